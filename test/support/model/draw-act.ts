import {
  ANSWERS,
  type Answer,
  HANDLING_RULES,
  isHandlingAct,
  REPLY_OUTCOMES,
  type RecordedAct,
  type RequestAct,
  type RequestActKind,
} from '../../../src/capabilities/requests/index.ts'
import { ACT_RULES, type ActKind } from '../../../src/law/clock/index.ts'
import { addDays, type Day } from '../../../src/law/day/index.ts'
import { pick, type Step } from './draw.ts'

const STAFF = ['staff-1', 'staff-2'] as const
const PARTIES = [undefined, undefined, 'party-1', 'party-2'] as const

/** An act of a kind on a day, with what it says beside its day drawn too. */
export function drawAct(
  kind: RequestActKind,
  on: Day,
  { detail, second }: Pick<Step, 'detail' | 'second'>,
): RequestAct {
  if (isHandlingAct(kind)) return { kind, on, ...handlingDetails(kind, detail) }
  if (kind === 'replied') return { kind, on, outcome: pick(REPLY_OUTCOMES, detail) }
  const answer = kind.endsWith('_answered') ? { answer: pick(Object.keys(ANSWERS) as Answer[], second) } : {}
  return { kind, on, ...answer, ...partyOf(kind, second), ...lawfulDetail(kind, on, detail) }
}

function partyOf(kind: RequestActKind, second: number): Pick<RequestAct, 'party'> {
  const party = /_(asked|answered)$/.test(kind) ? pick(PARTIES, second) : undefined
  return party === undefined ? {} : { party }
}

function lawfulDetail(kind: RequestActKind, on: Day, number: number): Partial<RequestAct> {
  const detail = ACT_RULES[kind as ActKind]?.detail
  if (kind !== 'deferred' && number % 3 === 0) return {}
  if (detail === 'days') return { days: 1 + (number % 25) }
  if (detail === 'receivedOn') return { receivedOn: addDays(on, number % 5) }
  return detail === 'until' ? { until: addDays(on, number % 60) } : {}
}

function handlingDetails(kind: keyof typeof HANDLING_RULES, number: number): Partial<RequestAct> {
  const words = Object.fromEntries(HANDLING_RULES[kind].words.map(({ key, label }) => [key, `${label}：略`]))
  const to = kind === 'assigned' || kind.startsWith('helper_') ? { to: pick(STAFF, number) } : {}
  return { words, ...to, ...(kind === 'file_added' ? { fileId: `file-${number}` } : {}) }
}

/** A slip put right: the act never happened, or on another day, or with another outcome. */
export function drawCorrection(acts: readonly RecordedAct[], today: Day, { choice, detail, second }: Step): RequestAct {
  const wrong = pick(acts, choice)
  const { days, receivedOn, until, party, outcome, answer } = wrong
  const facts = { days, receivedOn, until, party, outcome, answer }
  const kept = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
  const changed = {
    on: addDays(wrong.on, (second % 7) - 3),
    ...kept,
    ...(outcome === undefined ? {} : { outcome: pick(REPLY_OUTCOMES, detail) }),
  }
  const instead = detail % 3 === 0 ? null : changed
  return { kind: 'corrected', on: today, corrects: wrong.sequence, instead, words: { why: '记录时写错' } }
}
