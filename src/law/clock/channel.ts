/** How a request came (第二十九条、第三十一条). */
export const CHANNEL_KINDS = ['in_person', 'post_signed', 'post_plain', 'fax', 'email', 'online', 'oral'] as const
export type Channel = (typeof CHANNEL_KINDS)[number]

export interface ChannelRule {
  /** 当面提交 */
  readonly title: string
  readonly article: string
  /** What makes the day of receipt. */
  readonly by: 'submission' | 'signature' | 'confirmation'
  /** Why that day is the day of receipt. */
  readonly words: string
}

const ITEM_1 = '第三十一条第（一）项'
const ITEM_2 = '第三十一条第（二）项'
const ITEM_3 = '第三十一条第（三）项'

export const CHANNELS: Readonly<Record<Channel, ChannelRule>> = {
  in_person: { title: '当面提交', article: ITEM_1, by: 'submission', words: '当面提交，提交之日为收到之日' },
  post_signed: {
    title: '邮寄（签收）',
    article: ITEM_2,
    by: 'signature',
    words: '以邮寄方式提交，行政机关签收之日为收到之日',
  },
  post_plain: {
    title: '平常信函等无需签收的邮寄',
    article: ITEM_2,
    by: 'confirmation',
    words: '以平常信函等无需签收的邮寄方式提交，与申请人确认之日为收到之日',
  },
  fax: { title: '传真', article: ITEM_3, by: 'confirmation', words: '通过传真提交，双方确认之日为收到之日' },
  email: { title: '电子邮件', article: ITEM_3, by: 'confirmation', words: '通过电子邮件提交，双方确认之日为收到之日' },
  online: {
    title: '网上提交',
    article: ITEM_3,
    by: 'confirmation',
    words: '通过互联网渠道提交，双方确认之日为收到之日',
  },
  oral: {
    title: '口头提出、工作机构代填',
    article: ITEM_1,
    by: 'submission',
    words: '当面口头提出、由工作机构代为填写，提出之日为收到之日',
  },
}
