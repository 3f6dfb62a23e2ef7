import { Readable } from 'node:stream'
import { yearOf } from '../../law/day/index.ts'
import { type IssuedNumber, nextNumber } from '../../law/document-numbers/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import type { VirusScanner } from '../applying/index.ts'
import { takeCaseFile } from '../case-files/index.ts'
import { layoutLetter, letterText } from '../letters/index.ts'
import type { By } from '../requests/index.ts'
import { numberingSchemeOn } from '../settings/index.ts'
import type { KeptDocument, KeptLetter } from './case-letter.ts'
import { type Composed, compose } from './compose.ts'
import { contentOf, type LetterContent } from './content.ts'
import type { LetterContext } from './context.ts'
import { againstOf, bySystem, consentOf, problemsOf } from './examine.ts'
import { fillTemplate, templateFor } from './fill-template.ts'
import { seriesOf, titleOf } from './letter-kinds.ts'
import { afterNumber } from './needs.ts'
import type { OnLetter } from './on-letter.ts'
import { type LetterRefusal, withProblems } from './refusals.ts'
import { writeStep } from './write-step.ts'

/**
 * Gives a letter its number and fixes it: dated today, set as docx and pdf once, encrypted, never changed again. The serial is taken within the
 * transaction: where anything fails it was never given out.
 */
export async function numberLetter(
  context: LetterContext,
  on: OnLetter,
  by: By,
  submission: string,
): Promise<Result<KeptLetter, LetterRefusal>> {
  const { unit, kept, desk, key } = on
  const content = contentOf(context.cipher, key, kept)
  if (!content.ok) return content
  const against = await againstOf(context, unit, desk, kept.letter)
  const number = await takeNumber(on, by)
  if (!number.ok) return number
  const text = number.value?.text ?? null
  const made = compose(kept.letter, content.value, {
    ...{ file: desk.file, redactions: desk.redactions, number: text, date: by.today },
    bySystem: bySystem(kept.letter, consentOf(kept)),
  })
  if (!made.ok) return made
  const errors = problemsOf(desk, against, kept.letter, content.value, made.value).filter(
    ({ severity }) => severity === 'error',
  )
  if (errors.length > 0) return refuse(withProblems(errors))
  const set = await setDocuments(context, on, made.value, by)
  if (!set.ok) return set
  const { documents, template } = set.value
  if (number.value) {
    const { series, year, serial } = number.value
    const { bodyId, id: letterId } = kept.letter
    await unit.caseLetters.addNumber({ bodyId, series, year, serial, text: number.value.text, letterId })
  }
  const facts = {
    documents,
    ...(number.value ? { number: number.value.text, series: number.value.series } : {}),
    ...(template ? { template } : {}),
  }
  const words = fixed(content.value, made.value)
  const step = { kind: 'signed', stage: afterNumber(kept.letter), facts, words } as const
  return accept(await writeStep(context, unit, kept, step, { by, key, submission }))
}

const fixed = (content: LetterContent, { letter }: Composed) => ({ content, letter, text: letterText(letter) })

/** The next number of the letter's series; null for a letter that bears none. */
async function takeNumber(
  { unit, kept: { letter }, desk }: OnLetter,
  { today }: By,
): Promise<Result<IssuedNumber | null, LetterRefusal>> {
  const series = seriesOf(letter)
  if (!series) return accept(null)
  const { bodyId } = letter
  const scheme = await numberingSchemeOn(unit, { id: bodyId, code: desk.bodyCode }, today)
  if (!scheme.ok) {
    const message = `文书还不能编号：${scheme.error.map((each) => each.message).join('')}请在设置“编号规则”里填写。`
    return refuse({ kind: 'no-number', message })
  }
  const year = yearOf(today)
  const last = await unit.caseLetters.lockLastSerial(bodyId, series, year)
  const number = nextNumber(scheme.value, series, today, { [year]: last })
  if (!(await unit.caseLetters.numberTaken(bodyId, number.text))) return accept(number)
  const message = `文号“${number.text}”已经用于另一份文书：编号规则改动以后，两类文书写出来相同。请在设置“编号规则”里加一个字区分。`
  return refuse({ kind: 'no-number', message })
}

interface SetDocuments {
  readonly documents: { readonly docx: KeptDocument; readonly pdf: KeptDocument }
  readonly template: string | undefined
}

/** The documents of a letter, kept as files of the case. */
async function setDocuments(
  context: LetterContext,
  on: OnLetter,
  { letter, input }: Composed,
  by: By,
): Promise<Result<SetDocuments, LetterRefusal>> {
  const { unit, kept, desk } = on
  const laidOut = layoutLetter(letter)
  const template = await templateFor(unit, kept.letter, by.today)
  const own = template ? await fillTemplate(context, template, letter, input, desk) : undefined
  if (own && !own.ok) return own
  const docx = own?.value ?? (await context.writer.write(laidOut, 'docx'))
  const pdf = await context.writer.write(laidOut, 'pdf')
  return accept({
    documents: {
      docx: await keepDocument(context, on, 'docx', docx, by),
      pdf: await keepDocument(context, on, 'pdf', pdf, by),
    },
    template: template?.sha256,
  })
}

/** Made here, of words: there is nothing in it to look for. */
const NOTHING_TO_SCAN: Pick<VirusScanner, 'configured' | 'scan' | 'status'> = {
  configured: true,
  scan: async () => ({ kind: 'clean' }),
  status: async () => ({ ok: true, words: '' }),
}

/**
 * Keeps a document as a file of the case. Where the transaction fails after it, no row knows the file, and the daily sweep takes it away.
 * @throws Error where the store doesn't take it
 */
async function keepDocument(
  context: LetterContext,
  { unit, kept: { letter }, key }: OnLetter,
  fileType: 'docx' | 'pdf',
  content: Uint8Array,
  by: By,
): Promise<KeptDocument> {
  const taken = await takeCaseFile(
    { ...context, scanner: NOTHING_TO_SCAN },
    key,
    letter,
    { personId: by.actor.personId, at: by.source.at },
    {
      name: `${titleOf(letter)}.${fileType}`,
      ...{ purpose: 'letter', origin: 'letter' },
      source: Readable.from([Buffer.from(content)]),
    },
  )
  if (!taken.ok) throw new Error(`letter ${letter.id}: ${taken.error.kind}`)
  const { id, bytes } = taken.value
  await unit.caseFiles.add(taken.value)
  return { id, bytes, digest: context.cipher.digest(key, Buffer.from(content).toString('base64')) }
}
