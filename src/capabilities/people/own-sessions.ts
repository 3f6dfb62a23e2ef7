import { accept, type Result } from '../../law/result.ts'
import type { Actor, NotAllowed } from '../accounts/index.ts'
import { type NoSuchThing, perform } from '../audit/index.ts'
import { PLATFORM } from '../transactions/index.ts'
import { type PeopleContext, signInEntry, type Visitor } from './context.ts'
import type { Session } from './session.ts'

/** Ends one of one's own sessions. */
export const endOwnSession = (
  ctx: PeopleContext,
  actor: Actor,
  sessionId: string,
  visitor: Visitor,
): Promise<Result<void, NotAllowed | NoSuchThing>> =>
  perform(
    ctx.atomically,
    { actor, source: visitor, act: 'own.session-end' },
    async (unit) => {
      const mine = await unit.sessions.ofPerson(actor.personId)
      return mine.some((session) => session.id === sessionId)
        ? { bodyId: PLATFORM, ownerId: actor.personId }
        : undefined
    },
    async (unit) => {
      await unit.sessions.end(sessionId)
      return accept({ value: undefined, on: { kind: 'session', id: sessionId }, before: 'open', after: null })
    },
  )

/** Ends the session that this comes from. */
export const signOut = (ctx: PeopleContext, session: Session, visitor: Visitor): Promise<void> =>
  ctx.atomically(async (unit) => {
    await unit.sessions.end(session.id)
    if (session.step === 'done')
      await unit.audit.append(signInEntry(visitor, session.personId, 'sign-out', { kind: 'session', id: session.id }))
  })

/** Whether a session still counts; the idle and the absolute limit are the office's. */
export function isAlive(
  session: Session,
  { idleMinutes, absoluteHours }: PeopleContext['policy']['session'],
  at: string,
): boolean {
  const since = (instant: string): number => (Date.parse(at) - Date.parse(instant)) / 60_000
  return since(session.seenAt) < idleMinutes && since(session.createdAt) < absoluteHours * 60
}
