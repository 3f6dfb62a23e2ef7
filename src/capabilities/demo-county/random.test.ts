import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hash, randomFrom } from './random.ts'

describe('固定的随机数', () => {
  test('同一种子得出同一序列，不同种子得出不同序列', () => {
    const draw = (seed: string) =>
      Array.from(
        { length: 20 },
        (
          (random) => () =>
            random.fraction()
        )(randomFrom(seed)),
      )
    assert.deepEqual(draw('a'), draw('a'))
    assert.notDeepEqual(draw('a'), draw('b'))
  })

  test('整数落在两端之内，两端都会出现', () => {
    const random = randomFrom('bounds')
    const seen = new Set(Array.from({ length: 200 }, () => random.whole(3, 5)))
    assert.deepEqual([...seen].sort(), [3, 4, 5])
  })

  test('权重为零的从不抽中，全部没有则拒绝', () => {
    const random = randomFrom('weights')
    for (let i = 0; i < 200; i++) assert.notEqual(random.weighted({ a: 1, b: 0, c: 2 }), 'b')
    assert.throws(() => random.weighted({}))
  })

  test('散列不为零，空串也有值', () => {
    assert.ok(hash('') > 0)
    assert.notEqual(hash('qyx/1'), hash('qyx/2'))
  })
})
