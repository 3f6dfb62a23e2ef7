import type { Day } from '../../law/day/index.ts'
import { accept, type Result } from '../../law/result.ts'
import { type ApplicantDetails, type ApplicantUnit, type OpenRefusal, openApplicants } from '../applicants/index.ts'
import type { LetterBody, LetterFile, Opinion } from '../letters/index.ts'
import {
  type CaseFile,
  clockOf,
  type DayRules,
  effectiveActs,
  isHandlingAct,
  type RequestAct,
  receiptOf,
} from '../requests/index.ts'
import type { LetterContext } from './context.ts'

/** A file with its applicants in clear: in memory, for a letter and for nothing else. */
export interface OpenedFile {
  readonly file: LetterFile
  readonly applicants: readonly ApplicantDetails[]
}

/** What a letter takes from a file: the request, its applicants by name, what happened, and how those who were asked answered. */
export async function openedFileOf(
  context: Pick<LetterContext, 'cipher' | 'keys'>,
  unit: Pick<ApplicantUnit, 'applicants'>,
  { body, caseFile, today, rules }: { body: LetterBody; caseFile: CaseFile; today: Day; rules: DayRules },
): Promise<Result<OpenedFile, OpenRefusal>> {
  const { bodyId, id } = caseFile.request
  const opened = await openApplicants(context, unit, bodyId, id)
  return opened.ok
    ? accept({ file: letterFileOf(body, caseFile, opened.value, today, rules), applicants: opened.value })
    : opened
}

function letterFileOf(
  body: LetterBody,
  caseFile: CaseFile,
  applicants: readonly ApplicantDetails[],
  today: Day,
  rules: DayRules,
): LetterFile {
  const { request } = caseFile
  const acts = effectiveActs(caseFile.acts).filter(({ kind }) => !isHandlingAct(kind))
  const receipt = receiptOf(request, acts)
  const standing = clockOf(caseFile, today, rules)
  return {
    body,
    request: {
      number: request.number,
      channel: request.channel,
      receivedOn: receipt.state === 'received' ? receipt.on : null,
      subject: request.subject,
    },
    applicants: applicants.map(({ kind, fields }) => ({ kind, name: fields.name?.trim() ?? '' })),
    acts,
    opinions: acts.flatMap(opinionOf),
    due: standing.ok ? (standing.value.clock?.due ?? null) : null,
  }
}

const OPINION_OF = {
  third_party_answered: 'third_party',
  co_producer_answered: 'co_producer',
  agency_answered: 'agency',
  determination_answered: 'determination',
} as const satisfies Partial<Record<RequestAct['kind'], Opinion['of']>>

/** The answer that an act holds; none where only its coming was recorded. */
function opinionOf({ kind, answer, party }: RequestAct): readonly Opinion[] {
  const of = kind in OPINION_OF ? OPINION_OF[kind as keyof typeof OPINION_OF] : undefined
  return of && answer ? [{ of, answer, ...(party ? { party } : {}) }] : []
}
