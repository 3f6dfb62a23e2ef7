import type { ReactElement } from 'react'
import { layoutReport, type StoredReport } from '../../capabilities/annual-report/index.ts'
import { formOf } from '../../law/report-form/index.ts'
import { DOWNLOAD_FORMATS } from '../http/downloads.ts'
import { bodyAddress, reportAddress } from '../http/report-address.ts'
import type { ReportInContext } from '../http/report-lookup.ts'
import { FindingMarks } from './finding-marks.tsx'
import { Counts, FindingsList } from './findings-list.tsx'
import type { PageFrame } from './frame.ts'
import { Layout } from './layout.tsx'
import { markReport } from './marks.ts'
import { ReportDocument } from './report-document.tsx'
import { dayInWords, formatName, minuteOf, sizeInWords } from './words.ts'

interface Props {
  readonly frame: PageFrame
  readonly found: ReportInContext
}

/** One report: its form with every figure, and what was found in it beside. */
export function ReportPage({ frame, found }: Props): ReactElement {
  const { organisation, stored } = found
  const { report, year } = stored
  const marks = markReport(report, found.findings)
  const laidOut = layoutReport(report)
  return (
    <Layout
      frame={frame}
      title={laidOut.title}
      column="annual-reports"
      trail={[
        { text: '政府信息公开年报', href: '/annual-reports' },
        { text: organisation.name, href: bodyAddress(organisation.code) },
        { text: `${year}年` },
      ]}
      article={{ title: laidOut.title, source: organisation.name, published: minuteOf(stored.keptAt) }}
      wide
    >
      <h1 id="section-title">
        {laidOut.title}
        <FindingMarks findings={marks.findingsOfSection('title')} />
      </h1>
      <div className="about-report">
        {!stored.inForce && <OldVersion stored={stored} />}
        <p className="quiet">
          {organisation.region && `${organisation.region} · `}
          格式：{formOf(report.edition).notice} · 第 {stored.version} 版
        </p>
        {marks.enteredThroughout && <p className="quiet">✎ 表中各格为手工填写。</p>}
        <p className="summary">
          <a href="#findings">检查结果</a>：
          {found.findings.length > 0 ? (
            <Counts findings={found.findings} />
          ) : (
            <span className="state ok">✓ 未发现问题</span>
          )}
        </p>
        {found.carryOver && <p className="note">{found.carryOver}</p>}
        <Downloads stored={stored} />
      </div>
      <div className="beside">
        <ReportDocument report={report} laidOut={laidOut} marks={marks} titled={false} />
        <FindingsList report={report} marks={marks} />
      </div>
      <YearLinks found={found} />
      <Provenance found={found} />
    </Layout>
  )
}

function OldVersion({ stored }: { readonly stored: StoredReport }): ReactElement {
  return (
    <p className="notice">
      这是第 {stored.version} 版，已被新版代替。
      <a href={reportAddress(stored.bodyCode, stored.year)}>查看现行版本</a>
    </p>
  )
}

const versionSuffix = (stored: Pick<StoredReport, 'inForce' | 'version'>): string =>
  stored.inForce ? '' : `?version=${stored.version}`

const DOWNLOAD_NAMES: Readonly<Record<string, string>> = {
  docx: 'Word 文档',
  pdf: 'PDF',
  html: '网页',
  json: '数据 JSON',
  csv: '表格数据 CSV',
}

function Downloads({ stored }: { readonly stored: StoredReport }): ReactElement {
  const at = reportAddress(stored.bodyCode, stored.year)
  const suffix = versionSuffix(stored)
  const { original } = stored
  return (
    <ul className="downloads" aria-label="下载">
      {DOWNLOAD_FORMATS.map((format) => (
        <li key={format}>
          <a href={`${at}.${format}${suffix}`}>{DOWNLOAD_NAMES[format]}</a>
        </li>
      ))}
      {original && (
        <li>
          <a href={`${at}/original${suffix}`}>
            原文件（{formatName(original.format)}，{sizeInWords(original.bytes)}）
          </a>
        </li>
      )}
    </ul>
  )
}

function YearLinks({ found }: { readonly found: ReportInContext }): ReactElement {
  const { organisation, stored, hasYearAfter, hasYearBefore } = found
  return (
    <nav className="pages" aria-label="其他年度">
      {hasYearBefore && (
        <a rel="prev" href={reportAddress(organisation.code, stored.year - 1)}>
          {stored.year - 1}年年报
        </a>
      )}
      <a href={bodyAddress(organisation.code)}>历年对照</a>
      {hasYearAfter && (
        <a rel="next" href={reportAddress(organisation.code, stored.year + 1)}>
          {stored.year + 1}年年报
        </a>
      )}
    </nav>
  )
}

function Provenance({ found }: { readonly found: ReportInContext }): ReactElement {
  const { stored, versions } = found
  const { original, report } = stored
  return (
    <section className="provenance" aria-labelledby="provenance">
      <h2 id="provenance">来源和版本</h2>
      {original ? (
        <p>
          读自原文件“{original.file}”（{formatName(original.format)}
          {report.source?.pages ? `，${report.source.pages} 页` : ''}），{dayInWords(stored.keptAt)}收入。原文件
          SHA-256：
          <code>{original.sha256}</code>
        </p>
      ) : (
        <p>{dayInWords(stored.keptAt)}收入，没有原文件。</p>
      )}
      {versions.length > 1 && (
        <ol>
          {versions.map((v) => (
            <li key={v.version} aria-current={v.version === stored.version ? 'true' : undefined}>
              <a href={`${reportAddress(v.bodyCode, v.year)}?version=${v.version}`}>第 {v.version} 版</a>，
              {dayInWords(v.keptAt)}收入{v.inForce && '，现行'}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
