import { accept, type Result, refuse } from '../../law/result.ts'
import type { NotAllowed } from '../accounts/index.ts'
import { caseKeyFor, type OpenKey, openCaseKey } from '../applicants/index.ts'
import { type NoSuchThing, perform } from '../audit/index.ts'
import {
  type AddRefusal,
  type CaseFileEntry,
  keepCaseFile,
  readCaseFile,
  type ShowRefusal,
  takeCaseFile,
} from '../case-files/index.ts'
import { formatHiddenContent, formatLeak, type ReleaseCopy } from '../redaction/index.ts'
import { type By, type CaseFile, rulesReader } from '../requests/index.ts'
import { bytesOf } from './bytes-of.ts'
import type { RedactingContext, RedactingUnit } from './context.ts'
import type { KeptRedaction, RedactionStep } from './redaction.ts'
import { fileRefused, noSuchRedaction, type RedactingRefusal } from './refusals.ts'
import { type OpenRedaction, openRedactions, type Refusing, sealStep } from './sealed-steps.ts'

/** A release that somebody asked for. */
export interface AskedRelease {
  readonly bodyId: string
  readonly redactionId: string
  /** The step that asked. */
  readonly sequence: number
}

type Refused = RedactingRefusal | ShowRefusal | AddRefusal | NotAllowed | NoSuchThing

export interface ReleaseContext extends RedactingContext {
  /** Whoever asked, as they may act today. */
  byOf(personId: string): Promise<By>
}

/** A redaction with what a release needs of its case. */
interface Asked extends OpenRedaction {
  readonly file: CaseFile
  readonly entry: CaseFileEntry
}

/**
 * Makes the release copy that was asked for and keeps it as a file of the case, with the record and the proof; or keeps why it was
 * refused. Where it was stopped or done meanwhile, nothing is. Bears being run twice.
 */
export async function releaseRedaction(context: ReleaseContext, asked: AskedRelease): Promise<void> {
  const kept = await context.atomically((unit) => unit.redactions.find(asked.bodyId, asked.redactionId))
  const step = stillAsked(kept, asked)
  if (!kept || !step) return
  const by = await context.byOf(step.personId)
  const opened = await context.atomically((unit) => openAsked(context, unit, kept))
  const done = opened.ok ? await release(context, by, asked, opened.value) : opened
  if (!done.ok) await keepRefusal(context, by, asked, refusingOf(done.error))
}

/** The step that asked, where it is the last one. */
function stillAsked(kept: KeptRedaction | undefined, { sequence }: AskedRelease): RedactionStep | undefined {
  const last = kept?.steps.at(-1)
  return last?.kind === 'asked' && last.sequence === sequence ? last : undefined
}

async function openAsked(
  context: RedactingContext,
  unit: RedactingUnit,
  kept: KeptRedaction,
): Promise<Result<Asked, Refused>> {
  const { bodyId, requestId, fileId } = kept.redaction
  const opened = await openRedactions(context, unit, [kept])
  if (!opened.ok) return opened
  const [redaction] = opened.value
  const file = await unit.requests.find(bodyId, requestId)
  const entry = await unit.caseFiles.find(bodyId, requestId, fileId)
  return redaction && file && entry ? accept({ ...redaction, file, entry }) : refuse(noSuchRedaction)
}

/** @returns false where it was stopped meanwhile */
async function release(
  context: ReleaseContext,
  by: By,
  asked: AskedRelease,
  { redaction, marking, file, entry }: Asked,
): Promise<Result<boolean, Refused>> {
  const content = await context.atomically((unit) => readCaseFile(context, unit, entry))
  if (!content.ok) return content
  const bytes = await bytesOf(content.value)
  const copy = await context.redactor.redact({ name: '', bytes }, marking.marks, marking.options)
  if (!copy.ok) return refuse(fileRefused(copy.error))
  const key = await context.atomically((unit) => caseKeyFor(context, unit, redaction, by.source.at))
  if (!key.ok) return key
  // The name of the original may hold the very words that were covered.
  const name = `公开件-${file.request.number}.${copy.value.record.format}`
  const incoming = { name, purpose: 'release', origin: 'release', source: whole(copy.value.bytes) } as const
  const taken = await takeCaseFile(context, key.value, redaction, whoOf(by), incoming)
  if (!taken.ok) return taken
  const kept = await keepRelease(context, by, asked, { entry: taken.value, key: key.value, copy: copy.value })
  if (!kept.ok || !kept.value) await context.files.remove(taken.value.id)
  return kept
}

const whoOf = ({ actor, source }: By) => ({ personId: actor.personId, at: source.at })

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Of the step that ends what a step asked for. */
const stepKey = ({ sequence }: AskedRelease): string => `release ${sequence}`

interface Made {
  readonly entry: CaseFileEntry
  readonly key: OpenKey
  readonly copy: ReleaseCopy
}

interface Stopped {
  readonly kind: 'stopped'
}

/** The copy as a file of the case, and the step that tells of it, together. */
async function keepRelease(
  context: ReleaseContext,
  by: By,
  asked: AskedRelease,
  { entry, key, copy: { record, proof } }: Made,
): Promise<Result<boolean, Refused>> {
  const { bodyId, redactionId } = asked
  const { actor, source, today } = by
  const done = await perform<RedactingUnit, boolean, Refused | Stopped>(
    context.atomically,
    { actor, source, act: 'draft.write' },
    { bodyId },
    async (unit) => {
      const file = await unit.requests.lock(bodyId, entry.requestId)
      const kept = await unit.redactions.lock(bodyId, redactionId)
      const step = stillAsked(kept, asked)
      if (!kept || !file || !step) return refuse({ kind: 'stopped' })
      const sequence = asked.sequence + 1
      const sealed = sealStep(context.cipher, key, kept.redaction, sequence, { record, proof })
      const released = { sequence, kind: 'released', copyId: entry.id, sealed, ...whoOf(by) } as const
      const rules = await rulesReader(unit, today)(bodyId)
      await keepCaseFile(unit, file, entry, { key: `${redactionId} ${stepKey(asked)}`, rules, on: today })
      await unit.redactions.append(bodyId, redactionId, released, stepKey(asked))
      const detail = {
        ...{ requestId: entry.requestId, step: 'released', sequence, copyId: entry.id, sha256: proof.sha256 },
        ...{ marks: record.marks.length, pages: record.pages, pictures: record.pictures.length },
      }
      const on = { kind: 'redaction', id: redactionId }
      return accept({ value: true, on, before: step, after: released, detail })
    },
  )
  if (!done.ok && done.error.kind === 'stopped') return accept(false)
  return done as Result<boolean, Refused>
}

function refusingOf(refused: Refused): Refusing {
  const { kind, message } = refused
  if (kind !== 'file') return { kind, message, marks: [], places: [] }
  const { refusal } = refused
  switch (refusal.kind) {
    case 'leak': {
      const marks = [...new Set(refusal.leaks.flatMap(({ mark }) => mark ?? []))].sort((a, b) => a - b)
      return { kind: refusal.kind, message, marks, places: [...new Set(refusal.leaks.map(formatLeak))] }
    }
    case 'hidden-content':
      return { kind: refusal.kind, message, marks: [], places: refusal.hidden.map(formatHiddenContent) }
    default:
      return { kind: refusal.kind, message, marks: 'marks' in refusal ? refusal.marks : [], places: [] }
  }
}

/** A refusal of the work is no act of anybody's: it stands in the steps and not in the chain. */
async function keepRefusal(context: ReleaseContext, by: By, asked: AskedRelease, refusing: Refusing): Promise<void> {
  await context.atomically(async (unit) => {
    const kept = await unit.redactions.lock(asked.bodyId, asked.redactionId)
    if (!kept || !stillAsked(kept, asked)) return
    const { redaction } = kept
    const key = await openCaseKey(context, unit, redaction)
    const sequence = asked.sequence + 1
    const sealed = key.ok && key.value ? sealStep(context.cipher, key.value, redaction, sequence, refusing) : null
    const step = { sequence, kind: 'refused', copyId: null, sealed, ...whoOf(by) } as const
    await unit.redactions.append(asked.bodyId, asked.redactionId, step, stepKey(asked))
  })
}
