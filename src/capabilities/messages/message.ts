/** What a message is about, as the console sorts its inbox. */
export const MESSAGE_KINDS = {
  reminder: '期限提醒',
  notice: '通知',
  system: '系统',
} as const
export type MessageKind = keyof typeof MESSAGE_KINDS

/** Ways out of the program; the inbox of the console is none of them, it is written with the act. */
export const CHANNELS = { mail: '邮件', sms: '短信' } as const
export type Channel = keyof typeof CHANNELS
export const CHANNEL_NAMES = Object.keys(CHANNELS) as readonly Channel[]

/** What is told. No personal data of applicants: the request's number says which it is, the console shows the rest. */
export interface Told {
  /** The body that it is about, or PLATFORM. */
  readonly bodyId: string
  readonly kind: MessageKind
  /** One line. */
  readonly subject: string
  readonly text: string
  /** An address of the console, below `/console`, from `/` on; null where there is nothing to open. */
  readonly href: string | null
  readonly about: { readonly kind: string; readonly id: string } | null
  /** Told once to each person under this key; null: as often as it is said. */
  readonly key: string | null
}

export interface InboxMessage extends Told {
  readonly id: string
  readonly personId: string
  /** ISO instants. */
  readonly createdAt: string
  readonly readAt: string | null
}

/** Who gets a message that leaves the program; the address is looked up when it is sent. */
export interface Recipient {
  readonly kind: 'person'
  readonly id: string
}

/** 等待发送 · 正在发送 · 已送出 · 没有送出 · 不需要发送. */
export const OUTBOX_STATES = {
  waiting: '等待发送',
  sending: '正在发送',
  sent: '已送出',
  undelivered: '没有送出',
  dropped: '不需要发送',
} as const
export type OutboxState = keyof typeof OUTBOX_STATES

/** Why a message didn't go out. Our own words: what a mail server answers repeats the address. */
export const FAILURES = {
  'no-address': '收件人没有登记邮箱或者手机号码',
  'channel-off': '没有设置邮件服务器，或者没有启用短信',
  'no-secret': '读不出密码文件或者证书文件，请运维人员检查 secrets 文件夹',
  'not-reached': '连接不上邮件服务器',
  'not-encrypted': '邮件服务器不支持所要求的加密，或者证书无效',
  'not-signed-in': '邮件服务器不接受账号或者密码',
  'broken-off': '发送中途连接中断',
  later: '对方服务器暂时不接收',
  rejected: '对方服务器拒收',
  'not-written': '写不进短信文件夹，请运维人员检查磁盘和权限',
} as const
export type FailureKind = keyof typeof FAILURES

export interface OutboxMessage extends Told {
  readonly id: string
  readonly channel: Channel
  readonly to: Recipient
  readonly createdAt: string
  readonly state: OutboxState
  /** Times that sending was begun. */
  readonly attempts: number
  /** Not to be sent earlier. */
  readonly nextAt: string
  readonly claimedAt: string | null
  /** The name under which the channel knows it: fixed at the first attempt, the same in every other. */
  readonly messageId: string | null
  readonly settledAt: string | null
  readonly failure: FailureKind | null
  /** The code of the mail server's answer. */
  readonly failureCode: number | null
}
