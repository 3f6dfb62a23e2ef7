import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { alignInOrder } from './align.ts'

describe('栏目名称按固定次序认', () => {
  test('逐行对上', () => {
    assert.deepEqual(
      alignInOrder(
        [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ],
        3,
      ),
      [0, 1, 2],
    )
  })
  test('表头里的“其他”在前，第三项的“其他”在后：认后面的', () => {
    const other = [0, 0, 1]
    assert.deepEqual(alignInOrder([other, [1, 0, 0], [0, 1, 0], other], 3), [1, 2, 3])
  })
  test('中间缺一行，其余照认', () => {
    assert.deepEqual(
      alignInOrder(
        [
          [1, 0, 0],
          [0, 0, 1],
        ],
        3,
      ),
      [0, -1, 1],
    )
  })
  test('夹着无关的行', () => {
    assert.deepEqual(
      alignInOrder(
        [
          [0, 0],
          [1, 0],
          [0, 0],
          [0, 0.7],
        ],
        2,
      ),
      [1, 3],
    )
  })
  test('什么也没有', () => {
    assert.deepEqual(alignInOrder([], 2), [-1, -1])
  })
})
