import { Link } from 'react-router'
import type { components } from '../../../api/schema.ts'
import { dayWords } from '../../../parts/day-words.ts'
import { StateMark } from '../../../parts/state-mark.tsx'

type Month = components['schemas']['RequestMonth']
type DayOfMonth = Month['days'][number]

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const

/** A month by weeks; on a phone only the days on which something is due, one below the other. */
export function MonthTable({ month: { days, total, more } }: { readonly month: Month }) {
  return (
    <>
      <p role="status" className="count">
        本月到期 {total} 件{more > 0 && `，太多的没有列出 ${more} 件，请在台账里查看`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section className="month-wide" tabIndex={0} aria-label="月历">
        <table className="month">
          <thead>
            <tr>
              {WEEKDAYS.map((name) => (
                <th key={name} scope="col">
                  周{name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(days).map((week) => (
              <tr key={week.find((day) => day)?.day}>
                {week.map((day, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the place in the week is what an empty cell is
                  <td key={at} className={cellClass(day)}>
                    {day && <Cell day={day} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function Cell({ day }: { readonly day: DayOfMonth }) {
  return (
    <>
      <div>
        <time dateTime={day.day} title={dayWords(day.day)}>
          {Number(day.day.slice(8))}
        </time>
        {!day.working && <span className="quiet"> 休</span>}
        {day.provisional && <span className="quiet"> 暂定</span>}
        {day.count > 0 && <strong> {day.count} 件</strong>}
      </div>
      {day.count > 0 && (
        <ul className="bare">
          {day.items.map(({ id, href, subject, handlerName, state, word }) => (
            <li key={id}>
              <StateMark state={state} word={word} /> <Link to={href}>{short(subject)}</Link>
              <div className="quiet">{handlerName ?? '没有承办人'}</div>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function cellClass(day: DayOfMonth | null): string {
  if (!day) return 'month-blank'
  if (day.count > 0) return 'month-due'
  return day.working ? 'month-none' : 'month-none month-rest'
}

/** Weeks from Monday on, filled with nothing at either end. */
function weeksOf(days: readonly DayOfMonth[]): readonly (readonly (DayOfMonth | null)[])[] {
  const first = days[0]?.day ?? ''
  const before = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7
  const cells: (DayOfMonth | null)[] = [...Array.from({ length: before }, () => null), ...days]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

const SHOWN = 18
const short = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)
