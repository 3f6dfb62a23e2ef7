import type { ActKind } from '../../../src/law/clock/index.ts'

/** A letter on the way to the reply, and how the request goes on after it. */
export interface OnTheWay {
  /** Of `PROCESS_LETTERS`. */
  readonly letter: string
  readonly title: string
  readonly subject: string
  /** Letters that have to be out before. */
  readonly after?: readonly string[]
  /** What the clerk fills in; what the file and the rule give is left out. `@+7` is the seventh working day from today. */
  readonly details: Readonly<Record<string, string>>
  /** The act that its delivery records in the register; null: it moves no clock. */
  readonly records: ActKind | null
  /** What comes back, as the register names it, and what is written down with it. */
  readonly answered?: {
    readonly act: ActKind
    readonly title: string
    readonly values: Readonly<Record<string, string>>
  }
  /** The answer comes before this letter. */
  readonly answeredFirst?: true
  /** It has its place after the reply. */
  readonly afterReply?: true
  /** Who looks at it beside the clerk; nobody where it only records what was done. */
  readonly by: 'approver' | 'head' | 'nobody'
  readonly says: RegExp
}

const OPINION = '第三方的意见'

/** Every letter on the way, in the order in which they may come. */
export const ON_THE_WAY: readonly OnTheWay[] = [
  {
    letter: 'receipt',
    title: '第四十五条 收到即登记，发给申请人接收回执，写明编号、收到之日、答复期限届满之日',
    subject: '清源县2025年农村客运线路经营许可名录',
    details: {},
    records: null,
    by: 'nobody',
    says: /答复期限届满之日/,
  },
  {
    letter: 'correction-notice',
    title: '第三十条 申请内容不明确的，自收到申请之日起7个工作日内一次性告知补正；答复期限自收到补正的申请之日起计算',
    subject: '修路的材料',
    details: { unclear: '没有写明是哪一条道路、哪一年', needed: '道路的名称或者编号，以及年度', until: '@+10' },
    records: 'correction_asked',
    answered: {
      act: 'correction_received',
      title: '收到补正的申请',
      values: { 'words.text': '清源县县道X012段2025年大修' },
    },
    by: 'approver',
    says: /逾期不补正的，视为放弃申请/,
  },
  {
    letter: 'reasons-notice',
    title: '第三十五条 数量、频次明显超过合理范围的，可以要求申请人说明理由',
    subject: '全部县道2015年以来每月养护日志',
    details: { counted: '一个月内提出申请12件', until: '@+10' },
    records: 'reasons_asked',
    answered: { act: 'reasons_given', title: '申请人说明理由', values: { 'words.text': '研究农村公路养护' } },
    by: 'approver',
    says: /书面说明申请的理由/,
  },
  {
    letter: 'extension-notice',
    title: '第三十三条第二款 需要延长答复期限的，经工作机构负责人同意并告知申请人，延长最长不超过20个工作日',
    subject: '清源县2016年至2025年危桥改造项目清单',
    details: { days: '10', until: '@+30', why: '材料分散在十个年度的档案中，需要逐年核对' },
    records: 'extended',
    by: 'head',
    says: /延长10个工作日/,
  },
  {
    letter: 'third-party-inquiry',
    title: '第三十二条 公开会损害第三方合法权益的，书面征求第三方的意见，第三方自收到之日起15个工作日内提出',
    subject: '虚构通达公交公司2025年度补贴发放明细',
    details: { party: '虚构通达公交公司', content: '2025年度运营补贴的金额和发放依据' },
    records: 'third_party_asked',
    answered: {
      act: 'third_party_answered',
      title: '收到第三方意见',
      values: { answer: '同意公开', 'words.text': OPINION },
    },
    by: 'approver',
    says: /逾期未提出意见的，由本机关依照条例的规定决定/,
  },
  {
    letter: 'inquiry-notice',
    title: '第三十三条第三款 征求第三方和其他机关意见所需时间不计算在期限内，同日告知申请人',
    subject: '虚构通达公交公司车辆更新补贴明细',
    after: ['third-party-inquiry'],
    details: { whom: '第三方', askedOn: '@today' },
    records: null,
    answered: {
      act: 'third_party_answered',
      title: '收到第三方意见',
      values: { answer: '同意公开', 'words.text': OPINION },
    },
    by: 'approver',
    says: /不计算在答复期限内/,
  },
  {
    letter: 'co-producer-inquiry',
    title: '第三十四条 由两个以上行政机关共同制作的，牵头机关征求意见，逾期未提出意见的视为同意公开',
    subject: '清源县交通运输局与清源县公安局联合制发的货车通行管控方案',
    details: { party: '清源县公安局', content: '联合制发的货车通行管控方案全文' },
    records: 'co_producer_asked',
    answered: {
      act: 'co_producer_answered',
      title: '收到共同制作机关意见',
      values: { answer: '同意公开', 'words.text': '可以公开' },
    },
    by: 'approver',
    says: /视为同意公开/,
  },
  {
    letter: 'assistance-request',
    title: '第十一条第一款 涉及其他机关的，与有关机关协商、确认',
    subject: '清源县货运枢纽项目用地预审意见',
    details: { party: '清源县自然资源局', matter: '协助确认用地预审意见是否可以公开', until: '@+10' },
    records: 'agency_asked',
    answered: { act: 'agency_answered', title: '收到其他机关意见', values: { 'words.text': '可以公开' } },
    by: 'approver',
    says: /请予协助/,
  },
  {
    letter: 'disclosure-notice',
    title: '第三十二条 第三方不同意，但不公开可能对公共利益造成重大影响的，可以决定公开，并将内容和理由书面告知第三方',
    subject: '虚构通达公交公司车辆安全检验结果',
    after: ['third-party-inquiry'],
    details: {
      party: '虚构通达公交公司',
      content: '2025年度营运车辆安全检验的结论',
      reason: '涉及乘客的人身安全，不公开会对公共利益造成重大影响',
    },
    records: null,
    answered: {
      act: 'third_party_answered',
      title: '收到第三方意见',
      values: { answer: '不同意公开', 'words.text': OPINION },
    },
    answeredFirst: true,
    by: 'approver',
    says: /决定予以公开/,
  },
  {
    letter: 'fee-notice',
    title: '第四十二条 数量、频次明显超过合理范围的，可以收取信息处理费；处理期限自完成缴费次日起重新计算',
    subject: '2012年以来全部县道养护合同复印件',
    details: {
      basis: '按件计收',
      counted: '31',
      sum: '第11件至第30件每件100元计2000元，第31件200元',
      amount: '2200',
      way: '凭缴款通知书到银行缴入国库',
      until: '@+20',
    },
    records: 'fee_notified',
    answered: { act: 'fee_paid', title: '申请人缴清信息处理费', values: { 'words.receipt': '0034567' } },
    by: 'approver',
    says: /2200元/,
  },
  {
    letter: 'deferral-notice',
    title: '第三十五条 申请理由合理但无法在规定期限内答复的，可以确定延迟答复的合理期限并告知申请人',
    subject: '清源县全部农村公路命名编号及变更记录',
    after: ['reasons-notice'],
    details: { explained: '涉及道路两千余条，需要逐条核对', until: '@+30' },
    records: 'deferred',
    by: 'approver',
    says: /确定延迟至/,
  },
  {
    letter: 'rectification-notice',
    title: '第四十一条 有证据证明与自身相关的政府信息记录不准确的，有权更正的机关审核属实后更正并告知',
    subject: '本人道路运输从业资格的登记记录',
    details: {
      evidence: '户口簿复印件',
      conclusion: '记录的出生日期与户口簿不符，属实',
      handled: '已经更正为户口簿记载的日期',
    },
    records: null,
    afterReply: true,
    by: 'approver',
    says: /第四十一条/,
  },
  {
    letter: 'rectification-transfer',
    title: '第四十一条 要求更正的不属于本机关职能范围的，可以转送有权更正的机关处理并告知申请人',
    subject: '本人参加从业资格考试的登记记录',
    details: { party: '清源县公安局', evidence: '身份证复印件', reason: '身份信息的登记由公安机关管理' },
    records: null,
    afterReply: true,
    by: 'approver',
    says: /转送你单位处理/,
  },
  {
    letter: 'delivery-record',
    title: '第四十五条 答复送达，填写送达回证，存入案卷',
    subject: '清源县2025年公路路政巡查记录',
    details: {},
    records: null,
    afterReply: true,
    by: 'nobody',
    says: /送达回证/,
  },
  {
    letter: 'publication-suggestion',
    title: '第四十四条第二款 申请人建议纳入主动公开范围的，审核后属于主动公开范围的及时主动公开',
    subject: '清源县公交线路首末班时间表',
    details: {
      suggestion: '建议把公交线路首末班时间表向全社会公布',
      conclusion: '属于主动公开范围，及时主动公开',
      why: '涉及公众出行，属于公共服务信息',
      decidedOn: '@today',
    },
    records: null,
    by: 'approver',
    says: /主动公开/,
  },
]
