import type { PeopleContext, PeopleUnit } from './context.ts'
import { accountKey, ownBackOff, triesPrefix } from './counted-try.ts'
import { isWaiting } from './lockout.ts'
import type { Person } from './person.ts'
import type { PeopleStores } from './ports.ts'

const guessedOf = (person: Person) =>
  [
    ['password', person.account],
    ['code', person.id],
  ] as const

/** Whether somebody has to wait somewhere before they can sign in. */
export async function isLocked(
  { policy }: Pick<PeopleContext, 'policy'>,
  { signInTries }: Pick<PeopleStores, 'signInTries'>,
  person: Person,
  now: string,
): Promise<boolean> {
  for (const [what, whose] of guessedOf(person)) {
    const pairs = await signInTries.startingWith(triesPrefix(what, whose))
    const [everywhere] = await signInTries.startingWith(accountKey(what, whose))
    if (isWaiting(pairs, everywhere, ownBackOff(policy.lockout), now)) return true
  }
  return false
}

/** Forgets every wrong try of a person. */
export async function forgetTries({ signInTries }: Pick<PeopleUnit, 'signInTries'>, person: Person): Promise<void> {
  for (const [what, whose] of guessedOf(person)) {
    await signInTries.forget(triesPrefix(what, whose))
    await signInTries.forget(accountKey(what, whose))
  }
}
