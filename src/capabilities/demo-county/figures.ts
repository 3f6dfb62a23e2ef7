import type { ColumnKey, RowKey } from '../../law/report-form/index.ts'
import { DEMO_YEARS, type DemoBody, type DemoYear, type Range } from './body.ts'
import { type Challenges, casesOf, standing } from './cases.ts'
import { type Counts, countBy } from './counts.ts'
import { type Random, randomFrom } from './random.ts'

export type Applicant = Exclude<ColumnKey, 'total'>
type Outcome = Exclude<RowKey, 'newReceived' | 'carriedOver' | 'otherHandling' | 'resultTotal' | 'carriedForward'>

/** One request: who asked, in which year it came, and how it ended; `next`: open over the year's end. */
interface Request {
  readonly applicant: Applicant
  readonly outcome: Outcome | 'next'
}

/** 信息处理费: notices sent, and yuan asked for and received. */
export interface FeeNotices {
  readonly count: number
  readonly billedYuan: number
  readonly paidYuan: number
}

/** What one body did in one year, counted. Everything in the report is told from this. */
export interface YearFigures {
  readonly newReceived: Counts<Applicant>
  readonly carriedOver: Counts<Applicant>
  readonly carriedForward: Counts<Applicant>
  readonly outcomes: Readonly<Partial<Record<Outcome, Counts<Applicant>>>>
  readonly challenges: Challenges
  readonly made: number
  readonly repealed: number
  readonly inForce: number
  readonly licensing: number
  readonly penalties: number
  readonly coercion: number
  readonly feesYuan: number
  readonly feeNotices: FeeNotices
  readonly published: number
}

const APPLICANTS: Record<Applicant, number> = {
  naturalPerson: 84,
  commercial: 7,
  research: 1,
  publicWelfare: 2,
  legalService: 4,
  other: 2,
}

const OUTCOMES: Partial<Record<Outcome, number>> = {
  granted: 46,
  partiallyGranted: 9,
  deniedLawForbids: 1,
  deniedThirdParty: 4,
  deniedInternalAffairs: 2,
  deniedProcessInfo: 3,
  deniedEnforcementFile: 3,
  deniedAdminQuery: 2,
  unableNotHeld: 17,
  unableNeedsCreation: 2,
  unableUnclear: 2,
  notProcessedPetition: 4,
  notProcessedRepeat: 2,
  otherNoCorrection: 1,
  otherOther: 2,
}

const OPEN_AT_YEARS_END = 0.07
const UNPAID_SHARE = 0.02
/** Sums that the page-based standard can give (国办函〔2020〕109号). */
const BILLS_YUAN = [300, 450, 700] as const

/** A body's four years; what one year leaves open the next one begins with. */
export function figuresOf(body: DemoBody): Readonly<Record<DemoYear, YearFigures>> {
  const cases = casesOf(body)
  let open: Counts<Applicant> = {}
  let inForce = body.workload.normativeStock
  const years = DEMO_YEARS.map((year, i) => {
    const random = randomFrom(`${body.organisation.code}/${year}`)
    const figures = yearOf(body, random, {
      received: body.requests[i] ?? 0,
      open,
      inForce,
      cases: standing(cases, year),
    })
    open = figures.carriedForward
    inForce = figures.inForce
    return [year, figures] as const
  })
  return Object.fromEntries(years) as Record<DemoYear, YearFigures>
}

interface YearStart {
  readonly received: number
  readonly open: Counts<Applicant>
  readonly inForce: number
  readonly cases: Challenges
}

function yearOf(body: DemoBody, random: Random, start: YearStart): YearFigures {
  const draw = (range: Range): number => random.whole(range[0], range[1])
  const fresh = Array.from({ length: start.received }, () => requestOf(body, random, body.carries))
  const old = (Object.entries(start.open) as [Applicant, number][]).flatMap(([applicant, n]) =>
    Array.from({ length: n }, () => ({ ...requestOf(body, random, false), applicant })),
  )
  const all = [...old, ...fresh]
  const { workload } = body
  const made = draw(workload.normativeMade)
  const repealed = random.whole(0, Math.min(2, start.inForce, workload.normativeStock > 2 ? 2 : 0))
  const feeNotices = feeNoticesOf(body, random, all)
  return {
    newReceived: countBy(fresh, (r) => r.applicant),
    carriedOver: start.open,
    carriedForward: countBy(
      all.filter((r) => r.outcome === 'next'),
      (r) => r.applicant,
    ),
    outcomes: outcomesOf(all),
    challenges: start.cases,
    made,
    repealed,
    inForce: start.inForce + made - repealed,
    licensing: draw(workload.licensing),
    penalties: draw(workload.penalties),
    coercion: draw(workload.coercion),
    feesYuan: Math.round(draw(workload.feesYuan) / 100) * 100 + feeNotices.paidYuan,
    feeNotices,
    published: draw(workload.published),
  }
}

function requestOf(body: DemoBody, random: Random, mayStayOpen: boolean): Request {
  const applicant = random.weighted(APPLICANTS)
  const open = random.fraction() < OPEN_AT_YEARS_END
  const unpaid = random.fraction() < UNPAID_SHARE
  const outcome = random.weighted(OUTCOMES)
  if (mayStayOpen && open) return { applicant, outcome: 'next' }
  return { applicant, outcome: body.charges && unpaid ? 'otherFeeUnpaid' : outcome }
}

function outcomesOf(requests: readonly Request[]): YearFigures['outcomes'] {
  const ended = requests.filter((r): r is Request & { outcome: Outcome } => r.outcome !== 'next')
  const kinds = [...new Set(ended.map((r) => r.outcome))]
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      countBy(
        ended.filter((r) => r.outcome === kind),
        (r) => r.applicant,
      ),
    ]),
  )
}

/** Every unpaid notice was a notice; some others were paid. */
function feeNoticesOf(body: DemoBody, random: Random, requests: readonly Request[]): FeeNotices {
  if (!body.charges) return { count: 0, billedYuan: 0, paidYuan: 0 }
  const bill = (): number => BILLS_YUAN[random.whole(0, BILLS_YUAN.length - 1)] ?? 0
  const unpaid = requests.filter((r) => r.outcome === 'otherFeeUnpaid').map(bill)
  const paid = Array.from({ length: random.whole(0, 2) }, bill)
  const total = (bills: readonly number[]): number => bills.reduce((sum, yuan) => sum + yuan, 0)
  return { count: unpaid.length + paid.length, billedYuan: total([...unpaid, ...paid]), paidYuan: total(paid) }
}
