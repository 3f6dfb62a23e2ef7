import { byClerk, byRule } from '../letter.ts'
import { titled } from '../wording.ts'
import { type ReplyContext, type ReplyTexts, reason, rule } from './reply-text.ts'

const denied = ({ you }: ReplyContext, why: string): string =>
  `经审查，${you}申请公开的政府信息${why}，本机关决定不予公开。`
const because = ({ say }: ReplyContext) => reason(say('reason', 'reason'))

/** 第三方的意见, as the file has it, in a letter's words. */
const OPINIONS: Readonly<Record<string, string>> = {
  不同意: '第三方不同意公开',
  同意: '第三方同意公开',
  部分同意: '第三方同意公开部分内容',
  逾期未提出意见: '第三方逾期未提出意见，由本机关依照条例的规定决定是否公开',
}

/** 第十四条、第十五条：不予公开、不得公开；第十六条：可以不予公开. None of them says 无法提供 or 不予处理. */
export const DENIED: ReplyTexts<
  | 'stateSecret'
  | 'lawForbids'
  | 'endangersSecurity'
  | 'harmsThirdParty'
  | 'internalAffairs'
  | 'processInformation'
  | 'enforcementFile'
  | 'administrativeQuery'
> = {
  stateSecret: {
    decision: (context) => denied(context, '已经依法确定为国家秘密'),
    reasons: (context) => [byClerk(`定密的依据：${context.say('classification', 'basis')}。`), because(context)],
  },
  lawForbids: {
    decision: (context) => denied(context, '属于法律、行政法规禁止公开的政府信息'),
    reasons: (context) => [
      byRule(
        `禁止公开的依据：${context.say('forbiddingLaw', 'kind')}${titled(context.say('forbiddingLaw', 'title'))}${context.say('forbiddingLaw', 'article')}。`,
      ),
      because(context),
    ],
  },
  endangersSecurity: {
    decision: (context) => denied(context, `公开后可能危及${context.say('danger', 'kind')}`),
    reasons: (context) => [
      byClerk(`可能危及${context.say('danger', 'kind')}的情形和原因：${context.say('danger', 'why')}。`),
      because(context),
    ],
  },
  harmsThirdParty: {
    decision: (context) => denied(context, '涉及第三方的合法权益，公开会对其造成损害'),
    reasons: (context) => [
      byClerk(consulted(context)),
      byClerk(`对不公开是否会对公共利益造成重大影响，本机关认为：${context.say('publicInterest', 'weighed')}。`),
      because(context),
    ],
  },
  internalAffairs: {
    decision: (context) =>
      denied(context, `属于本机关${context.say('affair', 'kind')}方面的内部事务信息，依法可以不予公开`),
    reasons: (context) => [because(context)],
  },
  processInformation: {
    decision: (context) =>
      denied(
        context,
        `是本机关在履行行政管理职能过程中形成的${context.say('process', 'kind')}，属于过程性信息，依法可以不予公开`,
      ),
    reasons: (context) => [
      byClerk(`最终决定是否已经形成：${context.say('process', 'final')}。`),
      looked(context),
      because(context),
    ],
  },
  enforcementFile: {
    decision: (context) => denied(context, '属于行政执法案卷信息，依法可以不予公开'),
    reasons: (context) => [
      looked(context),
      because(context),
      byRule(`${context.you}是该案当事人或者利害关系人的，可以依照查阅案卷的规定向办案机关申请查阅。`),
    ],
  },
  administrativeQuery: {
    decision: ({ you }) =>
      `经审查，${you}申请公开的信息，有关法律、行政法规对其获取有特别规定，请${you}依照该规定办理。`,
    reasons: ({ say }) => [
      byClerk(`对获取该信息作出特别规定的是${titled(say('queryLaw', 'title'))}${say('queryLaw', 'article')}。`),
    ],
    provision: ({ say }) => [byClerk(`查询的途径：${say('queryLaw', 'way')}。`)],
  },
}

const looked = ({ say }: ReplyContext) =>
  rule(
    `法律、法规、规章有没有规定该类信息应当公开，本机关核查的情况：${say('mustPublish', 'looked')}。`,
    '第十六条第二款',
  )

function consulted({ say, has }: ReplyContext): string {
  if (has('consultation', 'notAsked') && !has('consultation', 'askedOn')) {
    return `本机关没有征求第三方的意见，原因是：${say('consultation', 'notAsked')}。`
  }
  const answer = say('consultation', 'answer')
  const [asked, told] = [say('consultation', 'askedOn'), OPINIONS[answer] ?? answer]
  return `${asked}，本机关向第三方送达征求意见书，${told}。本机关认为：${say('consultation', 'judgement')}。`
}
