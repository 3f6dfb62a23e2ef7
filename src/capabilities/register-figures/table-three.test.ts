import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../law/day/index.ts'
import { OUTCOMES, type OutcomeKey } from '../../law/outcomes/index.ts'
import { type CountedFor, type CountedRequest, cellsOf, countTableThree } from './index.ts'

const BODY = '0198-qingyuan'
const request = (id: string, given: Partial<CountedRequest> = {}): CountedRequest => ({
  id,
  bodyId: BODY,
  applicants: ['naturalPerson'],
  receivedOn: day('2025-03-03'),
  ...given,
})
const ended = (outcome: OutcomeKey, on: string) => ({ outcome, on: day(on) })
const table = (requests: readonly CountedRequest[], year: number, settings: CountedFor['settings'] = {}) => {
  const counted = countTableThree(requests, { bodyId: BODY, year, settings })
  assert.ok(counted.ok)
  return counted.value
}
/** The cells other than those of the total column that aren't 0. */
const cells = (requests: readonly CountedRequest[], year: number, settings?: CountedFor['settings']) =>
  Object.entries(table(requests, year, settings).cells)
    .filter(([path, { figure }]) => figure > 0 && !path.endsWith('.total'))
    .map(([path, { figure }]) => `${path.replace('table3.', '')} ${figure}`)

describe('第三十一条：本年新收按收到之日', () => {
  for (const [what, receivedOn, year, expected] of [
    [
      '12月31日收到，1月登记的，计收到的年度',
      '2025-12-31',
      2025,
      ['newReceived.naturalPerson 1', 'carriedForward.naturalPerson 1'],
    ],
    [
      '12月31日收到的，次年是上年结转',
      '2025-12-31',
      2026,
      ['carriedOver.naturalPerson 1', 'carriedForward.naturalPerson 1'],
    ],
    ['1月1日收到的，计本年', '2026-01-01', 2026, ['newReceived.naturalPerson 1', 'carriedForward.naturalPerson 1']],
    ['1月1日收到的，不计上年', '2026-01-01', 2025, []],
  ] as const) {
    test(what, () => assert.deepEqual(cells([request('a', { receivedOn: day(receivedOn) })], year), expected))
  }
  test('收到之日还没有确定的，不计，说明原因', () => {
    const counted = table([request('a', { receivedOn: null })], 2025)
    assert.deepEqual(counted.leftOut, [{ id: 'a', why: 'unsettled' }])
  })
  test('收到之日没有确定就撤回的，不计；可设为按撤回之日计新收并办结', () => {
    const gone = request('a', { receivedOn: null, end: ended('withdrawn', '2025-04-01') })
    assert.deepEqual([cells([gone], 2025), table([gone], 2025).leftOut], [[], [{ id: 'a', why: 'never_received' }]])
    assert.deepEqual(cells([gone], 2025, { neverReceived: 'counted' }), [
      'newReceived.naturalPerson 1',
      'otherOther.naturalPerson 1',
      'resultTotal.naturalPerson 1',
    ])
  })
})

describe('本年度办理结果：每种结果计入一行', () => {
  for (const { key, title, row } of OUTCOMES) {
    test(`${title}：${row.key}`, () => {
      const counted = table([request('a', { end: ended(key, '2025-03-20') })], 2025)
      assert.deepEqual(cellsOf(counted, 'a'), [
        'table3.newReceived.naturalPerson',
        'table3.newReceived.total',
        `table3.${row.key}.naturalPerson`,
        `table3.${row.key}.total`,
        'table3.resultTotal.naturalPerson',
        'table3.resultTotal.total',
      ])
    })
  }
  test('不属于政府信息的，可设为计入（四）1', () => {
    const one = request('a', { end: ended('notGovernmentInformation', '2025-03-20') })
    assert.ok(cells([one], 2025, { notInformation: 'not_held' }).includes('unableNotHeld.naturalPerson 1'))
  })
  test('部分公开的只计部分公开，不再计不予公开的一行', () => {
    const one = request('a', { end: ended('partlyProvided', '2025-03-20') })
    assert.deepEqual(cells([one], 2025), [
      'newReceived.naturalPerson 1',
      'partiallyGranted.naturalPerson 1',
      'resultTotal.naturalPerson 1',
    ])
  })
  test('跨年办结的，计办结的年度；上年是结转', () => {
    const one = request('a', { receivedOn: day('2024-12-20'), end: ended('withdrawn', '2025-01-06') })
    assert.deepEqual(cells([one], 2024), ['newReceived.naturalPerson 1', 'carriedForward.naturalPerson 1'])
    assert.deepEqual(cells([one], 2025), [
      'carriedOver.naturalPerson 1',
      'otherOther.naturalPerson 1',
      'resultTotal.naturalPerson 1',
    ])
    assert.deepEqual(cells([one], 2026), [])
  })
  test('2020年度的表，（六）其他处理是一行', () => {
    const one = request('a', { receivedOn: day('2020-03-02'), end: ended('notCorrected', '2020-05-06') })
    assert.ok(cells([one], 2020).includes('otherHandling.naturalPerson 1'))
  })
  test('办结早于收到的，不计，说明原因', () => {
    const one = request('a', { end: ended('provided', '2025-03-02') })
    assert.deepEqual(table([one], 2025).leftOut, [{ id: 'a', why: 'ended_too_early' }])
  })
  test('2018年度没有全国统一的表', () => {
    const counted = countTableThree([], { bodyId: BODY, year: 2018 })
    assert.ok(!counted.ok && counted.error.kind === 'no-form')
  })
})

describe('申请人一栏', () => {
  const [joint, at] = [request('a', { applicants: ['commercial', 'naturalPerson', 'naturalPerson'] }), 2025] as const
  test('几名申请人共同申请的，计一件，归第一位的一栏', () => {
    assert.deepEqual(cells([joint], at), ['newReceived.commercial 1', 'carriedForward.commercial 1'])
  })
  test('可设为每名各计一件；格背后的申请仍是同一件', () => {
    assert.deepEqual(cells([joint], at, { applicants: 'each' }), [
      'newReceived.naturalPerson 2',
      'newReceived.commercial 1',
      'carriedForward.naturalPerson 2',
      'carriedForward.commercial 1',
    ])
    const { cells: counted } = table([joint], at, { applicants: 'each' })
    assert.deepEqual(counted['table3.newReceived.total'], { figure: 3, ids: ['a'] })
  })
  test('没有申请人种类的，不计，说明原因', () => {
    assert.deepEqual(table([request('a', { applicants: [] })], at).leftOut, [{ id: 'a', why: 'no_applicant' }])
  })
  test('别的机关的申请不计；同一件给出两次的，只计一次', () => {
    const all = [request('a'), request('a'), request('b', { bodyId: 'other' })]
    assert.equal(table(all, at).cells['table3.newReceived.total']?.figure, 1)
    assert.deepEqual(table(all, at).leftOut, [{ id: 'a', why: 'repeated_id' }])
  })
})

describe('国办函〔2020〕109号第四条：一事一申请的拆分', () => {
  const whole = request('a')
  const parts = [
    request('a1', { partOf: 'a', end: ended('provided', '2025-03-20') }),
    request('a2', { partOf: 'a', end: ended('doesNotExist', '2025-03-24') }),
  ]
  test('按拆分后的件数计，原来的一份不再计', () => {
    assert.deepEqual(cells([whole, ...parts], 2025), [
      'newReceived.naturalPerson 2',
      'granted.naturalPerson 1',
      'unableNotHeld.naturalPerson 1',
      'resultTotal.naturalPerson 2',
    ])
    assert.deepEqual(table([whole, ...parts], 2025).leftOut, [{ id: 'a', why: 'divided' }])
  })
  test('第一部分沿用原编号的，也是其中一件', () => {
    const kept = [request('a', { partOf: 'a' }), request('a2', { partOf: 'a' })]
    assert.equal(table(kept, 2025).cells['table3.newReceived.total']?.figure, 2)
  })
  test('可设为仍计一件：有公开有不公开的，计部分公开，全部办结才算办结', () => {
    assert.deepEqual(cells([whole, ...parts], 2025, { divided: 'whole' }), [
      'newReceived.naturalPerson 1',
      'partiallyGranted.naturalPerson 1',
      'resultTotal.naturalPerson 1',
    ])
    const [done, open] = [parts[0], request('a2', { partOf: 'a' })]
    assert.ok(done)
    assert.deepEqual(cells([done, open], 2025, { divided: 'whole' }), [
      'newReceived.naturalPerson 1',
      'carriedForward.naturalPerson 1',
    ])
  })
})

describe('复议、诉讼责令重新作出，和更正结果', () => {
  const remade = request('a', {
    end: ended('stateSecret', '2025-03-20'),
    reopenings: [{ on: day('2025-08-04'), end: ended('provided', '2025-08-20') }],
  })
  test('不再计新收，仍按原来的结果计一件', () => {
    assert.deepEqual(cells([remade], 2025), [
      'newReceived.naturalPerson 1',
      'deniedStateSecret.naturalPerson 1',
      'resultTotal.naturalPerson 1',
    ])
  })
  test('可设为同一年内的按重新作出的结果；次年重新作出的，原年度不变', () => {
    assert.ok(cells([remade], 2025, { reopened: 'replaced' }).includes('granted.naturalPerson 1'))
    const later = { ...remade, reopenings: [{ on: day('2025-12-04'), end: ended('provided', '2026-01-06') }] }
    assert.ok(cells([later], 2025, { reopened: 'replaced' }).includes('deniedStateSecret.naturalPerson 1'))
    assert.deepEqual(cells([later], 2026, { reopened: 'replaced' }), [])
  })
  test('可设为另计一件新收', () => {
    assert.deepEqual(cells([remade], 2025, { reopened: 'anew' }), [
      'newReceived.naturalPerson 2',
      'granted.naturalPerson 1',
      'deniedStateSecret.naturalPerson 1',
      'resultTotal.naturalPerson 2',
    ])
  })
  test('以后一行为更正结果的，计入原办结的年度；可设为年度已过的不变', () => {
    const corrected = request('a', {
      end: ended('doesNotExist', '2025-03-20'),
      corrections: [
        { outcome: 'notResponsible', recordedOn: day('2025-04-01') },
        { outcome: 'provided', recordedOn: day('2026-02-02') },
      ],
    })
    assert.ok(cells([corrected], 2025).includes('granted.naturalPerson 1'))
    assert.ok(cells([corrected], 2025, { corrected: 'as_reported' }).includes('unableNotHeld.naturalPerson 1'))
    assert.deepEqual(cells([corrected], 2026), [])
  })
})
