import type { ReactElement } from 'react'
import { type AnnualReport, heldPaths, layoutReport, writeReportJson } from '../../capabilities/annual-report/index.ts'
import { formOf } from '../../law/report-form/index.ts'
import { FORM_FORMATS } from '../http/downloads.ts'
import { reportCsv } from '../http/report-csv.ts'
import { Counts, FindingsList } from './findings-list.tsx'
import type { PageFrame } from './frame.ts'
import { Layout } from './layout.tsx'
import { markReport, type ReportMarks } from './marks.ts'
import { ReportDocument } from './report-document.tsx'
import { formatName } from './words.ts'

interface Props {
  readonly frame: PageFrame
  readonly fileName: string
  readonly report: AnnualReport
}

/** A file that was just read: how much was read, what was found, the form as read. Nothing of it is kept. */
export function CheckResultPage({ frame, fileName, report }: Props): ReactElement {
  const marks = markReport(report, report.findings)
  return (
    <Layout
      frame={frame}
      title={`检查结果：${fileName}`}
      column="check"
      trail={[{ text: '检查年报', href: '/check' }, { text: '检查结果' }]}
      wide
    >
      <div className="about-report">
        <h1>检查结果</h1>
        <p>
          文件：{fileName}
          {report.source &&
            `（${formatName(report.source.format)}${report.source.pages ? `，${report.source.pages} 页` : ''}）`}
        </p>
        <p>{whatWasRead(report, marks)}</p>
        <p className="summary">
          {report.findings.length > 0 ? (
            <Counts findings={report.findings} />
          ) : (
            <span className="state ok">✓ 未发现问题</span>
          )}
        </p>
        <SaveLinks report={report} fileName={fileName} />
        <p className="quiet">
          文件没有保存，离开本页后需要重新选择文件。<a href="/check">检查另一份文件</a>
        </p>
      </div>
      <div className="beside">
        <ReportDocument report={report} laidOut={layoutReport(report)} marks={marks} titled />
        <FindingsList report={report} marks={marks} />
      </div>
    </Layout>
  )
}

function whatWasRead(report: AnnualReport, marks: ReportMarks): string {
  const form = formOf(report.edition)
  const who = [report.body ?? '未读出机关名称', report.year === null ? '未读出年度' : `${report.year}年度`].join('，')
  const count = (state: string): number =>
    marks.doubts.filter((d) => d.cell.state === state).reduce((sum, d) => sum + d.paths.length, 0)
  const doubts = [
    count('derived') > 0 && `${count('derived')} 格由勾稽关系推算`,
    count('uncertain') > 0 && `${count('uncertain')} 格存疑`,
  ].filter(Boolean)
  const tail = doubts.length > 0 ? `，其中 ${doubts.join('，')}` : ''
  return `${who}。按${form.notice}格式读出 ${heldPaths(report).length} 格${tail}。`
}

/** What was read, to be saved. As data it is in the page itself; as a document it is sent back to be written: nothing is kept. */
function SaveLinks({ report, fileName }: Omit<Props, 'frame'>): ReactElement {
  const name = fileName.replace(/\.[^.]*$/, '')
  return (
    <form className="save" action="/check/document" method="post" encType="multipart/form-data">
      <input type="hidden" name="report" value={JSON.stringify({ ...report, findings: [] })} />
      <span>按统一格式下载：</span>
      {FORM_FORMATS.map((format) => (
        <button key={format} type="submit" name="format" value={format}>
          {FORM_NAMES[format]}
        </button>
      ))}
      <span>保存数据：</span>
      <a download={`${name}.json`} href={dataAddress('application/json', writeReportJson(report))}>
        JSON
      </a>
      <a download={`${name}.csv`} href={dataAddress('text/csv', reportCsv(report))}>
        CSV
      </a>
    </form>
  )
}

const FORM_NAMES = { docx: 'Word 文档', pdf: 'PDF', html: '网页' } as const

const dataAddress = (type: string, text: string): string =>
  `data:${type};charset=utf-8;base64,${Buffer.from(text, 'utf8').toString('base64')}`
