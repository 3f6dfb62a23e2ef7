import { type Area, page } from '../../app/area.ts'
import { findPeople } from './find-people.ts'

export const area: Area = {
  menu: [{ section: '设置', label: '人员与岗位', to: '/people', acts: ['person.view'], order: 10 }],
  routes: [
    { path: 'people', lazy: page(() => import('./people-page.tsx'), 'PeoplePage') },
    { path: 'people/new', lazy: page(() => import('./new-person-page.tsx'), 'NewPersonPage') },
    { path: 'people/administrators', lazy: page(() => import('./administrators-page.tsx'), 'AdministratorsPage') },
    { path: 'people/:id', lazy: page(() => import('./person-page.tsx'), 'PersonPage') },
  ],
  finders: [{ label: '人员', acts: ['person.view'], find: findPeople }],
}
