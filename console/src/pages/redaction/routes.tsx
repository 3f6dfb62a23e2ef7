import { type Area, page } from '../../app/area.ts'

export const area: Area = {
  routes: [
    { path: 'requests/:body/:id/redactions', lazy: page(() => import('./redactions-page.tsx'), 'RedactionsPage') },
    {
      path: 'requests/:body/:id/redactions/:redaction',
      lazy: page(() => import('./redaction-page.tsx'), 'RedactionPage'),
    },
  ],
}
