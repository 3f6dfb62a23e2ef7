import { type Area, page } from '../../app/area.ts'

export const area: Area = {
  menu: [
    { section: '设置', label: '后台任务', to: '/jobs', acts: ['job.view'], order: 80 },
    { section: '设置', label: '邮件和短信', to: '/outbox', acts: ['job.view'], order: 81 },
  ],
  routes: [
    { path: 'jobs', lazy: page(() => import('./jobs-page.tsx'), 'JobsPage') },
    { path: 'outbox', lazy: page(() => import('./outbox-page.tsx'), 'OutboxPage') },
  ],
}
