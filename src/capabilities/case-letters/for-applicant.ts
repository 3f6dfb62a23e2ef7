import type { DeliveryMeans } from '../../law/clock/index.ts'
import type { Day } from '../../law/day/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import { caseFileSecret, openCaseKey } from '../applicants/index.ts'
import type { AuditLog, Source } from '../audit/index.ts'
import { type CaseFileStore, nameWithEnding, scanStateOf } from '../case-files/index.ts'
import type { Atomically } from '../transactions/index.ts'
import { type KeptLetter, stageOf, stepOf } from './case-letter.ts'
import { type LetterAttachment, openStep } from './content.ts'
import type { LetterContext, LetterUnit } from './context.ts'
import { addresseeOf, titleOf } from './letter-kinds.ts'
import { fixedDocument, type OpenedDocument } from './open-document.ts'
import { contentGone, type LetterRefusal, noSuchLetter } from './refusals.ts'

/** A letter that was delivered to the applicant, as their own page tells of it. */
export interface ReceivedLetter {
  readonly id: string
  /** 政府信息公开申请答复书 */
  readonly title: string
  readonly kind: 'reply' | 'process'
  readonly number: string | null
  readonly means: DeliveryMeans
  readonly deliveredOn: Day
  readonly signedOn: Day | null
  /** Delivered by way of this page: it can be opened here, and what goes with it. */
  readonly online: boolean
  readonly attachments: readonly ReceivedFile[]
}

/** A file that goes with a letter; its place among the attachments is its address. */
export interface ReceivedFile {
  readonly place: number
  readonly name: string
}

type Reading = Pick<LetterContext, 'cipher' | 'keys' | 'files'>

/** The letters of a request that reached its applicant, the latest last. */
export async function receivedLetters(
  context: Pick<LetterContext, 'cipher' | 'keys'>,
  stores: Pick<LetterUnit, 'caseLetters' | 'caseKeys'>,
  place: { readonly bodyId: string; readonly requestId: string },
): Promise<readonly ReceivedLetter[]> {
  const letters = (await stores.caseLetters.ofRequest(place.bodyId, place.requestId)).filter(isReceived)
  if (letters.length === 0) return []
  const key = await openCaseKey(context, stores, place)
  return letters.flatMap((kept) => {
    const delivered = stepOf(kept, 'delivered')?.facts
    if (!delivered?.means || !delivered.deliveredOn) return []
    const { means, deliveredOn } = delivered
    const online = means === 'electronic'
    const signed = key.ok && key.value ? fixedAttachments(context, key.value, kept) : []
    return [
      {
        ...{ id: kept.letter.id, kind: kept.letter.kind, title: titleOf(kept.letter).replace(/（[^）]*）$/, '') },
        number: stepOf(kept, 'signed')?.facts.number ?? null,
        ...{ means, deliveredOn, online },
        signedOn: delivered.signedOn ?? stepOf(kept, 'acknowledged')?.facts.signedOn ?? null,
        attachments: online ? signed.flatMap(({ name, fileId }, i) => (fileId ? [{ place: i + 1, name }] : [])) : [],
      },
    ]
  })
}

const isReceived = (kept: KeptLetter): boolean =>
  stageOf(kept) === 'done' && stepOf(kept, 'delivered') !== undefined && addresseeOf(kept.letter) === 'applicant'

/** What went with a letter when it got its number. */
function fixedAttachments(
  { cipher }: Pick<LetterContext, 'cipher'>,
  key: Parameters<typeof openStep>[1],
  kept: KeptLetter,
): readonly LetterAttachment[] {
  const signed = stepOf(kept, 'signed')
  return (signed && openStep(cipher, key, kept.letter, signed)?.content?.attachments) ?? []
}

export interface OpeningReceived {
  readonly bodyId: string
  readonly requestId: string
  readonly letterId: string
  /** One of the files that go with it, from 1; the letter itself where there is none. */
  readonly attachment?: number
}

interface ReceivingUnit extends Pick<LetterUnit, 'caseLetters' | 'caseKeys'> {
  readonly audit: AuditLog
  readonly caseFiles: Pick<CaseFileStore, 'find'>
}

/** A letter that was delivered online, or a file that goes with it, for its applicant. That it was opened is entered in the chain before the first byte. */
export function openReceived(
  context: Reading & { readonly atomically: Atomically<ReceivingUnit> },
  source: Source,
  { bodyId, requestId, letterId, attachment }: OpeningReceived,
): Promise<Result<OpenedDocument, LetterRefusal>> {
  return context.atomically(async (unit) => {
    const kept = await unit.caseLetters.find(bodyId, letterId)
    const mine = kept?.letter.requestId === requestId && isReceived(kept)
    if (!mine || stepOf(kept, 'delivered')?.facts.means !== 'electronic') return refuse(noSuchLetter)
    const opened =
      attachment === undefined
        ? await fixedDocument(context, unit, kept, 'pdf')
        : await attachedFile(context, unit, kept, attachment)
    if (!opened.ok) return opened
    await unit.audit.append({
      ...{ bodyId, at: source.at, address: source.address, personId: null, post: null, act: 'applicant.opened' },
      ...{ on: { kind: 'letter', id: letterId }, outcome: 'done', before: null, after: null },
      detail: { requestId, attachment: attachment ?? null },
    })
    return opened
  })
}

async function attachedFile(
  context: Reading,
  unit: ReceivingUnit,
  kept: KeptLetter,
  place: number,
): Promise<Result<OpenedDocument, LetterRefusal>> {
  const { bodyId, requestId } = kept.letter
  const key = await openCaseKey(context, unit, kept.letter)
  if (!key.ok) return key
  if (!key.value) return refuse(contentGone)
  const attachment = fixedAttachments(context, key.value, kept)[place - 1]
  const entry = attachment?.fileId ? await unit.caseFiles.find(bodyId, requestId, attachment.fileId) : undefined
  if (!attachment || !entry || entry.secret !== 'case' || scanStateOf(entry.scan).kind === 'infected') {
    return refuse(noSuchLetter)
  }
  const content = context.files.open(entry.id, caseFileSecret(key.value))
  return accept({ name: nameWithEnding(attachment.name, entry.fileType), fixed: true, content })
}
