import { type Area, page } from '../../app/area.ts'

export const area: Area = {
  menu: [{ section: '待办', label: '我的待办', to: '/todo' }],
  routes: [{ path: 'todo', lazy: page(() => import('./todo-page.tsx'), 'TodoPage') }],
}
