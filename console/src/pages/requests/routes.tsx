import { type Area, page } from '../../app/area.ts'
import { findRequests } from './find-requests.ts'

export const area: Area = {
  menu: [
    { section: '申请', label: '申请台账', to: '/requests', acts: ['request.view'], order: 10 },
    { section: '申请', label: '申请看板', to: '/requests/board', acts: ['request.view'], order: 11 },
    { section: '申请', label: '期限日历', to: '/requests/month', acts: ['request.view'], order: 12 },
    { section: '监督', label: '各机关办理情况', to: '/requests/overview', acts: ['request.urge'], order: 10 },
    { section: '统计', label: '表三的数字', to: '/requests/figures', acts: ['request.view'], order: 10 },
  ],
  routes: [
    { path: 'requests', lazy: page(() => import('./requests-page.tsx'), 'RequestsPage') },
    { path: 'requests/new', lazy: page(() => import('./register-page.tsx'), 'RegisterPage') },
    { path: 'requests/board', lazy: page(() => import('./board/board-page.tsx'), 'BoardPage') },
    { path: 'requests/month', lazy: page(() => import('./calendar/month-page.tsx'), 'MonthPage') },
    { path: 'requests/overview', lazy: page(() => import('./overview/overview-page.tsx'), 'OverviewPage') },
    { path: 'requests/figures', lazy: page(() => import('./figures/request-figures-page.tsx'), 'RequestFiguresPage') },
    { path: 'requests/bulk', lazy: page(() => import('./bulk/bulk-page.tsx'), 'BulkPage') },
    { path: 'requests/past-retention', lazy: page(() => import('./past-retention-page.tsx'), 'PastRetentionPage') },
    { path: 'requests/:body/:id', lazy: page(() => import('./case-page.tsx'), 'CasePage') },
  ],
  finders: [{ label: '申请', acts: ['request.view'], find: findRequests }],
}
