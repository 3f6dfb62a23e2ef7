import { type CountingSettings, DEFAULT_COUNTING } from '../../law/counting/index.ts'
import { type Day, FIRST_YEAR, yearOf } from '../../law/day/index.ts'
import { table3Path } from '../../law/report-form/index.ts'
import type { AnnualReport, Figure } from '../annual-report/index.ts'
import type { ApplicantKind } from '../applicants/index.ts'
import { countedRequestOf, countTableThree, type TableThree } from '../register-figures/index.ts'
import type { CaseFile } from '../requests/index.ts'
import { ownParts } from './own-parts.ts'
import { type PlannedRow, settlingOf } from './plan-import.ts'

/** A row as the file of a request that it would be entered as: counted by the very rules of the register. */
function fileOf({ key, request }: PlannedRow, bodyId: string, parents: ReadonlyMap<string, string>): readonly Kinded[] {
  if (!request) return []
  const { applicants, channel, arrivedOn, subject, number, partOf } = request
  const parent = partOf === null || partOf === number ? null : (parents.get(partOf) ?? partOf)
  const acts = [...settlingOf(request), ...ownParts(request, key)].map((act, i) => ({
    ...{ ...act, sequence: i + 1, recordedAt: '', personId: null },
  }))
  const facts = {
    bodyId,
    id: key,
    number: number ?? '',
    year: yearOf(arrivedOn),
    serial: 0,
    channel,
    arrivedOn,
    subject,
  }
  return [
    {
      file: { request: { ...facts, registeredAt: '', registeredBy: null, partOf: parent }, acts },
      kinds: applicants.map(({ kind }) => kind),
    },
  ]
}

interface Kinded {
  readonly file: CaseFile
  readonly kinds: readonly ApplicantKind[]
}

/** Table three of the years that the rows of a file fall in, counted from those rows that are entered. */
export function figuresOf(
  rows: readonly PlannedRow[],
  bodyId: string,
  today: Day,
  settings: CountingSettings = DEFAULT_COUNTING,
): readonly TableThree[] {
  const parents = new Map(rows.flatMap(({ key, request }) => (request?.number ? [[request.number, key] as const] : [])))
  const files = rows.flatMap((row) => fileOf(row, bodyId, parents))
  const requests = files.flatMap(({ file, kinds }) => countedRequestOf(file, kinds).counted ?? [])
  const years = new Set(
    requests.flatMap(({ receivedOn, end }) => [receivedOn, end?.on].flatMap((on) => (on ? yearOf(on) : []))),
  )
  return [...years]
    .filter((year) => year >= FIRST_YEAR && year <= yearOf(today))
    .toSorted((a, b) => a - b)
    .flatMap((year) => {
      const counted = countTableThree(requests, { bodyId, year, settings })
      return counted.ok ? [counted.value] : []
    })
}

/** The figure that a published report prints in a cell; undefined where it has no such cell. */
export function publishedFigure({ table3 }: AnnualReport, row: string, column: string): Figure | undefined {
  const at = (table3.columns as readonly string[]).indexOf(column)
  return at < 0 ? undefined : table3.rows[row as keyof typeof table3.rows]?.[at]
}

export interface FigureDifference {
  readonly path: string
  readonly counted: number
  readonly published: number
}

/** The cells in which the file and a published report differ. A cell that the report leaves blank is no difference. */
export function differencesTo(table: TableThree, report: AnnualReport): readonly FigureDifference[] {
  return Object.entries(table.cells).flatMap(([path, { figure }]) => {
    const [, row = '', column = ''] = path.split('.')
    const published = publishedFigure(report, row, column)
    if (published === undefined || published === null || published === figure) return []
    return [{ path: table3Path(row as never, column as never), counted: figure, published }]
  })
}
