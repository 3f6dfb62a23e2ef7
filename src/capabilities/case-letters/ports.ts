import type { SeriesKey } from '../../law/document-numbers/index.ts'
import type { Result } from '../../law/result.ts'
import type { KeptApplicant } from '../applicants/index.ts'
import type { CaseLetter, KeptLetter, LetterStep, WaitingStage } from './case-letter.ts'

/** A number given out to a letter. It is never given out again; that of a void letter stays where it is. */
export interface LetterNumber {
  readonly bodyId: string
  readonly series: SeriesKey
  readonly year: number
  readonly serial: number
  readonly text: string
  readonly letterId: string
}

/** Letters and their steps: within a transaction for whoever writes, over the database for whoever reads. */
export interface CaseLetterStore {
  /** @param key of the submission: one key is one letter */
  add(letter: CaseLetter, key: string): Promise<void>
  /** The letter that a submission made. */
  findByKey(bodyId: string, key: string): Promise<KeptLetter | undefined>
  find(bodyId: string, id: string): Promise<KeptLetter | undefined>
  /** As `find`; whoever else locks the letter waits until the end of the transaction. */
  lock(bodyId: string, id: string): Promise<KeptLetter | undefined>
  /** In the order in which they were begun. */
  ofRequest(bodyId: string, requestId: string): Promise<readonly KeptLetter[]>
  /** Those of bodies that wait for this, the longest first. */
  waiting(bodyIds: readonly string[], stage: WaitingStage, limit: number): Promise<readonly KeptLetter[]>
  /** The step that a submission made. */
  findStep(bodyId: string, letterId: string, key: string): Promise<LetterStep | undefined>
  append(bodyId: string, letterId: string, step: LetterStep, key: string): Promise<void>
  /** The last serial of a series and year, void ones counted, 0 where there is none; whoever else asks waits until the end of the transaction. */
  lockLastSerial(bodyId: string, series: SeriesKey, year: number): Promise<number>
  /** The last serial as it is now; for showing what the next number will be. */
  lastSerial(bodyId: string, series: SeriesKey, year: number): Promise<number>
  numberTaken(bodyId: string, text: string): Promise<boolean>
  addNumber(number: LetterNumber): Promise<void>
  /** The number keeps its place. @param at ISO instant */
  voidNumber(bodyId: string, letterId: string, at: string): Promise<void>
  /** Every number of a series and year, in its order. */
  numbers(
    bodyId: string,
    series: SeriesKey,
    year: number,
  ): Promise<readonly (LetterNumber & { readonly voided: boolean })[]>
  /** Applicants of other requests of the body that are open, the latest first. */
  openApplicants(bodyId: string, exceptRequestId: string, limit: number): Promise<readonly OpenCaseApplicant[]>
}

/** Somebody who applied in another open case, with the number of that case. */
export interface OpenCaseApplicant extends KeptApplicant {
  readonly number: string
}

/** Why an office's template can't be filled: the fields that nothing is known for, or that stay empty. */
export interface TemplateRefusal {
  readonly kind: 'unknown-fields' | 'empty-fields' | 'damaged'
  readonly fields: readonly string[]
}

/** Fills an office's own docx: `{文号}` in the text becomes the number. */
export interface TemplateFiller {
  fill(template: Uint8Array, values: Readonly<Record<string, string>>): Promise<Result<Uint8Array, TemplateRefusal>>
}
