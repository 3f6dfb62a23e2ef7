import { type Area, page } from '../../app/area.ts'

export const area: Area = {
  menu: [{ section: '申请', label: '文书', to: '/letters', acts: ['request.view'], order: 12 }],
  routes: [
    { path: 'letters', lazy: page(() => import('./queue-page.tsx'), 'QueuePage') },
    { path: 'requests/:body/:id/decide', lazy: page(() => import('./decide-page.tsx'), 'DecidePage') },
    { path: 'requests/:body/:id/letters/new', lazy: page(() => import('./new-letter-page.tsx'), 'NewLetterPage') },
    { path: 'requests/:body/:id/letters/:letter', lazy: page(() => import('./letter-page.tsx'), 'LetterPage') },
  ],
}
