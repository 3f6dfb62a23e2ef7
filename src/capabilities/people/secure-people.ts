import { accept, refuse } from '../../law/result.ts'
import { perform } from '../audit/index.ts'
import type { PeopleContext } from './context.ts'
import { forgetTries } from './lockout-state.ts'
import { onPerson, type PeopleDoing, type PeopleResult } from './manage-people.ts'
import { conflict } from './refusal.ts'
import { withoutFactor } from './second-factor.ts'
import { credentialOf } from './start-session.ts'

/** Lets somebody try again at once. */
export function unlockPerson(ctx: PeopleContext, doing: PeopleDoing, id: string): PeopleResult<void> {
  const target = onPerson(id)
  return perform(ctx.atomically, { ...doing, act: 'person.unlock' }, target.thing, async (unit) => {
    await forgetTries(unit, target.person())
    return accept({ value: undefined, on: { kind: 'person', id }, before: 'locked', after: 'unlocked' })
  })
}

/** Ends every session of somebody. */
export function endSessionsOf(ctx: PeopleContext, doing: PeopleDoing, id: string): PeopleResult<number> {
  const target = onPerson(id)
  return perform(ctx.atomically, { ...doing, act: 'person.sessions-end' }, target.thing, async (unit) => {
    const value = await unit.sessions.endAll(id)
    const detail = { sessionsEnded: value }
    return accept({ value, on: { kind: 'person', id }, before: 'open', after: 'ended', detail })
  })
}

/** For a phone that is lost with its recovery codes: the second factor is enrolled anew at the next sign-in. */
export function switchFactorOff(ctx: PeopleContext, doing: PeopleDoing, id: string): PeopleResult<void> {
  const target = onPerson(id)
  return perform(ctx.atomically, { ...doing, act: 'person.second-factor-off' }, target.thing, async (unit) => {
    const before = await credentialOf(unit, id)
    if (before.factorSecret === null) return refuse(conflict('此人没有启用动态口令。'))
    await unit.credentials.keep(withoutFactor(before))
    const sessionsEnded = await unit.sessions.endAll(id)
    const on = { kind: 'person', id }
    return accept({ value: undefined, on, before: 'enrolled', after: 'none', detail: { sessionsEnded } })
  })
}
