import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { CHALLENGE_RESULTS, type ChallengeResult, resultRow } from '../../law/challenges/index.ts'
import { COUNTING_POINTS, type CountingSettings } from '../../law/counting/index.ts'
import { addDays, type Day, day } from '../../law/day/index.ts'
import { CHALLENGE_KEYS, CHALLENGE_RESULT_KEYS, table4Path } from '../../law/report-form/index.ts'
import { type Challenge, type ChallengeAct, foldChallenge, forumOf } from '../challenges/index.ts'
import { countTableFour, type TableFour } from './index.ts'

const BODY = 'body'
const YEARS = [2021, 2022, 2023, 2024, 2025, 2026] as const
const RESULTS = Object.keys(CHALLENGE_RESULTS) as ChallengeResult[]
const ofForum = (review: boolean) => RESULTS.filter((result) => (resultRow(result).forum === 'review') === review)

/** The acts of a case up to some step, each some days after the one before. */
const course = (review: boolean): fc.Arbitrary<readonly ChallengeAct[]> =>
  fc
    .record({
      begins: fc.integer({ min: 0, max: 365 * 4 }),
      gaps: fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 7, maxLength: 7 }),
      steps: fc.integer({ min: 1, max: review ? 3 : 7 }),
      results: fc.tuple(fc.constantFrom(...ofForum(review)), fc.constantFrom(...ofForum(false))),
      ending: fc.constantFrom('upheld', 'changed', 'withdrawn', 'remanded'),
      accepted: fc.boolean(),
    })
    .map(({ begins, gaps, steps, results: [first, second], ending, accepted }) => {
      let on: Day = addDays(day('2021-01-01'), begins)
      const later = (at: number): Day => {
        on = addDays(on, gaps[at] ?? 0)
        return on
      }
      if (!accepted && steps === 1) return [{ kind: 'not_accepted', on }]
      const acts: readonly ChallengeAct[] = [
        { kind: 'accepted', on },
        { kind: 'served', on: later(0) },
        { kind: 'decided', on: later(1), result: first },
        { kind: 'appealed', on: later(2), by: 'other' },
        { kind: 'appeal_decided', on: later(3), ending, ...(ending === 'changed' ? { result: second } : {}) },
        { kind: 'decided', on: later(4), result: second },
        { kind: 'became_final', on: later(5) },
      ]
      return acts.slice(0, steps)
    })

const one = (id: string): fc.Arbitrary<Challenge> =>
  fc
    .constantFrom(...CHALLENGE_KEYS)
    .chain((kind) => course(kind === 'review').map((acts) => ({ kind, acts })))
    .map(({ kind, acts }) =>
      lawful({
        bodyId: BODY,
        id,
        kind,
        acts,
        caseNumber: null,
        standing: 'respondent',
        heardBy: '',
        about: { kind: 'requests', requestIds: [] },
        follows: null,
        notes: '',
      }),
    )

/** As many of the acts as can follow each other. */
function lawful(challenge: Challenge): Challenge {
  const shorter = { ...challenge, acts: challenge.acts.slice(0, -1) }
  return foldChallenge(challenge).ok ? challenge : lawful(shorter)
}

const cases = fc
  .integer({ min: 0, max: 8 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => one(`c${i}`))))
const settings = fc.record(
  Object.fromEntries(
    Object.entries(COUNTING_POINTS).map(([point, { readings }]) => [point, fc.constantFrom(...Object.keys(readings))]),
  ),
) as unknown as fc.Arbitrary<CountingSettings>

const count = (all: readonly Challenge[], year: number, settings: CountingSettings): TableFour => {
  const counted = countTableFour(all, { bodyId: BODY, year, settings })
  assert.ok(counted.ok)
  return counted.value
}

describe('表四：任何经过、任何年度、任何口径', () => {
  test('每一组：总计＝维持＋纠正＋其他＋尚未审结（K5）', () => {
    fc.assert(
      fc.property(cases, settings, fc.constantFrom(...YEARS), (all, chosen, year) => {
        const { cells } = count(all, year, chosen)
        for (const group of CHALLENGE_KEYS) {
          const [total, ...parts] = ['total', ...CHALLENGE_RESULT_KEYS.filter((key) => key !== 'total')].map(
            (key) => cells[table4Path(group, key as (typeof CHALLENGE_RESULT_KEYS)[number])]?.figure ?? -1,
          )
          assert.equal(
            total,
            parts.reduce((a, b) => a + b, 0),
          )
        }
      }),
    )
  })

  test('上年尚未审结的，本年仍在同一组里（K12）；审结以后不再出现，一案只有一个结果', () => {
    fc.assert(
      fc.property(cases, settings, (all, chosen) => {
        const tables = YEARS.map((year) => count(all, year, chosen))
        for (const { id, kind } of all) {
          const columns = tables.map(({ cells }) =>
            CHALLENGE_RESULT_KEYS.filter((key) => key !== 'total' && cells[table4Path(kind, key)]?.ids.includes(id)),
          )
          assert.ok(columns.every((of) => of.length <= 1))
          const shown = columns.flat().join(' ')
          assert.match(shown, /^(?:pending ?)*(?:upheld|corrected|other)?$/)
          const first = columns.findIndex((of) => of.length > 0)
          const last = columns.findLastIndex((of) => of.length > 0)
          assert.ok(columns.slice(Math.max(first, 0), last + 1).every((of) => of.length === 1))
        }
      }),
    )
  })

  test('复议只在复议一组，诉讼只在自己的一组', () => {
    fc.assert(
      fc.property(cases, settings, fc.constantFrom(...YEARS), (all, chosen, year) => {
        const { cells } = count(all, year, chosen)
        for (const challenge of all) {
          const groups = CHALLENGE_KEYS.filter((group) => cells[table4Path(group, 'total')]?.ids.includes(challenge.id))
          assert.ok(groups.every((group) => group === challenge.kind))
          assert.equal(forumOf(challenge) === 'review', challenge.kind === 'review')
        }
      }),
    )
  })
})
