import type { ArticleRef } from '../../law/articles/index.ts'
import type { Day } from '../../law/day/index.ts'
import type { OutcomeKey } from '../../law/outcomes/index.ts'

/** The parts of a letter in their order: those that every reply has, and what a letter on the way to it says (`notice`). */
export const PART_TITLES = {
  title: '标题',
  number: '文号',
  applicant: '主送',
  receivedOn: '收到申请之日',
  request: '申请编号和申请方式',
  content: '申请内容',
  course: '办理过程',
  notice: '告知的事项',
  decision: '决定',
  reasons: '理由和依据',
  provision: '提供方式和附件清单',
  remedy: '救济途径',
  delivery: '送达',
  signature: '落款和日期',
} as const
export type PartKey = keyof typeof PART_TITLES

/**
 * How far a paragraph may be changed by hand. `none`: it follows from the law or the file. `mask`: characters may be covered by ＊, no others
 * put in their place. `free`: it is the clerk's own words.
 */
export type EditBound = 'none' | 'mask' | 'free'

export interface LetterParagraph {
  readonly text: string
  readonly from: 'rule' | 'file' | 'clerk'
  readonly edit: EditBound
  /** What it cites. */
  readonly articles: readonly ArticleRef[]
}

export interface LetterPart {
  readonly key: PartKey
  readonly paragraphs: readonly LetterParagraph[]
}

/** What isn't there yet, so that the letter has a blank for it. */
export interface MissingInLetter {
  readonly part: PartKey
  readonly message: string
}

/** A line of a form: 送达方式 | 邮政企业邮寄. */
export interface FormRow {
  readonly label: string
  readonly text: string
  /** Lines to write in by hand. */
  readonly room?: number
}

/** 回执: what whoever is asked sends back, on a page of its own. */
export interface AnswerSlip {
  readonly title: string
  readonly rows: readonly FormRow[]
}

/** A letter as a value. Nothing in it is markup. */
export interface Letter {
  /** Of its template: `does-not-exist`, `correction-notice`. */
  readonly id: string
  readonly kind: 'reply' | 'process'
  /** Of a reply: how the request ends by it. */
  readonly outcome: OutcomeKey | null
  readonly body: string
  readonly date: Day
  readonly parts: readonly LetterPart[]
  /** Of what is kept with the file rather than sent: its lines, in place of paragraphs. */
  readonly form: readonly FormRow[] | null
  readonly slip: AnswerSlip | null
  readonly missing: readonly MissingInLetter[]
}

const paragraph =
  (from: LetterParagraph['from'], edit: EditBound) =>
  (text: string, articles: readonly ArticleRef[] = []): LetterParagraph => ({ text, from, edit, articles })

/** Words that follow from the law. */
export const byRule = paragraph('rule', 'none')
/** Words that follow from the file. */
export const byFile = paragraph('file', 'none')
/** Words that the clerk wrote, or may write otherwise. */
export const byClerk = paragraph('clerk', 'free')
/** Words of the applicant: quoted as they are, characters may be covered. */
export const quoted = paragraph('file', 'mask')

export const part = (key: PartKey, ...paragraphs: readonly LetterParagraph[]): LetterPart => ({ key, paragraphs })

/** All that a part says; empty where the letter hasn't it. */
export const textOf = ({ parts }: Pick<Letter, 'parts'>, key: PartKey): string =>
  parts
    .filter((each) => each.key === key)
    .flatMap(({ paragraphs }) => paragraphs)
    .map(({ text }) => text)
    .join('')
