import { byClerk } from '../letter.ts'
import { type ReplyTexts, reason } from './reply-text.ts'

export const OTHERWISE: ReplyTexts<
  'notCorrected' | 'feeUnpaid' | 'withdrawn' | 'applicantGone' | 'notGovernmentInformation' | 'otherEnding'
> = {
  notCorrected: {
    decision: ({ you }) => `${you}无正当理由逾期没有补正，视为放弃申请，本机关不再处理本件申请。`,
    reasons: ({ you, say }) => [
      byClerk(
        `补正告知书于${say('correctionOverdue', 'askedOn')}送达${you}，补正的期限于${say('correctionOverdue', 'until')}届满。`,
      ),
      byClerk(`没有正当理由的判断：${say('correctionOverdue', 'excuse')}。`),
    ],
  },
  feeUnpaid: {
    decision: ({ you }) => `${you}逾期没有缴纳信息处理费，视为放弃申请，本机关不再处理本件申请。`,
    reasons: ({ you, say }) => [
      byClerk(
        `收费通知书于${say('feeNotice', 'notifiedOn')}送达${you}，应缴金额${say('feeNotice', 'amount')}，缴费的期限于${say('feeNotice', 'until')}届满。`,
      ),
    ],
  },
  withdrawn: {
    decision: ({ you }) => `${you}撤回申请，本机关不再处理本件申请。`,
    reasons: ({ you, say }) => [
      byClerk(`${you}于${say('withdrawal', 'withdrawnOn')}撤回，依据为：${say('withdrawal', 'statement')}。`),
    ],
  },
  applicantGone: {
    decision: () => '申请人已经死亡或者终止，本件申请结案归档，不再处理。',
    reasons: ({ say }) => [
      byClerk(`死亡或者终止的日期为${say('ending', 'endedOn')}，证明材料为：${say('ending', 'proof')}。`),
    ],
  },
  notGovernmentInformation: {
    decision: ({ you }) => `经审查，${you}申请公开的内容不属于条例所称的政府信息，本件申请办结。`,
    reasons: ({ say }) => [reason(say('notInformation', 'why'))],
  },
  otherEnding: {
    decision: ({ say }) => `本机关对本件申请的处理：${say('otherReason', 'what')}。`,
    reasons: ({ say }) => [byClerk(`理由和依据：${say('otherReason', 'why')}。`)],
  },
}
