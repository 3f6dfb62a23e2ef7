import type { WelcomeLink } from '../../../capabilities/people/index.ts'

/** What a link is for, as the API says it. */
export const LINK_PURPOSES = {
  first: 'first-administrator',
  welcome: 'new-person',
  reset: 'reset',
} as const satisfies Readonly<Record<WelcomeLink['purpose'], string>>
