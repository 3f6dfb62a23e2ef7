import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { portalOf } from '../../../../test/support/memory-portal.ts'
import { memoryServices } from '../../../../test/support/memory-services.ts'

const app = portalOf(memoryServices())
const PATH = '/api/v1/calculators/deadline'

async function get(query: string) {
  const answer = await app.inject(`${PATH}${query}`)
  return {
    status: answer.statusCode,
    type: String(answer.headers['content-type']),
    json: answer.json(),
    headers: answer.headers,
  }
}
async function post(payload: object | string) {
  const headers = { 'content-type': 'application/json' }
  const answer = await app.inject({ method: 'POST', url: PATH, payload, headers })
  return { status: answer.statusCode, json: answer.json(), headers: answer.headers }
}

describe('GET /api/v1/calculators/deadline', () => {
  test('2025-01-20 网上收到，2025-02-18 看', async () => {
    const { status, json, headers } = await get('?received=2025-01-20&channel=online&on=2025-02-18')
    assert.equal(status, 200)
    assert.deepEqual([json.due, json.daysLeft, json.provisional, json.state], ['2025-02-21', 3, false, 'running'])
    assert.deepEqual(json.ledger[5], {
      from: '2025-01-28',
      to: '2025-02-04',
      kind: 'holiday',
      workingDays: 0,
      notCounted: 0,
      why: '春节放假，不是工作日',
      article: '第三十三条第二款',
      name: '春节',
      source: '国办发明电〔2024〕12号',
      provisional: false,
    })
    assert.deepEqual(json.next.at(-3), {
      act: 'replied',
      title: '答复送达申请人',
      by: 'body',
      lastDay: '2025-02-21',
      article: '第三十三条',
      provisional: false,
    })
    assert.ok(headers.etag)
  })
  test('行为可以一个，也可以重复', async () => {
    assert.equal((await get('?received=2025-01-20&act=extended=2025-02-10,5')).json.due, '2025-02-28')
    const two = '&act=third_party_answered=2025-02-20&act=third_party_asked=2025-02-10'
    assert.equal((await get(`?received=2025-01-20${two}`)).json.due, '2025-03-05')
  })
  test('等待补正：due 为 null', async () => {
    const { json } = await get('?received=2025-01-20&act=correction_asked=2025-01-22,2025-02-12')
    assert.deepEqual([json.due, json.daysLeft, json.state], [null, null, 'awaiting_correction'])
  })
  for (const [query, name, detail] of [
    ['', 'received', /应为 2019 年起的日期/],
    ['?received=20250120', 'received', /应为 2019 年起的日期/],
    ['?received=2019-05-14', 'received', /自2019年5月15日起施行.*（第五十六条）/],
    ['?received=2050-12-30', 'received', /工作日历的最后一日/],
    ['?received=2025-01-20&channel=pigeon', 'channel', /只能为 in_person/],
    ['?received=2025-01-20&on=tomorrow', 'on', /日期/],
    ['?received=2025-01-20&act=replied=soon', 'act', /replied 的日期“soon”/],
    ['?received=2025-01-20&act=fee_paid=2025-02-10', 'act', /没有尚待答复的“发出收费通知”.*第六条/],
    [`?received=2025-01-20${'&act=replied=2025-02-10'.repeat(101)}`, 'act', /最多 100 个/],
    ['?received=2025-01-20&colour=red', 'colour', /没有这个参数/],
  ] as const) {
    test(`${query.slice(0, 60)} → 400，指出 ${name}`, async () => {
      const { status, type, json } = await get(query)
      assert.equal(status, 400)
      assert.match(type, /^application\/problem\+json/)
      assert.deepEqual(
        json.parameters.map((p: { name: string }) => p.name),
        [name],
      )
      assert.match(json.parameters[0].detail, detail)
    })
  }
})

describe('POST /api/v1/calculators/deadline', () => {
  test('与 GET 同样的结果；几方各有名称', async () => {
    const acts = [
      { kind: 'third_party_asked', on: '2025-02-10', party: '甲' },
      { kind: 'third_party_asked', on: '2025-02-10', receivedOn: '2025-02-12', party: '乙' },
      { kind: 'third_party_answered', on: '2025-02-14', party: '乙' },
      { kind: 'extended', on: '2025-02-17', days: 5 },
    ]
    const { status, json, headers } = await post({ received: '2025-01-20', channel: 'fax', acts, on: '2025-02-18' })
    assert.equal(status, 200)
    assert.equal(json.due, '2025-03-21')
    assert.match(json.ledger.find((entry: { kind: string }) => entry.kind === 'paused').why, /（甲|乙）/)
    assert.equal(headers['cache-control'], 'no-store')
  })
  test('没有行为，没有渠道', async () => {
    assert.equal((await post({ received: '2024-01-25' })).json.due, '2024-02-27')
  })
  for (const [payload, name] of [
    [{}, 'received'],
    [{ received: '2025-01-20', acts: [{ kind: 'danced', on: '2025-02-10' }] }, 'acts'],
    [{ received: '2025-01-20', acts: [{ kind: 'replied' }] }, 'acts'],
    [{ received: '2025-01-20', acts: [{ kind: 'extended', on: '2025-02-10', days: 1.5 }] }, 'acts'],
    [{ received: '2025-01-20', acts: [{ kind: 'fee_paid', on: '2025-02-10' }] }, 'acts'],
    [{ received: '2025-01-20', acts: 'replied' }, 'acts'],
    [{ received: '2025-01-20', note: '' }, 'note'],
  ] as const) {
    test(`${JSON.stringify(payload).slice(0, 70)} → 400，指出 ${name}`, async () => {
      const { status, json } = await post(payload)
      assert.equal(status, 400)
      assert.deepEqual(
        json.parameters.map((p: { name: string }) => p.name),
        [name],
      )
    })
  }
  test('不是 JSON 的，400', async () => assert.equal((await post('{')).status, 400))
  test('一百个行为，期限延到日历的末尾，也答得出', async () => {
    const acts = Array.from({ length: 100 }, () => ({ kind: 'agency_asked', on: '2025-02-10', until: '2040-12-28' }))
    const { status, json } = await post({ received: '2025-01-20', acts })
    assert.equal(status, 200)
    assert.match(json.due, /^2041-01-/)
  })
})
