import { useRef } from 'react'
import type { components } from '../../api/schema.ts'
import { ROW_LINK, useRowKeys } from '../../list/row-keys.ts'
import { Findings } from './findings.tsx'
import { pageOf } from './page-of.ts'

export type ReportOfYear = components['schemas']['AnnualReportListing']

export function BodyReportsTable({ reports }: { readonly reports: readonly ReportOfYear[] }) {
  const frame = useRef<HTMLTableElement>(null)
  useRowKeys(frame)
  return (
    <table ref={frame} className="plain-table">
      <thead>
        <tr>
          <th scope="col">年度</th>
          <th scope="col" className="figure">
            本年新收（件）
          </th>
          <th scope="col">检查</th>
          <th scope="col">数据</th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <tr key={report.year}>
            <th scope="row">
              <a href={pageOf(report.href)} {...{ [ROW_LINK]: '' }}>
                {report.year} 年度报告
              </a>
            </th>
            <td className="figure">{report.newReceived ?? '未读出'}</td>
            <td>
              <Findings {...report} />
            </td>
            <td>
              <a href={`${pageOf(report.href)}.xlsx`}>下载 xlsx</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
