import type { ReactElement } from 'react'
import { type LaidOutTable, type PlacedCell, placeCells } from '../../capabilities/documents/index.ts'
import { FindingMarks, StateMark } from './finding-marks.tsx'
import type { ReportMarks } from './marks.ts'

interface Props {
  readonly table: LaidOutTable
  /** Makes the ids of several tables on one page differ. */
  readonly prefix: string
  readonly marks: ReportMarks
}

/** One table of the form, cell for cell as it is laid out, with findings marked at the figures they name. */
export function StatutoryTable({ table, prefix, marks }: Props): ReactElement {
  const rows = placeCells(table)
  const render = (row: readonly PlacedCell[]): ReactElement => (
    <tr key={row[0]?.id ?? 'empty'}>
      {row.map((placed) => (
        <FormCell key={placed.id} placed={placed} prefix={prefix} marks={marks} lastHead={table.headerRows} />
      ))}
    </tr>
  )
  return (
    <div className="sheet">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className="frame" aria-label={table.caption} tabIndex={0}>
        <table className={`form cols-${table.columnWidths.length}`}>
          <caption className="unseen">{table.caption}</caption>
          <colgroup>
            {table.columnWidths.map((_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position
              <col key={index} />
            ))}
          </colgroup>
          {table.headerRows > 0 && <thead>{rows.slice(0, table.headerRows).map(render)}</thead>}
          <tbody>{rows.slice(table.headerRows).map(render)}</tbody>
        </table>
      </section>
    </div>
  )
}

interface CellProps {
  readonly placed: PlacedCell
  readonly prefix: string
  readonly marks: ReportMarks
  readonly lastHead: number
}

function FormCell({ placed, prefix, marks }: CellProps): ReactElement {
  const { cell } = placed
  const spans = {
    ...(placed.rowSpan > 1 ? { rowSpan: placed.rowSpan } : {}),
    ...(placed.columnSpan > 1 ? { colSpan: placed.columnSpan } : {}),
  }
  if (!cell.header) return <DataCell placed={placed} prefix={prefix} marks={marks} spans={spans} />
  const classes = [cell.shaded && 'shaded', cell.vertical && 'vertical', cell.align === 'left' && 'left']
  return (
    <th id={prefix + placed.id} scope={scopeOf(placed)} className={classNames(classes)} {...spans}>
      {cell.header === 'row' || cell.vertical ? <span>{cell.text}</span> : cell.text}
    </th>
  )
}

function scopeOf({ cell, rowSpan, columnSpan }: PlacedCell): string {
  if (cell.header === 'column') return columnSpan > 1 ? 'colgroup' : 'col'
  return rowSpan > 1 ? 'rowgroup' : 'row'
}

interface DataProps extends Omit<CellProps, 'lastHead'> {
  readonly spans: { readonly rowSpan?: number; readonly colSpan?: number }
}

function DataCell({ placed, prefix, marks, spans }: DataProps): ReactElement {
  const { text, path = '' } = placed.cell
  const findings = marks.findingsAt(path)
  const state = marks.cellAt(path)
  // What is in doubt stands as printed, marked; the layout leaves it blank since on paper it would pass for a fact.
  const shown = state?.state === 'uncertain' && text === '' ? state.raw : text
  const classes = [/^0(\.0+)?$/.test(shown) && 'zero', marks.severityAt(path)]
  return (
    <td
      id={path || undefined}
      headers={placed.headers.map((id) => prefix + id).join(' ') || undefined}
      className={classNames(classes)}
      {...spans}
    >
      {shown}
      {!marks.enteredThroughout && <StateMark cell={state} doubt={marks.doubtAt(path)} />}
      <FindingMarks findings={findings} />
    </td>
  )
}

const classNames = (classes: readonly (string | false | undefined)[]): string | undefined =>
  classes.filter(Boolean).join(' ') || undefined
