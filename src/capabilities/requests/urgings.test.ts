import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../law/day/index.ts'
import { correctableFields } from './correctable.ts'
import { REQUEST_ACT_KINDS, type RequestAct, type RequestActKind } from './request.ts'
import { openUrgings } from './urgings.ts'

const ON = day('2026-03-02')
const acts = (...kinds: readonly RequestActKind[]): readonly RequestAct[] => kinds.map((kind) => ({ kind, on: ON }))
const open = (...kinds: readonly RequestActKind[]): number => openUrgings(acts(...kinds)).length

describe('第四十七条第一款 督办由本机关的办理回应', () => {
  for (const kind of [
    'replied',
    'extended',
    'correction_asked',
    'confirmed',
    'noted',
    'searched',
    'withdrawn',
  ] as const) {
    test(`${kind} 以后不再列着`, () => assert.equal(open('urged', kind), 0))
  }
  for (const kind of ['assigned', 'helper_added', 'file_added', 'third_party_answered', 'corrected'] as const) {
    test(`${kind} 不是回应`, () => assert.equal(open('urged', kind), 1))
  }
  test('办理以后又督办的，另列一件；以前的不再列', () => {
    assert.deepEqual([open('urged', 'noted', 'urged'), open('urged', 'urged'), open('noted')], [1, 2, 0])
  })
})

describe('第四十五条 更正记录：可以改哪几项', () => {
  test('更正、拆分、督办不能更正，其余每一种都可以改日期', () => {
    const never = REQUEST_ACT_KINDS.filter((kind) => correctableFields({ kind }) === null)
    assert.deepEqual(never.toSorted(), ['corrected', 'divided', 'urged'])
    for (const kind of REQUEST_ACT_KINDS) assert.ok(correctableFields({ kind })?.includes('on') ?? never.includes(kind))
  })
  for (const [kind, fields] of [
    ['replied', ['on', 'outcome', 'means']],
    ['extended', ['on', 'days']],
    ['third_party_asked', ['on', 'receivedOn', 'party']],
    ['third_party_answered', ['on', 'party', 'answer']],
    ['correction_asked', ['on', 'until']],
    ['noted', ['on']],
  ] as const) {
    test(`${kind}：${fields.join('、')}`, () => assert.deepEqual(correctableFields({ kind }), fields))
  }
})
