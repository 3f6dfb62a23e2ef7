import { ACT_RULES } from '../../law/clock/index.ts'
import { isHandlingAct } from './handling-acts.ts'
import { isReceiptAct } from './receipt-acts.ts'
import type { RequestAct, RequestActKind } from './request.ts'

/** What of the office beside the clock shows that the matter is being seen to; who handles it and what lies in the file doesn't. */
const ANSWERING: ReadonlySet<RequestActKind> = new Set(['noted', 'searched', 'divided'])

/** 第四十七条: acts of the body that answer what the supervising office asked for. */
function answersUrging(kind: RequestActKind): boolean {
  if (isHandlingAct(kind)) return ANSWERING.has(kind)
  return isReceiptAct(kind) || ACT_RULES[kind].by === 'body' || !!ACT_RULES[kind].ends
}

/** 督办 that no act of the body has answered since, the first first. */
export function openUrgings<A extends RequestAct>(acts: readonly A[]): readonly A[] {
  const answered = acts.findLastIndex(({ kind }) => answersUrging(kind))
  return acts.filter(({ kind }, at) => kind === 'urged' && at > answered)
}
