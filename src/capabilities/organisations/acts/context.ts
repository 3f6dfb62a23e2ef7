import { accept, type Result, refuse } from '../../../law/result.ts'
import { type ActKind, type Actor, may, type NotAllowed, type Thing } from '../../accounts/index.ts'
import { type AuditLog, type NoSuchThing, refusedEntry, type Source } from '../../audit/index.ts'
import { type Atomically, PLATFORM } from '../../transactions/index.ts'
import type { OrganisationRegister } from '../ports.ts'
import type { OrganisationRecord, Register } from '../record.ts'
import type { OrganisationRefusal } from '../refusal.ts'

export interface OrganisationUnit {
  readonly audit: AuditLog
  readonly organisations: OrganisationRegister
}

/** Who acts, and what the acts need from outside. */
export interface OrganisationContext {
  readonly atomically: Atomically<OrganisationUnit>
  readonly actor: Actor
  readonly source: Source
  /** UUIDv7. */
  newId(): string
}

export type ActRefusal = OrganisationRefusal | NotAllowed | NoSuchThing

/** The body that an act is about, by its code. */
export const bodyThing =
  (code: string) =>
  async ({ organisations }: OrganisationUnit): Promise<Thing | undefined> => {
    const body = findBody(await organisations.open(), code)
    return body && { bodyId: body.id }
  }

/** Where something new is put: below a body, or on the platform. An unknown code is refused by the act. */
export const placeThing =
  (parentCode: string | null | undefined) =>
  async ({ organisations }: OrganisationUnit): Promise<Thing> => ({
    bodyId: (parentCode && findBody(await organisations.open(), parentCode)?.id) || PLATFORM,
  })

export const findBody = ({ bodies }: Register, code: string): OrganisationRecord | undefined =>
  bodies.find((body) => body.code === code)

/**
 * A change of relations is also a matter of the bodies that it names: nobody puts a body above or before bodies that aren't theirs to
 * manage. A refusal enters the chain.
 */
export async function mayAlso(
  { actor, source }: OrganisationContext,
  act: ActKind,
  unit: OrganisationUnit,
  codes: readonly (string | null | undefined)[],
): Promise<Result<void, NotAllowed>> {
  const register = await unit.organisations.open()
  for (const code of codes) {
    const body = code ? findBody(register, code) : undefined
    const allowed = body ? may(actor, act, { bodyId: body.id }) : accept(undefined)
    if (allowed.ok || !body) continue
    await unit.audit.append(refusedEntry({ actor, source, act }, { bodyId: body.id }, allowed.error))
    return refuse(allowed.error)
  }
  return accept(undefined)
}

/** What the chain hashes of a body: everything that is recorded of it. */
export const snapshot = (register: Register, id: string): unknown => {
  const body = register.bodies.find((one) => one.id === id)
  if (!body) return null
  const { code, periods, contacts, endedAfter } = body
  const successions = register.successions.filter((s) => s.predecessorId === id || s.successorId === id)
  return { code, periods, contacts, endedAfter, successions }
}
