import { formatCitation } from '../../law/articles/index.ts'
import { dayWords } from '../../law/day/index.ts'
import {
  findOutcome,
  missingFacts,
  missingFactWords,
  type Outcome,
  type OutcomeKey,
  type RecordedFacts,
} from '../../law/outcomes/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import { closingParts, missingIssue, missingRemedy, remedyParts } from './closing.ts'
import { courseParts } from './course.ts'
import { factReader } from './fact-reader.ts'
import { byRule, type Letter, type LetterPart, type MissingInLetter, part } from './letter.ts'
import type { Issue, LetterFile } from './letter-file.ts'
import { applicantNames, headParts, openingParts } from './opening.ts'
import { DENIED } from './replies/denied.ts'
import { GRANTED } from './replies/granted.ts'
import { NOT_PROCESSED } from './replies/not-processed.ts'
import { OTHERWISE } from './replies/otherwise.ts'
import type { ReplyContext, ReplyTexts } from './replies/reply-text.ts'
import { UNABLE } from './replies/unable.ts'
import { addressOf } from './wording.ts'

const REPLY_TEXTS: ReplyTexts<OutcomeKey> = { ...GRANTED, ...DENIED, ...UNABLE, ...NOT_PROCESSED, ...OTHERWISE }

export interface ReplyInput {
  readonly file: LetterFile
  readonly outcome: OutcomeKey
  /** What was recorded for the decision. */
  readonly facts: RecordedFacts
  readonly issue: Issue
}

export interface LetterRefusal {
  readonly kind: 'not-law-then' | 'unknown-letter'
  readonly message: string
}

/** The letter by which a request ends so: its words from the rule of the day and from the file, a blank for whatever is missing. */
export function replyLetter({ file, outcome: key, facts, issue }: ReplyInput): Result<Letter, LetterRefusal> {
  const outcome = findOutcome(key, issue.date)
  if (!outcome) {
    const message = `${dayWords(issue.date)}还没有这种处理决定的规定，本系统没有收录。请核对成文日期。`
    return refuse({ kind: 'not-law-then', message })
  }
  const sent = isSent(outcome)
  const you = sent ? addressOf(file.applicants) : '申请人'
  const names = applicantNames(file)
  const context: ReplyContext = { ...factReader(facts), you, issue }
  return accept({
    id: outcome.letter.id,
    kind: 'reply',
    outcome: key,
    body: file.body.name,
    date: issue.date,
    parts: [
      ...headParts(outcome.letter.title, issue, file, sent ? names : `关于申请人${names}的申请`),
      ...openingParts(file, you),
      ...courseParts(file, you),
      ...decisionParts(outcome, context),
      ...remedyParts(file, outcome, issue),
      ...closingParts(file, issue).filter(({ key }) => key !== 'delivery' || sent),
    ],
    form: null,
    slip: null,
    missing: missingIn(file, outcome, facts, issue),
  })
}

/** A record of an ended applicant stays in the file. */
const isSent = ({ key }: Outcome): boolean => key !== 'applicantGone'

function decisionParts(outcome: Outcome, context: ReplyContext): readonly LetterPart[] {
  const { decision, reasons, provision } = REPLY_TEXTS[outcome.key]
  const basis = basisOf(outcome)
  const given = provision?.(context) ?? []
  return [
    part('decision', byRule(decision(context), outcome.articles)),
    part('reasons', ...(basis ? [byRule(basis, outcome.articles)] : []), ...(reasons?.(context) ?? [])),
    ...(given.length > 0 ? [part('provision', ...given)] : []),
  ].filter(({ paragraphs }) => paragraphs.length > 0)
}

/** 依据：条、款、项, as the outcome has them; none where no article says so. */
function basisOf({ articles, letter }: Outcome): string | undefined {
  if (articles.length === 0) return undefined
  return `${letter.title.endsWith('决定书') ? '本决定' : '上述答复'}依据${formatCitation(articles)}的规定作出。`
}

function missingIn(file: LetterFile, outcome: Outcome, facts: RecordedFacts, issue: Issue): readonly MissingInLetter[] {
  const { receivedOn } = file.request
  const part = { part: 'reasons' } as const
  return [
    ...(file.applicants.length === 0 ? [{ part: 'applicant', message: '没有申请人的姓名或者名称。' } as const] : []),
    ...(receivedOn ? [] : [{ part: 'receivedOn', message: '收到申请之日还没有确定（第三十一条）。' } as const]),
    ...missingFacts(outcome, facts).map((missing) => ({ ...part, message: missingFactWords(missing) })),
    ...missingRemedy(file, issue, outcome),
    ...missingIssue(issue).filter(({ part }) => part !== 'delivery' || isSent(outcome)),
  ]
}
