import type { Preview } from './register-files-api.ts'

type Year = Preview['years'][number]

/** Table three by the rows that are imported, beside the published report of the year, so that the clerk sees what is missing. */
export function YearFigures({ preview }: { readonly preview: Preview }) {
  if (preview.years.length === 0) return null
  return (
    <section aria-labelledby="register-figures">
      <h2 id="register-figures">按这份文件计出的表三</h2>
      <p className="quiet">只计可以导入的和以前已导入的各行，不能导入的行不在其中。</p>
      <p>{preview.outcomes.map(({ title, count }) => `${title} ${count} 件`).join('，')}。</p>
      {preview.years.map((year) => (
        <YearTable key={year.year} year={year} />
      ))}
    </section>
  )
}

function YearTable({ year }: { readonly year: Year }) {
  const shown = year.rows.filter(
    ({ key, cells }) =>
      ALWAYS.has(key) || cells.some(({ figure, published }) => figure !== 0 || (published ?? 0) !== 0),
  )
  return (
    <details open>
      <summary>
        {year.year} 年 {verdictOf(year)}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section className="register-wide" tabIndex={0} aria-label={`${year.year} 年表三`}>
        <table>
          <caption>{year.year} 年收到和处理政府信息公开申请情况（没有数的行略去）</caption>
          <thead>
            <tr>
              <th scope="col">项目</th>
              {year.columns.map(({ key, label }) => (
                <th key={key} scope="col" className="figure">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, label, cells }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                {cells.map((cell, i) => (
                  <td key={year.columns[i]?.key} className="figure">
                    {cell.figure}
                    {cell.differs && <span className="register-differs"> ▲ 年报 {cell.published}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}

const ALWAYS: ReadonlySet<string> = new Set(['newReceived', 'carriedOver', 'resultTotal', 'carriedForward'])

function verdictOf({ published, differences }: Year): string {
  if (!published) return '（系统里没有这一年的年度报告，不能对照）'
  return differences === 0 ? '✓ 与年度报告各格相同' : `▲ 与年度报告有 ${differences} 格不同`
}
