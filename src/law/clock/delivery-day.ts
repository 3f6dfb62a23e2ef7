import type { Day } from '../day/index.ts'
import { type Backing, convention, VERIFIED } from '../evidence.ts'

/** How a letter reaches the applicant (国办公开办函〔2016〕235号). */
export const DELIVERY_MEANS = ['direct', 'entrusted', 'post', 'electronic'] as const
export type DeliveryMeans = (typeof DELIVERY_MEANS)[number]

export interface DeliveryRule {
  readonly title: string
  /** What makes the day of delivery. */
  readonly by: string
  readonly article: string
  readonly backing: Backing
}

const DELIVERY = '国办公开办函〔2016〕235号'

export const DELIVERY_RULES: Readonly<Record<DeliveryMeans, DeliveryRule>> = {
  direct: { title: '直接送达', by: '申请人或者其法定代理人签收之日', article: DELIVERY, backing: VERIFIED },
  entrusted: {
    title: '委托其他行政机关送达',
    by: '申请人或者其法定代理人签收之日',
    article: DELIVERY,
    backing: VERIFIED,
  },
  post: { title: '邮政企业邮寄', by: '交邮之日', article: DELIVERY, backing: VERIFIED },
  electronic: {
    title: '电子送达',
    by: '数据电文进入申请人指定系统之日',
    article: '《电子签名法》第十一条',
    backing: convention('delivery-electronic'),
  },
}

export interface Delivery {
  readonly means: DeliveryMeans
  /** Handed to the post office, or sent. */
  readonly sentOn: Day
  /** Signed for by the applicant. */
  readonly signedOn?: Day
}

/** The day on which the reply counts as delivered; undefined while a letter that has to be signed for isn't. */
export function deliveryDay({ means, sentOn, signedOn }: Delivery): Day | undefined {
  return means === 'direct' || means === 'entrusted' ? signedOn : sentOn
}
