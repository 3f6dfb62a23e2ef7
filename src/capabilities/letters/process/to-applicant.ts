import { cite } from '../../../law/articles/index.ts'
import { CHANNELS } from '../../../law/clock/index.ts'
import { dayWords } from '../../../law/day/index.ts'
import { getTimeLimit } from '../../../law/time-limits/index.ts'
import { byClerk, byFile, byRule } from '../letter.ts'
import { blank } from '../wording.ts'
import { dayDetail, number, type ProcessText, text } from './process-text.ts'

const rule = (words: string, article: string) => byRule(words, cite(article))
const FEES = '国办函〔2020〕109号第六条'

/** 接收回执、补正、说明理由、延期、征求意见告知、收费、延迟答复、更正：to the applicant. */
export const TO_APPLICANT: Readonly<Record<string, ProcessText>> = {
  receipt: {
    details: [],
    opens: false,
    notice: ({ you, file }) => {
      const { number, channel, receivedOn } = file.request
      const received = receivedOn ? dayWords(receivedOn) : '尚待确定，确定后另行告知'
      const due = file.due ? dayWords(file.due) : '收到申请之日确定后起算'
      return [
        rule(`${you}提出的政府信息公开申请已经登记，现将有关事项告知如下。`, '第四十五条'),
        byFile(`申请编号：${number}。`),
        byFile(`申请渠道：${CHANNELS[channel].title}。`),
        byFile(`收到申请之日：${received}。`),
        byFile(`答复期限届满之日：${due}。依法补正、延长期限、征求意见的，届满之日相应变动，本机关另行告知。`),
        byFile(`联系人和联系方式：${file.body.contact ?? blank('联系人和联系方式')}。`),
      ]
    },
  },
  'correction-notice': {
    details: [
      text('unclear', '不明确之处'),
      text('needed', '需要补正的事项'),
      dayDetail('until', '补正期限届满的日期'),
    ],
    opens: true,
    notice: ({ you, say, file }) => [
      rule('经审查，上述申请内容不明确。依据《中华人民共和国政府信息公开条例》第三十条，现告知如下。', '第三十条'),
      byClerk(`不明确之处：${say('unclear')}。`),
      byClerk(`需要补正的事项：${say('needed')}。`),
      byFile(
        `请${you}于${say('until')}以前（含当日）将补正的申请提交本机关。联系人和联系方式：${file.body.contact ?? blank('联系人和联系方式')}。`,
      ),
      rule(
        `答复期限自本机关收到补正的申请之日起计算。无正当理由逾期不补正的，视为放弃申请，本机关不再处理该申请。`,
        '第三十条',
      ),
    ],
  },
  'reasons-notice': {
    details: [text('counted', '申请的数量、频次'), dayDetail('until', '说明理由的期限届满的日期')],
    opens: true,
    notice: ({ you, say }) => [
      byClerk(`${you}申请公开政府信息的数量、频次为：${say('counted')}，明显超过合理范围。`),
      rule(
        `依据《中华人民共和国政府信息公开条例》第三十五条，请${you}于${say('until')}以前（含当日）书面说明申请的理由。`,
        '第三十五条',
      ),
      rule(
        '理由不合理的，本机关告知不予处理；理由合理但是不能按期答复的，本机关确定延迟答复的合理期限并告知。',
        '第三十五条',
      ),
    ],
  },
  'extension-notice': {
    details: [
      number('days', '延长的工作日数'),
      dayDetail('until', '延长后答复期限届满的日期'),
      dayDetail('agreedOn', '政府信息公开工作机构负责人同意的日期'),
      text('why', '延长的原因', { optional: true }),
    ],
    opens: true,
    notice: ({ say, has }) => [
      rule(
        `依据《中华人民共和国政府信息公开条例》第三十三条第二款，经本机关政府信息公开工作机构负责人于${say('agreedOn')}同意，上述申请的答复期限延长${say('days')}个工作日，延长后于${say('until')}届满。`,
        '第三十三条第二款',
      ),
      ...(has('why') ? [byClerk(`延长的原因：${say('why')}。`)] : []),
    ],
  },
  'inquiry-notice': {
    details: [
      text('whom', '征求意见的对象类别', { oneOf: ['第三方', '共同制作机关', '其他机关'] }),
      dayDetail('askedOn', '征求意见书发出的日期'),
    ],
    opens: true,
    notice: ({ say }) => [
      rule(
        `${say('askedOn')}，本机关就上述申请书面征求${say('whom')}的意见。依据《中华人民共和国政府信息公开条例》第三十三条第三款，征求意见所需时间不计算在答复期限内。`,
        '第三十三条第三款',
      ),
    ],
  },
  'fee-notice': {
    details: [
      text('basis', '收费的标准', { oneOf: ['按件计收', '按量计收'] }),
      number('counted', '计费的件数或者页数'),
      text('sum', '计算的过程'),
      number('amount', '收费的数额（元）'),
      text('way', '缴纳的方式'),
      dayDetail('until', '缴费期限届满的日期'),
    ],
    opens: true,
    notice: ({ you, say, issue }) => [
      rule(
        `${you}申请公开政府信息的数量、频次明显超过合理范围，依据《中华人民共和国政府信息公开条例》第四十二条和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），本机关决定收取信息处理费。`,
        `第四十二条、${FEES}`,
      ),
      byClerk(`收费的标准：${say('basis')}，计${say('counted')}${say('basis') === '按量计收' ? '页' : '件'}。`),
      byClerk(`计算的过程：${say('sum')}。收费的数额：${say('amount')}元。`),
      byClerk(`缴纳的方式：${say('way')}。`),
      rule(
        `请${you}自收到本通知书次日起${getTimeLimit('fee-payment', issue.date).days}个工作日内缴纳，期限于${say('until')}届满。逾期未缴纳的，视为放弃申请，本机关不再处理该申请。处理期限自完成缴费次日起重新计算。`,
        FEES,
      ),
    ],
  },
  'deferral-notice': {
    details: [text('explained', '理由合理、不能按期答复的说明'), dayDetail('until', '延迟答复的期限届满的日期')],
    opens: true,
    notice: ({ you, say }) => [
      byClerk(`${you}说明的申请理由合理，但是本机关不能按期答复：${say('explained')}。`),
      rule(
        `依据《中华人民共和国政府信息公开条例》第三十五条，本机关确定延迟至${say('until')}以前（含当日）答复。`,
        '第三十五条',
      ),
    ],
  },
  'rectification-notice': {
    details: [
      text('evidence', '申请人提出的证据'),
      text('conclusion', '审核的结论'),
      text('handled', '更正的内容，或者转送、告知的机关'),
    ],
    opens: false,
    notice: ({ you, say, file }) => [
      byFile(`${you}要求更正本机关提供的与自身相关的政府信息记录（编号为${file.request.number}），本机关已经审核。`),
      byClerk(`${you}提出的证据：${say('evidence')}。`),
      byClerk(`审核的结论：${say('conclusion')}。`),
      byClerk(`处理的结果：${say('handled')}。`),
      rule('上述处理依据《中华人民共和国政府信息公开条例》第四十一条作出。', '第四十一条'),
    ],
  },
}
