import type { Day } from '../../law/day/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import {
  type ApplicantContext,
  type ApplicantDetails,
  type ApplicantUnit,
  type OpenRefusal,
  openApplicants,
} from '../applicants/index.ts'
import type { CaseFile } from '../requests/index.ts'
import { readOwnWords, type TextFinding } from './own-words.ts'
import type { ProposalNote, ProposalReason, ProposalText } from './proposal.ts'
import { type DisclosureRefusal, type FieldProblem, wrongFields, wrongWords } from './refusals.ts'

const LONGEST = { title: 200, summary: 2000, disclosed: 2000, link: 500 } as const
export const LONGEST_WHY = 1000

const MISSING = {
  title: '请写题名，让人看得出是什么信息。',
  summary: '请写摘要，说明这是什么信息。',
  disclosed: '请写明向申请人提供了什么。',
} as const

/** What is to be checked: the text with what was said of it. */
export interface Written {
  readonly text: ProposalText
  readonly note: ProposalNote
  readonly reason: ProposalReason
}

/** What the form itself lacks. */
function formProblems({ text, note, reason }: Written): readonly FieldProblem[] {
  const problems: FieldProblem[] = []
  for (const name of ['title', 'summary', 'disclosed'] as const) {
    if (text[name] === '') problems.push({ name, message: MISSING[name] })
  }
  for (const name of Object.keys(LONGEST) as (keyof typeof LONGEST)[]) {
    const most = LONGEST[name]
    if ((text[name] ?? '').length > most) problems.push({ name, message: `不超过 ${most} 字。` })
  }
  if (text.link !== null && !isAddress(text.link)) {
    problems.push({ name: 'link', message: '网址以 http:// 或者 https:// 开头，请照浏览器地址栏填写。' })
  }
  if (reason === 'suggested' && note.suggestion === '') {
    problems.push({ name: 'suggestion', message: '请概述申请人建议的内容（第四十四条第二款）。' })
  }
  for (const name of ['suggestion', 'acknowledged'] as const) {
    if (note[name].length > LONGEST_WHY) problems.push({ name, message: `不超过 ${LONGEST_WHY} 字。` })
  }
  return problems
}

function isAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
}

type Readers = Pick<ApplicantContext, 'cipher' | 'keys'>

/** The applicants that a text is compared with; none once they are disposed of. */
async function applicantsOf(
  context: Readers,
  unit: Pick<ApplicantUnit, 'applicants'>,
  cases: readonly CaseFile[],
): Promise<Result<readonly ApplicantDetails[], OpenRefusal>> {
  const all: ApplicantDetails[] = []
  for (const { request } of cases) {
    const opened = await openApplicants(context, unit, request.bodyId, request.id)
    if (!opened.ok && opened.error.kind !== 'disposed') return opened
    if (opened.ok) all.push(...opened.value)
  }
  return accept(all)
}

/** What words that are to be public have of the applicants and of what they wrote. */
export async function findingsOf(
  context: Readers,
  unit: Pick<ApplicantUnit, 'applicants'>,
  cases: readonly CaseFile[],
  words: Readonly<Record<string, string>>,
  today: Day,
): Promise<Result<readonly TextFinding[], OpenRefusal>> {
  const applicants = await applicantsOf(context, unit, cases)
  if (!applicants.ok) return applicants
  const subjects = cases.map(({ request }) => request.subject)
  return accept(readOwnWords(words, { applicants: applicants.value, subjects, today }))
}

export const publicWords = ({ title, summary, disclosed, link }: ProposalText): Readonly<Record<string, string>> => ({
  ...{ title, summary, disclosed },
  link: link ?? '',
})

/** Whether a text may become public: its form, and what it has of the applicants and of their words. */
export async function checkText(
  context: Readers,
  unit: Pick<ApplicantUnit, 'applicants'>,
  cases: readonly CaseFile[],
  written: Written,
  today: Day,
): Promise<Result<null, DisclosureRefusal>> {
  const problems = formProblems(written)
  if (problems.length > 0) return refuse(wrongFields(problems))
  const findings = await findingsOf(context, unit, cases, publicWords(written.text), today)
  if (!findings.ok) return findings
  const open = findings.value.filter(({ stops }) => stops || written.note.acknowledged === '')
  return open.length > 0 ? refuse(wrongWords(open)) : accept(null)
}
