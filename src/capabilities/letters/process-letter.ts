import { dayWords } from '../../law/day/index.ts'
import { PROCESS_LETTER_SERIES } from '../../law/document-numbers/index.ts'
import { PROCESS_LETTERS, type ProcessLetter, processLettersOn } from '../../law/letters/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import { closingParts, missingIssue } from './closing.ts'
import { courseParts } from './course.ts'
import { byFile, byRule, type Letter, type LetterPart, type MissingInLetter, part } from './letter.ts'
import type { Issue, LetterFile } from './letter-file.ts'
import { applicantNames, headParts, openingParts } from './opening.ts'
import { type Detail, type Details, detailProblems, detailReader } from './process/detail.ts'
import { FOR_THE_FILE } from './process/for-the-file.ts'
import type { ProcessContext, ProcessText } from './process/process-text.ts'
import { TO_APPLICANT } from './process/to-applicant.ts'
import { TO_OTHERS } from './process/to-others.ts'
import type { LetterRefusal } from './reply-letter.ts'
import { addressOf } from './wording.ts'

const TEXTS: Readonly<Record<string, ProcessText>> = { ...TO_APPLICANT, ...TO_OTHERS, ...FOR_THE_FILE }

export interface ProcessInput {
  readonly file: LetterFile
  /** `correction-notice` … as in `PROCESS_LETTERS`. */
  readonly letter: string
  readonly details: Details
  readonly issue: Issue
}

/** What has to be filled in for a letter; undefined where there is no such letter. */
export const processDetails = (letter: string): readonly Detail[] | undefined => TEXTS[letter]?.details

/** Whether a letter has a number of its own; the others bear that of the request. */
export const isNumbered = (letter: string): boolean => PROCESS_LETTER_SERIES[letter] !== null

/** A letter on the way to the reply. It settles nothing yet, so it tells no remedy. */
export function processLetter({ file, letter: id, details, issue }: ProcessInput): Result<Letter, LetterRefusal> {
  const text = TEXTS[id]
  const rule = processLettersOn(issue.date).find((each) => each.id === id)
  if (!text || !rule) return refuse(noSuchLetter(id, issue))
  const context: ProcessContext = {
    ...detailReader(text.details, details),
    you: addressOf(file.applicants),
    file,
    issue,
  }
  return accept({
    id,
    kind: 'process',
    outcome: null,
    body: file.body.name,
    date: issue.date,
    parts: partsOf(rule, text, context),
    form: text.form?.(context) ?? null,
    slip: text.slip?.(context) ?? null,
    missing: missingIn(rule, text, details, context),
  })
}

function noSuchLetter(id: string, { date }: Issue): LetterRefusal {
  const known = PROCESS_LETTERS.find((each) => each.id === id)
  if (!known) return { kind: 'unknown-letter', message: '没有这种文书。' }
  return { kind: 'not-law-then', message: `${dayWords(date)}还没有“${known.title}”的规定。请核对成文日期。` }
}

/** 征求意见书 and the like have their kind in brackets behind the title, to tell them apart in lists. */
const printedTitle = ({ title }: ProcessLetter): string => title.replace(/（[^）]*）$/, '')

function partsOf(rule: ProcessLetter, text: ProcessText, context: ProcessContext): readonly LetterPart[] {
  const { file, issue, say, you } = context
  const addressee = text.to ? say(text.to) : applicantNames(file)
  const head = headParts(printedTitle(rule), issue, file, addressee)
  if (text.form) {
    return [
      part('title', byRule(`${file.body.name}${printedTitle(rule)}`)),
      part('signature', byFile(file.body.name), byFile(dayWords(issue.date))),
    ]
  }
  return [
    ...head.filter(({ key }) => key !== 'number' || isNumbered(rule.id)),
    ...(text.opens ? [...openingParts(file, you), ...courseParts(file, you)] : []),
    part('notice', ...text.notice(context)),
    ...closingParts(file, issue),
  ]
}

function missingIn(
  rule: ProcessLetter,
  text: ProcessText,
  details: Details,
  { file, issue }: ProcessContext,
): readonly MissingInLetter[] {
  const problems = detailProblems(text.details, details).map(({ message }) => ({ part: 'notice', message }) as const)
  const unsettled = text.opens && !file.request.receivedOn
  const contact = NEEDS_CONTACT.includes(rule.id) && file.body.contact === null
  return [
    ...(file.applicants.length === 0 && !text.to
      ? [{ part: 'applicant', message: '没有申请人的姓名或者名称。' } as const]
      : []),
    ...(unsettled ? [{ part: 'receivedOn', message: '收到申请之日还没有确定（第三十一条）。' } as const] : []),
    ...problems,
    ...(contact ? [{ part: 'notice', message: '本机关的设置里没有联系人和联系方式。' } as const] : []),
    ...(text.form ? [] : missingIssue(issue, isNumbered(rule.id))),
  ]
}

const NEEDS_CONTACT = [
  'receipt',
  'correction-notice',
  'third-party-inquiry',
  'co-producer-inquiry',
  'assistance-request',
]
