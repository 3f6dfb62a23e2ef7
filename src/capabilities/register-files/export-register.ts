import type { Day } from '../../law/day/index.ts'
import { yearOf } from '../../law/day/index.ts'
import { findOutcome, OUTCOMES, type OutcomeKey } from '../../law/outcomes/index.ts'
import type { RowKey } from '../../law/report-form/index.ts'
import {
  type ApplicantContext,
  type ApplicantDetails,
  type KeptApplicant,
  maskedFields,
  openMany,
} from '../applicants/index.ts'
import {
  type CaseFile,
  clockOf,
  type DayRules,
  effectiveActs,
  type FilesPage,
  type RequestAct,
  type RequestStore,
} from '../requests/index.ts'
import { LINE_KINDS } from './act-lines.ts'
import type { RegisterFilesStore } from './ports.ts'

/** A request as a file of the register shows it. */
export interface ExportedRequest {
  readonly number: string
  /** The number of the request that it is a part of; its own where it was divided and is one of the parts. */
  readonly partOf: string | null
  readonly arrivedOn: Day
  readonly receivedOn: Day | null
  readonly channel: CaseFile['request']['channel']
  readonly applicants: readonly ExportedApplicant[]
  readonly subject: string
  /** As they are read today, corrections applied; without what the office noted beside the clock. */
  readonly acts: readonly RequestAct[]
  readonly state: 'receipt' | 'open' | 'ended' | 'refused'
  readonly due: Day | null
  readonly provisional: boolean
  readonly endedOn: Day | null
  readonly outcome: OutcomeKey | null
  /** The row of table three that counts it. */
  readonly row: RowKey | null
  readonly findings: readonly string[]
}

export interface ExportedApplicant extends Pick<ApplicantDetails, 'kind' | 'idKind' | 'fields'> {
  /** Its time is over, or it can't be opened: only the kind is left. */
  readonly gone: boolean
}

export interface ExportContext extends Pick<ApplicantContext, 'cipher' | 'keys'> {
  readonly requests: Pick<RequestStore, 'files'>
  readonly registerFiles: Pick<RegisterFilesStore, 'applicantsOf' | 'numbersOf'>
}

export interface Exporting {
  readonly bodyId: string
  readonly today: Day
  readonly rules: DayRules
  /** Only what was received, or arrived, in this year. */
  readonly year?: number
  /** Applicants in clear. Whoever asks has been asked for the reason, which is in the chain. */
  readonly full: boolean
}

const PAGE = 500

/** Every request of a body, a page at a time: memory doesn't grow with the register. */
export async function* exportRegister(context: ExportContext, exporting: Exporting): AsyncGenerator<ExportedRequest> {
  const { bodyId, year } = exporting
  let after: FilesPage['after']
  for (;;) {
    const page = await context.requests.files([bodyId], { which: 'all', limit: PAGE, ...(after ? { after } : {}) })
    const facts = page.map((file) => ({ file, facts: standingFacts(file, exporting) }))
    const wanted = facts.filter(({ file, facts: { receivedOn } }) => {
      return year === undefined || yearOf(receivedOn ?? file.request.arrivedOn) === year
    })
    yield* await withApplicants(context, exporting, wanted)
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = { bodyId, id: last.request.id }
  }
}

type StandingFacts = Pick<
  ExportedRequest,
  'receivedOn' | 'state' | 'due' | 'provisional' | 'endedOn' | 'outcome' | 'row' | 'findings' | 'acts'
>

interface Looked {
  readonly file: CaseFile
  readonly facts: StandingFacts
}

function standingFacts(file: CaseFile, { today, rules }: Exporting): StandingFacts {
  const acts = effectiveActs(file.acts).filter(({ kind }) => LINE_KINDS.includes(kind))
  const standing = clockOf(file, today, rules)
  const nothing = { receivedOn: null, due: null, provisional: false, endedOn: null, outcome: null, row: null }
  if (!standing.ok) return { acts, ...nothing, state: 'refused', findings: [standing.error.message] }
  const { receipt, clock, endedOn, outcome } = standing.value
  return {
    acts,
    receivedOn: receipt.state === 'received' ? receipt.on : null,
    state: endedOn ? 'ended' : clock ? 'open' : 'receipt',
    due: clock?.due ?? null,
    provisional: clock?.provisional ?? false,
    endedOn,
    outcome,
    row: outcome && endedOn ? rowOf(outcome, endedOn) : null,
    findings: (clock?.findings ?? [])
      .filter(({ severity }) => severity === 'error')
      .map(({ message, article }) => `${message}（${article}）`),
  }
}

const rowOf = (outcome: OutcomeKey, on: Day): RowKey | null =>
  (findOutcome(outcome, on) ?? OUTCOMES.find(({ key }) => key === outcome))?.row.key ?? null

async function withApplicants(
  context: ExportContext,
  { bodyId, full }: Exporting,
  page: readonly Looked[],
): Promise<readonly ExportedRequest[]> {
  const ids = page.map(({ file }) => file.request.id)
  const kept = await context.registerFiles.applicantsOf(bodyId, ids)
  const flat = ids.flatMap((id) => kept.get(id) ?? [])
  const open = await openMany(context, flat)
  const shown = new Map(flat.map(({ applicant }, i) => [applicant.id, open[i]]))
  const parents = page.flatMap(({ file }) => file.request.partOf ?? [])
  const numbers = await context.registerFiles.numbersOf(bodyId, [...new Set(parents)])
  return page.map(({ file: { request, acts }, facts }) => {
    const { number, arrivedOn, channel, subject, partOf, id } = request
    const isOwnPart = acts.some(({ kind, parts }) => kind === 'divided' && parts?.includes(id))
    const applicants = (kept.get(id) ?? []).map((each) => applicantOf(each, shown.get(each.applicant.id), full))
    const parent = partOf === null ? (isOwnPart ? number : null) : (numbers.get(partOf) ?? null)
    return { number, arrivedOn, channel, subject, partOf: parent, applicants, ...facts }
  })
}

function applicantOf(
  { applicant }: KeptApplicant,
  open: ApplicantDetails | undefined,
  full: boolean,
): ExportedApplicant {
  const { kind, idKind } = applicant
  if (!open) return { kind, idKind, fields: {}, gone: true }
  const { fileSecret: _, ...fields } = open.fields
  return { kind, idKind, fields: full ? fields : maskedFields({ ...open, fields }), gone: false }
}
