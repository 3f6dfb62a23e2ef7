import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addDays, day } from '../../law/day/index.ts'
import { type Challenge, challengeStanding, ownDueOf } from '../challenges/index.ts'
import { BODIES } from './bodies.ts'
import { CASE_ROWS, type CaseRow } from './challenge-rows.ts'
import { datedActs } from './challenges.ts'
import { REQUEST_ROWS } from './request-rows.ts'
import { datedRow } from './requests.ts'

const DAYS = ['2025-06-20', '2026-03-02', '2026-11-25', '2026-12-31'].map(day)

const challengeOf = (row: CaseRow, today: (typeof DAYS)[number]): Challenge => ({
  ...{ bodyId: row.body, id: row.body, kind: row.kind, caseNumber: null, standing: row.standing ?? 'respondent' },
  ...{ heardBy: row.heardBy, about: { kind: 'elsewhere', words: '' }, follows: null, notes: '' },
  acts: datedActs(row, today),
})

describe('示例县的复议诉讼', () => {
  test('都是示例县的机关；关联的申请、复议都是同一机关的', () => {
    const codes = new Set(BODIES.map(({ organisation }) => organisation.code))
    for (const { body, about, follows } of CASE_ROWS) {
      assert.ok(codes.has(body))
      if (typeof about !== 'string') assert.equal(REQUEST_ROWS[about.request - 1]?.body, body)
      if (follows) assert.deepEqual([CASE_ROWS[follows - 1]?.body, CASE_ROWS[follows - 1]?.kind], [body, 'review'])
    }
  })

  for (const today of DAYS) {
    test(`从 ${today} 看：经过都能接续，有待答复的、超期的、要重作的、二审的、审结的；申请在答复以后才被复议`, () => {
      const seen = CASE_ROWS.map((row) => {
        const challenge = challengeOf(row, today)
        const standing = challengeStanding(challenge, today)
        assert.ok(standing.ok, JSON.stringify(standing))
        const owed = ownDueOf(challenge, standing.value)
        return { stage: standing.value.stage, owed: owed?.kind, late: owed?.lastDay && owed.lastDay < today }
      })
      assert.ok(seen.some(({ owed, late }) => owed === 'answered' && !late))
      assert.ok(seen.some(({ owed, late }) => owed === 'answered' && late))
      assert.ok(seen.some(({ owed, late }) => owed === 'duty_done' && !late))
      assert.ok(seen.some(({ owed, late }) => owed === 'duty_done' && late))
      for (const stage of ['accepted', 'appealed', 'final'])
        assert.ok(
          seen.some((one) => one.stage === stage),
          stage,
        )
      for (const { about, acts } of CASE_ROWS) {
        const contested = typeof about === 'string' ? undefined : REQUEST_ROWS[about.request - 1]
        const replied = contested && datedRow(contested, today).acts.find(({ kind }) => kind === 'replied')
        if (contested) assert.ok(replied && replied.on < addDays(today, -(acts[0]?.[0] ?? 0)))
      }
    })
  }
})
