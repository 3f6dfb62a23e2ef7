import { ACT_RULES, type ActDetail, CHANNELS, type Channel, type NextAct } from '../../law/clock/index.ts'
import type { Day } from '../../law/day/index.ts'
import { effectiveActs } from './effective-acts.ts'
import { isReceiptAct, receiptActsOf } from './receipt-acts.ts'
import { actArticle, actTitle, type CaseFile, type RequestAct, type RequestActKind } from './request.ts'
import { archivedOn, type DayRules, type Standing } from './standing.ts'

/** An act that may lawfully come next, before and after the day of receipt is settled. */
export interface NextRequestAct {
  readonly kind: RequestActKind
  readonly title: string
  readonly by: 'body' | 'applicant' | 'other'
  readonly article: string
  /** The first day on which it may be done, where it has to wait. */
  readonly firstDay: Day | null
  /** The last day on which it is in time; null where none is set. */
  readonly lastDay: Day | null
  readonly provisional: boolean
  /** A second figure that it takes beside its day. */
  readonly detail: ActDetail | null
}

/**
 * The last day for confirming with the applicant: 第三十一条第（三）项 doesn't say within how many days both sides confirm, so the body's setting
 * does; the letter that nobody signs for is confirmed on the day it comes (第（二）项).
 */
export const confirmBy = (channel: Channel, arrivedOn: Day, { calendar, confirmWithin }: Required<DayRules>): Day =>
  channel === 'post_plain' ? arrivedOn : calendar.addWorkingDays(arrivedOn, confirmWithin)

/** By their last days; of acts with the same one the reply stands first: the others may be needed, it has to come. */
function replyFirst(next: readonly NextAct[]): readonly NextAct[] {
  const place = ({ act, lastDay }: NextAct): string => `${lastDay ?? '9999'} ${act === 'replied' ? 0 : 1}`
  return next.toSorted((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0))
}

/** What may lawfully come next, the most urgent first. A divided request goes on in its parts. */
export function nextActsOf(
  { request, acts: recorded }: CaseFile,
  standing: Standing,
  rules: Required<DayRules>,
): readonly NextRequestAct[] {
  const acts = effectiveActs(recorded)
  const over = standing.state === 'ended' || standing.state === 'divided'
  const filing = over && !archivedOn(acts) ? [ARCHIVING] : []
  if (standing.state === 'divided') return filing
  return [...lawfulNext({ request, acts }, standing, rules), ...filing]
}

/** 第四十五条: the last of its five steps; no text sets it a day. */
const ARCHIVING: NextRequestAct = {
  kind: 'archived',
  title: actTitle('archived'),
  by: 'body',
  article: actArticle('archived', 'in_person'),
  firstDay: null,
  lastDay: null,
  provisional: false,
  detail: null,
}

function lawfulNext(
  { request, acts }: { readonly request: CaseFile['request']; readonly acts: readonly RequestAct[] },
  { clock, state }: Standing,
  rules: Required<DayRules>,
): readonly NextRequestAct[] {
  if (clock) {
    return replyFirst(clock.next).map(({ act, title, by, article, firstDay, lastDay, provisional }) => ({
      kind: act,
      title,
      by,
      article,
      firstDay: firstDay ?? null,
      lastDay,
      provisional,
      detail: ACT_RULES[act].detail ?? null,
    }))
  }
  if (state === 'ended') return []
  const { channel, arrivedOn } = request
  const settling = receiptActsOf(channel).filter((kind) => !acts.some((act) => act.kind === kind))
  return [...settling, 'withdrawn' as const, 'terminated' as const].map((kind) => {
    const lastDay = kind === 'confirmed' ? confirmBy(channel, arrivedOn, rules) : null
    return {
      kind,
      title: actTitle(kind),
      by: isReceiptAct(kind) ? 'body' : ACT_RULES[kind].by,
      article: isReceiptAct(kind) ? actArticle(kind, channel) : CHANNELS[channel].article,
      firstDay: null,
      lastDay,
      provisional: lastDay !== null && rules.calendar.dayAt(lastDay).provisional,
      detail: null,
    }
  })
}
