import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isHeld, parseCitation } from '../articles/index.ts'
import { COUNTING_POINTS, DEFAULT_COUNTING, RETRIAL } from './index.ts'

describe('表三、表四的计数口径：没有写明的各点', () => {
  for (const [key, { asks, article, readings, backing, table }] of Object.entries(COUNTING_POINTS)) {
    const [first = ''] = Object.keys(readings)
    test(`${table === 'table3' ? '表三' : '表四'} ${asks}：没有选定的，${Object.values(readings)[0]}`, () => {
      assert.equal(DEFAULT_COUNTING[key as keyof typeof DEFAULT_COUNTING], first)
      assert.ok(Object.keys(readings).length > 1)
      assert.ok(parseCitation(article)?.every(isHeld))
      assert.ok(backing.question.startsWith('counting-'))
    })
  }
  test('表三六点，表四四点，每一点各有一个待定问题', () => {
    const points = Object.values(COUNTING_POINTS)
    assert.deepEqual([points.filter(({ table }) => table === 'table3').length, points.length], [6, 10])
    assert.equal(new Set(points.map(({ backing }) => backing.question)).size, 10)
  })
  test('再审不另计，没有核到原文', () => {
    assert.deepEqual(RETRIAL, { counted: false, evidence: 'M', question: 'counting-retrial' })
  })
})
