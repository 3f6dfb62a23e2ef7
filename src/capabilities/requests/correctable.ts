import { ACT_RULES } from '../../law/clock/index.ts'
import { isHandlingAct } from './handling-acts.ts'
import { isReceiptAct } from './receipt-acts.ts'
import type { ActFacts, RequestAct, RequestActKind } from './request.ts'

/** What of an act a later record can put right; `on` stands first. */
export type CorrectableField = keyof ActFacts

/** Which acts were recorded once and for all: a division has made requests, an urging is the supervisor's, a correction is corrected anew. */
const NEVER: ReadonlySet<RequestActKind> = new Set(['corrected', 'divided', 'urged'])

/**
 * 更正记录 (第四十五条): the fields that a correction of an act may give, by a later act and never by editing; null where it can't be corrected. Every act
 * that has fields can be struck out as a whole too.
 */
export function correctableFields({ kind }: Pick<RequestAct, 'kind'>): readonly CorrectableField[] | null {
  if (NEVER.has(kind)) return null
  if (isHandlingAct(kind) || isReceiptAct(kind)) return ['on']
  const { detail } = ACT_RULES[kind]
  const asked = /_(asked|answered)$/.test(kind) && kind !== 'correction_asked' && kind !== 'reasons_asked'
  return [
    'on',
    ...(detail ? [detail] : []),
    ...(asked ? (['party'] as const) : []),
    ...(kind.endsWith('_answered') ? (['answer'] as const) : []),
    ...(kind === 'replied' ? (['outcome', 'means'] as const) : []),
  ]
}
