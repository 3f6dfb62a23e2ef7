import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { COUNTING_POINTS, type CountingSettings } from '../../law/counting/index.ts'
import { addDays, type Day, day } from '../../law/day/index.ts'
import { OUTCOME_KEYS } from '../../law/outcomes/index.ts'
import { COLUMN_KEYS, type ColumnKey, formForYear, type RowKey, table3Path } from '../../law/report-form/index.ts'
import type { ApplicantKind } from '../applicants/index.ts'
import { type CountedRequest, countTableThree, type TableThree } from './index.ts'

const BODY = 'body'
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026] as const
const KINDS = COLUMN_KEYS.filter((key): key is ApplicantKind => key !== 'total')

const anyDay = fc.integer({ min: 0, max: 365 * 6 }).map((days) => addDays(day('2019-05-15'), days))
const outcome = fc.constantFrom(...OUTCOME_KEYS)
const after = (from: Day, most: number) => fc.integer({ min: 0, max: most }).map((days) => addDays(from, days))
const endAfter = (from: Day) => fc.record({ outcome, on: after(from, 400) })

const history = (id: string): fc.Arbitrary<CountedRequest> =>
  anyDay.chain((receivedOn) =>
    fc.record(
      {
        id: fc.constant(id),
        bodyId: fc.constant(BODY),
        applicants: fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 3 }),
        receivedOn: fc.option(fc.constant(receivedOn), { freq: 12 }),
        partOf: fc.constantFrom('p1', 'p2'),
        end: endAfter(receivedOn),
        corrections: fc.array(fc.record({ outcome, recordedOn: after(receivedOn, 900) }), { maxLength: 2 }),
      },
      { requiredKeys: ['id', 'bodyId', 'applicants', 'receivedOn'] },
    ),
  )

/** Reopened only after it ended. */
const reopened = (request: CountedRequest): fc.Arbitrary<CountedRequest> => {
  const { end } = request
  if (!end) return fc.constant(request)
  const again = after(end.on, 300).chain((on) =>
    fc.record({ on: fc.constant(on), end: endAfter(on) }, { requiredKeys: ['on'] }),
  )
  return fc.array(again, { maxLength: 1 }).map((reopenings) => ({ ...request, reopenings }))
}

const histories = fc
  .integer({ min: 0, max: 12 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => history(`r${i}`).chain(reopened))))

const settings = fc.record(
  Object.fromEntries(
    Object.entries(COUNTING_POINTS).map(([point, { readings }]) => [point, fc.constantFrom(...Object.keys(readings))]),
  ),
) as unknown as fc.Arbitrary<CountingSettings>

const count = (requests: readonly CountedRequest[], year: number, chosen?: CountingSettings): TableThree => {
  const counted = countTableThree(requests, { bodyId: BODY, year, ...(chosen ? { settings: chosen } : {}) })
  assert.ok(counted.ok)
  return counted.value
}
const figure = ({ cells }: TableThree, row: RowKey, column: ColumnKey) => cells[table3Path(row, column)]?.figure ?? 0
const rowsOf = (year: number) => formForYear(year)?.table3.rows ?? []
const resultsOf = (year: number) => rowsOf(year).filter(({ role }) => role === 'result')

describe('表三的勾稽：任何经过、任何年度、任何口径', () => {
  test('每一列：本年新收＋上年结转＝办理总计＋结转下年（K3）；办理总计＝各行之和（K2）', () => {
    fc.assert(
      fc.property(histories, settings, fc.constantFrom(...YEARS), (requests, chosen, year) => {
        const table = count(requests, year, chosen)
        for (const column of COLUMN_KEYS) {
          const of = (row: RowKey) => figure(table, row, column)
          assert.equal(of('newReceived') + of('carriedOver'), of('resultTotal') + of('carriedForward'))
          assert.equal(
            of('resultTotal'),
            resultsOf(year).reduce((sum, { key }) => sum + of(key), 0),
          )
        }
      }),
    )
  })

  test('每一行：总计＝六栏之和（K1）', () => {
    fc.assert(
      fc.property(histories, settings, fc.constantFrom(...YEARS), (requests, chosen, year) => {
        const table = count(requests, year, chosen)
        for (const { key: row } of rowsOf(year)) {
          const sum = KINDS.reduce((total, column) => total + figure(table, row, column), 0)
          assert.equal(figure(table, row, 'total'), sum)
        }
      }),
    )
  })

  test('每一列：上年的结转下年＝本年的上年结转（K4）', () => {
    fc.assert(
      fc.property(histories, settings, (requests, chosen) => {
        for (const year of YEARS.slice(1)) {
          const [before, now] = [count(requests, year - 1, chosen), count(requests, year, chosen)]
          for (const column of COLUMN_KEYS) {
            assert.equal(figure(before, 'carriedForward', column), figure(now, 'carriedOver', column))
          }
        }
      }),
    )
  })

  test('每件申请一生只新收一次、只在一个年度的一行一栏办结；没有计的，写明原因', () => {
    fc.assert(
      fc.property(histories, (requests) => {
        const tables = YEARS.map((year) => ({ year, table: count(requests, year) }))
        const leftOut = new Set(count(requests, 2026).leftOut.map(({ id }) => id))
        for (const { id, end } of requests) {
          const times = (rows: (year: number) => readonly RowKey[]) =>
            tables.flatMap(({ year, table }) =>
              rows(year).filter((row) => table.cells[table3Path(row, 'total')]?.ids.includes(id)),
            ).length
          const [received, results] = [
            times(() => ['newReceived']),
            times((year) => resultsOf(year).map(({ key }) => key)),
          ]
          assert.deepEqual([received, results], leftOut.has(id) ? [0, 0] : [1, end && end.on <= '2026-12-31' ? 1 : 0])
        }
      }),
    )
  })

  test('另计新收的：每次重新办理多计一件，结果也多计一件', () => {
    fc.assert(
      fc.property(histories, (requests) => {
        const plain = requests.filter(({ receivedOn }) => receivedOn !== null)
        const again = plain.flatMap(({ reopenings = [] }) => reopenings).filter(({ on }) => on <= '2026-12-31')
        const settings = { reopened: 'anew' } as const
        const total = YEARS.map((year) => countTableThree(plain, { bodyId: BODY, year, settings })).reduce(
          (sum, counted) => sum + (counted.ok ? figure(counted.value, 'newReceived', 'total') : 0),
          0,
        )
        assert.equal(total, plain.length + again.length)
      }),
    )
  })
})
