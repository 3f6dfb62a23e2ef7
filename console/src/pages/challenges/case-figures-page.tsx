import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import type { FormEvent } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useSession } from '../../api/session.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FiguresTable } from '../../parts/figures-table.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { CHALLENGES_KEY, countCases } from './challenges-api.ts'
import './challenges.css'

const FIRST_YEAR = 2019

/** 表四 of a body for a year, counted from the register: body and year stand in the address. */
export function CaseFiguresPage() {
  const [search, change] = useSearchParams()
  const { posts } = useSession()
  const body = search.get('body') ?? posts.find(({ bodyCode }) => bodyCode)?.bodyCode ?? ''
  const year = Number(search.get('year') ?? new Date().getFullYear())
  const { data, error, refetch } = useQuery({
    queryKey: [...CHALLENGES_KEY, 'figures', body, year],
    queryFn: () => countCases(body, year),
    enabled: body !== '',
  })
  const look = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    change({ body: String(given.get('body') ?? '').trim(), year: String(given.get('year') ?? '') })
  }
  return (
    <Page title="表四的数字" actions={<Link to="/challenges">复议诉讼</Link>}>
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
      {body === '' && <EmptyState what="还没有选择机关。" how="填写机关代码和年度，查看该机关表四的数字和案件。" />}
      {body !== '' && !data && !error && <Loading what="数字" />}
      {data && !error && (
        <FiguresTable
          figures={data}
          name="表四"
          caption={`${data.bodyName}${data.year}年度政府信息公开行政复议、行政诉讼情况`}
          what="案件"
        />
      )}
    </Page>
  )
}
