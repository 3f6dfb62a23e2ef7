import { type Area, page } from '../../app/area.ts'
import { findRequests } from './find-requests.ts'

export const area: Area = {
  menu: [{ section: '申请', label: '申请台账', to: '/requests', acts: ['request.view'], order: 10 }],
  routes: [
    { path: 'requests', lazy: page(() => import('./requests-page.tsx'), 'RequestsPage') },
    { path: 'requests/new', lazy: page(() => import('./register-page.tsx'), 'RegisterPage') },
    { path: 'requests/past-retention', lazy: page(() => import('./past-retention-page.tsx'), 'PastRetentionPage') },
    { path: 'requests/:body/:id', lazy: page(() => import('./case-page.tsx'), 'CasePage') },
  ],
  finders: [{ label: '申请', acts: ['request.view'], find: findRequests }],
}
