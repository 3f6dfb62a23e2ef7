import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { portalOf } from '../../../../test/support/memory-portal.ts'
import { memoryServices } from '../../../../test/support/memory-services.ts'

const app = portalOf(memoryServices())
const get = async (query: string) => {
  const answer = await app.inject(`/api/v1/calculators/fee${query}`)
  return { status: answer.statusCode, type: String(answer.headers['content-type']), json: answer.json() }
}

describe('GET /api/v1/calculators/fee', () => {
  test('按件 31 件', async () => {
    const { status, json } = await get('?basis=items&count=31')
    assert.equal(status, 200)
    const { readings, ...rest } = json
    assert.deepEqual(rest, {
      amount: 2200,
      unit: '元',
      steps: [
        { from: 11, to: 30, rate: 100, sum: 2000 },
        { from: 31, to: 31, rate: 200, sum: 200 },
      ],
      basis: 'items',
      count: 31,
      free: 10,
      article: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第四条',
    })
    assert.deepEqual(
      readings.map((r: { evidence: string }) => r.evidence),
      ['M', 'M'],
    )
  })
  test('按量 250 页', async () => assert.equal((await get('?basis=pages&count=250')).json.amount, 4700))
  test('指明收到申请之日', async () => {
    assert.equal((await get('?basis=items&count=31&on=2025-03-03')).json.amount, 2200)
  })

  for (const [query, name] of [
    ['?basis=kilos&count=1', 'basis'],
    ['?count=1', 'basis'],
    ['?basis=items', 'count'],
    ['?basis=items&count=1.5', 'count'],
    ['?basis=items&count=-1', 'count'],
    ['?basis=items&count=10000', 'count'],
    ['?basis=pages&count=1e3', 'count'],
    ['?basis=items&count=1&on=2025-02-30', 'on'],
    ['?basis=items&count=1&on=2020-12-31', 'on'],
    ['?basis=items&count=1&colour=red', 'colour'],
  ] as const) {
    test(`${query} → 400，指出 ${name}`, async () => {
      const { status, type, json } = await get(query)
      assert.equal(status, 400)
      assert.match(type, /^application\/problem\+json/)
      assert.deepEqual(
        json.parameters.map((p: { name: string }) => p.name),
        [name],
      )
      assert.doesNotMatch(json.parameters[0].detail, /^取值无效$/)
    })
  }
})
