import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { answer } from '../../../api/answer.ts'
import { api } from '../../../api/client.ts'
import { ListFilters } from '../../../list/list-filters.tsx'
import { todayInChina } from '../../../parts/day-words.ts'
import { Loading } from '../../../parts/loading.tsx'
import { Page } from '../../../parts/page.tsx'
import { ProblemAlert } from '../../../parts/problem-alert.tsx'
import { HANDLERS, handlerIn } from '../handler-filter.ts'
import { REQUESTS_KEY } from '../requests-api.ts'
import { MonthTable } from './month-table.tsx'
import './month.css'

const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/

/** What is due on which day of a month; month, body and person stand in the address. */
export function MonthPage() {
  const [search, change] = useSearchParams()
  const asked = search.get('month') ?? ''
  const month = MONTH.test(asked) ? asked : todayInChina().slice(0, 7)
  const body = search.get('body') || undefined
  const handler = handlerIn(search.get('handler'))
  const { data, error, refetch } = useQuery({
    queryKey: [...REQUESTS_KEY, 'month', month, body, handler],
    queryFn: () => answer(api.GET('/api/v1/requests/month', { params: { query: { month, body, handler } } })),
    placeholderData: (before) => before,
  })
  const set = (changes: Readonly<Record<string, string | undefined>>) =>
    change((before) => {
      const after = new URLSearchParams(before)
      for (const [name, value] of Object.entries(changes)) value ? after.set(name, value) : after.delete(name)
      return after
    })
  const toMonth = (to: string) => `?${withMonth(search, to)}`
  return (
    <Page title="期限日历" actions={<Link to="/requests">申请台账</Link>}>
      <ListFilters
        filters={[
          { kind: 'text', name: 'body', label: '机关代码' },
          { kind: 'choice', name: 'handler', label: '承办人', options: HANDLERS },
        ]}
        values={{ body, handler }}
        change={set}
      />
      <ProblemAlert error={error} retry={() => void refetch()} />
      <nav className="month-nav" aria-label="月份">
        <Link to={toMonth(moved(month, -1))}>上一个月</Link>
        <h2 aria-live="polite">{monthWords(month)}</h2>
        <Link to={toMonth(moved(month, 1))}>下一个月</Link>
      </nav>
      {!data && !error && <Loading what="期限" />}
      {data && !error && <MonthTable month={data} />}
    </Page>
  )
}

function withMonth(search: URLSearchParams, month: string): URLSearchParams {
  const after = new URLSearchParams(search)
  after.set('month', month)
  return after
}

function moved(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const at = year * 12 + number - 1 + by
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

function monthWords(month: string): string {
  const [year, number] = month.split('-')
  return `${year}年${Number(number)}月`
}
