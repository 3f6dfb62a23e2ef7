import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inForceOn, isInForce } from './in-force.ts'

const OLD = { inForceFrom: '2018-01-01', until: '2023-12-31', name: '旧' }
const NEW = { inForceFrom: '2024-01-01', name: '新' }

describe('哪一日适用哪一行', () => {
  for (const [day, name] of [
    ['2017-12-31', undefined],
    ['2018-01-01', '旧'],
    ['2023-12-31', '旧'],
    ['2024-01-01', '新'],
    ['2099-01-01', '新'],
  ] as const) {
    test(`${day}：${name ?? '还没有规定'}`, () => assert.equal(inForceOn([NEW, OLD], day)?.name, name))
  }
  test('起止两日都在内', () => {
    assert.deepEqual(
      [isInForce(OLD, '2018-01-01'), isInForce(OLD, '2023-12-31'), isInForce(OLD, '2024-01-01')],
      [true, true, false],
    )
  })
})
