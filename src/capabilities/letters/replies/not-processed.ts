import { byClerk, byRule } from '../letter.ts'
import { titled } from '../wording.ts'
import type { ReplyTexts } from './reply-text.ts'

/** 不予处理: nothing was weighed that could be 不予公开. */
export const NOT_PROCESSED: ReplyTexts<'petition' | 'repeated' | 'publication' | 'excessive' | 'reconfirmation'> = {
  petition: {
    decision: ({ you }) =>
      `${you}提交的内容，是以政府信息公开申请的形式进行信访、投诉、举报等活动，本机关不作为政府信息公开申请处理。`,
    reasons: ({ say }) => [byClerk(`所提的诉求为：${say('petition', 'demand')}。`)],
    provision: ({ you }) => [byRule(`上述诉求，${you}可以通过信访、投诉、举报等相应渠道提出。`)],
  },
  repeated: {
    decision: ({ you }) => `本机关已经就${you}提出的相同申请作出答复，对本件申请不予重复处理。`,
    reasons: ({ say }) => [
      byClerk(`前次答复的文号为${say('earlierReply', 'number')}，日期为${say('earlierReply', 'repliedOn')}。`),
      byClerk(`前后两次申请的信息相同：${say('earlierReply', 'same')}。`),
    ],
  },
  publication: {
    decision: ({ you }) => `${you}要求提供的是公开出版物，现将获取的途径告知如下。`,
    provision: ({ say }) => [byClerk(`${titled(say('source', 'title'))}的获取途径：${say('source', 'way')}。`)],
  },
  excessive: {
    decision: ({ you }) =>
      `${you}申请公开政府信息的数量、频次明显超过合理范围，经要求说明理由，理由不合理，本机关不予处理。`,
    reasons: ({ you, say }) => [
      byClerk(`数量、频次：${say('reasonsAsked', 'counted')}。`),
      byClerk(
        `${say('reasonsAsked', 'askedOn')}，本机关要求${you}说明理由；${you}说明的理由：${say('reasonsAsked', 'answered')}。`,
      ),
      byClerk(`本机关认为：${say('reasonsAsked', 'judgement')}。`),
    ],
  },
  reconfirmation: {
    decision: ({ you }) => `${you}要求本机关确认或者重新出具已经获取的信息，本机关不予处理。`,
    reasons: ({ you, say }) => [
      byClerk(
        `${say('earlierProvision', 'providedOn')}，本机关已向${you}提供：${say('earlierProvision', 'provided')}。`,
      ),
    ],
  },
}
