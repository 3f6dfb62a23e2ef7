import type { ReactElement } from 'react'
import { reportAddress } from '../http/report-address.ts'
import type { YearFigure, YearTable } from './year-view.ts'

interface Props {
  readonly code: string
  readonly name: string
  readonly years: readonly number[]
  readonly tables: readonly YearTable[]
}

/** Figures of several years side by side; a figure that moved says by how much. */
export function YearComparison({ code, name, years, tables }: Props): ReactElement {
  return (
    <div className="sheet">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className="frame" aria-label="历年数据对照表" tabIndex={0}>
        <table className="years">
          <caption className="unseen">{name}历年数据对照，每行一格，每列一年</caption>
          <thead>
            <tr>
              <th scope="col">表格和项目</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  <a href={reportAddress(code, year)}>{year}年</a>
                </th>
              ))}
            </tr>
          </thead>
          {tables.map((table) => (
            <tbody key={table.name}>
              <tr>
                <th scope="rowgroup" colSpan={years.length + 1} className="shaded">
                  <span>{table.name}</span>
                </th>
              </tr>
              {table.rows.map((row) => (
                <tr key={row.path}>
                  <th scope="row">
                    {row.label}
                    {row.note && <small>{row.note}</small>}
                  </th>
                  {row.years.map((y) => (
                    <YearCell key={y.year} value={y} />
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </div>
  )
}

function YearCell({ value }: { readonly value: YearFigure }): ReactElement {
  const { figure, change } = value
  if (figure === undefined) {
    return (
      <td className="zero">
        <span aria-hidden="true">—</span>
        <span className="unseen">该年格式没有这一格</span>
      </td>
    )
  }
  return (
    <td className={change ? 'changed' : figure === 0 ? 'zero' : undefined}>
      {change && <span className="by">{changeInWords(change.by)}</span>}
      {figure ?? <span className="quiet">空</span>}
    </td>
  )
}

/** ↑增 3: shape and word, so that nothing hangs on colour. */
function changeInWords(by: number | null): string {
  if (by === null) return '≠有变化'
  return by > 0 ? `↑增 ${by}` : `↓减 ${-by}`
}
