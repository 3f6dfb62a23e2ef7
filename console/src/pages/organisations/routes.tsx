import { type Area, page } from '../../app/area.ts'
import { findOrganisations } from './find-organisations.ts'

export const area: Area = {
  menu: [{ section: '设置', label: '机关名录', to: '/organisations', acts: ['organisation.view'], order: 5 }],
  routes: [
    { path: 'organisations', lazy: page(() => import('./organisations-page.tsx'), 'OrganisationsPage') },
    { path: 'organisations/add', lazy: page(() => import('./add-page.tsx'), 'AddPage') },
    { path: 'organisations/import', lazy: page(() => import('./import-page.tsx'), 'ImportPage') },
    { path: 'organisations/:body', lazy: page(() => import('./organisation-page.tsx'), 'OrganisationPage') },
    { path: 'organisations/:body/change', lazy: page(() => import('./change-page.tsx'), 'ChangePage') },
    { path: 'organisations/:body/contact', lazy: page(() => import('./contact-page.tsx'), 'ContactPage') },
    { path: 'organisations/:body/succession', lazy: page(() => import('./succession-page.tsx'), 'SuccessionPage') },
  ],
  finders: [{ label: '机关', acts: ['organisation.view'], find: findOrganisations }],
}
