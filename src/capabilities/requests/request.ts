import { ACT_KINDS, ACT_RULES, type Act, type ActKind, type Channel } from '../../law/clock/index.ts'
import type { Day } from '../../law/day/index.ts'
import {
  isReceiptAct,
  RECEIPT_ACT_KINDS,
  type ReceiptActKind,
  receiptActArticle,
  receiptActTitle,
} from './receipt-acts.ts'

/** A request as it came in: facts that never change. What happens to it afterwards are its acts. */
export interface DisclosureRequest {
  readonly bodyId: string
  readonly id: string
  /** qyx-czj-2026-00012 */
  readonly number: string
  readonly year: number
  readonly serial: number
  readonly channel: Channel
  /** The day on which it reached the body: handed over, delivered, sent. The legal day of receipt follows from it and from acts. */
  readonly arrivedOn: Day
  /** 第二十九条第二款第（二）项：所需信息的名称、文号或者特征描述，照原文。 */
  readonly subject: string
  /** ISO instant. */
  readonly registeredAt: string
  /** Null for what an import or the invented county brought. */
  readonly registeredBy: string | null
}

/** Settles the day of receipt, or an act of the clock. */
export type RequestActKind = ReceiptActKind | ActKind
export const REQUEST_ACT_KINDS: readonly RequestActKind[] = [...RECEIPT_ACT_KINDS, ...ACT_KINDS]

/** Something that happened to a request on a day. */
export type RequestAct = Omit<Act, 'kind'> & { readonly kind: RequestActKind }

/** An act as the register holds it. */
export interface RecordedAct extends RequestAct {
  /** From 1, in the order of recording. */
  readonly sequence: number
  readonly recordedAt: string
  readonly personId: string | null
}

/** A request with everything that happened to it. */
export interface CaseFile {
  readonly request: DisclosureRequest
  readonly acts: readonly RecordedAct[]
}

export const actTitle = (kind: RequestActKind): string =>
  isReceiptAct(kind) ? receiptActTitle(kind) : ACT_RULES[kind].title

export const actArticle = (kind: RequestActKind, channel: Channel): string =>
  isReceiptAct(kind) ? receiptActArticle(kind, channel) : ACT_RULES[kind].article
