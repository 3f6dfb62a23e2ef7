import { type Area, page } from '../../app/area.ts'

/** Reached from the person's name at the top. */
export const area: Area = {
  routes: [
    { path: 'account', lazy: page(() => import('./account-page.tsx'), 'AccountPage') },
    { path: 'account/password', lazy: page(() => import('./password-page.tsx'), 'PasswordPage') },
    { path: 'account/new-token', lazy: page(() => import('./new-token-page.tsx'), 'NewTokenPage') },
    { path: 'account/second-factor', lazy: page(() => import('./second-factor-page.tsx'), 'SecondFactorPage') },
  ],
}
