import type { WelcomeLink } from '../../../capabilities/people/index.ts'

/** What a link is for, as the API says it. */
export const LINK_PURPOSES = {
  first: 'first-administrator',
  welcome: 'new-person',
  reset: 'reset',
} as const satisfies Readonly<Record<WelcomeLink['purpose'], string>>

/** The page that a link opens. The token stands in the fragment, which no browser sends: it is in no log. */
export const linkPath = (token: string): string => `/console/welcome#token=${token}`
