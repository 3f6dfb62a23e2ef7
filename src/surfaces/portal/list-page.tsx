import type { ReactElement } from 'react'
import type { ReportListing } from '../../capabilities/annual-report/index.ts'
import { type ListQuery, listAddress, type PageLinks, pagesAround } from '../http/list-query.ts'
import type { PageFrame } from './frame.ts'
import { Layout } from './layout.tsx'
import { ListFilter } from './list-filter.tsx'
import { Pages } from './pages.tsx'
import { ReportItems } from './report-items.tsx'

export interface ListPageProps {
  readonly frame: PageFrame
  readonly query: ListQuery
  readonly total: number
  readonly items: readonly ReportListing[]
  readonly facets: { readonly years: readonly number[]; readonly regions: readonly string[] }
}

const PATH = '/annual-reports'
const SORTS = { attention: '需要关注的在前', year: '年度从新到旧', name: '机关名称' } as const

export function ListPage(props: ListPageProps): ReactElement {
  const { frame, query, total, items, facets } = props
  const links = pagesAround(PATH, query, total)
  return (
    <Layout
      frame={frame}
      title="政府信息公开年报"
      column="annual-reports"
      trail={[{ text: '政府信息公开年报' }]}
      links={<RelatedPages links={links} />}
    >
      <h1>政府信息公开年报</h1>
      <div className="sided">
        <ListFilter query={query} facets={facets} />
        <section aria-labelledby="result">
          <h2 id="result">{filtered(query) ? '符合条件的年报' : '全部年报'}</h2>
          <p className="summary">{summary(query, total)}</p>
          {total === 0 ? <NothingHere query={query} /> : <SortLinks query={query} />}
          <ReportItems items={items} />
          {items.length === 0 && total > 0 && <p>没有第 {query.page} 页。</p>}
          <Pages page={query.page} links={links} />
          {total > 0 && <AsData query={query} />}
        </section>
      </div>
    </Layout>
  )
}

const filtered = (q: ListQuery): boolean => Boolean(q.body ?? q.year ?? q.region ?? q.attention)

/** How many, sorted how, filtered by what. */
function summary(query: ListQuery, total: number): string {
  const conditions = [
    query.body && `机关名称含“${query.body}”`,
    query.year && `${query.year}年度`,
    query.region && `地区为${query.region}`,
    query.attention && '有错误或警告',
  ].filter(Boolean)
  const by = conditions.length > 0 ? `，条件：${conditions.join('，')}` : ''
  return `共 ${total} 份，按“${SORTS[query.sort ?? 'attention']}”排列${by}。`
}

function NothingHere({ query }: { readonly query: ListQuery }): ReactElement {
  if (!filtered(query)) return <p>这里将列出已公布的年度报告。报告由网站主办单位导入后自动显示。</p>
  return (
    <p>
      没有符合条件的年报。可以减少条件后再筛选，或<a href={PATH}>查看全部年报</a>。
    </p>
  )
}

function SortLinks({ query }: { readonly query: ListQuery }): ReactElement {
  const now = query.sort ?? 'attention'
  return (
    <nav className="sorts" aria-label="排列方式">
      <ul>
        {(['attention', 'year', 'name'] as const).map((sort) => (
          <li key={sort}>
            <a href={listAddress(PATH, { ...query, sort, page: 1 })} aria-current={sort === now ? 'true' : undefined}>
              {SORTS[sort]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function RelatedPages({ links }: { readonly links: PageLinks }): ReactElement {
  return (
    <>
      {links.prev && <link rel="prev" href={links.prev} />}
      {links.next && <link rel="next" href={links.next} />}
    </>
  )
}

function AsData({ query }: { readonly query: ListQuery }): ReactElement {
  const api = '/api/v1/annual-reports'
  return (
    <p className="as-data">
      以数据取得本页列表：<a href={listAddress(api, { ...query, format: 'csv' })}>CSV</a>、
      <a href={listAddress(api, query)}>JSON</a>。<a href="/api/docs">数据接口说明</a>
    </p>
  )
}
