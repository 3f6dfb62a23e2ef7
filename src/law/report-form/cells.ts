import { OTHER_IN_ONE, ROWS_AFTER_OTHER, ROWS_BEFORE_OTHER } from './common.ts'
import { EDITION_2019 } from './edition-2019.ts'
import { EDITION_2021 } from './edition-2021.ts'
import type {
  CellType,
  ChallengeKey,
  ChallengeResultKey,
  ColumnKey,
  Edition,
  ReportForm,
  RowKey,
  Table3Row,
} from './form.ts'

/** `table2.fees.amountWanYuan`, `table3.granted.total`, `table4.review.pending`: one address a figure, in every edition. */
export type CellPath = `table${2 | 3 | 4}.${string}.${string}`

export interface FormCell {
  readonly path: CellPath
  readonly table: 'table2' | 'table3' | 'table4'
  readonly group: string
  readonly key: string
  readonly type: CellType
  /** How a person names the cell: 「行政许可·本年处理决定数量」. */
  readonly label: string
}

/** Every edition we hold, newest first. A next edition is one more element. */
export const REPORT_FORMS: readonly ReportForm[] = [EDITION_2021, EDITION_2019]

const FORMS: Readonly<Record<Edition, ReportForm>> = { '2021': EDITION_2021, '2019': EDITION_2019 }

export const formOf = (edition: Edition): ReportForm => FORMS[edition]

/** The form prescribed for a report year; undefined for years before 2019, which had no national form. */
export function formForYear(year: number): ReportForm | undefined {
  return REPORT_FORMS.find((f) => year >= f.inForceFrom && (f.until === undefined || year <= f.until))
}

/**
 * The rows of table three. Reports of 2021 and later that keep （六）其他处理 as one line have the old rows.
 * @param otherAsOneLine what the report at hand does, whatever its edition
 */
export function table3Rows(form: ReportForm, otherAsOneLine: boolean): readonly Table3Row[] {
  return otherAsOneLine ? [...ROWS_BEFORE_OTHER, ...OTHER_IN_ONE, ...ROWS_AFTER_OTHER] : form.table3.rows
}

export const table2Path = (row: string, column: string): CellPath => `table2.${row}.${column}`
export const table3Path = (row: RowKey, column: ColumnKey): CellPath => `table3.${row}.${column}`
export const table4Path = (group: ChallengeKey, result: ChallengeResultKey): CellPath => `table4.${group}.${result}`

/** Every cell of the form in reading order: 200 for 2021 (186 with （六） as one line), 198 for 2019. */
export function formCells(form: ReportForm, otherAsOneLine = form.edition === '2019'): readonly FormCell[] {
  const two = form.table2.flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns.map((column) => ({
        path: table2Path(row.key, column.key),
        table: 'table2' as const,
        group: row.key,
        key: column.key,
        type: column.type,
        label: `${row.label}·${column.label}`,
      })),
    ),
  )
  const three = table3Rows(form, otherAsOneLine).flatMap((row) =>
    form.table3.columns.map((column) => ({
      path: table3Path(row.key, column.key),
      table: 'table3' as const,
      group: row.key,
      key: column.key,
      type: 'count' as const,
      label: `${[...row.groups.slice(1), row.label].join('')}·${column.label}`,
    })),
  )
  const four = form.table4.groups.flatMap((group) =>
    form.table4.results.map((result) => ({
      path: table4Path(group.key, result.key),
      table: 'table4' as const,
      group: group.key,
      key: result.key,
      type: 'count' as const,
      label: `${group.label}·${result.label}`,
    })),
  )
  return [...two, ...three, ...four]
}
