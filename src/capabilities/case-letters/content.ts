import type { DeliveryMeans } from '../../law/clock/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import { type FieldCipher, type OpenKey, openWords, sealWords } from '../applicants/index.ts'
import type { Attachment, Letter, LetterEdit } from '../letters/index.ts'
import type { CaseLetter, KeptLetter, LetterStep } from './case-letter.ts'
import { contentGone, type LetterRefusal } from './refusals.ts'

/** What goes with a letter: a file of the case, or something on paper. */
export interface LetterAttachment extends Attachment {
  readonly fileId: string | null
}

/** What a clerk wrote for a letter. All else in it follows from the law and the file. */
export interface LetterContent {
  /** Facts of the decision as `fact.field`, or details of a letter on the way. */
  readonly values: Readonly<Record<string, string>>
  readonly edits: readonly LetterEdit[]
  readonly means: DeliveryMeans | null
  readonly attachments: readonly LetterAttachment[]
  /** 区分处理 whose release copies go with it. */
  readonly redactionIds: readonly string[]
}

export const NO_CONTENT: LetterContent = { values: {}, edits: [], means: null, attachments: [], redactionIds: [] }

/** What was fixed when the letter was numbered. */
export interface SealedWords {
  readonly content?: LetterContent
  /** 退回、作废的原因. */
  readonly reason?: string
  /** 凭证号. */
  readonly proof?: string
  /** The text as it was signed, a line a paragraph. */
  readonly text?: string
  /** The letter as it was signed. */
  readonly letter?: Letter
}

/** Where the words of a step stand: they open nowhere else. */
const placeOf = ({ bodyId, id }: Pick<CaseLetter, 'bodyId' | 'id'>, sequence: number): string =>
  JSON.stringify(['letter-step', bodyId, id, sequence])

export const sealStep = (
  cipher: FieldCipher,
  key: OpenKey,
  letter: Pick<CaseLetter, 'bodyId' | 'id'>,
  sequence: number,
  words: SealedWords,
): string => sealWords(cipher, key, words, placeOf(letter, sequence))

/** The words of a step; undefined where it has none, or they don't open. */
export const openStep = (
  cipher: FieldCipher,
  key: OpenKey,
  letter: Pick<CaseLetter, 'bodyId' | 'id'>,
  { sequence, sealed }: LetterStep,
): SealedWords | undefined =>
  sealed === null ? undefined : (openWords(cipher, key, sealed, placeOf(letter, sequence)) as SealedWords | undefined)

/** The content as it was written last. */
export function contentOf(
  cipher: FieldCipher,
  key: OpenKey | undefined,
  { letter, steps }: KeptLetter,
): Result<LetterContent, LetterRefusal> {
  const written = steps.findLast(({ kind }) => kind === 'drafted' || kind === 'revised')
  if (!key) return refuse(contentGone)
  const words = written && openStep(cipher, key, letter, written)
  if (!words?.content) {
    const message = '文书的内容在本程序之外被改动过，不能显示。请运行 gongkai audit verify 核验。'
    return refuse({ kind: 'changed-outside', message })
  }
  return accept(words.content)
}

const LONGEST_VALUE = 5000
const MOST_ATTACHMENTS = 50
const MOST_EDITS = 200
const LONGEST_NAME = 200

/** What is too long or too much in a content; what it still lacks is told with the letter. */
export function checkContent({ values, edits, attachments }: LetterContent): LetterRefusal | undefined {
  const fields = [
    ...Object.entries(values).flatMap(([name, text]) =>
      text.length > LONGEST_VALUE ? [{ name: `values.${name}`, message: `不超过 ${LONGEST_VALUE} 字。` }] : [],
    ),
    ...attachments.flatMap(({ name, pages }, i) => [
      ...(name.trim() === '' || name.length > LONGEST_NAME
        ? [{ name: `attachments.${i}.name`, message: `请填写附件的名称，不超过 ${LONGEST_NAME} 字。` }]
        : []),
      ...(pages !== null && pages < 1 ? [{ name: `attachments.${i}.pages`, message: '页数应为 1 以上的整数。' }] : []),
    ]),
    ...(attachments.length > MOST_ATTACHMENTS
      ? [{ name: 'attachments', message: `附件不超过 ${MOST_ATTACHMENTS} 件，更多的请合并。` }]
      : []),
    ...(edits.length > MOST_EDITS ? [{ name: 'edits', message: `改动不超过 ${MOST_EDITS} 段。` }] : []),
  ]
  if (fields.length === 0) return undefined
  return { kind: 'wrong-fields', fields, message: '填写的内容有几处需要改正，没有保存。' }
}

/** Values without what is empty, so that the same content has the same digest. */
export function tidied(content: LetterContent): LetterContent {
  const values = Object.entries(content.values)
    .map(([key, text]) => [key, text.replaceAll('\0', '').trim()] as const)
    .filter(([, text]) => text !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const attachments = content.attachments.map((each) => ({ ...each, name: each.name.replaceAll('\0', '').trim() }))
  return { ...content, values: Object.fromEntries(values), attachments }
}
