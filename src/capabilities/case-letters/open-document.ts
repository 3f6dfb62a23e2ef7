import { Readable } from 'node:stream'
import type { Day } from '../../law/day/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import type { Actor, NotAllowed } from '../accounts/index.ts'
import { caseFileSecret, openCaseKey } from '../applicants/index.ts'
import { type NoSuchThing, perform, type Source } from '../audit/index.ts'
import { layoutLetter } from '../letters/index.ts'
import type { Register } from '../organisations/index.ts'
import { type KeptLetter, stepOf } from './case-letter.ts'
import { compose } from './compose.ts'
import { contentOf } from './content.ts'
import type { LetterContext, LetterUnit } from './context.ts'
import { deskOf } from './desk.ts'
import { bySystem, consentOf } from './examine.ts'
import { titleOf } from './letter-kinds.ts'
import { contentGone, type LetterRefusal, noSuchLetter } from './refusals.ts'

export type DocumentFormat = 'docx' | 'pdf'

export interface OpenedDocument {
  /** 政府信息公开申请补正告知书.pdf */
  readonly name: string
  /** Whether it is the document as it was fixed; else the letter as it stands, made just now. */
  readonly fixed: boolean
  readonly content: AsyncIterable<Uint8Array>
}

interface Which {
  readonly bodyId: string
  readonly requestId: string
  readonly letterId: string
  readonly format: DocumentFormat
}

/**
 * A letter as a document, with the applicant's name in it: the entry in the chain is kept before the first byte. Before it has its number it is
 * set as it stands.
 */
export async function openDocument(
  context: LetterContext,
  { actor, source, today }: { readonly actor: Actor; readonly source: Source; readonly today: Day },
  { bodyId, requestId, letterId, format }: Which,
): Promise<Result<OpenedDocument, LetterRefusal | NotAllowed | NoSuchThing>> {
  const register = await context.organisations.register()
  return perform<LetterUnit, OpenedDocument, LetterRefusal>(
    context.atomically,
    { actor, source, act: 'letter.open' },
    { bodyId },
    async (unit) => {
      const kept = await unit.caseLetters.find(bodyId, letterId)
      if (kept?.letter.requestId !== requestId) return refuse(noSuchLetter)
      const document = stepOf(kept, 'signed')
        ? await fixedDocument(context, unit, kept, format)
        : await draftDocument(context, unit, kept, format, { today, register })
      if (!document.ok) return document
      const detail = { requestId, letter: kept.letter.letter, format, fixed: document.value.fixed }
      return accept({ value: document.value, on: { kind: 'letter', id: letterId }, before: kept, after: kept, detail })
    },
  )
}

/** The document as it was kept when the letter was numbered. */
export async function fixedDocument(
  context: Pick<LetterContext, 'cipher' | 'keys' | 'files'>,
  stores: Pick<LetterUnit, 'caseKeys'>,
  kept: KeptLetter,
  format: DocumentFormat,
): Promise<Result<OpenedDocument, LetterRefusal>> {
  const document = stepOf(kept, 'signed')?.facts.documents?.[format]
  const key = await openCaseKey(context, stores, kept.letter)
  if (!key.ok) return key
  if (!document || !key.value) return refuse(contentGone)
  const content = context.files.open(document.id, caseFileSecret(key.value))
  return accept({ name: nameOf(kept, format), fixed: true, content })
}

async function draftDocument(
  context: LetterContext,
  unit: LetterUnit,
  kept: KeptLetter,
  format: DocumentFormat,
  place: { readonly today: Day; readonly register: Register },
): Promise<Result<OpenedDocument, LetterRefusal>> {
  const { bodyId, requestId } = kept.letter
  const desk = await deskOf(context, unit, { bodyId, requestId, ...place })
  if (!desk.ok) return desk
  const content = contentOf(context.cipher, desk.value.key, kept)
  if (!content.ok) return content
  const { file, redactions } = desk.value
  const made = compose(kept.letter, content.value, {
    ...{ file, redactions, number: null, date: place.today },
    bySystem: bySystem(kept.letter, consentOf(kept)),
  })
  if (!made.ok) return made
  const bytes = await context.writer.write(layoutLetter(made.value.letter), format)
  return accept({ name: nameOf(kept, format), fixed: false, content: Readable.from([Buffer.from(bytes)]) })
}

function nameOf({ letter, steps }: KeptLetter, format: DocumentFormat): string {
  const number = stepOf({ steps }, 'signed')?.facts.number
  const title = titleOf(letter).replace(/（[^）]*）$/, '')
  return `${title}${number ? ` ${number}` : '（草稿）'}.${format}`
}
