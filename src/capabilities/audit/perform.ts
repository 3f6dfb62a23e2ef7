import { accept, type Result, refuse } from '../../law/result.ts'
import { type ActKind, type Actor, type Allowed, may, type NotAllowed, type Thing } from '../accounts/index.ts'
import type { Atomically } from '../transactions/index.ts'
import type { AuditDetail, AuditSubject, NewAuditEntry } from './entry.ts'
import type { AuditLog } from './ports.ts'

/** Where an act comes from. */
export interface Source {
  /** ISO instant. */
  readonly at: string
  /** The client's address. */
  readonly address: string | null
}

/** Who does what, where from. */
export interface Doing {
  readonly actor: Actor
  readonly source: Source
  readonly act: ActKind
}

/** What an act did: its answer, and what the chain keeps of it. */
export interface Effect<T> {
  readonly value: T
  readonly on: AuditSubject
  readonly before: unknown
  readonly after: unknown
  readonly detail?: AuditDetail
}

/**
 * Does an act: asks the table of permissions, does the work, and appends the entry, all in one transaction. A refusal for want of
 * permission enters the chain; a refusal by the work itself leaves nothing, so the work refuses before it writes.
 * @param thing what is acted on, looked up in the same transaction where that is needed; undefined: there is no such thing
 */
export function perform<Unit extends { readonly audit: AuditLog }, T, E>(
  atomically: Atomically<Unit>,
  doing: Doing,
  thing: Thing | ((unit: Unit) => Promise<Thing | undefined>),
  work: (unit: Unit, allowed: Allowed) => Promise<Result<Effect<T>, E>>,
): Promise<Result<T, E | NotAllowed | NoSuchThing>> {
  return atomically(async (unit) => {
    const found = typeof thing === 'function' ? await thing(unit) : thing
    if (!found) return refuse(NO_SUCH_THING)
    const allowed = may(doing.actor, doing.act, found)
    if (!allowed.ok) {
      await unit.audit.append(refusedEntry(doing, found, allowed.error))
      return allowed
    }
    const done = await work(unit, allowed.value)
    if (!done.ok) return done
    await unit.audit.append(doneEntry(unit.audit, doing, found, allowed.value, done.value))
    return accept(done.value.value)
  })
}

export interface NoSuchThing {
  readonly kind: 'no-such-thing'
  readonly message: string
}

const NO_SUCH_THING: NoSuchThing = {
  kind: 'no-such-thing',
  message: '没有找到要办理的对象，可能已被他人处理。请刷新后再看。',
}

const entry = ({ actor, source, act }: Doing, thing: Thing, post: Allowed['post']) => ({
  bodyId: thing.bodyId,
  at: source.at,
  address: source.address,
  personId: actor.personId,
  post: post && { id: post.id, kind: post.kind },
  act,
})

/** A refusal for want of permission, for whoever looks without changing anything too. */
export function refusedEntry(doing: Doing, thing: Thing, refusal: NotAllowed): NewAuditEntry {
  return {
    ...entry(doing, thing, null),
    on: { kind: 'act', id: doing.act },
    outcome: 'refused',
    before: null,
    after: null,
    detail: { reason: refusal.reason },
  }
}

const doneEntry = (
  log: AuditLog,
  doing: Doing,
  thing: Thing,
  { post }: Allowed,
  { on, before, after, detail = {} }: Effect<unknown>,
): NewAuditEntry => ({
  ...entry(doing, thing, post),
  on,
  outcome: 'done',
  before: log.hash(before),
  after: log.hash(after),
  detail,
})
