import type { ReactElement } from 'react'
import {
  type ListedBody,
  ORGANISATION_KINDS,
  ORGANISATION_LEVELS,
  type OrganisationLevel,
} from '../../../capabilities/organisations/index.ts'
import { dayWords } from '../../../law/day/index.ts'
import { pagesAround } from '../../http/list-query.ts'
import { bodyAddress } from '../../http/report-address.ts'
import type { PageFrame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { Pages } from '../pages.tsx'
import type { BodyListQuery } from './body-list-query.ts'

interface Props {
  readonly frame: PageFrame
  readonly query: BodyListQuery
  readonly total: number
  readonly items: readonly ListedBody[]
  /** The levels that any body has. */
  readonly levels: readonly OrganisationLevel[]
}

export const BODIES = '/bodies'

/** Who discloses: every body of the register, with the way to its office. */
export function BodyListPage({ frame, query, total, items, levels }: Props): ReactElement {
  const links = pagesAround(BODIES, query, total)
  const filtered = Boolean(query.q ?? query.level ?? query.state)
  return (
    <Layout frame={frame} title="公开机关" column="bodies" trail={[{ text: '公开机关' }]}>
      <h1>公开机关</h1>
      <p className="lead">负责公开政府信息、受理政府信息公开申请的机关，及其政府信息公开工作机构的联系方式。</p>
      <div className="sided">
        <BodyFilterForm query={query} levels={levels} />
        <section aria-labelledby="result">
          <h2 id="result">{filtered ? '符合条件的机关' : '现有机关'}</h2>
          <p className="summary">共 {total} 个，按名称的拼音排列。</p>
          {total === 0 && <NothingHere filtered={filtered} />}
          <BodyItems items={items} />
          {items.length === 0 && total > 0 && <p>没有第 {query.page} 页。</p>}
          <Pages page={query.page} links={links} />
        </section>
      </div>
    </Layout>
  )
}

function NothingHere({ filtered }: { readonly filtered: boolean }): ReactElement {
  if (!filtered) return <p>这里将列出负责公开政府信息的机关。由网站主办单位登记后自动显示。</p>
  return (
    <p>
      没有符合条件的机关。可以减少条件后再筛选，或<a href={BODIES}>查看现有机关</a>。
    </p>
  )
}

function BodyItems({ items }: { readonly items: readonly ListedBody[] }): ReactElement {
  return (
    <ul className="reports">
      {items.map(({ body, state, formerName }) => {
        const about = [
          formerName && `曾用名：${formerName}`,
          body.endedAfter && `存续到${dayWords(body.endedAfter)}`,
          state.region,
          state.kind && ORGANISATION_KINDS[state.kind].label,
          state.level && ORGANISATION_LEVELS[state.level],
        ]
        return (
          <li key={body.code}>
            <a className="name" href={`${BODIES}/${body.code}`}>
              {state.name}
            </a>
            <a href={bodyAddress(body.code)} aria-label={`${state.name}历年年报`}>
              历年年报
            </a>
            <span className="about">{about.filter(Boolean).join(' · ')}</span>
          </li>
        )
      })}
    </ul>
  )
}

function BodyFilterForm({ query, levels }: Pick<Props, 'query' | 'levels'>): ReactElement {
  return (
    <search>
      <form action={BODIES} method="get" className="filter">
        <p>
          <label htmlFor="q">机关名称、曾用名或代码</label>
          <input id="q" name="q" type="text" maxLength={100} defaultValue={query.q} autoComplete="off" />
        </p>
        <p>
          <label htmlFor="level">层级</label>
          <select id="level" name="level" defaultValue={query.level ?? ''}>
            <option value="">全部</option>
            {levels.map((level) => (
              <option key={level} value={level}>
                {ORGANISATION_LEVELS[level]}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label htmlFor="state">是否存续</label>
          <select id="state" name="state" defaultValue={query.state ?? ''}>
            <option value="">现有的</option>
            <option value="ended">已合并、撤销的</option>
            <option value="all">全部</option>
          </select>
        </p>
        <p className="act">
          <button type="submit">筛选机关</button>
          <a href={BODIES}>清除条件</a>
        </p>
      </form>
    </search>
  )
}
