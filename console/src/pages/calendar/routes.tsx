import { type Area, page } from '../../app/area.ts'

export const area: Area = {
  menu: [{ section: '设置', label: '工作日历', to: '/calendar', acts: ['setting.view'], order: 30 }],
  routes: [
    { path: 'calendar', lazy: page(() => import('./calendar-page.tsx'), 'CalendarPage') },
    { path: 'calendar/import', lazy: page(() => import('./import-notice-page.tsx'), 'ImportNoticePage') },
    { path: 'calendar/local', lazy: page(() => import('./local-change-page.tsx'), 'LocalChangePage') },
  ],
}
