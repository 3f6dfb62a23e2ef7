import { dayWords, instantWords } from '../../parts/day-words.ts'
import type { RequestCase } from './requests-api.ts'

const MARKS = { error: '▲ 错误', warning: '◆ 警告', info: '○ 提示' } as const
const TONES = { error: 'overdue', warning: 'dueSoon', info: 'open' } as const

/** What happened: acts, limits that were broken, and the clock day by day. */
export function CaseStory({ file }: { readonly file: RequestCase }) {
  return (
    <section aria-labelledby="case-story">
      <h2 id="case-story">经过</h2>
      <ol className="acts">
        <li>
          <time dateTime={file.arrivedOn}>{dayWords(file.arrivedOn)}</time>
          <div>
            收到申请材料（{file.channelTitle}）<div className="quiet">{instantWords(file.registeredAt)}登记</div>
          </div>
        </li>
        {file.acts.map((act) => (
          <li key={act.sequence}>
            <time dateTime={act.on}>{dayWords(act.on)}</time>
            <div>
              {act.title}
              {detailsOf(act)}
              <div className="quiet">
                {act.article} · {instantWords(act.recordedAt)}记录{act.by && `，${act.by}`}
              </div>
            </div>
          </li>
        ))}
      </ol>
      {file.clock && file.clock.findings.length > 0 && (
        <>
          <h3>期限上的问题</h3>
          <ul className="bare findings-list">
            {file.clock.findings.map((finding) => (
              <li key={`${finding.code} ${finding.on}`}>
                <span className={`state state-${TONES[finding.severity]}`}>{MARKS[finding.severity]}</span>{' '}
                {finding.message} <span className="quiet">{finding.article}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {file.clock && <Ledger file={file} />}
    </section>
  )
}

function detailsOf({ days, until, receivedOn, party }: RequestCase['acts'][number]): string {
  const told = [
    party,
    days === undefined ? undefined : `${days} 个工作日`,
    receivedOn && `${dayWords(receivedOn)}收到`,
    until && `至${dayWords(until)}`,
  ].filter(Boolean)
  return told.length > 0 ? `（${told.join('，')}）` : ''
}

function Ledger({ file }: { readonly file: RequestCase }) {
  return (
    <details className="ledger">
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
