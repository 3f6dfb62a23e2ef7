import { type Area, page } from '../../app/area.ts'

export const area: Area = {
  menu: [
    { section: '申请', label: '导入往年台账', to: '/register-files/import', acts: ['register.import'], order: 60 },
    { section: '申请', label: '导出台账', to: '/register-files/export', acts: ['register.export'], order: 61 },
  ],
  routes: [
    { path: 'register-files/import', lazy: page(() => import('./import-page.tsx'), 'ImportRegisterPage') },
    { path: 'register-files/export', lazy: page(() => import('./export-page.tsx'), 'ExportRegisterPage') },
  ],
}
