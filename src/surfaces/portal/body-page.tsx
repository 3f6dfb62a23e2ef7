import type { ReactElement } from 'react'
import { compare, type StoredReport, sortFindings } from '../../capabilities/annual-report/index.ts'
import { ORGANISATION_LEVELS } from '../../capabilities/organisations/index.ts'
import { formOf } from '../../law/report-form/index.ts'
import { bodyAddress, reportAddress } from '../http/report-address.ts'
import { sinceWords } from '../organisation-words.ts'
import type { PublicBody } from '../public-body.ts'
import { AcrossYears, type YearFindings } from './across-years.tsx'
import type { PageFrame } from './frame.ts'
import { Layout } from './layout.tsx'
import { countBySeverity } from './marks.ts'
import { ReportState } from './report-state.tsx'
import { YearComparison } from './year-table.tsx'
import { yearView } from './year-view.ts'

interface Props {
  readonly frame: PageFrame
  readonly body: PublicBody
  /** What mergers and the like did to 上年结转. */
  readonly carryOver: readonly { readonly year: number; readonly message: string }[]
  /** The versions in force, oldest year first. */
  readonly history: readonly StoredReport[]
  /** Every cell, not only those that ever changed. */
  readonly all: boolean
}

/** One body: its reports, what changed from year to year, and what doesn't fit between years. */
export function BodyPage({ frame, body, carryOver, history, all }: Props): ReactElement {
  const years = history.map((stored, index): YearFindings => {
    const last = history[index - 1]
    const before = last?.year === stored.year - 1 ? last.report : undefined
    if (!before) return { stored, findings: stored.report.findings }
    const comparison = compare(before, stored.report, { sameBody: true })
    return { stored, comparison, findings: sortFindings([...stored.report.findings, ...comparison.findings]) }
  })
  const level = body.level && ORGANISATION_LEVELS[body.level]
  return (
    <Layout
      frame={frame}
      title={`${body.name}历年年报`}
      column="annual-reports"
      trail={[{ text: '政府信息公开年报', href: '/annual-reports' }, { text: body.name }]}
      wide
    >
      <h1>{body.name}历年年报</h1>
      <p className="quiet">
        {[body.region, level, `机关代码 ${body.code}`].filter(Boolean).join(' · ')}
        {' · '}
        <a href={`/bodies/${body.code}`}>联系方式和沿革</a>
      </p>
      <Changed body={body} carryOver={carryOver} />
      {history.length === 0 ? (
        <p>这里将列出{body.name}公布的年度报告。报告由网站主办单位导入后自动显示。</p>
      ) : (
        <>
          <YearList years={[...years].reverse()} />
          {history.length > 1 && <AcrossYears years={years} />}
          <FiguresByYear body={body} history={history} all={all} />
        </>
      )}
    </Layout>
  )
}

/** What a reader of several years has to know: other names, an end, what came from other bodies. */
function Changed({ body, carryOver }: Pick<Props, 'body' | 'carryOver'>): ReactElement | null {
  const lines = [
    ...body.formerNames.map(({ name, from, until }) => `${sinceWords(from)}至${sinceWords(until)}名称为“${name}”。`),
    ...(body.endedAfter ? [`本机关存续到${sinceWords(body.endedAfter)}。`] : []),
    ...carryOver.map(({ message }) => message),
  ]
  if (lines.length === 0) return null
  return (
    <ul className="note">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function YearList({ years }: { readonly years: readonly YearFindings[] }): ReactElement {
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">各年年报</h2>
      <p className="summary">共 {years.length} 份，按年度从新到旧排列。</p>
      <ul className="reports">
        {years.map(({ stored, findings }) => {
          const counts = countBySeverity(findings)
          return (
            <li key={stored.year}>
              <a className="name" href={reportAddress(stored.bodyCode, stored.year)}>
                {stored.year}年年报
              </a>
              <ReportState errors={counts.error} warnings={counts.warning} infos={counts.info} />
              <span className="about">格式：{formOf(stored.report.edition).notice}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function FiguresByYear({ body, history, all }: Pick<Props, 'body' | 'history' | 'all'>): ReactElement {
  const tables = yearView(history)
  const changed = tables
    .map((t) => ({ ...t, rows: t.rows.filter((row) => row.changed) }))
    .filter((t) => t.rows.length > 0)
  const showAll = all || history.length === 1
  const shown = showAll ? tables : changed
  const here = bodyAddress(body.code)
  const total = tables.reduce((n, t) => n + t.rows.length, 0)
  const differ = changed.reduce((n, t) => n + t.rows.length, 0)
  return (
    <section aria-labelledby="comparison">
      <h2 id="comparison">历年数据对照</h2>
      <p className="summary">
        可以对照的共 {total} 格，其中 {differ} 格有过变化。
        {history.length > 1 && (all ? <a href={here}>只看有变化的</a> : <a href={`${here}?all=1`}>显示全部各格</a>)}
      </p>
      {history.some(({ report }) => report.edition === '2019') && (
        <p className="quiet">2019、2020年度的格式与现行格式不同，只对照口径相当的格；其余各格见当年年报。</p>
      )}
      {shown.length > 0 ? (
        <YearComparison code={body.code} name={body.name} years={history.map((stored) => stored.year)} tables={shown} />
      ) : (
        <p>各年各格都相同。</p>
      )}
    </section>
  )
}
