import { compareDays, type Day } from '../day/index.ts'
import { accept, type Result, refuse } from '../result.ts'
import { getTimeLimit } from '../time-limits/index.ts'
import { ACT_KINDS, type Act } from './act.ts'
import { ACT_RULES } from './act-rules.ts'
import { checkAct } from './check-act.ts'
import type { ClockRules } from './clock-rules.ts'
import type { Course } from './course.ts'
import type { ClockRefusal } from './refusal.ts'
import { refuseAct } from './refuse-act.ts'
import { takeAct } from './take-act.ts'

/**
 * What the acts of a request amount to. They may be given in any order: their days decide. Of acts of one day, whichever can follow what
 * has happened goes first, what ends the request last.
 */
export function foldActs(receivedOn: Day, acts: readonly Act[], rules: ClockRules): Result<Course, ClockRefusal> {
  const wrong = inOrder(acts)
    .map((act) => checkAct(act, receivedOn))
    .find((refusal) => refusal !== undefined)
  if (wrong) return refuse(wrong)
  let course = begin(receivedOn)
  for (const sameDay of byDay(acts)) {
    const taken = takeDay(course, sameDay, rules)
    if (!taken.ok) return taken
    course = taken.value
  }
  return accept(course)
}

const begin = (receivedOn: Day): Course => ({
  receivedOn,
  stage: 'running',
  past: [],
  period: { start: receivedOn, because: 'received', days: getTimeLimit('reply', receivedOn).days },
  waits: [],
  inquiries: [],
  openCorrections: [],
  acts: [],
  findings: [],
})

function takeDay(before: Course, sameDay: readonly Act[], rules: ClockRules): Result<Course, ClockRefusal> {
  let course = before
  let left = sameDay
  for (let act = pick(course, left, rules); act; act = pick(course, left, rules)) {
    const refusal = refuseAct(course, act, rules.settings)
    if (refusal) return refuse(refusal)
    course = takeAct(course, act, rules)
    left = left.toSpliced(left.indexOf(act), 1)
  }
  return accept(course)
}

/** The act to take next; where none can follow, the first, to be refused. */
function pick(course: Course, left: readonly Act[], { settings }: ClockRules): Act | undefined {
  const onlyEnds = left.every((act) => ACT_RULES[act.kind].ends)
  const candidates = left.filter((act) => onlyEnds || !ACT_RULES[act.kind].ends)
  return candidates.find((act) => !refuseAct(course, act, settings)) ?? candidates[0]
}

const byDay = (acts: readonly Act[]): Iterable<readonly Act[]> => Map.groupBy(inOrder(acts), (act) => act.on).values()

const inOrder = (acts: readonly Act[]): readonly Act[] =>
  acts.toSorted(
    (a, b) =>
      compareDays(a.on, b.on) ||
      ACT_KINDS.indexOf(a.kind) - ACT_KINDS.indexOf(b.kind) ||
      compareText(detailsOf(a), detailsOf(b)),
  )

/** Acts alike in day and kind still need one order, whatever order they were given in. */
const detailsOf = ({ receivedOn, until, days, party }: Act): string => JSON.stringify([receivedOn, until, days, party])
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
