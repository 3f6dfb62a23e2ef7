import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testConsole } from '../../../../test/support/test-console.ts'
import { UsageError } from '../program.ts'
import { feeCommand } from './fee.ts'

async function run(count: string, options: Parameters<typeof feeCommand>[2]) {
  const console = testConsole('.')
  return { code: await feeCommand(console, count, options), out: console.text(), err: console.errors() }
}

describe('gongkai fee', () => {
  test('--json 一行：金额、单位、各档，形状依约定', async () => {
    const { code, out } = await run('31', { basis: 'items', json: true })
    assert.equal(code, 0)
    assert.equal(out.trim().split('\n').length, 1)
    const { amount, unit, steps } = JSON.parse(out)
    assert.deepEqual([amount, unit], [2200, '元'])
    assert.deepEqual(steps, [
      { from: 11, to: 30, rate: 100, sum: 2000 },
      { from: 31, to: 31, rate: 200, sum: 200 },
    ])
  })
  test('给人看的：逐档写明，依据，未核到原文的带标记', async () => {
    const { out } = await run('12', { basis: 'items' })
    assert.match(out, /累计申请 12 件：200 元/)
    assert.match(out, /第 1—10 件：不收费\n {2}第 11—12 件：2 件 × 100 元 = 200 元\n依据：.*第四条/)
    assert.match(out, /\[M\] 通行说法，未核到原文/)
  })
  test('按量', async () => assert.match((await run('250', { basis: 'pages' })).out, /250 页：4700 元/))
  test('免费的：0 元', async () => assert.match((await run('0', { basis: 'pages' })).out, /0 页：0 元/))

  for (const [count, basis, told] of [
    ['x', 'items', /“x”不是件数/],
    ['-5', 'items', /“-5”不是件数/],
    ['1.5', 'pages', /“1.5”不是件数或者页数/],
    ['10000', 'items', /最多计算 2000/],
    ['3', 'kilos', /--basis 只能是/],
  ] as const) {
    test(`${basis} ${count}：用法有误，一行说明`, async () => {
      await assert.rejects(run(count, { basis }), (error) => error instanceof UsageError && told.test(error.message))
    })
  }
})
