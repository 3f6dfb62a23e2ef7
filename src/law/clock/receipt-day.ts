import type { Day } from '../day/index.ts'
import { CHANNELS, type Channel } from './channel.ts'

/** What is known of how a request came in. */
export interface Arrival {
  readonly channel: Channel
  /** The day on which it reached the body: handed over, delivered, sent. Not the postmark, nor the day it reached the handling office. */
  readonly arrivedOn: Day
  /** Post that is signed for: the day of the body's signature. */
  readonly signedOn?: Day
  /** The day on which the body and the applicant confirmed it. */
  readonly confirmedOn?: Day
  /** The applicant can't be reached, which is on record. */
  readonly unreachable?: true
}

export type Receipt =
  | {
      readonly state: 'received'
      readonly on: Day
      readonly article: string
      readonly why: string
      readonly late?: string
    }
  | { readonly state: 'awaiting_signature' | 'awaiting_confirmation'; readonly article: string; readonly why: string }
  | { readonly state: 'awaiting_contact'; readonly article: string; readonly why: string }

/**
 * 第三十一条：当面提交的，提交之日；邮寄的，签收之日；无需签收的信函，应当于收到当日与申请人确认，确认之日；互联网渠道、传真的，双方确认之日。
 * 联系不上申请人的，登记在册，自恢复联络之日（国办公开办函〔2015〕207号）。
 */
export function receiptDay(arrival: Arrival): Receipt {
  const { by, article, words } = CHANNELS[arrival.channel]
  if (by === 'submission') return { state: 'received', on: arrival.arrivedOn, article, why: words }
  if (by === 'signature') {
    const on = arrival.signedOn
    if (on) return { state: 'received', on, article, why: words }
    return { state: 'awaiting_signature', article, why: '尚未签收，签收之日为收到之日' }
  }
  const on = arrival.confirmedOn
  if (on) {
    const late = on > arrival.arrivedOn && !arrival.unreachable && arrival.channel === 'post_plain'
    return {
      state: 'received',
      on,
      article,
      why: words,
      ...(late ? { late: '应当于收到申请的当日与申请人确认' } : {}),
    }
  }
  return arrival.unreachable
    ? {
        state: 'awaiting_contact',
        article: '国办公开办函〔2015〕207号',
        why: '无法与申请人取得联系，已登记；自恢复联络、双方确认之日为收到之日',
      }
    : { state: 'awaiting_confirmation', article, why: '尚未与申请人确认，确认之日为收到之日' }
}
