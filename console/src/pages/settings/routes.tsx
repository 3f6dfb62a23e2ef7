import { type Area, page } from '../../app/area.ts'

export const area: Area = {
  menu: [
    { section: '设置', label: '设置和口径', to: '/settings', acts: ['setting.view'], order: 60 },
    { section: '设置', label: '字体', to: '/fonts', acts: ['policy.view'], order: 70 },
  ],
  routes: [
    { path: 'settings', lazy: page(() => import('./settings-page.tsx'), 'SettingsPage') },
    { path: 'settings/:key', lazy: page(() => import('./setting-page.tsx'), 'SettingPage') },
    { path: 'fonts', lazy: page(() => import('./fonts-page.tsx'), 'FontsPage') },
  ],
}
