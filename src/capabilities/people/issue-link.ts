import type { PeopleContext, PeopleUnit } from './context.ts'
import { hashOf, newToken } from './secrets.ts'
import type { WelcomeLink } from './session.ts'

/** A link as it is shown, once. */
export interface IssuedLink {
  readonly token: string
  readonly expiresAt: string
}

const AN_HOUR_MS = 3_600_000

/** Makes a link within a transaction; those made before for the same person are worth nothing from now on. */
export async function issueLink(
  { tools, policy }: Pick<PeopleContext, 'tools' | 'policy'>,
  unit: Pick<PeopleUnit, 'welcomeLinks'>,
  link: Pick<WelcomeLink, 'purpose' | 'personId' | 'createdBy'>,
  at: string,
  hours = policy.welcomeLink.hours,
): Promise<IssuedLink> {
  const token = newToken(tools.random)
  const expiresAt = new Date(Date.parse(at) + hours * AN_HOUR_MS).toISOString()
  await unit.welcomeLinks.issue({
    id: tools.newId(),
    tokenHash: hashOf(token),
    ...link,
    createdAt: at,
    expiresAt,
    usedAt: null,
  })
  return { token, expiresAt }
}
