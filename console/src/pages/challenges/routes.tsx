import { type Area, page } from '../../app/area.ts'

export const area: Area = {
  menu: [{ section: '申请', label: '复议诉讼', to: '/challenges', acts: ['challenge.view'], order: 30 }],
  routes: [
    { path: 'challenges', lazy: page(() => import('./challenges-page.tsx'), 'ChallengesPage') },
    { path: 'challenges/new', lazy: page(() => import('./register-case-page.tsx'), 'RegisterCasePage') },
    { path: 'challenges/figures', lazy: page(() => import('./case-figures-page.tsx'), 'CaseFiguresPage') },
    { path: 'challenges/:body/:id', lazy: page(() => import('./challenge-page.tsx'), 'ChallengePage') },
  ],
}
