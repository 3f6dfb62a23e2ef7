import type { WorkingCalendar } from '../../law/calendar/index.ts'
import { resultRow } from '../../law/challenges/index.ts'
import { type CountingSettings, DEFAULT_COUNTING } from '../../law/counting/index.ts'
import { type Day, day, yearOf } from '../../law/day/index.ts'
import { type ChallengeKey, type ChallengeResultKey, formForYear, table4Path } from '../../law/report-form/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import { type Challenge, type ChallengeRefusal, finalOn, foldChallenge } from '../challenges/index.ts'
import { type CountedFor, type CountedTable, type CountRefusal, cellOf, noForm } from './table-three.ts'

/** Why a case is in no cell. */
export const CASE_LEFT_OUT_WORDS = {
  not_begun: '还没有受理、立案，受理、立案以后计入',
  not_accepted: '没有受理、立案，按口径不计',
  other_standing: '本机关不是作出答复的机关，按口径不计',
  unlawful_course: '登记的经过前后不符，不能计数。请核对',
} as const

export interface CaseLeftOut {
  readonly id: string
  readonly why: keyof typeof CASE_LEFT_OUT_WORDS
  /** Where the acts can't have followed each other, which. */
  readonly refusal?: ChallengeRefusal
}

export interface TableFour extends CountedTable {
  readonly leftOut: readonly CaseLeftOut[]
}

type Column = Exclude<ChallengeResultKey, 'total'>
type Seen = { readonly begunOn: Day; readonly column: Column; readonly endedOn: Day | null } | CaseLeftOut

/**
 * 表四 of a body for a year, by how its cases stood at the year's end: every case that existed in the year counts once in its own group, a
 * review and the suit after it each in theirs.
 * @param calendar the country's, with the notices held: for the day on which a judgment takes effect
 */
export function countTableFour(
  challenges: readonly Challenge[],
  { bodyId, year, settings }: CountedFor,
  calendar?: WorkingCalendar,
): Result<TableFour, CountRefusal> {
  const form = formForYear(year)
  if (!form) return refuse(noForm(year))
  const readings = { ...DEFAULT_COUNTING, ...settings }
  const own = challenges.filter((challenge) => challenge.bodyId === bodyId)
  const seen = own.map((challenge) => ({ challenge, seen: seenAt(challenge, year, readings, calendar) }))
  const counted = seen.flatMap(({ challenge: { id, kind }, seen }) =>
    'why' in seen || !isOfYear(seen, year) ? [] : [{ id, kind, column: seen.column }],
  )
  const cells = form.table4.groups.flatMap(({ key: group }) =>
    form.table4.results.map(({ key: column }) => [table4Path(group, column), cellOf(inCell(counted, group, column))]),
  )
  const leftOut = seen.flatMap(({ seen }) => ('why' in seen ? [seen] : []))
  return accept({ year, edition: form.edition, cells: Object.fromEntries(cells) as TableFour['cells'], leftOut })
}

interface Counted {
  readonly id: string
  readonly kind: ChallengeKey
  readonly column: Column
}

const inCell = (counted: readonly Counted[], group: ChallengeKey, column: ChallengeResultKey): readonly Counted[] =>
  counted.filter((one) => one.kind === group && (column === 'total' || one.column === column))

/** 本年内存在过的案件: begun by its end, and not over before it began. */
const isOfYear = ({ begunOn, endedOn }: Exclude<Seen, CaseLeftOut>, year: number): boolean =>
  yearOf(begunOn) <= year && (endedOn === null || yearOf(endedOn) >= year)

/** How a case stood on the last day of the year. */
function seenAt(
  challenge: Challenge,
  year: number,
  settings: CountingSettings,
  calendar: WorkingCalendar | undefined,
): Seen {
  const { id, standing } = challenge
  const ours = standing === 'respondent' || (standing === 'coDefendant' && settings.coDefendant === 'counted')
  if (!ours) return { id, why: 'other_standing' }
  const end = day(`${year}-12-31`)
  const folded = foldChallenge(challenge, end)
  if (!folded.ok) return { id, why: 'unlawful_course', refusal: folded.error }
  const { days } = folded.value
  if (days.not_accepted) {
    if (settings.notAccepted === 'left_out') return { id, why: 'not_accepted' }
    return { begunOn: days.not_accepted, column: 'other', endedOn: days.not_accepted }
  }
  const begunOn = settings.begins === 'served' ? days.served : (days.accepted ?? days.served)
  if (!begunOn) return { id, why: 'not_begun' }
  const first = folded.value.acts.find((act) => act.kind === 'decided')
  if (first && settings.appealPending === 'first_instance') {
    // Whatever a second instance says afterwards, it was counted.
    return { begunOn, column: resultRow(first.result).column, endedOn: first.on }
  }
  const effective = folded.value.final ?? (wentOn(challenge, end) ? null : finalOn(folded.value, end, calendar))
  if (effective) return { begunOn, column: resultRow(effective.result).column, endedOn: effective.on }
  return { begunOn, column: 'pending', endedOn: null }
}

/** An appeal, or a later day of taking effect, recorded since: what looked final at the year's end wasn't. */
const wentOn = ({ acts }: Challenge, end: Day): boolean =>
  acts.some(({ kind, on }) => (kind === 'appealed' || kind === 'became_final') && on > end)
