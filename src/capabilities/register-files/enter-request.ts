import type { OpenKey } from '../applicants/index.ts'
import {
  addRequest,
  appendAct,
  type CaseFile,
  type DayRules,
  type DisclosureRequest,
  type RegisterContext,
  sealingOf,
} from '../requests/index.ts'
import type { ImportUnit } from './import-order.ts'
import { ownParts } from './own-parts.ts'
import type { ImportedRequest } from './read-request.ts'

export interface EnterContext extends Omit<RegisterContext, 'atomically'> {
  readonly key: OpenKey
  readonly at: string
  readonly rules: DayRules
  readonly numbering: string
  readonly body: { readonly id: string; readonly code: string }
}

/** Enters a request with its number as it was printed, and its acts as 补录, in nobody's name: the chain says who imported it. */
export async function enterRequest(
  context: EnterContext,
  unit: ImportUnit,
  { request, key }: { readonly request: ImportedRequest; readonly key: string },
  ids: ReadonlyMap<string, string>,
): Promise<DisclosureRequest> {
  const { body, numbering, rules, at } = context
  const by = { personId: null, at }
  const parent = request.partOf === request.number ? undefined : ids.get(request.partOf ?? '')
  const { channel, arrivedOn, receivedOn, subject, applicants, number } = request
  const added = await addRequest(
    context,
    unit,
    {
      ...{ body, channel, arrivedOn, subject, applicants, numbering, key },
      ...(receivedOn ? { settledOn: receivedOn } : {}),
      ...(number === null ? {} : { printed: number }),
      ...(parent ? { partOf: parent } : {}),
    },
    by,
    rules,
  )
  const file = await unit.requests.find(body.id, added.id)
  const sealing = request.acts.some(({ words }) => words) ? await sealingOf(context, unit, added, at) : undefined
  // The body's key was opened before anything was written: what fails now is a fault, and undoes it all.
  if (sealing && !sealing.ok) throw new Error(sealing.error.message)
  let grown: CaseFile = { request: added, acts: file?.acts ?? [] }
  for (const act of ownParts(request, added.id)) {
    const recording = { ...by, key: `${key}-${grown.acts.length + 1}`, ...(sealing ? { sealing: sealing.value } : {}) }
    const recorded = await appendAct(unit, grown, { ...act, backfilled: true }, recording, rules)
    grown = { request: added, acts: [...grown.acts, recorded] }
  }
  return added
}
