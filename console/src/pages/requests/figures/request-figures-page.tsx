import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import type { FormEvent } from 'react'
import { Link, useSearchParams } from 'react-router'
import { answer } from '../../../api/answer.ts'
import { api } from '../../../api/client.ts'
import { useSession } from '../../../api/session.ts'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { FiguresTable } from '../../../parts/figures-table.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { Page } from '../../../parts/page.tsx'
import { ProblemAlert } from '../../../parts/problem-alert.tsx'
import { REQUESTS_KEY } from '../requests-api.ts'

const FIRST_YEAR = 2019

/** 表三 of a body for a year, counted from the register: body and year stand in the address. */
export function RequestFiguresPage() {
  const [search, change] = useSearchParams()
  const { posts } = useSession()
  const body = search.get('body') ?? posts.find(({ bodyCode }) => bodyCode)?.bodyCode ?? ''
  const year = Number(search.get('year') ?? new Date().getFullYear())
  const { data, error, refetch } = useQuery({
    queryKey: [...REQUESTS_KEY, 'figures', body, year],
    queryFn: () => answer(api.GET('/api/v1/requests/figures', { params: { query: { body, year } } })),
    enabled: body !== '',
  })
  const look = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    change({ body: String(given.get('body') ?? '').trim(), year: String(given.get('year') ?? '') })
  }
  return (
    <Page title="表三的数字" actions={<Link to="/requests">申请台账</Link>}>
      <form className="filters" onSubmit={look} key={`${body} ${year}`}>
        <div className="filter">
          <label htmlFor="figures-body">机关代码</label>
          <Input id="figures-body" name="body" defaultValue={body} />
        </div>
        <div className="filter">
          <label htmlFor="figures-year">年度</label>
          <Input id="figures-year" name="year" type="number" min={FIRST_YEAR} defaultValue={year} />
        </div>
        <div className="filter-acts">
          <Button htmlType="submit">查看</Button>
        </div>
      </form>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {body === '' && (
        <EmptyState what="还没有选择机关。" how="填写机关代码和年度，查看该机关表三的数字和计入的申请。" />
      )}
      {body !== '' && !data && !error && <Loading what="数字" />}
      {data && !error && (
        <FiguresTable
          figures={data}
          name="表三"
          caption={`${data.bodyName}${data.year}年度收到和处理政府信息公开申请情况`}
          what="申请"
        />
      )}
    </Page>
  )
}
