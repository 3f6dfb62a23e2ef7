import { CHANNELS, type Channel } from '../../law/clock/index.ts'

/**
 * What settles the day of receipt. 第三十一条：邮寄的签收之日，无需签收的信函、互联网渠道和传真的双方确认之日；联系不上申请人的登记在册
 * （国办公开办函〔2015〕207号）。
 */
export const RECEIPT_ACT_KINDS = ['signed', 'confirmed', 'contact_lost'] as const
export type ReceiptActKind = (typeof RECEIPT_ACT_KINDS)[number]

interface ReceiptActRule {
  readonly title: string
  /** Which channels it belongs to, by what makes their day of receipt. */
  readonly settles: 'signature' | 'confirmation'
  /** Where it isn't that of the channel. */
  readonly article?: string
}

const RULES: Readonly<Record<ReceiptActKind, ReceiptActRule>> = {
  signed: { title: '签收邮件', settles: 'signature' },
  confirmed: { title: '与申请人双方确认', settles: 'confirmation' },
  contact_lost: {
    title: '无法与申请人取得联系，登记在册',
    settles: 'confirmation',
    article: '国办公开办函〔2015〕207号',
  },
}

export const isReceiptAct = (kind: string): kind is ReceiptActKind => RECEIPT_ACT_KINDS.some((each) => each === kind)

/** The receipt acts that a channel knows. */
export const receiptActsOf = (channel: Channel): readonly ReceiptActKind[] =>
  RECEIPT_ACT_KINDS.filter((kind) => RULES[kind].settles === CHANNELS[channel].by)

export const receiptActTitle = (kind: ReceiptActKind): string => RULES[kind].title
export const receiptActArticle = (kind: ReceiptActKind, channel: Channel): string =>
  RULES[kind].article ?? CHANNELS[channel].article
