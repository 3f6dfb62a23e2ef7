import {
  ACT_KINDS,
  ACT_RULES,
  type ActKind,
  type Channel,
  DELIVERY_RULES,
  type DeliveryMeans,
} from '../../law/clock/index.ts'
import type { Day } from '../../law/day/index.ts'
import type { OutcomeKey } from '../../law/outcomes/index.ts'
import { HANDLING_ACT_KINDS, HANDLING_RULES, type HandlingActKind, isHandlingAct } from './handling-acts.ts'
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
  /** 一事一申请: the request of which this is a part. */
  readonly partOf: string | null
}

/** Settles the day of receipt, moves the clock, or is done with the file beside it. */
export type RequestActKind = ReceiptActKind | ActKind | HandlingActKind
export const REQUEST_ACT_KINDS: readonly RequestActKind[] = [...RECEIPT_ACT_KINDS, ...ACT_KINDS, ...HANDLING_ACT_KINDS]

/** How somebody who was asked answered. */
export const ANSWERS = {
  agrees: '同意公开',
  partly: '部分同意',
  refuses: '不同意公开',
  silent: '逾期未提出意见',
} as const
export type Answer = keyof typeof ANSWERS

/** How a letter was sent: lawfully, or by a courier who is no postal enterprise, which has happened and is told as a finding. */
export type SentBy = DeliveryMeans | 'courier'
export const SENT_BY: Readonly<Record<SentBy, string>> = {
  direct: DELIVERY_RULES.direct.title,
  entrusted: DELIVERY_RULES.entrusted.title,
  post: DELIVERY_RULES.post.title,
  electronic: DELIVERY_RULES.electronic.title,
  courier: '快递企业投递（不是邮政企业）',
}

/** What is written down with an act, by the keys of its rule. Encrypted in the register. */
export type ActWords = Readonly<Record<string, string>>

/** What an act says beside its day; never anything about a person outside the staff. */
export interface ActFacts {
  readonly on: Day
  readonly days?: number
  readonly receivedOn?: Day
  readonly until?: Day
  readonly party?: string
  /** Of a reply: how the request ends by it. */
  readonly outcome?: OutcomeKey
  readonly means?: SentBy
  /** Of an opinion that came. */
  readonly answer?: Answer
}

/** Something that happened to a request on a day. */
export interface RequestAct extends ActFacts {
  readonly kind: RequestActKind
  /** The letter by which it was done. */
  readonly letterId?: string
  /** The person of the staff who is to handle it, or to help. */
  readonly to?: string
  readonly fileId?: string
  /** Of a correction: the act that was recorded wrongly, by its sequence, and how it is to be read; null: it never happened. */
  readonly corrects?: number
  readonly instead?: ActFacts | null
  /** Of a division: the parts. */
  readonly parts?: readonly string[]
  readonly words?: ActWords
  /** 补录: brought in from an earlier register, long after its day. */
  readonly backfilled?: true
}

/** An act as the register holds it. */
export interface RecordedAct extends Omit<RequestAct, 'words'> {
  /** From 1, in the order of recording. */
  readonly sequence: number
  readonly recordedAt: string
  readonly personId: string | null
  /** The words, encrypted with the key of the file. */
  readonly sealed?: string
}

/** A request with everything that happened to it. */
export interface CaseFile {
  readonly request: DisclosureRequest
  readonly acts: readonly RecordedAct[]
}

export function actTitle(kind: RequestActKind): string {
  if (isHandlingAct(kind)) return HANDLING_RULES[kind].title
  return isReceiptAct(kind) ? receiptActTitle(kind) : ACT_RULES[kind].title
}

export function actArticle(kind: RequestActKind, channel: Channel): string {
  if (isHandlingAct(kind)) return HANDLING_RULES[kind].article
  return isReceiptAct(kind) ? receiptActArticle(kind, channel) : ACT_RULES[kind].article
}

/** Whether an act belongs to the clock. */
export const isClockAct = (kind: RequestActKind): kind is ActKind => !isHandlingAct(kind) && !isReceiptAct(kind)
