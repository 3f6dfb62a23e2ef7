import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../law/day/index.ts'
import { judgeAct, type RequestAct } from '../requests/index.ts'
import { BODIES } from './bodies.ts'
import { APPLICANTS, REQUEST_ROWS } from './request-rows.ts'
import { datedRow } from './requests.ts'

const DAYS = ['2025-06-20', '2026-03-02', '2026-11-25', '2026-12-31'].map(day)

describe('示例县的申请', () => {
  test('约三十件，都是示例县的机关；申请人都是虚构的', () => {
    assert.ok(REQUEST_ROWS.length >= 30)
    const codes = new Set(BODIES.map(({ organisation }) => organisation.code))
    assert.ok(REQUEST_ROWS.every(({ body }) => codes.has(body)))
    for (const { fields } of Object.values(APPLICANTS)) {
      assert.match(fields.phone ?? '', /^199000000\d\d$/)
      assert.equal('idNumber' in fields, false)
    }
  })

  for (const today of DAYS) {
    test(`从 ${today} 看：每个行为都合乎转换表；有超期的、将到期的、待确认的、等待申请人的、办结的`, () => {
      const states = REQUEST_ROWS.map((row) => {
        const { arrivedOn, acts } = datedRow(row, today)
        const taken: RequestAct[] = []
        let state = ''
        for (const act of acts) {
          const judged = judgeAct({ channel: row.channel, arrivedOn }, taken, act, { today, rules: {} })
          assert.ok(judged.ok, `${row.subject}：${judged.ok ? '' : judged.error.message}`)
          taken.push(act)
          state = judged.value.state
        }
        return state
      })
      for (const wanted of ['overdue', 'ended', 'awaiting_correction', 'paused'])
        assert.ok(states.includes(wanted), wanted)
      assert.ok(states.includes(''), '有的还没有任何行为')
    })
  }
})
