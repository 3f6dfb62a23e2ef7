import { DELIVERY_MEANS, DELIVERY_RULES } from '../../../law/clock/index.ts'
import type { FormRow } from '../letter.ts'
import { applicantNames } from '../opening.ts'
import { dayDetail, type ProcessText, text } from './process-text.ts'

const row = (label: string, words: string): FormRow => ({ label, text: words })
/** To be signed or written by hand. */
const byHand = (label: string): FormRow => ({ label, text: '', room: 3 })
/** 委托只能委托其他行政机关，邮寄只能交邮政企业: no other way is offered. */
const MEANS = DELIVERY_MEANS.map((means) => DELIVERY_RULES[means].title)

/** 送达回证、主动公开建议处理单: forms that stay with the file. */
export const FOR_THE_FILE: Readonly<Record<string, ProcessText>> = {
  'delivery-record': {
    details: [
      text('letter', '送达的文书'),
      text('number', '文书的文号', { optional: true }),
      text('means', '送达方式', { oneOf: MEANS }),
      dayDetail('sentOn', '发出或者交邮的日期'),
      dayDetail('signedOn', '签收的日期', { optional: true }),
      text('proof', '凭证号'),
    ],
    opens: false,
    notice: () => [],
    form: ({ say, has, file }) => [
      row('申请编号', file.request.number),
      row('受送达人', applicantNames(file)),
      row('送达的文书', say('letter')),
      row('文号', has('number') ? say('number') : ''),
      row('送达方式', say('means')),
      row('发出、交邮之日', say('sentOn')),
      row('签收之日', has('signedOn') ? say('signedOn') : ''),
      row('凭证号', say('proof')),
      byHand('受送达人签名、盖章'),
      byHand('送达人'),
      byHand('备注'),
    ],
  },
  'publication-suggestion': {
    details: [
      text('suggestion', '建议的内容'),
      text('conclusion', '审核的结论', { oneOf: ['属于主动公开范围，及时主动公开', '不属于主动公开范围'] }),
      text('why', '审核的理由'),
      dayDetail('decidedOn', '审核的日期'),
    ],
    opens: false,
    notice: () => [],
    form: ({ say, file }) => [
      row('申请编号', file.request.number),
      row('建议的内容', say('suggestion')),
      row('审核的结论', say('conclusion')),
      row('审核的理由', say('why')),
      row('审核的日期', say('decidedOn')),
      byHand('审核人'),
      byHand('负责人意见'),
    ],
  },
}
