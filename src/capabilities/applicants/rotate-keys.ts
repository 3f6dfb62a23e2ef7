import { accept, type Result } from '../../law/result.ts'
import type { AuditLog } from '../audit/index.ts'
import type { Atomically } from '../transactions/index.ts'
import { openedCaseKey, sealCaseKey } from './case-keys.ts'
import { type ApplicantContext, type ApplicantUnit, makeDataKey, openDataKey } from './data-keys.ts'
import type { DataKeyStore, FieldAlgorithm, KeptApplicant, KeptCaseKey, KeyLost, OpenKey } from './ports.ts'
import { opened, sealed } from './seal.ts'

export interface RotateContext extends ApplicantContext {
  readonly atomically: Atomically<ApplicantUnit & { readonly audit: AuditLog }>
  /** For looking, outside a transaction. */
  readonly dataKeys: DataKeyStore
  /** ISO instant. */
  now(): string
}

export interface Rotation {
  /** An earlier rotation that was interrupted was brought to its end; no further master key was made. */
  readonly resumed: boolean
  readonly bodies: number
  readonly applicants: number
  /** Applicants and files whose data doesn't open: changed outside. They keep their key, and it stays. */
  readonly unreadable: number
}

const BATCH = 100

/**
 * Changes the keys: a new master key, a new data key for every body, every field encrypted anew, the old data keys destroyed. May run while
 * the program serves, and goes on where it was interrupted when called again: what is left to do is read from the data.
 * @param algorithm of the new data keys
 */
export async function rotateKeys(
  context: RotateContext,
  algorithm: FieldAlgorithm,
  progress: (applicants: number) => void = () => {},
): Promise<Result<Rotation, KeyLost>> {
  const begun = await isUnfinished(context)
  if (!begun.ok) return begun
  if (begun.value) {
    const rest = await complete(context, progress)
    // Only what nobody can read was left: that doesn't hold up a new rotation.
    if (!rest.ok || rest.value.applicants > 0 || rest.value.replaced > 0) return withResumed(rest, true)
  }
  const renewed = await context.keys.renew(algorithm, context.now())
  return renewed.ok ? withResumed(await complete(context, progress), false) : renewed
}

type Completed = Omit<Rotation, 'resumed'> & { readonly replaced: number }

const withResumed = (done: Result<Completed, KeyLost>, resumed: boolean): Result<Rotation, KeyLost> => {
  if (!done.ok) return done
  const { bodies, applicants, unreadable } = done.value
  return accept({ resumed, bodies, applicants, unreadable })
}

/** Brings every body's data under the current master key. */
async function complete(
  context: RotateContext,
  progress: (applicants: number) => void,
): Promise<Result<Completed, KeyLost>> {
  const master = await context.keys.currentId()
  if (!master.ok) return master
  const bodies = new Set(await context.dataKeys.unfinished())
  const outdated = (await context.dataKeys.current()).filter((key) => key.wrappedBy !== master.value.id)
  for (const { bodyId } of outdated) {
    const replaced = await replaceDataKey(context, bodyId, master.value.id)
    if (!replaced.ok) return replaced
    bodies.add(bodyId)
  }
  const total = { replaced: outdated.length, bodies: bodies.size, applicants: 0, unreadable: 0 }
  for (const bodyId of bodies) {
    const done = await encryptAnew(context, bodyId, (n) => progress(total.applicants + n))
    if (!done.ok) return done
    total.applicants += done.value.applicants
    total.unreadable += done.value.unreadable
  }
  return accept(total)
}

async function isUnfinished({ dataKeys, keys }: RotateContext): Promise<Result<boolean, KeyLost>> {
  const current = await dataKeys.current()
  if (current.length === 0) return accept(false)
  const master = await keys.currentId()
  if (!master.ok) return master
  const half = current.some((key) => key.wrappedBy !== master.value.id)
  return accept(half || (await dataKeys.unfinished()).length > 0)
}

function replaceDataKey(context: RotateContext, bodyId: string, masterId: string): Promise<Result<null, KeyLost>> {
  return context.atomically(async (unit) => {
    const old = await unit.dataKeys.lockCurrent(bodyId)
    if (!old || old.wrappedBy === masterId) return accept(null)
    // The old key has to open before a new one takes its place: else its data could never be carried over.
    const opens = await openDataKey(context, old)
    if (!opens.ok) return opens
    const at = context.now()
    await unit.dataKeys.retire(bodyId, old.id, at)
    const made = await makeDataKey(context, unit, bodyId, at)
    return made.ok ? accept(null) : made
  })
}

type Progress = Pick<Rotation, 'applicants' | 'unreadable'>

async function encryptAnew(
  context: RotateContext,
  bodyId: string,
  progress: (applicants: number) => void,
): Promise<Result<Progress, KeyLost>> {
  const caseKeys = await carryCaseKeys(context, bodyId)
  if (!caseKeys.ok) return caseKeys
  const so = { applicants: 0, unreadable: caseKeys.value }
  for (let after: string | undefined = ''; after !== undefined; ) {
    const batch = await nextBatch(context, bodyId, after, so)
    if (!batch.ok) return batch
    so.applicants += batch.value.applicants
    so.unreadable += batch.value.unreadable
    progress(so.applicants)
    after = batch.value.last
  }
  return accept(so)
}

/** The keys of files under the new data key; how many didn't open. */
async function carryCaseKeys(context: RotateContext, bodyId: string): Promise<Result<number, KeyLost>> {
  let unreadable = 0
  for (let after: string | undefined = ''; after !== undefined; ) {
    const from: string = after
    const batch = await context.atomically(async (unit): Promise<Result<CaseKeyBatch, KeyLost>> => {
      const kept = await unit.dataKeys.lockCurrent(bodyId)
      const to = kept && (await openDataKey(context, kept))
      if (!to?.ok) return to ?? accept({ unreadable: 0, last: undefined })
      const others = await unit.caseKeys.lockOthers(bodyId, to.value.id, { after: from, limit: BATCH })
      const done = await resealCaseKeys(context, unit, to.value, others)
      return done.ok ? accept({ unreadable: done.value, last: others.at(-1)?.caseKey.requestId }) : done
    })
    if (!batch.ok) return batch
    unreadable += batch.value.unreadable
    after = batch.value.last
  }
  return accept(unreadable)
}

interface CaseKeyBatch {
  readonly unreadable: number
  readonly last: string | undefined
}

async function resealCaseKeys(
  context: RotateContext,
  unit: ApplicantUnit,
  to: OpenKey,
  others: readonly KeptCaseKey[],
): Promise<Result<number, KeyLost>> {
  let unreadable = 0
  for (const { caseKey, key } of others) {
    const from = key && (await openDataKey(context, key))
    if (from && !from.ok) return from
    const open = from ? openedCaseKey(context.cipher, from.value, caseKey) : undefined
    if (open) await unit.caseKeys.replace({ ...caseKey, keyId: to.id, sealed: sealCaseKey(context, to, caseKey, open) })
    else unreadable += 1
  }
  return accept(unreadable)
}

/** `last`: the last applicant looked at; undefined when there are no more. */
type Batch = Progress & { readonly last: string | undefined }

function nextBatch(
  context: RotateContext,
  bodyId: string,
  after: string,
  so: Progress,
): Promise<Result<Batch, KeyLost>> {
  return context.atomically(async (unit) => {
    const kept = await unit.dataKeys.lockCurrent(bodyId)
    if (!kept) return accept({ applicants: 0, unreadable: 0, last: undefined })
    const key = await openDataKey(context, kept)
    if (!key.ok) return key
    const others = await unit.applicants.lockOthers(bodyId, key.value.id, { after, limit: BATCH })
    if (others.length === 0) await finish(context, unit, key.value, { bodyId, ...so })
    const done = await carryOver(context, unit, key.value, others)
    if (!done.ok) return done
    const last = others.at(-1)?.applicant.id
    return accept({ applicants: done.value, unreadable: others.length - done.value, last })
  })
}

/** How many were encrypted anew. */
async function carryOver(
  context: RotateContext,
  unit: ApplicantUnit,
  to: OpenKey,
  others: readonly KeptApplicant[],
): Promise<Result<number, KeyLost>> {
  let count = 0
  for (const { applicant, key } of others) {
    const from = key && (await openDataKey(context, key))
    if (from && !from.ok) return from
    const fields = from ? opened(context.cipher, from.value, applicant) : undefined
    if (!fields) continue
    await unit.applicants.replace({
      bodyId: applicant.bodyId,
      id: applicant.id,
      ...sealed(context.cipher, to, applicant, { ...applicant, fields }),
    })
    count += 1
  }
  return accept(count)
}

async function finish(
  { now }: RotateContext,
  unit: ApplicantUnit & { readonly audit: AuditLog },
  key: OpenKey,
  { bodyId, applicants, unreadable }: Progress & { readonly bodyId: string },
): Promise<void> {
  if (unreadable === 0) await unit.dataKeys.removeRetired(bodyId)
  await unit.audit.append({
    bodyId,
    at: now(),
    personId: null,
    post: null,
    act: 'key.rotated',
    on: { kind: 'data-key', id: key.id },
    outcome: 'done',
    before: null,
    after: null,
    address: 'server',
    detail: { applicants, unreadable, algorithm: key.algorithm },
  })
}
