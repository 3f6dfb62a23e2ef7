import { type Day, dayWords, weekdayWords, yearOf } from '../day/index.ts'
import type { Phase, Span } from './counted-days.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import type { Pause } from './pauses.ts'
import { type ClockSettings, SILENT_POINTS } from './settings.ts'

export type Told = Pick<LedgerEntry, 'why' | 'article'> & Partial<Pick<LedgerEntry, 'note' | 'source' | 'name'>>

const REPLY = '第三十三条第二款'
const PAUSE = '第三十三条第三款'
const PHASES: Readonly<Record<Phase, { readonly title: string; readonly article: string }>> = {
  reply: { title: '答复期限', article: REPLY },
  extension: { title: '延长的期限', article: REPLY },
  deferral: { title: '延迟答复的期限', article: '第三十五条' },
}

/** Why the days of a span count or not, as seen on a day. */
export function spanWords(span: Span, seenOn: Day, settings: ClockSettings): Told {
  const { on, kind, phase, pause } = span.first
  if (pause) return pauseWords(span, pause, seenOn, settings)
  const named = { ...(on.name ? { name: on.name } : {}), ...(on.source ? { source: on.source } : {}) }
  const { article } = PHASES[phase]
  if (kind === 'counted') return { why: nthWords(span), article }
  if (kind === 'make_up') {
    const worked = on.kind === 'make_up' ? `${on.name}调休上班` : `${on.name}，照常上班`
    return { why: `${worked}（${weekdaysOf(span)}），计入：${nthWords(span)}`, article, ...named }
  }
  if (kind === 'weekend') return { why: `周末（${weekdaysOf(span)}），不是工作日`, article: REPLY }
  if (kind === 'local_rest') return { why: `${on.name}，不是工作日`, article: REPLY, ...named }
  const rest = on.provisional ? `${on.name}（暂定：${yearOf(on.day)}年的放假安排尚未公布）` : `${on.name}放假`
  return { why: `${rest}，不是工作日`, article: REPLY, ...named }
}

/** 答复期限第1至4个工作日 */
function nthWords({ first, last }: Span): string {
  const nth = first.nth === last.nth ? `${first.nth}` : `${first.nth}至${last.nth}`
  return `${PHASES[first.phase].title}第${nth}个工作日`
}

const weekdaysOf = (span: Span): string => [...new Set(span.days.map(({ on }) => weekdayWords(on.day)))].join('、')

function pauseWords(span: Span, pause: Pause, seenOn: Day, settings: ClockSettings): Told {
  const { kind, party } = pause.inquiry
  const left = span.days.filter(({ on }) => on.working).length
  const whom = party ? `（${party}）` : ''
  const why = `${kind.what}${whom}所需时间，其中 ${left} 个工作日不计入答复期限；${pauseEnd(pause, seenOn)}`
  return { why, article: PAUSE, note: pauseReadings(pause, settings) }
}

function pauseEnd({ inquiry }: Pause, seenOn: Day): string {
  const { answeredOn, limit, pausesTo } = inquiry
  if (answeredOn && answeredOn <= pausesTo) return `${dayWords(answeredOn)}收到意见`
  const end = `${dayWords(pausesTo)}${limit ? '意见期限届满' : '为按设置最多扣除到的一日'}`
  return seenOn > pausesTo ? `${end}，没有收到意见的自次日恢复计算` : `尚未收到意见，暂计至${end}`
}

/** What we read into the law where it is silent. */
function pauseReadings({ inquiry, overlapped }: Pause, settings: ClockSettings): string {
  const { kind, limit } = inquiry
  const readings = [
    SILENT_POINTS.pauseFrom.readings[settings.pauseFrom],
    SILENT_POINTS.pauseTo.readings[settings.pauseTo],
    overlapped && SILENT_POINTS.overlap.readings[settings.overlap],
    kind.asked === 'determination_asked' && `报请确定的时间${SILENT_POINTS.determination.readings.pauses}`,
    kind.asked === 'reasons_asked' && `等待说明理由的时间${SILENT_POINTS.reasons.readings.pauses}`,
    !limit && `没有写明答复期限的，最多扣除 ${settings.unlimitedAnswerDays} 个工作日`,
  ].filter((reading) => typeof reading === 'string')
  return `条例没有规定 [C]，按设置：${readings.join('；')}`
}
