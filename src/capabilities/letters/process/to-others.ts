import { cite } from '../../../law/articles/index.ts'
import { getTimeLimit } from '../../../law/time-limits/index.ts'
import type { TimeLimitId } from '../../../law/time-limits/time-limit.ts'
import { type AnswerSlip, byClerk, byFile, byRule, type LetterParagraph } from '../letter.ts'
import { blank } from '../wording.ts'
import { dayDetail, type ProcessContext, type ProcessText, text } from './process-text.ts'

const rule = (words: string, article: string) => byRule(words, cite(article))
const contact = ({ file }: ProcessContext): LetterParagraph =>
  byFile(`联系人和联系方式：${file.body.contact ?? blank('联系人和联系方式')}。`)

const daysOf = (id: TimeLimitId, { issue }: ProcessContext): number => getTimeLimit(id, issue.date).days

const answerSlip = (who: string, { file }: ProcessContext): AnswerSlip => ({
  title: '征求意见回执',
  rows: [
    { label: '致', text: file.body.name },
    { label: '申请编号', text: file.request.number },
    { label: '意见（选择一项）', text: '□同意公开　　□同意公开部分内容　　□不同意公开' },
    { label: '同意公开的部分', text: '', room: 4 },
    { label: '不同意公开的内容和理由', text: '', room: 8 },
    { label: `${who}（签名或者盖章）`, text: '', room: 3 },
    { label: '日期', text: '　　　　年　　月　　日' },
  ],
})

/** 征求意见、协办、告知第三方、转送. Who applied is nobody's business here: no letter names the applicant. */
export const TO_OTHERS: Readonly<Record<string, ProcessText>> = {
  'third-party-inquiry': {
    details: [text('party', '第三方的姓名或者名称'), text('content', '涉及的内容')],
    opens: false,
    to: 'party',
    notice: (context) => [
      byFile(`本机关收到政府信息公开申请（编号为${context.file.request.number}），所申请的信息涉及你方的权益。`),
      byClerk(`涉及的内容：${context.say('content')}。`),
      rule(
        `依据《中华人民共和国政府信息公开条例》第三十二条，现征求你方的意见。请自收到本征求意见书之日起${daysOf('third-party-opinion', context)}个工作日内提出是否同意公开的意见；不同意的，请说明理由。`,
        '第三十二条',
      ),
      rule('逾期未提出意见的，由本机关依照条例的规定决定是否公开。', '第三十二条'),
      contact(context),
    ],
    slip: (context) => answerSlip('第三方', context),
  },
  'co-producer-inquiry': {
    details: [text('party', '共同制作机关的名称'), text('content', '涉及的内容')],
    opens: false,
    to: 'party',
    notice: (context) => [
      byFile(
        `本机关收到政府信息公开申请（编号为${context.file.request.number}），所申请的信息由本机关牵头、与你单位共同制作。`,
      ),
      byClerk(`涉及的内容：${context.say('content')}。`),
      rule(
        `依据《中华人民共和国政府信息公开条例》第三十四条，现征求你单位的意见。请自收到本征求意见书之日起${daysOf('co-producer-opinion', context)}个工作日内提出意见；逾期未提出意见的，视为同意公开。`,
        '第三十四条',
      ),
      contact(context),
    ],
    slip: (context) => answerSlip('共同制作机关', context),
  },
  'assistance-request': {
    details: [
      text('party', '其他机关、内设机构的名称'),
      text('matter', '协办的事项'),
      dayDetail('until', '回复的期限届满的日期'),
    ],
    opens: false,
    to: 'party',
    notice: (context) => [
      rule(
        `本机关收到政府信息公开申请（编号为${context.file.request.number}），所涉及的信息需要与你单位协商、确认。依据《中华人民共和国政府信息公开条例》第十一条第一款，请予协助。`,
        '第十一条第一款',
      ),
      byClerk(`协办的事项：${context.say('matter')}。`),
      rule(
        `请于${context.say('until')}以前（含当日）书面回复。征求意见所需时间，依照条例第三十三条第三款不计算在答复期限内。`,
        '第三十三条第三款',
      ),
      contact(context),
    ],
  },
  'disclosure-notice': {
    details: [
      text('party', '第三方的姓名或者名称'),
      text('content', '决定公开的政府信息内容'),
      text('reason', '决定公开的理由'),
    ],
    opens: false,
    to: 'party',
    notice: ({ say, file }) => [
      rule(
        `就编号为${file.request.number}的政府信息公开申请，你方提出了不同意公开的意见。本机关认为，不公开可能对公共利益造成重大影响，依据《中华人民共和国政府信息公开条例》第三十二条，决定予以公开。`,
        '第三十二条',
      ),
      byClerk(`决定公开的内容：${say('content')}。`),
      byClerk(`理由：${say('reason')}。`),
    ],
  },
  'rectification-transfer': {
    details: [
      text('party', '有权更正的机关的名称'),
      text('evidence', '申请人提出的证据'),
      text('reason', '转送的理由'),
    ],
    opens: false,
    to: 'party',
    notice: ({ say, file }) => [
      rule(
        `本机关收到要求更正政府信息记录的申请（编号为${file.request.number}），所要求的更正不属于本机关职能范围，依据《中华人民共和国政府信息公开条例》第四十一条，现转送你单位处理。`,
        '第四十一条',
      ),
      byClerk(`转送的理由：${say('reason')}。`),
      byClerk(`申请人提出的证据：${say('evidence')}。`),
      byFile('申请材料随本函转送。'),
    ],
  },
}
