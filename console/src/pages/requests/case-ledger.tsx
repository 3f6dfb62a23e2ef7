import { dayWords } from '../../parts/day-words.ts'
import type { RequestCase } from './requests-api.ts'

/** The clock day by day, and the readings where the law says nothing. */
export function CaseLedger({ file }: { readonly file: RequestCase }) {
  return (
    <details className="ledger" id="ledger">
      <summary>期限怎样计算（逐日）</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section className="wide" tabIndex={0} aria-label="期限账目">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col" className="figure">
                计入
              </th>
              <th scope="col">理由</th>
            </tr>
          </thead>
          <tbody>
            {file.clock?.ledger.map((entry) => (
              <tr key={entry.from}>
                <td>
                  {dayWords(entry.from)}
                  {entry.to !== entry.from && `至${dayWords(entry.to)}`}
                  {entry.provisional && <span className="quiet"> 暂定</span>}
                </td>
                <td className="figure">{entry.workingDays}</td>
                <td>
                  {entry.why} <span className="quiet">{entry.article}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <h4>法律没有写明处，所用的口径</h4>
      <ul>
        {file.readings.map((reading) => (
          <li key={reading}>{reading}</li>
        ))}
      </ul>
    </details>
  )
}
