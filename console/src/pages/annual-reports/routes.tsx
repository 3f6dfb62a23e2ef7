import { type Area, page } from '../../app/area.ts'
import { findReports } from './find-reports.ts'

export const area: Area = {
  menu: [{ section: '年度报告', label: '年度报告', to: '/annual-reports', order: 10 }],
  routes: [
    { path: 'annual-reports', lazy: page(() => import('./annual-reports-page.tsx'), 'AnnualReportsPage') },
    { path: 'annual-reports/:body', lazy: page(() => import('./body-reports-page.tsx'), 'BodyReportsPage') },
  ],
  finders: [{ label: '年度报告', find: findReports }],
}
