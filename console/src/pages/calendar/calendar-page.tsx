import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { dayWords, instantWords } from '../../parts/day-words.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { CALENDAR_KEY, readCalendar, type WorkingCalendar } from './calendar-api.ts'
import './calendar.css'

/** 工作日历: the notices year by year, closures of one's own, and who imported what. */
export function CalendarPage() {
  const { data, error, refetch } = useQuery({ queryKey: CALENDAR_KEY, queryFn: readCalendar })
  return (
    <Page title="工作日历" actions={data && <Actions calendar={data} />}>
      <p className="quiet">答复期限按工作日计算：周一至周五，依国务院办公厅通知放假的除外、调休上班的计入。</p>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="工作日历" />}
      {data && (
        <>
          <Years calendar={data} />
          <h2>本地的放假、停工和上班</h2>
          <Local calendar={data} />
          <h2>导入和变动的历史</h2>
          <History calendar={data} />
          <h2>依据的说明</h2>
          <ul>
            {data.evidence.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}

const Actions = ({ calendar }: { readonly calendar: WorkingCalendar }) => (
  <>
    {calendar.may.national && <Link to="/calendar/import">导入放假通知</Link>}
    {(calendar.may.national || calendar.bodies.length > 0) && <Link to="/calendar/local">登记本地变动</Link>}
  </>
)

function Years({ calendar }: { readonly calendar: WorkingCalendar }) {
  return calendar.years.map(({ year, provisional, notices }) => (
    <details key={year} className="year" open={year >= Number(calendar.today.slice(0, 4))}>
      <summary>
        {year} 年{provisional && ' · 暂定：通知还没有公布或者没有导入'}
      </summary>
      {provisional && <p>暂按周一至周五减去法定节假日计算，涉及的期限都标“暂定”，导入通知后重算。</p>}
      {notices.map(({ number, source, imported, holidays }) => (
        <div key={number}>
          <p>
            {number}{' '}
            <span className="quiet">
              {imported ? '导入' : '程序自带'} · {source}
            </span>
          </p>
          <ul>
            {holidays.map(({ name, from, to, makeUp }) => (
              <li key={name}>
                {name}：{dayWords(from)}
                {to !== from && `至${dayWords(to)}`}放假
                {makeUp.length > 0 && `；${makeUp.map(dayWords).join('、')}上班`}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  ))
}

function Local({ calendar: { local } }: { readonly calendar: WorkingCalendar }) {
  if (local.length === 0) {
    return (
      <EmptyState what="没有本地的变动。" how="当地规定的节日、因灾害停止办公等，由系统管理员登记，先预览再生效。" />
    )
  }
  return (
    <ul>
      {local.map(({ from, to, working, reason, source, bodyName }) => (
        <li key={`${bodyName} ${from} ${reason}`}>
          {dayWords(from)}
          {to !== from && `至${dayWords(to)}`}
          {working ? '上班' : '停止办公'}：{reason}{' '}
          <span className="quiet">
            {bodyName} · {source}
          </span>
        </li>
      ))}
    </ul>
  )
}

function History({ calendar: { history } }: { readonly calendar: WorkingCalendar }) {
  if (history.length === 0) return <EmptyState what="还没有导入或者变动过。" how="程序自带的通知不在此列。" />
  return (
    <ul>
      {history.map(({ version, reason, changedAt, changedBy, bodyName }) => (
        <li key={`${bodyName} ${version} ${changedAt}`}>
          {instantWords(changedAt)}　{reason}{' '}
          <span className="quiet">
            {bodyName}
            {changedBy && ` · ${changedBy}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
