import type { ReactElement } from 'react'
import { ACT_RULES, type Act, type Clock, type LedgerKind } from '../../../law/clock/index.ts'
import { dateOf } from '../../../law/day/index.ts'
import { type CalendarCell, type CalendarMonth, calendarMonths, MOST_MONTHS } from './calendar-months.ts'

/** A word and a shape for every way a day counts; never a colour alone. */
const MARKS: Readonly<
  Record<LedgerKind | 'due' | 'act', { readonly shape: string; readonly word: string; readonly told: string }>
> = {
  day_zero: { shape: '◎', word: '起算', told: '收到之日，当日不计入' },
  counted: { shape: '', word: '', told: '' },
  make_up: { shape: '▽', word: '班', told: '调休上班，计入' },
  weekend: { shape: '', word: '休', told: '周末，不计入' },
  holiday: { shape: '△', word: '假', told: '法定节假日和调休放假，不计入' },
  local_rest: { shape: '△', word: '停', told: '地方停工，不计入' },
  paused: { shape: '‖', word: '暂停', told: '征求意见所需时间，不计入' },
  superseded: { shape: '×', word: '作废', told: '期限重新计算，此前的不再计入' },
  waiting: { shape: '◇', word: '等待', told: '等待申请人补正或者缴费' },
  closed: { shape: '✓', word: '已办结', told: '已经办结，至依复议决定、裁判重新办理以前，没有期限' },
  overdue: { shape: '●', word: '超期', told: '超过答复期限' },
  due: { shape: '■', word: '届满', told: '答复期限的最后一日' },
  act: { shape: '◆', word: '', told: '当日发生的事，写在日期下面' },
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const

interface Props {
  readonly clock: Clock
  readonly acts: readonly Act[]
}

/** The ledger as a calendar, month by month: rest days, days worked instead, pauses, each by a word and a shape. */
export function DeadlineCalendar({ clock, acts }: Props): ReactElement {
  const months = calendarMonths(clock, acts)
  const kinds = new Set(clock.ledger.map(({ kind }) => kind))
  const legend = (Object.keys(MARKS) as (keyof typeof MARKS)[]).filter(
    (key) => key !== 'counted' && (key === 'due' ? clock.due : key === 'act' ? acts.length > 0 : kinds.has(key)),
  )
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">逐月的日历</h2>
      <p className="legend">
        <span>
          <b>第1日</b>：计入的第几个工作日
        </span>
        {legend.map((key) => (
          <span key={key}>
            <b>
              {MARKS[key].shape}
              {MARKS[key].word}
            </b>
            ：{MARKS[key].told}
          </span>
        ))}
      </p>
      <div className="months">
        {months.map((month) => (
          <Month key={`${month.year}-${month.month}`} month={month} />
        ))}
      </div>
      {months.length === MOST_MONTHS && <p className="quiet">日历只列前 {MOST_MONTHS} 个月，其余见下面的账目。</p>}
    </section>
  )
}

function Month({ month }: { readonly month: CalendarMonth }): ReactElement {
  return (
    <table className="month">
      <caption>
        {month.year}年{month.month}月
      </caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a week has no other name than its place
          <tr key={i}>
            {week.map((cell, weekday) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a day outside the month has no other name than its place
              <Cell key={weekday} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ cell }: { readonly cell: CalendarCell | number | null }): ReactElement {
  if (cell === null) return <td />
  if (typeof cell === 'number') return <td className="outside">{cell}</td>
  const { day, entry, nth, isDue, acts } = cell
  const mark = MARKS[entry.kind]
  const word = entry.kind === 'holiday' && (entry.name ?? '').length <= 3 ? entry.name : mark.word
  return (
    <td className={isDue ? 'due' : entry.kind}>
      <b>{dateOf(day)}</b>
      {(mark.shape !== '' || word !== '') && (
        <small>
          {mark.shape}
          {word}
        </small>
      )}
      {nth !== undefined && <small>第{nth}日</small>}
      {isDue && (
        <small>
          {MARKS.due.shape}
          {MARKS.due.word}
        </small>
      )}
      {acts.map((act) => (
        <small key={`${act.kind} ${act.party}`} className="happened-on">
          {MARKS.act.shape}
          {ACT_RULES[act.kind].title}
        </small>
      ))}
    </td>
  )
}
