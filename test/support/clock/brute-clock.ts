/**
 * The due day counted a second time, apart from `src/law` and in another way: one day after the other, on the calendar of the package
 * chinese-days, deciding of each day by itself whether it counts. It knows the default readings only. Slow, and meant to be.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export interface BruteAct {
  readonly kind: string
  readonly on: string
  readonly days?: number
  readonly receivedOn?: string
  readonly until?: string
}

const require = createRequire(import.meta.url)
const packaged = require('chinese-days')
const published: { holidays: Record<string, string>; workdays: Record<string, string> } = JSON.parse(
  readFileSync(require.resolve('chinese-days').replace(/[^/\\]+$/, 'chinese-days.json'), 'utf8'),
)
const LAST_NOTICED_YEAR = 2026

export const step = (day: string, days = 1): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

const worked = new Map<string, boolean>()

function isWorked(day: string): boolean {
  const known = worked.get(day)
  if (known !== undefined) return known
  const weekday = new Date(day).getUTCDay()
  const ordinary = weekday !== 0 && weekday !== 6
  const answer =
    Number(day.slice(0, 4)) <= LAST_NOTICED_YEAR
      ? day in published.workdays || (ordinary && !(day in published.holidays))
      : ordinary && !isFestival(day)
  worked.set(day, answer)
  return answer
}

/** The thirteen days of 2025, in a year whose notice isn't out. */
function isFestival(day: string): boolean {
  const solar = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']
  if (solar.includes(day.slice(5))) return true
  if (packaged.getSolarTermDate(Number(day.slice(0, 4)), 4, 'pure_brightness') === day) return true
  const moon = packaged.getLunarDate(day)
  const tomorrow = packaged.getLunarDate(step(day))
  if (tomorrow.lunarMon === 1 && tomorrow.lunarDay === 1 && !tomorrow.isLeap) return true
  if (moon.isLeap) return false
  return ['1-1', '1-2', '1-3', '5-5', '8-15'].includes(`${moon.lunarMon}-${moon.lunarDay}`)
}

function workedAfter(day: string, count: number): string {
  let left = count
  let at = day
  while (left > 0) {
    at = step(at)
    if (isWorked(at)) left -= 1
  }
  return at
}

interface Question {
  readonly kind: string
  readonly asked: string
  readonly last: string
  answered?: string
  /** Asked before a reopening: nobody waits for it. */
  over?: true
}

const LAW_SETS_THE_LIMIT = ['third_party', 'co_producer']

/** The state of one request as days go by. */
class Walk {
  counted: string[] = []
  needed = 20
  deferred: string | undefined
  waiting: 'correction' | 'payment' | undefined
  /** The day that a decision has set for the new reply. */
  ordered: string | undefined
  questions: Question[] = []
  corrections = 0
  extended = false

  live(day: string): void {
    const held = this.questions.some(
      (q) => !q.over && q.asked < day && day <= q.last && !(q.answered && q.answered < day),
    )
    if (!this.waiting && isWorked(day) && !held) this.counted.push(day)
  }

  due(): string | undefined {
    if (this.ordered) return this.ordered
    const last = this.counted[this.needed - 1]
    return last && [last, this.deferred ?? last].sort()[1]
  }

  isOver(day: string): boolean {
    const due = this.due()
    return due !== undefined && due < day
  }

  restart(): void {
    this.counted = []
    this.needed = 20
    this.deferred = undefined
    this.extended = false
    this.waiting = undefined
    this.ordered = undefined
  }

  /** A decision orders a new reply: nobody waits for earlier answers, and what it sets nothing moves. */
  reopen({ until }: BruteAct): void {
    this.restart()
    for (const question of this.questions) question.over = true
    if (until) this.ordered = isWorked(until) ? until : workedAfter(until, 1)
  }

  take(act: BruteAct): void {
    const [, who, deed] = /^(.*)_(asked|answered)$/.exec(act.kind) ?? []
    if (act.kind === 'reopened') {
      this.reopen(act)
    } else if (act.kind === 'correction_asked') {
      if (this.corrections === 0 && !this.waiting) this.waiting = 'correction'
      this.corrections += 1
    } else if (act.kind === 'correction_received') {
      if (this.waiting === 'correction') this.restart()
    } else if (act.kind === 'fee_notified') {
      this.waiting = 'payment'
    } else if (act.kind === 'fee_paid') {
      this.restart()
    } else if (act.kind === 'extended') {
      if (!this.isOver(act.on)) this.needed += Math.min(act.days ?? 20, 20)
    } else if (act.kind === 'deferred') {
      const until = act.until ?? act.on
      if (!this.isOver(act.on)) this.deferred = isWorked(until) ? until : workedAfter(until, 1)
    } else if (who && who !== 'reasons' && deed === 'asked') {
      const set = LAW_SETS_THE_LIMIT.includes(who) ? undefined : act.until
      const last = set ?? workedAfter(act.receivedOn ?? act.on, 15)
      this.questions.push({ kind: who, asked: act.on, last })
    } else if (who && deed === 'answered') {
      const own = this.questions.filter((q) => q.kind === who && !q.answered)
      // What came in comes first: an answer belongs to what was asked before its day, and of that to what still waits.
      const earlier = own.filter((q) => q.asked < act.on)
      const open = earlier.find((q) => !q.over) ?? earlier[0] ?? own[0]
      if (open) open.answered = act.on
    }
  }
}

/**
 * @param acts in the order in which they happened
 * @returns the due day; null while the applicant is waited for
 */
export function bruteDue(receivedOn: string, acts: readonly BruteAct[]): string | null {
  const walk = new Walk()
  const last = acts.at(-1)?.on ?? receivedOn
  for (let day = receivedOn; ; day = step(day)) {
    if (day > receivedOn) walk.live(day)
    for (const act of acts) {
      if (act.on === day) {
        // What is told or answered on a restart's own day belongs to the new period, whose first day is the next.
        walk.take(act)
      }
    }
    if (day < last) continue
    if (walk.waiting) return null
    const due = walk.due()
    // A deferral may lie ahead of what is counted: count on until both are known.
    if (due !== undefined) return due
  }
}
