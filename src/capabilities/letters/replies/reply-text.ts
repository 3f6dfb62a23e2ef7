import { cite } from '../../../law/articles/index.ts'
import type { OutcomeKey } from '../../../law/outcomes/index.ts'
import type { FactReader } from '../fact-reader.ts'
import { byClerk, byRule, type LetterParagraph } from '../letter.ts'
import type { Issue } from '../letter-file.ts'

export interface ReplyContext extends FactReader {
  /** 你、你单位、你们 */
  readonly you: string
  readonly issue: Issue
}

/** What one outcome's letter says beyond what all say: its decision, its reasons behind the articles, how the information is given. */
export interface ReplyText {
  readonly decision: (context: ReplyContext) => string
  readonly reasons?: (context: ReplyContext) => readonly LetterParagraph[]
  readonly provision?: (context: ReplyContext) => readonly LetterParagraph[]
}

export type ReplyTexts<K extends OutcomeKey> = Readonly<Record<K, ReplyText>>

/** 理由：…… */
export const reason = (text: string): LetterParagraph => byClerk(`理由：${text}。`)
export const rule = (text: string, article: string): LetterParagraph => byRule(text, cite(article))
