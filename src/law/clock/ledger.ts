import { addDays, type Day, dayWords, earlierDay, laterDay, weekdayWords } from '../day/index.ts'
import { EVIDENCE_WORDS } from '../evidence.ts'
import { ACT_RULES, REMAKE_RULES } from './act-rules.ts'
import { CHANNELS, type Channel } from './channel.ts'
import type { ClockRules } from './clock-rules.ts'
import { countedDays, type Span, spansOf } from './counted-days.ts'
import { type Course, type Period, periodsOf, type Wait } from './course.ts'
import { dueDay } from './due-day.ts'
import type { LedgerEntry, LedgerKind } from './ledger-entry.ts'
import { spanWords, type Told } from './ledger-words.ts'
import { pausesIn } from './pauses.ts'
import { type ClockSettings, DAY_ZERO, REOPENED_PERIOD, SILENT_POINTS } from './settings.ts'

interface LedgerOf {
  readonly course: Course
  readonly channel: Channel
  /** The day looked from. */
  readonly seenOn: Day
  readonly rules: ClockRules
  /** Of a life that a reopening closed: only its days until its end are told. */
  readonly closed?: true
}

/**
 * Every day from receipt to the due day, each told of once: what it counts as, why, by which article; after that the days overdue. While
 * the applicant is waited for there is no due day, and the ledger ends with the waiting.
 */
export function ledgerOf(file: LedgerOf): readonly LedgerEntry[] {
  const { course } = file
  const periods = [...course.past, course.period]
  const told = periodsOf(course)
  const own = periods.flatMap((period, i) => {
    const next = periods[i + 1]
    const wait = course.waits[i]
    // A period that begins anew on its own day 0 leaves nothing to tell.
    if (next && next.start === period.start) return []
    const days = wait ? haltedPeriod(file, period, wait, next) : runningPeriod(file, period)
    return [...dayZero(file, period, told.slice(0, told.indexOf(period))), ...days]
  })
  return [...closedLife(file), ...own]
}

/** What came before the reopening, and the time in which nothing ran. */
function closedLife(file: LedgerOf): readonly LedgerEntry[] {
  const { earlier, past, period } = file.course
  const end = earlier?.ended
  if (!earlier || !end) return []
  const dayBefore = addDays((past[0] ?? period).start, -1)
  const why = `${dayWords(end.on)}已经办结（${ACT_RULES[end.kind].title}），至依复议决定、裁判重新办理以前，没有期限`
  return [
    ...ledgerOf({ ...file, course: earlier, closed: true }),
    ...span(file.rules, 'closed', addDays(end.on, 1), dayBefore, { why, article: REMAKE_RULES }),
  ]
}

function dayZero({ channel, rules }: LedgerOf, period: Period, before: readonly Period[]): readonly LedgerEntry[] {
  const { start, because } = period
  const { working } = rules.calendar.dayAt(start)
  const restDay =
    working || because !== 'received' ? '' : `；当日是休息日（${weekdayWords(start)}），仍以当日为收到之日`
  const lapsed = before.some((each) => each.extension)
  const anew =
    lapsed &&
    !period.ordered &&
    `条例没有规定 [C]，按设置：${SILENT_POINTS.extensionAfterRestart.readings[rules.settings.extensionAfterRestart]}`
  const told: Readonly<Record<Period['because'], Told>> = {
    received: {
      why: `${CHANNELS[channel].words}；当日不计入${restDay}`,
      article: CHANNELS[channel].article,
      note: `${DAY_ZERO.words} [${DAY_ZERO.backing.evidence}]`,
    },
    corrected: { why: '收到补正的申请，答复期限自当日起重新计算；当日不计入', article: '第三十条' },
    paid: { why: `申请人缴清信息处理费，期限自次日起重新计算（${EVIDENCE_WORDS.M}）`, article: WAITS.payment.article },
    reopened: reopenedWords(period, rules.settings),
  }
  const note = [told[because].note, anew].filter((words) => typeof words === 'string').join('；')
  return span(rules, 'day_zero', start, start, { ...told[because], ...(note ? { note } : {}) })
}

function reopenedWords({ ordered }: Period, { reopenedLimit }: ClockSettings): Told {
  const begun = { article: REMAKE_RULES } as const
  if (!ordered) {
    const note = `${REOPENED_PERIOD.words} [${REOPENED_PERIOD.backing.evidence}]`
    return { ...begun, why: '依复议决定、裁判重新办理，期限自当日起重新计算；当日不计入', note }
  }
  const why = `依复议决定、裁判重新办理，限定的最后一日是${dayWords(ordered.until)}；当日不计入`
  const { backing, readings } = SILENT_POINTS.reopenedLimit
  return { ...begun, why, note: `条例没有规定 [${backing.evidence}]，按设置：${readings[reopenedLimit]}` }
}

function runningPeriod({ course, seenOn, rules, closed }: LedgerOf, period: Period): readonly LedgerEntry[] {
  const pauses = pausesIn(course, rules.settings, rules.calendar)
  const due = dueDay(period, pauses, rules.calendar)
  const end = course.ended?.on ?? seenOn
  const spans = spansOf(countedDays(period, closed ? earlierDay(due, end) : due, pauses, rules))
  const counted = spans.map((span) => spanEntry(span, spanWords(span, seenOn, rules.settings)))
  return [...counted, ...overdue(due, end, rules)]
}

function spanEntry(span: Span, told: Told): LedgerEntry {
  const { on, kind } = span.first
  const working = span.days.filter((each) => each.on.working).length
  return {
    from: on.day,
    to: span.last.on.day,
    kind,
    workingDays: kind === 'paused' ? 0 : working,
    notCounted: kind === 'paused' ? working : 0,
    ...told,
    provisional: on.provisional,
  }
}

function overdue(due: Day, to: Day, rules: ClockRules): readonly LedgerEntry[] {
  const days = rules.calendar.workingDaysBetween(due, laterDay(due, to))
  const why = `超过答复期限 ${days} 个工作日`
  return span(rules, 'overdue', addDays(due, 1), to, { why, article: '第三十三条第二款' })
}

const WAITS = {
  correction: {
    article: '第三十条',
    before: '告知补正以前',
    anew: '答复期限自收到补正的申请之日起重新计算',
    waiting: '等待申请人补正',
    limit: '补正期限',
  },
  payment: {
    article: '《政府信息公开信息处理费管理办法》第六条',
    before: '发出收费通知以前',
    anew: '期限自申请人缴清次日起重新计算',
    waiting: '等待申请人缴费',
    limit: '缴费期限',
  },
} as const

/** A period that stopped when the applicant was asked to correct or to pay: what had run is void, then the waiting. */
function haltedPeriod(file: LedgerOf, period: Period, wait: Wait, next: Period | undefined): readonly LedgerEntry[] {
  const { seenOn, rules } = file
  const words = WAITS[wait.for]
  const end = next ? addDays(next.start, -1) : (wait.until ?? laterDay(wait.limit ?? wait.askedOn, seenOn))
  const halted = earlierDay(wait.askedOn, end)
  const ran = rules.calendar.workingDaysBetween(period.start, halted)
  const limit = wait.limit ? `，${words.limit}至${dayWords(wait.limit)}` : ''
  const superseded = `${words.before}已计 ${ran} 个工作日；${words.anew}，此前的不再计入`
  return [
    ...span(rules, 'superseded', addDays(period.start, 1), halted, { why: superseded, article: words.article }),
    ...span(rules, 'waiting', addDays(halted, 1), end, { why: `${words.waiting}${limit}`, article: words.article }),
  ]
}

/** An entry none of whose days counts; none where the span is empty. */
function span({ calendar }: ClockRules, kind: LedgerKind, from: Day, to: Day, told: Told): readonly LedgerEntry[] {
  if (to < from) return []
  const notCounted = kind === 'superseded' ? calendar.workingDaysBetween(addDays(from, -1), to) : 0
  const provisional = calendar.dayAt(from).provisional || calendar.dayAt(to).provisional
  return [{ from, to, kind, workingDays: 0, notCounted, ...told, provisional }]
}
