import type { ReactElement } from 'react'
import type { Clock, LedgerEntry } from '../../../law/clock/index.ts'
import { dayWords, shortDayWords, weekdayWords, yearOf } from '../../../law/day/index.ts'
import { dueWords, FINDING_MARKS, PROVISIONAL_WORDS, readingsTaken, stateMark } from '../../deadline-words.ts'
import { DeadlineCalendar } from './deadline-calendar.tsx'
import type { DeadlineQuery } from './deadline-query.ts'

type Answer = NonNullable<DeadlineQuery['answer']>

interface Props {
  readonly answer: Answer
  readonly dataAddress: string | undefined
}

/** The due day with its distance and reason, what to know, what may come next, and the ledger twice: as a calendar and line by line. */
export function DeadlineResult({ answer, dataAddress }: Props): ReactElement {
  const { clock, receivedOn, seenOn, acts } = answer
  const mark = stateMark(clock)
  return (
    <div className="clock">
      <section aria-labelledby="result">
        <h2 id="result">答复期限：{dueWords(clock)}</h2>
        <p>
          <span className={`state ${mark.tone}`}>
            {mark.shape} {mark.word}
          </span>
          ，从{dayWords(seenOn)}看；{dayWords(receivedOn)}收到。
        </p>
        {clock.provisional && <p className="notice">暂定：{PROVISIONAL_WORDS}</p>}
      </section>
      <Findings findings={clock.findings} />
      <NextActs next={clock.next} />
      <DeadlineCalendar clock={clock} acts={acts} />
      <Ledger ledger={clock.ledger} />
      <section aria-labelledby="readings">
        <h2 id="readings">法律没有规定的，采用的口径</h2>
        <ul className="quiet">
          {readingsTaken().map((reading) => (
            <li key={reading}>{reading}</li>
          ))}
        </ul>
      </section>
      {dataAddress && (
        <p className="as-data">
          <a href={dataAddress}>这份结果的数据（JSON）</a>
        </p>
      )}
    </div>
  )
}

function Findings({ findings }: Pick<Clock, 'findings'>): ReactElement | null {
  if (findings.length === 0) return null
  return (
    <section aria-labelledby="found">
      <h2 id="found">应当知道的 {findings.length} 点</h2>
      <ul className="found">
        {findings.map(({ code, severity, message, article, on }) => (
          <li key={`${code} ${on} ${message}`} className={severity}>
            <p>
              <span className={`state ${severity}`}>
                {FINDING_MARKS[severity].shape} {FINDING_MARKS[severity].word}
              </span>
              　{message}（{article}）
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NextActs({ next }: Pick<Clock, 'next'>): ReactElement | null {
  if (next.length === 0) return null
  return (
    <section aria-labelledby="next">
      <h2 id="next">接下来依法可以</h2>
      <ul className="next-acts">
        {next.map(({ act, title, firstDay, lastDay, article, provisional }) => (
          <li key={`${act} ${lastDay}`}>
            <span>{title}</span>
            <span className="quiet">
              {firstDay && `${dayWords(firstDay)}起 · `}
              {lastDay && `最迟${dayWords(lastDay)}${provisional ? '（暂定）' : ''} · `}
              {article}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Ledger({ ledger }: Pick<Clock, 'ledger'>): ReactElement {
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger">逐日的账目</h2>
      <div className="sheet">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
        <section className="frame" aria-label="账目的表格" tabIndex={0}>
          <table className="ledger">
            <caption className="unseen">从收到之日起逐日相接，写明是否计入、理由和依据</caption>
            <thead>
              <tr>
                <th scope="col">日期</th>
                <th scope="col">计入</th>
                <th scope="col">理由</th>
                <th scope="col">依据</th>
              </tr>
            </thead>
            <tbody>
              {ledger.slice(0, MOST_LINES).map((entry) => (
                <tr key={entry.from}>
                  <th scope="row">{daysOf(entry)}</th>
                  <td className={entry.workingDays === 0 ? 'zero' : undefined}>{entry.workingDays}</td>
                  <td>
                    {entry.why}
                    {entry.note && <small>{entry.note}</small>}
                  </td>
                  <td>
                    {entry.article}
                    {entry.source && <small>{entry.source}</small>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
      {ledger.length > MOST_LINES && (
        <p className="quiet">
          账目共 {ledger.length} 行，这里列出前 {MOST_LINES} 行，其余见数据。
        </p>
      )}
    </section>
  )
}

/** Lines that a page shows; nearly a year of counting. */
const MOST_LINES = 60

function daysOf({ from, to, provisional }: LedgerEntry): string {
  const last = yearOf(from) === yearOf(to) ? shortDayWords(to) : dayWords(to)
  const days = from === to ? `${dayWords(from)}（${weekdayWords(from)}）` : `${dayWords(from)}至${last}`
  return provisional ? `${days}（暂定）` : days
}
