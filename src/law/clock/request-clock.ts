import { nationalCalendar, type WorkingCalendar } from '../calendar/index.ts'
import { type Day, dayWords, laterDay } from '../day/index.ts'
import { accept, type Result, refuse } from '../result.ts'
import { REGULATION_IN_FORCE } from '../time-limits/index.ts'
import type { Act } from './act.ts'
import type { Channel } from './channel.ts'
import { type ClockRules, dueSoFar } from './clock-rules.ts'
import type { Course } from './course.ts'
import type { ClockFinding } from './finding.ts'
import { foldActs } from './fold-acts.ts'
import { ledgerOf } from './ledger.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import { type NextAct, nextActs } from './next-acts.ts'
import { pausesIn } from './pauses.ts'
import type { ClockRefusal } from './refusal.ts'
import { type ClockSettings, DEFAULT_SETTINGS, UNLIMITED_ANSWER } from './settings.ts'
import { standingFindings } from './standing-findings.ts'

/** What the clock needs to know of a request. */
export interface RequestFile {
  /** 第三十一条: the legal day of receipt, as `receiptDay` finds it. */
  readonly receivedOn: Day
  readonly channel: Channel
  /** In any order. */
  readonly acts: readonly Act[]
}

/** How one looks at it: from which day, by which calendar and settings. */
export interface ClockView {
  readonly on: Day
  /** The country's, unless the place has its own. */
  readonly calendar?: WorkingCalendar
  readonly settings?: Partial<ClockSettings>
}

export type ClockState = 'running' | 'paused' | 'awaiting_correction' | 'awaiting_payment' | 'overdue' | 'ended'

/** The legal clock of a request, with its work shown. */
export interface Clock {
  /** The last day for the reply; null while the applicant is waited for, when no period runs. */
  readonly due: Day | null
  /** A day counted lies in a year whose holiday notice isn't held: 暂定. */
  readonly provisional: boolean
  readonly state: ClockState
  /** Working days from the day looked from to the due day, negative when overdue; null where none is due or the request has ended. */
  readonly daysLeft: number | null
  readonly ledger: readonly LedgerEntry[]
  readonly next: readonly NextAct[]
  readonly findings: readonly ClockFinding[]
}

/**
 * The clock of a request, folded from its acts. Acts that can't have followed each other are refused; broken limits are findings.
 */
export function requestClock(file: RequestFile, view: ClockView): Result<Clock, ClockRefusal> {
  const rules: ClockRules = {
    calendar: view.calendar ?? nationalCalendar(),
    settings: { ...DEFAULT_SETTINGS, ...view.settings },
  }
  const outside = outsideTheLaw(file, view.on, rules)
  if (outside) return refuse(outside)
  const folded = foldActs(file.receivedOn, file.acts, rules)
  return folded.ok ? accept(readClock(folded.value, file.channel, view.on, rules)) : folded
}

function readClock(course: Course, channel: Channel, on: Day, rules: ClockRules): Clock {
  const due = isWaiting(course) ? null : dueSoFar(course, rules)
  const ledger = ledgerOf({ course, channel, seenOn: on, rules })
  const counted = ledger.filter(({ kind }) => kind !== 'waiting' && kind !== 'closed' && kind !== 'overdue')
  return {
    due,
    provisional: counted.some((entry) => entry.provisional),
    state: stateOf(course, due, on, rules),
    daysLeft: due && !course.ended ? rules.calendar.workingDaysBetween(on, due) : null,
    ledger,
    next: nextActs(course, on, rules),
    findings: [...course.findings, ...standingFindings(course, on, rules)].sort((a, b) => (a.on < b.on ? -1 : 1)),
  }
}

/** No period runs, or none ran when the request ended. */
const isWaiting = (course: Course): boolean => course.waits.length > course.past.length

function stateOf(course: Course, due: Day | null, on: Day, { calendar, settings }: ClockRules): ClockState {
  if (course.stage !== 'running') return course.stage
  if (due && on > due) return 'overdue'
  const pauses = pausesIn(course, settings, calendar)
  return pauses.some(({ from, to }) => from <= on && on <= to) ? 'paused' : 'running'
}

/** More working days than any chain of limits adds to the last day given, questions to others aside. */
const ROOM = 100

function outsideTheLaw({ receivedOn, acts }: RequestFile, on: Day, rules: ClockRules): ClockRefusal | undefined {
  const { from: inForceFrom, article } = REGULATION_IN_FORCE
  if (receivedOn < inForceFrom) {
    const message = `现行《政府信息公开条例》自${dayWords(inForceFrom)}起施行，${dayWords(receivedOn)}收到的申请适用修订前的规定，本系统没有收录。`
    return { kind: 'before-the-regulation', receivedOn, inForceFrom, article, message }
  }
  const days = [receivedOn, on, ...acts.flatMap((act) => [act.on, act.receivedOn, act.until])]
  const latest = days.reduce<Day>((a, b) => (b ? laterDay(a, b) : a), receivedOn)
  const { last } = rules.calendar
  const room = ROOM + acts.length * Math.max(UNLIMITED_ANSWER.days, rules.settings.unlimitedAnswerDays)
  if (latest <= last && rules.calendar.workingDaysBetween(latest, last) >= room) return undefined
  const message = `${dayWords(latest)}已接近或者超出工作日历的最后一日（${dayWords(last)}），不能计算。`
  return { kind: 'beyond-the-calendar', day: latest, last, article: '第三十三条第二款', message }
}
