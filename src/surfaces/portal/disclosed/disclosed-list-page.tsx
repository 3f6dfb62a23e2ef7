import type { ReactElement } from 'react'
import type { DisclosedEntry } from '../../../capabilities/disclosure-log/index.ts'
import { dayWords } from '../../../law/day/index.ts'
import { DISCLOSED, type DisclosedQuery, disclosedAddress } from '../../http/disclosed-address.ts'
import { listAddress, pagesAround } from '../../http/list-query.ts'
import type { PageFrame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { Pages } from '../pages.tsx'

export interface NamedBody {
  readonly code: string
  readonly name: string
}

interface Props {
  readonly frame: PageFrame
  readonly query: DisclosedQuery
  readonly total: number
  readonly items: readonly DisclosedEntry[]
  readonly named: ReadonlyMap<string, NamedBody>
  /** What the list can be filtered by. */
  readonly bodies: readonly NamedBody[]
  readonly years: readonly number[]
}

export const DISCLOSED_TITLE = '依申请转主动公开'

/** What was given to one applicant and is open to all. */
export function DisclosedListPage(props: Props): ReactElement {
  const { frame, query, total, items, named } = props
  const links = pagesAround(DISCLOSED, query, total)
  return (
    <Layout frame={frame} title={DISCLOSED_TITLE} column="disclosed" trail={[{ text: DISCLOSED_TITLE }]}>
      <h1>{DISCLOSED_TITLE}的信息</h1>
      <p className="lead">
        向申请人公开以后，涉及公众利益、需要广泛知晓的，各机关再向社会公开（条例第四十四条）。申请以前先查一查，可能不必再申请。
      </p>
      <div className="sided">
        <Filter {...props} />
        <section aria-labelledby="result">
          <h2 id="result">{filtered(query) ? '符合条件的信息' : '全部信息'}</h2>
          <p className="summary">{summary(props)}</p>
          {total === 0 && <NothingHere query={query} />}
          <Items items={items} named={named} />
          {items.length === 0 && total > 0 && <p>没有第 {query.page} 页。</p>}
          <Pages page={query.page} links={links} />
          {total > 0 && <AsData query={query} />}
        </section>
      </div>
    </Layout>
  )
}

const filtered = ({ q, body, year }: DisclosedQuery): boolean => Boolean(q ?? body ?? year)

/** How many, sorted how, filtered by what. */
function summary({ query: { q, body, year }, total, bodies }: Props): string {
  const name = bodies.find(({ code }) => code === body)?.name ?? body
  const conditions = [q && `含“${q}”`, name && `机关为${name}`, year && `${year}年答复`].filter(Boolean)
  return `共 ${total} 件，后公开的在前${conditions.length > 0 ? `，条件：${conditions.join('，')}` : ''}。`
}

function NothingHere({ query }: Pick<Props, 'query'>): ReactElement {
  if (!filtered(query)) return <p>这里将列出依申请公开以后又向社会公开的信息。由各机关审核后公开，自动显示。</p>
  return (
    <p>
      没有符合条件的信息。可以减少条件后再筛选，或<a href={DISCLOSED}>查看全部</a>，也可以
      <a href="/requests/new">申请公开</a>。
    </p>
  )
}

function Items({ items, named }: Pick<Props, 'items' | 'named'>): ReactElement {
  return (
    <ul className="reports">
      {items.map((entry) => {
        const body = named.get(entry.bodyId)
        const about = entry.withdrawn
          ? `${dayWords(entry.withdrawn.on)}撤下：${entry.withdrawn.reason}`
          : `${dayWords(entry.answeredOn)}答复，${dayWords(entry.publishedOn)}公开`
        return (
          <li key={entry.id}>
            <a className="name" href={disclosedAddress(body?.code ?? '', entry.id)}>
              {entry.title}
            </a>
            {entry.withdrawn && <span className="state warning">已撤下</span>}
            <span className="about">{[body?.name, about].filter(Boolean).join(' · ')}</span>
          </li>
        )
      })}
    </ul>
  )
}

function Filter({ query, bodies, years }: Props): ReactElement {
  const known = !query.year || years.includes(query.year)
  return (
    <search>
      <form action={DISCLOSED} method="get" className="filter">
        <p>
          <label htmlFor="q">题名、摘要里的词</label>
          <input id="q" name="q" type="text" maxLength={100} defaultValue={query.q} autoComplete="off" />
        </p>
        <p>
          <label htmlFor="body">机关</label>
          <select id="body" name="body" defaultValue={query.body ?? ''}>
            <option value="">全部</option>
            {bodies.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label htmlFor="year">答复的年份</label>
          <select id="year" name="year" defaultValue={query.year ?? ''}>
            <option value="">全部</option>
            {(known ? years : [query.year ?? 0, ...years]).map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </select>
        </p>
        <p className="act">
          <button type="submit">查找信息</button>
          <a href={DISCLOSED}>清除条件</a>
        </p>
      </form>
    </search>
  )
}

function AsData({ query }: Pick<Props, 'query'>): ReactElement {
  const api = `/api/v1${DISCLOSED}`
  return (
    <p className="as-data">
      以数据取得本页列表：<a href={listAddress(api, { ...query, format: 'csv' })}>CSV</a>、
      <a href={listAddress(api, query)}>JSON</a>。<a href="/api/docs">数据接口说明</a>
    </p>
  )
}
