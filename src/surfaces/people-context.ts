import type { PeopleContext } from '../capabilities/people/index.ts'
import { policyOn } from '../capabilities/settings/index.ts'
import type { Services } from './services.ts'
import { dayInShanghai } from './today.ts'

/** What the acts on people and signing in work with, at a moment. */
export async function peopleContextAt(
  services: Pick<Services, 'settings' | 'atomically' | 'peopleTools'>,
  now: Date,
): Promise<PeopleContext> {
  const today = dayInShanghai(now)
  const policy = await policyOn({ settings: services.settings }, today)
  return { atomically: services.atomically, tools: services.peopleTools, policy, today }
}
