import { type Area, page } from '../../app/area.ts'

export const area: Area = {
  menu: [{ section: '信息发布', label: '依申请转主动公开', to: '/disclosure', acts: ['request.view'], order: 20 }],
  routes: [
    { path: 'disclosure', lazy: page(() => import('./disclosures-page.tsx'), 'DisclosuresPage') },
    { path: 'disclosure/new', lazy: page(() => import('./propose-page.tsx'), 'ProposePage') },
    { path: 'disclosure/:body/:id', lazy: page(() => import('./disclosure-page.tsx'), 'DisclosurePage') },
  ],
}
