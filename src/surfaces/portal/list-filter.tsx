import type { ReactElement } from 'react'
import type { ListQuery } from '../http/list-query.ts'

interface Props {
  readonly query: ListQuery
  readonly facets: { readonly years: readonly number[]; readonly regions: readonly string[] }
}

/** The conditions of the list. They stay in the address, so that a filtered list can be kept and passed on. */
export function ListFilter({ query, facets }: Props): ReactElement {
  // A year or region of the address that no report has any more still shows as what is asked for.
  const years = facets.years.includes(query.year ?? -1) || !query.year ? facets.years : [query.year, ...facets.years]
  const known = !query.region || facets.regions.includes(query.region)
  const regions = known ? facets.regions : [query.region ?? '', ...facets.regions]
  return (
    <search>
      <form action="/annual-reports" method="get" className="filter">
        <p>
          <label htmlFor="body">机关名称或代码</label>
          <input id="body" name="body" type="text" maxLength={100} defaultValue={query.body} autoComplete="off" />
        </p>
        <p>
          <label htmlFor="year">年度</label>
          <Choice id="year" value={query.year} options={years} />
        </p>
        <p>
          <label htmlFor="region">地区</label>
          <Choice id="region" value={query.region} options={regions} />
        </p>
        <p className="tick">
          <input id="attention" name="attention" type="checkbox" value="1" defaultChecked={query.attention} />
          <label htmlFor="attention">
            仅看需要关注的<small>有错误或警告</small>
          </label>
        </p>
        {query.sort && query.sort !== 'attention' && <input type="hidden" name="sort" value={query.sort} />}
        <p className="act">
          <button type="submit">筛选年报</button>
          <a href="/annual-reports">清除条件</a>
        </p>
      </form>
    </search>
  )
}

interface ChoiceProps {
  readonly id: string
  readonly value: string | number | undefined
  readonly options: readonly (string | number)[]
}

function Choice({ id, value, options }: ChoiceProps): ReactElement {
  return (
    <select id={id} name={id} defaultValue={value ?? ''}>
      <option value="">全部</option>
      {options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </select>
  )
}
