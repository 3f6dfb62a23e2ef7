import {
  type CellPath,
  type ChallengeKey,
  COLUMN_KEYS,
  type ColumnKey,
  type RowKey,
  table2Path,
  table3Path,
  table4Path,
} from '../../../../law/report-form/index.ts'
import { sum } from '../../figures.ts'
import type { AnnualReport } from '../../report.ts'
import { challengeTotal, countedSum, holdsRow, readable, rowFigure } from '../cells.ts'

const RESULT_GROUPS = {
  granted: ['granted'],
  partiallyGranted: ['partiallyGranted'],
  grantedOrPartial: ['granted', 'partiallyGranted'],
  denied: [
    'deniedStateSecret',
    'deniedLawForbids',
    'deniedSecurityStability',
    'deniedThirdParty',
    'deniedInternalAffairs',
    'deniedProcessInfo',
    'deniedEnforcementFile',
    'deniedAdminQuery',
  ],
  unable: ['unableNotHeld', 'unableNeedsCreation', 'unableUnclear'],
  notProcessed: [
    'notProcessedPetition',
    'notProcessedRepeat',
    'notProcessedPublication',
    'notProcessedExcessive',
    'notProcessedReconfirm',
  ],
} as const satisfies Record<string, readonly RowKey[]>

/** What a figure of the text can be about. */
export type Measure =
  /** Requests taken in; `requests`: taken in or handled, the words do not tell; `handled`: answered, closed. */
  | 'received'
  | 'requests'
  | 'handled'
  | 'carriedOver'
  | 'carriedForward'
  | keyof typeof RESULT_GROUPS
  | 'otherHandled'
  | `row:${RowKey}`
  | `column:${Exclude<ColumnKey, 'total'>}`
  | 'legalPersons'
  | 'review'
  | 'litigation'
  | 'litigationDirect'
  | 'litigationAfterReview'
  | 'challenges'
  | 'normativeMade'
  | 'normativeRepealed'
  | 'normativeInForce'
  | 'licensing'
  | 'penalties'
  | 'coercion'

/** What the tables say of a measure. */
export interface TableFigure {
  /** The figure a person would look up. */
  readonly printed: number
  /** Every figure that the words may rightly mean: 共收到 749 件 fits 新收 713 + 结转 36. */
  readonly accepted: readonly number[]
  readonly cells: readonly CellPath[]
}

/**
 * The tables' figure of a measure; undefined where a cell is not held or in doubt, or the table holds no figure at all: then
 * nothing can be said.
 */
export function tableFigure(report: AnnualReport, measure: Measure): TableFigure | undefined {
  const found = figureOf(report, measure)
  const table = found?.cells[0]?.slice(0, 'table3'.length)
  return table && holdsFigures(report, table) ? found : undefined
}

/** Whether anything is filled in in a table: where nothing is, its blanks are no zeros to hold the text against. */
function holdsFigures(report: AnnualReport, table: string): boolean {
  const filled = (group: object | undefined) => Object.values(group ?? {}).some((value) => typeof value === 'number')
  if (table === 'table3') return Object.values(report.table3.rows).some((row) => filled(row))
  return Object.values(table === 'table2' ? report.table2 : report.table4).some(filled)
}

function figureOf(report: AnnualReport, measure: Measure): TableFigure | undefined {
  if (measure.startsWith('column:')) {
    return applicants(report, [measure.slice('column:'.length) as ColumnKey])
  }
  if (measure === 'legalPersons') {
    return applicants(
      report,
      COLUMN_KEYS.filter((c) => c !== 'naturalPerson' && c !== 'total'),
    )
  }
  if (measure.startsWith('row:')) return rows(report, [measure.slice('row:'.length) as RowKey])
  if (measure in RESULT_GROUPS) return rows(report, RESULT_GROUPS[measure as keyof typeof RESULT_GROUPS])
  return requests(report, measure) ?? challenges(report, measure) ?? tableTwo(report, measure)
}

const total = (report: AnnualReport, row: RowKey) => rowFigure(report, row, 'total')

function requests(report: AnnualReport, measure: Measure): TableFigure | undefined {
  const received = total(report, 'newReceived')
  const over = holdsRow(report, 'carriedOver') ? total(report, 'carriedOver') : 0
  if (measure === 'received' || measure === 'requests') {
    if (received === undefined) return undefined
    const both = over === undefined ? [] : [sum([received, over])]
    const done = measure === 'requests' ? total(report, 'resultTotal') : undefined
    return figure(received, [received, ...both, ...(done === undefined ? [] : [done])], ['newReceived'])
  }
  if (measure === 'handled') return handled(report, received, over)
  if (measure === 'carriedOver') return figure(over, [over], ['carriedOver'])
  if (measure === 'carriedForward') {
    const forward = total(report, 'carriedForward')
    return figure(forward, [forward], ['carriedForward'])
  }
  return measure === 'otherHandled' ? otherHandled(report) : undefined
}

/** 答复、办结: the results of the year, with or without what was not processed, of this year's requests or of all. */
function handled(
  report: AnnualReport,
  received: number | undefined,
  over: number | undefined,
): TableFigure | undefined {
  const done = total(report, 'resultTotal')
  if (done === undefined) return undefined
  const other = otherHandled(report)?.printed ?? 0
  const refused = rows(report, RESULT_GROUPS.notProcessed)?.printed ?? 0
  const accepted = [done, done - other, done - refused, done - other - refused, done - (over ?? 0), received]
  return figure(done, [...accepted, sum([received ?? null, over ?? null])], ['resultTotal'])
}

function otherHandled(report: AnnualReport): TableFigure | undefined {
  const three: readonly RowKey[] = ['otherNoCorrection', 'otherFeeUnpaid', 'otherOther']
  const held = [...three, 'otherHandling' as const].filter((row) => holdsRow(report, row))
  return held.length === 0 ? undefined : rows(report, held)
}

function rows(report: AnnualReport, keys: readonly RowKey[]): TableFigure | undefined {
  const values = keys.map((row) => (holdsRow(report, row) ? total(report, row) : undefined))
  if (!values.every((value) => value !== undefined)) return undefined
  const added = sum(values)
  return figure(added, [added], keys)
}

/** An applicant group may be counted among the requests received, with those carried over, or among the results. */
function applicants(report: AnnualReport, columns: readonly ColumnKey[]): TableFigure | undefined {
  const of = (row: RowKey) => countedSum(columns.map((column) => readable(report, table3Path(row, column))))
  const received = of('newReceived')
  if (received === undefined) return undefined
  const over = of('carriedOver')
  return {
    printed: received,
    accepted: [received, sum([received, over ?? null]), ...[of('resultTotal')].filter((v) => v !== undefined)],
    cells: columns.map((column) => table3Path('newReceived', column)),
  }
}

function figure(
  printed: number | undefined,
  accepted: readonly (number | undefined)[],
  keys: readonly RowKey[],
): TableFigure | undefined {
  if (printed === undefined) return undefined
  return {
    printed,
    accepted: accepted.filter((value) => value !== undefined),
    cells: keys.map((row) => table3Path(row, 'total')),
  }
}

const CHALLENGES: Partial<Record<Measure, readonly ChallengeKey[]>> = {
  review: ['review'],
  litigation: ['litigationDirect', 'litigationAfterReview'],
  litigationDirect: ['litigationDirect'],
  litigationAfterReview: ['litigationAfterReview'],
  challenges: ['review', 'litigationDirect', 'litigationAfterReview'],
}

function challenges(report: AnnualReport, measure: Measure): TableFigure | undefined {
  const groups = CHALLENGES[measure]
  if (!groups) return undefined
  const totals = groups.map((group) => challengeTotal(report, group))
  const pending = countedSum(groups.map((group) => readable(report, table4Path(group, 'pending'))))
  if (!totals.every((value) => value !== undefined)) return undefined
  const added = sum(totals)
  return {
    printed: added,
    accepted: [added, added - (pending ?? 0)],
    cells: groups.map((group) => table4Path(group, 'total')),
  }
}

const TABLE_TWO: Partial<Record<Measure, Readonly<Record<'2021' | '2019', CellPath | undefined>>>> = {
  normativeMade: {
    '2021': table2Path('normativeDocuments', 'made'),
    '2019': table2Path('normativeDocuments', 'madeThisYear'),
  },
  normativeRepealed: { '2021': table2Path('normativeDocuments', 'repealed'), '2019': undefined },
  normativeInForce: { '2021': table2Path('normativeDocuments', 'inForce'), '2019': undefined },
  licensing: { '2021': table2Path('licensing', 'decisions'), '2019': table2Path('licensing', 'decisions') },
  penalties: { '2021': table2Path('penalties', 'decisions'), '2019': table2Path('penalties', 'decisions') },
  coercion: { '2021': table2Path('coercion', 'decisions'), '2019': table2Path('coercion', 'decisions') },
}

function tableTwo(report: AnnualReport, measure: Measure): TableFigure | undefined {
  const path = TABLE_TWO[measure]?.[report.edition]
  if (!path) return undefined
  const cell = readable(report, path)
  if (cell.kind !== 'known') return undefined
  return { printed: cell.value, accepted: [cell.value], cells: [path] }
}
