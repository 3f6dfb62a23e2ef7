import assert from 'node:assert/strict'
import { countedRequestOf, countTableThree, type TableThree } from '../../../src/capabilities/register-figures/index.ts'
import { effectiveActs, isEnding, receiptOf } from '../../../src/capabilities/requests/index.ts'
import { COUNTING_POINTS, type CountingSettings } from '../../../src/law/counting/index.ts'
import { yearOf } from '../../../src/law/day/index.ts'
import {
  COLUMN_KEYS,
  type ColumnKey,
  formForYear,
  type RowKey,
  table3Path,
} from '../../../src/law/report-form/index.ts'
import type { Walk } from './register-walk.ts'

/** Every combination of readings that table three asks for. */
export const COMBINATIONS: readonly Partial<CountingSettings>[] = Object.entries(COUNTING_POINTS)
  .filter(([, { table }]) => table === 'table3')
  .reduce<readonly Partial<CountingSettings>[]>(
    (all, [point, { readings }]) =>
      all.flatMap((one) => Object.keys(readings).map((reading) => ({ ...one, [point]: reading }))),
    [{}],
  )

const figure = ({ cells }: TableThree, row: RowKey, column: ColumnKey): number =>
  cells[table3Path(row, column)]?.figure ?? Number.NaN

const rowsOf = (year: number) => formForYear(year)?.table3.rows ?? []

/** The years that a register reaches into, one before and one after. */
function yearsOf({ files, today }: Walk): readonly number[] {
  const first = Math.min(yearOf(today), ...files.map(({ file }) => yearOf(file.request.arrivedOn))) - 1
  return Array.from({ length: yearOf(today) + 2 - first }, (_, i) => Math.max(2019, first) + i)
}

/** 表三 from the files themselves: K1 to K4 in every column, year and combination of readings. */
export function assertFiguresHold(walk: Walk): void {
  const read = walk.files.map(({ file, applicants }) => countedRequestOf(file, applicants))
  const counted = read.flatMap(({ counted: one }) => one ?? [])
  for (const settings of COMBINATIONS) {
    let before: TableThree | undefined
    for (const year of yearsOf(walk)) {
      const table = countTableThree(counted, { bodyId: 'body', year, settings })
      assert.ok(table.ok)
      assertYear(table.value, year, before)
      before = table.value
    }
  }
  assertIndependently(walk)
}

function assertYear(table: TableThree, year: number, before: TableThree | undefined): void {
  const results = rowsOf(year).filter(({ role }) => role === 'result')
  for (const column of COLUMN_KEYS) {
    const of = (row: RowKey) => figure(table, row, column)
    const open = of('newReceived') + of('carriedOver')
    assert.equal(open, of('resultTotal') + of('carriedForward'), `${year} ${column}: 本年新收＋上年结转`)
    const sum = results.reduce((all, { key }) => all + of(key), 0)
    assert.equal(of('resultTotal'), sum, `${year} ${column}: 办理总计`)
    if (before) assert.equal(figure(before, 'carriedForward', column), of('carriedOver'), `${year} ${column}: 结转`)
  }
}

/** By the usual readings, counted a second time from the files alone: received in its year, ended in that of its first end. */
function assertIndependently(walk: Walk): void {
  const all = walk.files.map(({ file, applicants }) => countedRequestOf(file, applicants))
  assert.ok(all.every(({ leftOut }) => !leftOut || leftOut.why === 'divided'))
  const counted = all.flatMap((one) => one.counted ?? [])
  const seen = walk.files
    .filter(({ file }) => !file.acts.some(({ kind }) => kind === 'divided'))
    .flatMap(({ file }) => {
      const acts = effectiveActs(file.acts)
      const receipt = receiptOf(file.request, acts)
      const ends = acts.filter(isEnding).map(({ on }) => on)
      return receipt.state === 'received' ? [{ received: receipt.on, ended: ends.toSorted()[0] }] : []
    })
  for (const year of yearsOf(walk)) {
    const table = countTableThree(counted, { bodyId: 'body', year })
    assert.ok(table.ok)
    const received = seen.filter((one) => yearOf(one.received) === year).length
    const ended = seen.filter((one) => one.ended && yearOf(one.ended) === year).length
    assert.deepEqual(
      [figure(table.value, 'newReceived', 'total'), figure(table.value, 'resultTotal', 'total')],
      [received, ended],
      `${year}`,
    )
  }
}
