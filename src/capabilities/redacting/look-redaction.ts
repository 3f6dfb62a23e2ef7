import { accept, type Result, refuse } from '../../law/result.ts'
import type { NotAllowed } from '../accounts/index.ts'
import type { NoSuchThing } from '../audit/index.ts'
import { openCaseFile, readCaseFile, type ShowRefusal } from '../case-files/index.ts'
import type { By } from '../requests/index.ts'
import { bytesOf } from './bytes-of.ts'
import type { RedactingContext, RedactionPlace } from './context.ts'
import { noSuchRedaction, notOpened, type RedactingRefusal } from './refusals.ts'

type Refused = RedactingRefusal | ShowRefusal | NotAllowed | NoSuchThing

/** How long somebody who opened a file goes on looking at it: a working day. Then the opening is recorded anew. */
const OPENING_HOURS = 12

/**
 * Opens the file behind a redaction for somebody: the entry in the chain that opening any file of a case has, once a working day and not
 * once a page.
 */
export async function openForRedaction(
  context: RedactingContext,
  by: By,
  { bodyId, requestId, redactionId }: RedactionPlace,
): Promise<Result<void, Refused>> {
  const { personId } = by.actor
  const { kept, isOpen } = await context.atomically(async (unit) => ({
    kept: await unit.redactions.find(bodyId, redactionId),
    isOpen: within(await unit.redactions.openedAt({ bodyId, redactionId, personId }), by.source.at),
  }))
  if (kept?.redaction.requestId !== requestId) return refuse(noSuchRedaction)
  if (isOpen) return accept(undefined)
  const opened = await openCaseFile(context, by, { bodyId, requestId, fileId: kept.redaction.fileId })
  if (!opened.ok) return opened
  // Read to its end, so that it is closed.
  await bytesOf(opened.value.content)
  await context.atomically((unit) => unit.redactions.putOpening({ bodyId, redactionId, personId, at: by.source.at }))
  return accept(undefined)
}

/** The file behind a redaction, for whoever opened it. */
export async function contentForRedaction(
  context: RedactingContext,
  { actor, source }: By,
  { bodyId, requestId, redactionId }: RedactionPlace,
): Promise<Result<Uint8Array, RedactingRefusal | ShowRefusal>> {
  const content = await context.atomically(async (unit) => {
    const kept = await unit.redactions.find(bodyId, redactionId)
    if (kept?.redaction.requestId !== requestId) return refuse(noSuchRedaction)
    const at = await unit.redactions.openedAt({ bodyId, redactionId, personId: actor.personId })
    if (!within(at, source.at)) return refuse(notOpened)
    const entry = await unit.caseFiles.find(bodyId, requestId, kept.redaction.fileId)
    return entry ? readCaseFile(context, unit, entry) : refuse(noSuchRedaction)
  })
  return content.ok ? accept(await bytesOf(content.value)) : content
}

const HOUR_MS = 3_600_000

const within = (openedAt: string | undefined, now: string): boolean =>
  openedAt !== undefined && Date.parse(now) - Date.parse(openedAt) < OPENING_HOURS * HOUR_MS
