import { type ArticleRef, cite, formatCitation } from '../../law/articles/index.ts'

/** Why a part is not given. The words stand in the letter behind 涉及. */
export interface RedactionReasonRow {
  readonly label: string
  readonly articles: readonly ArticleRef[]
}

const row = (label: string, articles: string): RedactionReasonRow => ({ label, articles: cite(articles) })

/** 第三十七条: what may be kept back of a document that is otherwise given, each with the article that says so. */
export const REDACTION_REASONS = {
  stateSecret: row('国家秘密', '第十四条'),
  lawForbids: row('法律、行政法规禁止公开的信息', '第十四条'),
  securityStability: row('公开后可能危及国家安全、公共安全、经济安全、社会稳定的信息', '第十四条'),
  tradeSecret: row('商业秘密', '第十五条'),
  privacy: row('个人隐私', '第十五条'),
  internalAffairs: row('内部事务信息', '第十六条第一款'),
  processInfo: row('过程性信息', '第十六条第二款'),
  enforcementFile: row('行政执法案卷信息', '第十六条第二款'),
  notGovernmentInformation: row('不属于政府信息的内容', '第三十七条'),
} as const satisfies Record<string, RedactionReasonRow>

export type RedactionReason = keyof typeof REDACTION_REASONS

export const REDACTION_REASON_KEYS = Object.keys(REDACTION_REASONS) as readonly RedactionReason[]

export const isRedactionReason = (value: unknown): value is RedactionReason =>
  typeof value === 'string' && Object.hasOwn(REDACTION_REASONS, value)

/** 个人隐私（第十五条） */
export function formatReason(reason: RedactionReason): string {
  const { label, articles } = REDACTION_REASONS[reason]
  return `${label}（${formatCitation(articles, 'regulation-2019')}）`
}
