import { byClerk } from '../letter.ts'
import { type ReplyContext, type ReplyTexts, reason } from './reply-text.ts'

/** 无法提供: there is nothing to disclose here, so none of them says 不予公开. */
export const UNABLE: ReplyTexts<'doesNotExist' | 'notResponsible' | 'needsCreation' | 'stillUnclear'> = {
  doesNotExist: {
    decision: ({ you }) => `经检索，${you}申请公开的政府信息不存在，本机关无法提供。`,
    reasons: ({ say }) => [
      byClerk(
        `检索的情况：范围为${say('search', 'scope')}；系统、档案为${say('search', 'systems')}；关键词为${say('search', 'keywords')}；时间为${say('search', 'searchedOn')}；检索人为${say('search', 'by')}。经上述检索，没有找到所申请的信息。`,
      ),
    ],
  },
  notResponsible: {
    decision: ({ you }) => `经审查，${you}申请公开的政府信息不属于本机关负责公开，本机关无法提供。`,
    reasons: ({ say }) => [reason(say('responsibleBody', 'reason'))],
    provision: (context) => [byClerk(whoIs(context))],
  },
  needsCreation: {
    decision: ({ you }) =>
      `经审查，${you}申请公开的信息没有现成的，需要本机关对现有政府信息进行加工、分析，本机关不予提供。`,
    reasons: ({ say }) => [
      byClerk(`需要的加工、分析：${say('creation', 'why')}。`),
      byClerk(`不能以区分处理的方式提供的理由：${say('creation', 'redaction')}。`),
    ],
  },
  stillUnclear: {
    decision: ({ you }) => `${you}补正以后，申请内容仍不明确，本机关无法提供所申请的信息。`,
    reasons: ({ you, say }) => [
      byClerk(
        `${say('correction', 'askedOn')}，本机关送达补正告知书；${you}补正的内容为：“${say('correction', 'answered')}”。`,
      ),
      byClerk(`仍不明确之处：${say('correction', 'unclear')}。`),
    ],
  },
}

/** 第三十六条第（五）项: whoever can be determined is named, with how to reach it. */
function whoIs({ you, say, has }: ReplyContext): string {
  if (has('responsibleBody', 'undetermined') && !has('responsibleBody', 'name')) {
    return `负责公开该信息的机关，本机关不能确定：${say('responsibleBody', 'undetermined')}。`
  }
  const [name, contact] = [say('responsibleBody', 'name'), say('responsibleBody', 'contact')]
  return `负责公开该信息的机关为${name}，联系方式：${contact}。${you}可以向该机关提出申请。`
}
