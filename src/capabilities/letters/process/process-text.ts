import type { AnswerSlip, FormRow, LetterParagraph } from '../letter.ts'
import type { Issue, LetterFile } from '../letter-file.ts'
import type { Detail, DetailReader } from './detail.ts'

export interface ProcessContext extends DetailReader {
  readonly you: string
  readonly file: LetterFile
  readonly issue: Issue
}

/** What one letter on the way says. `opens`: it begins with the request as the applicant made it. */
export interface ProcessText {
  readonly details: readonly Detail[]
  readonly opens: boolean
  /** The key of the detail that names to whom it goes, where that isn't the applicant. */
  readonly to?: string
  readonly notice: (context: ProcessContext) => readonly LetterParagraph[]
  readonly form?: (context: ProcessContext) => readonly FormRow[]
  readonly slip?: (context: ProcessContext) => AnswerSlip
}

type Rest = Pick<Detail, 'oneOf' | 'optional'>
const detail =
  (kind: Detail['kind']) =>
  (key: string, label: string, rest: Rest = {}): Detail => ({ key, label, kind, ...rest })
export const text = detail('text')
export const dayDetail = detail('day')
export const number = detail('number')
