import type { ReactElement } from 'react'
import type { ReportListing } from '../../capabilities/annual-report/index.ts'
import { bodyAddress, reportAddress } from '../http/report-address.ts'
import { ReportState } from './report-state.tsx'

/** Reports one below the other: what it is, how it stands, where it is from. */
export function ReportItems({ items }: { readonly items: readonly ReportListing[] }): ReactElement {
  return (
    <ul className="reports">
      {items.map((item) => (
        <li key={`${item.bodyCode}/${item.year}`}>
          <a className="name" href={reportAddress(item.bodyCode, item.year)}>
            {item.bodyName}
            {item.year}年年报
          </a>
          <ReportState errors={item.errors} warnings={item.warnings} infos={item.infos} />
          <span className="about">
            {item.region && `${item.region} · `}
            {item.newReceived !== null && `本年新收申请 ${item.newReceived} 件 · `}
            <a href={bodyAddress(item.bodyCode)} aria-label={`${item.bodyName}历年对照`}>
              历年对照
            </a>
          </span>
        </li>
      ))}
    </ul>
  )
}
