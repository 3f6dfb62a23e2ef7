import { type Area, page } from '../../app/area.ts'
import { Bell } from './bell.tsx'

export const area: Area = {
  menu: [{ section: '待办', label: '站内消息', to: '/inbox', order: 1100 }],
  routes: [{ path: 'inbox', lazy: page(() => import('./inbox-page.tsx'), 'InboxPage') }],
  top: Bell,
}
