import type { ChallengeKey, ChallengeResultKey } from '../../law/report-form/index.ts'
import { DEMO_YEARS, type DemoBody, type DemoCase, type DemoYear } from './body.ts'
import { type Counts, countBy } from './counts.ts'
import { type Random, randomFrom } from './random.ts'

type CaseResult = Exclude<ChallengeResultKey, 'total'>
export type Challenges = Readonly<Partial<Record<ChallengeKey, Counts<CaseResult>>>>

const RESULTS: Record<CaseResult, number> = { upheld: 55, corrected: 12, other: 18, pending: 15 }

const REVIEWED = 0.04
const SUED_AFTER_REVIEW = 0.012
const SUED_DIRECTLY = 0.01
/** From 2024 a refusal has to be reviewed before it is sued over (行政复议法第二十三条), so direct suits end here. */
const LAST_YEAR_OF_DIRECT_SUITS = 2023

/** The cases of a body's four years: those told beforehand, and some drawn for its requests. */
export function casesOf(body: DemoBody): readonly DemoCase[] {
  const random = randomFrom(`${body.organisation.code}/cases`)
  const drawn = DEMO_YEARS.flatMap((year, i) =>
    Array.from({ length: body.requests[i] ?? 0 }, () => caseOf(year, random)).filter((c) => c !== undefined),
  )
  return [...body.cases, ...drawn]
}

function caseOf(year: DemoYear, random: Random): DemoCase | undefined {
  const chance = random.fraction()
  const first = random.weighted(RESULTS)
  const then = random.weighted({ ...RESULTS, pending: 0 })
  const results = first === 'pending' ? [first, then] : [first]
  if (chance < REVIEWED) return { group: 'review', filed: year, results }
  if (chance < REVIEWED + SUED_AFTER_REVIEW) return { group: 'litigationAfterReview', filed: year, results }
  const direct = chance < REVIEWED + SUED_AFTER_REVIEW + SUED_DIRECTLY && year <= LAST_YEAR_OF_DIRECT_SUITS
  // Decided in its own year, so that none hangs over into the years in which there are no more of them.
  return direct ? { group: 'litigationDirect', filed: year, results: [then] } : undefined
}

/** 表四 counts each case that was there during the year, by where it stood on 31 December. */
export function standing(cases: readonly DemoCase[], year: DemoYear): Challenges {
  const now = cases.flatMap((c) => {
    const result = c.results[year - c.filed]
    return result ? [{ group: c.group, result }] : []
  })
  const groups = [...new Set(now.map((c) => c.group))]
  return Object.fromEntries(
    groups.map((group) => [
      group,
      countBy(
        now.filter((c) => c.group === group),
        (c) => c.result,
      ),
    ]),
  )
}
