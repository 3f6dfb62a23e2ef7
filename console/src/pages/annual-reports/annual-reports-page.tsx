import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { ListAddress } from '../../list/list-address.ts'
import { ListPage } from '../../list/list-page.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Findings } from './findings.tsx'
import { pageOf } from './page-of.ts'

const ORDERS = [
  { value: 'year', label: '年度由近到远' },
  { value: 'name', label: '机关名称' },
] as const

const orderOf = (sort: string | undefined) =>
  ORDERS.find(({ value }) => value === sort)?.value ?? ('attention' as const)

function load({ page, size, sort, filters }: ListAddress) {
  const { body, year, attention } = filters
  const query = {
    page,
    size,
    sort: orderOf(sort),
    body,
    year: year ? Number(year) : undefined,
    attention: attention ? ('1' as const) : undefined,
  }
  return answer(api.GET('/api/v1/annual-reports', { params: { query } }))
}

/** Every report that is kept, those with errors first. */
export function AnnualReportsPage() {
  return (
    <ListPage
      title="年度报告"
      unit="份报告"
      queryKey={['annual-reports']}
      load={load}
      filters={[
        { kind: 'text', name: 'body', label: '机关名称' },
        { kind: 'text', name: 'year', label: '报告年度', hint: '四位数字' },
        { kind: 'choice', name: 'attention', label: '检查结果', options: [{ value: '1', label: '有错误或警告' }] },
        { kind: 'choice', name: 'sort', label: '排列', options: ORDERS, otherwise: '问题多的在前' },
      ]}
      columns={[
        { key: 'body', title: '机关', show: ({ bodyName }) => bodyName, opens: true },
        { key: 'region', title: '地区', show: ({ region }) => region ?? '' },
        { key: 'year', title: '年度', show: ({ year, href }) => <a href={pageOf(href)}>{year} 年度</a> },
        {
          key: 'newReceived',
          title: '本年新收（件）',
          show: ({ newReceived }) => newReceived ?? '未读出',
          figure: true,
        },
        { key: 'findings', title: '检查', show: (report) => <Findings {...report} /> },
      ]}
      rowKey={({ bodyCode, year }) => `${bodyCode} ${year}`}
      open={({ bodyCode }) => `/annual-reports/${bodyCode}`}
      empty={
        <EmptyState
          what="还没有年度报告。"
          how="维护人员用 gongkai import 导入已经发布的报告后，会列在这里并逐份检查。"
        />
      }
    />
  )
}
