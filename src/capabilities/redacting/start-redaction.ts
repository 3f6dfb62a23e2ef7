import { accept, type Result, refuse } from '../../law/result.ts'
import type { NotAllowed } from '../accounts/index.ts'
import { caseKeyFor } from '../applicants/index.ts'
import { type NoSuchThing, perform } from '../audit/index.ts'
import { openCaseFile, type ShowRefusal } from '../case-files/index.ts'
import type { FilePages } from '../redaction/index.ts'
import type { By } from '../requests/index.ts'
import { bytesOf } from './bytes-of.ts'
import type { RedactingContext, RedactingUnit } from './context.ts'
import type { CaseRedaction, KeptRedaction } from './redaction.ts'
import { stateOf } from './redaction.ts'
import {
  alreadyStarted,
  fileRefused,
  movedOn,
  noSuchRedaction,
  notReleased,
  type RedactingRefusal,
} from './refusals.ts'
import { openRedactions, sealStep } from './sealed-steps.ts'

export interface NewRedaction {
  readonly bodyId: string
  readonly requestId: string
  readonly fileId: string
  /** A released one to begin from: its marks are taken over, it stays as it is. */
  readonly follows?: string
  /** Of the submission: the same key again is the same redaction. */
  readonly key: string
}

type Refused = RedactingRefusal | ShowRefusal | NotAllowed | NoSuchThing

/**
 * 第三十七条: begins to redact a file of a case. Opening the file is an entry of its own in the chain; one that can't be redacted is refused
 * before anything is kept. A file has one redaction at a time that isn't released.
 */
export async function startRedaction(
  context: RedactingContext,
  by: By,
  wanted: NewRedaction,
): Promise<Result<{ readonly id: string }, Refused>> {
  const { bodyId, requestId, fileId, key } = wanted
  const made = await context.atomically((unit) => unit.redactions.findByKey(bodyId, key))
  if (made) return accept({ id: made.redaction.id })
  const opened = await openCaseFile(context, by, { bodyId, requestId, fileId })
  if (!opened.ok) return opened
  const bytes = await bytesOf(opened.value.content)
  const pages = await context.redactor.pages({ name: opened.value.name, bytes })
  if (!pages.ok) return refuse(fileRefused(pages.error))
  return keep(context, by, wanted, pages.value)
}

function keep(
  context: RedactingContext,
  { actor, source }: By,
  wanted: NewRedaction,
  { format, sheets }: FilePages,
): Promise<Result<{ readonly id: string }, Refused>> {
  const { bodyId, requestId, fileId, follows = null, key } = wanted
  const { personId } = actor
  return perform<RedactingUnit, { readonly id: string }, RedactingRefusal>(
    context.atomically,
    { actor, source, act: 'draft.write' },
    { bodyId },
    async (unit) => {
      // Whoever starts another one of the same file waits here.
      await unit.requests.lock(bodyId, requestId)
      const others = await unit.redactions.ofRequest(bodyId, requestId)
      const open = others.find(({ redaction, steps }) => redaction.fileId === fileId && stateOf(steps) !== 'released')
      if (open) return refuse(alreadyStarted(open.redaction.id))
      const before = follows === null ? undefined : others.find(({ redaction }) => redaction.id === follows)
      if (follows !== null && before?.redaction.fileId !== fileId) return refuse(noSuchRedaction)
      if (before && stateOf(before.steps) !== 'released') return refuse(notReleased)
      if (before?.followedBy) return refuse(movedOn([]))
      const redaction: CaseRedaction = {
        ...{ bodyId, id: context.newId(), requestId, fileId, format, sheets, follows },
        ...{ startedAt: source.at, startedBy: personId },
      }
      await unit.redactions.add(redaction, key)
      await unit.redactions.putOpening({ bodyId, redactionId: redaction.id, personId, at: source.at })
      const taken = before ? await takeOver(context, unit, redaction, before, key) : accept(undefined)
      if (!taken.ok) return taken
      const detail = { requestId, fileId, format, pages: sheets.length, follows }
      const { id } = redaction
      return accept({ value: { id }, on: { kind: 'redaction', id }, before: null, after: redaction, detail })
    },
  )
}

/** The marks of the released one, sealed for their new place. */
async function takeOver(
  context: RedactingContext,
  unit: RedactingUnit,
  redaction: CaseRedaction,
  before: KeptRedaction,
  key: string,
): Promise<Result<void, RedactingRefusal>> {
  const { bodyId, id, startedAt, startedBy } = redaction
  const opened = await openRedactions(context, unit, [before])
  if (!opened.ok) return opened
  const [marking] = opened.value.map((one) => one.marking)
  const open = await caseKeyFor(context, unit, redaction, startedAt)
  if (!open.ok) return open
  const sealed = marking ? sealStep(context.cipher, open.value, redaction, 1, marking) : null
  const step = { sequence: 1, kind: 'marked', copyId: null, sealed, at: startedAt, personId: startedBy } as const
  await unit.redactions.append(bodyId, id, step, key)
  return accept(undefined)
}
