import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useParams } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { Chart } from '../../charts/chart.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { BodyReportsTable, type ReportOfYear } from './body-reports-table.tsx'

const MOST_YEARS = 100

async function load(body: string) {
  const [{ body: named }, { items }] = await Promise.all([
    answer(api.GET('/api/v1/annual-reports/{body}', { params: { path: { body } } })),
    answer(api.GET('/api/v1/annual-reports', { params: { query: { body, sort: 'year', size: MOST_YEARS } } })),
  ])
  return { name: named.name, reports: items.filter(({ bodyCode }) => bodyCode === body) }
}

/** One body's reports, year by year. */
export function BodyReportsPage() {
  const { body = '' } = useParams()
  const { data, error, refetch } = useQuery({ queryKey: ['annual-reports', 'body', body], queryFn: () => load(body) })
  return (
    <Page title={data ? `${data.name}历年年度报告` : '历年年度报告'}>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="年度报告" />}
      {data && data.reports.length === 0 && <EmptyState what="这个机关还没有年度报告。" how="导入后会列在这里。" />}
      {data && data.reports.length > 0 && <Years reports={data.reports} />}
    </Page>
  )
}

function Years({ reports }: { readonly reports: readonly ReportOfYear[] }) {
  const bars = useMemo(
    () => [...reports].reverse().map(({ year, newReceived }) => ({ name: String(year), value: newReceived })),
    [reports],
  )
  return (
    <>
      {reports.length > 1 && <Chart title={finding(reports)} unit="件" bars={bars} />}
      <BodyReportsTable reports={reports} />
    </>
  )
}

/** What the bars say of the last two years. */
function finding([last, before]: readonly ReportOfYear[]): string {
  if (!last || last.newReceived === null) return '历年新收的申请'
  const told = `${last.year} 年新收 ${last.newReceived} 件`
  if (!before || before.newReceived === null) return told
  const more = last.newReceived - before.newReceived
  if (more === 0) return `${told}，与 ${before.year} 年相同`
  return `${told}，比 ${before.year} 年${more > 0 ? '多' : '少'} ${Math.abs(more)} 件`
}
