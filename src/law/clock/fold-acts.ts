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
 * has happened goes first, what ends the request last; where that order leads nowhere, another is looked for.
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

/** Orders that lead nowhere, after which no other is looked for: a day with so many acts is no honest day. */
const MOST_DEAD_ENDS = 1000

/** The acts of one day in the usual order, or where that leads nowhere, in the first order in which they can follow each other. */
function takeDay(before: Course, sameDay: readonly Act[], rules: ClockRules): Result<Course, ClockRefusal> {
  const deadEnds: ClockRefusal[] = []
  const takeRest = (course: Course, left: readonly Act[]): Course | undefined => {
    if (left.length === 0) return course
    for (const act of candidatesOf(left)) {
      const refusal = refuseAct(course, act, rules.settings)
      if (refusal) continue
      const taken = takeRest(takeAct(course, act, rules), left.toSpliced(left.indexOf(act), 1))
      if (taken || deadEnds.length >= MOST_DEAD_ENDS) return taken
    }
    deadEnds.push(...candidatesOf(left).flatMap((act) => refuseAct(course, act, rules.settings) ?? []))
    return undefined
  }
  const taken = takeRest(before, sameDay)
  // Where no order leads on, the first that was tried ended with a refusal.
  return taken ? accept(taken) : refuse(deadEnds[0] as ClockRefusal)
}

/** What ends the request is taken last. */
function candidatesOf(left: readonly Act[]): readonly Act[] {
  const onlyEnds = left.every((act) => ACT_RULES[act.kind].ends)
  return left.filter((act) => onlyEnds || !ACT_RULES[act.kind].ends)
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
