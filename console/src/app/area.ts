import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import type { Act, Session } from '../api/session.ts'

/** The left navigation: work, not modules, in this order. */
export const SECTIONS = ['待办', '申请', '信息发布', '年度报告', '监督', '统计', '设置'] as const
export type Section = (typeof SECTIONS)[number]

export interface MenuEntry {
  readonly section: Section
  readonly label: string
  /** Below /console, e.g. `/people`. */
  readonly to: string
  /** Shown to whoever may do one of these somewhere; absent: to everyone who is signed in. */
  readonly acts?: readonly Act[]
  /** Within its section; lower comes first. */
  readonly order?: number
}

/** Something the search field at the top found. */
export interface Hit {
  readonly title: string
  /** What kind of thing, and what tells it from others of its name. */
  readonly note: string
  /** Below /console; or another page of this host, from its root, with `outside`. */
  readonly to: string
  readonly outside?: true
}

export interface Finder {
  /** What it finds: 人员 */
  readonly label: string
  readonly acts?: readonly Act[]
  readonly find: (words: string) => Promise<readonly Hit[]>
}

/** What one folder of pages/ brings: routes.tsx exports it as `area`. */
export interface Area {
  readonly routes: readonly RouteObject[]
  readonly menu?: readonly MenuEntry[]
  readonly finders?: readonly Finder[]
  /** Beside the person's name at the top: the bell. */
  readonly top?: ComponentType
}

export const mayAny = (session: Pick<Session, 'may'>, acts: readonly Act[] | undefined): boolean =>
  acts === undefined || acts.some((act) => session.may.includes(act))

/** A page loaded when it is first opened: `page(() => import('./people-page.tsx'), 'PeoplePage')`. */
export const page =
  <Name extends string>(load: () => Promise<Readonly<Record<Name, ComponentType>>>, name: Name) =>
  async (): Promise<{ readonly Component: ComponentType }> => ({ Component: (await load())[name] })
