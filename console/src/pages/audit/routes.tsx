import { type Area, page } from '../../app/area.ts'

export const area: Area = {
  menu: [
    { section: '监督', label: '审计记录', to: '/audit/entries', acts: ['audit.view'], order: 80 },
    { section: '监督', label: '核验审计链', to: '/audit/verify', acts: ['audit.verify', 'audit.export'], order: 81 },
    { section: '监督', label: '留存链尾', to: '/audit/anchors', acts: ['audit.view'], order: 82 },
  ],
  routes: [
    { path: 'audit/entries', lazy: page(() => import('./audit-page.tsx'), 'AuditPage') },
    { path: 'audit/verify', lazy: page(() => import('./verify-page.tsx'), 'VerifyPage') },
    { path: 'audit/anchors', lazy: page(() => import('./anchors-page.tsx'), 'AnchorsPage') },
    { path: 'audit/entries/:body/:number', lazy: page(() => import('./entry-page.tsx'), 'EntryPage') },
  ],
}
