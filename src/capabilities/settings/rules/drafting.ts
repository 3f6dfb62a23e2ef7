import { convention, fromMemory } from '../../../law/evidence.ts'
import { BODY_KINDS, OUTCOMES } from '../../../law/outcomes/index.ts'
import type { SettingRule } from '../setting-rule.ts'

const own = { where: 'body', act: 'setting.change' } as const
const drafting = { ...own, group: 'drafting', backing: convention('letter-steps') } as const
const limits = { ...own, group: 'drafting', backing: convention('letter-limits') } as const
const remedy = { ...own, group: 'remedy', backing: convention('remedy-names') } as const

/** Which of the steps a letter needs before it is numbered. */
const STEPS = {
  'approve-sign': '审核、签发',
  sign: '签发，不另审核',
  approve: '审核通过即编号发出',
} as const

const outcomes = Object.fromEntries(OUTCOMES.map(({ key, title }) => [key, title]))

export const DRAFTING_RULES = {
  'drafting.reply': {
    ...drafting,
    label: '答复书、决定书、告知书要经过哪些环节',
    told: '拟制人不能审核、审查、签发自己拟制的文书。只影响以后提交的文书。',
    article: '第四十五条',
    form: { kind: 'choice', options: STEPS },
    fallback: 'approve-sign',
  },
  'drafting.process': {
    ...drafting,
    label: '补正告知书、征求意见书等过程文书要经过哪些环节',
    told: '接收回执、送达回证不用审核。延期答复告知书不论怎样设置，都须经工作机构负责人同意。',
    article: '第四十五条',
    form: { kind: 'choice', options: STEPS },
    fallback: 'approve',
  },
  'drafting.secrecy': {
    ...drafting,
    label: '哪些处理决定在签发以前要经保密审查',
    told: '提供政府信息的，公开前应当审查；可以另选其他处理决定一并审查。',
    article: '第十七条',
    form: { kind: 'choices', options: outcomes },
    fallback: ['provided', 'partlyProvided'],
  },
  'drafting.correctionDays': {
    ...limits,
    label: '要求补正的，给申请人几个工作日',
    told: '条例要求合理的补正期限，没有写明日数。拟制补正告知书时按它预填，可以逐件修改。',
    article: '第三十条',
    form: { kind: 'integer', min: 1, max: 60, unit: '个工作日' },
    fallback: 15,
  },
  'drafting.reasonsDays': {
    ...limits,
    label: '要求说明理由的，给申请人几个工作日',
    told: '条例没有写明日数。拟制说明理由告知书时按它预填，可以逐件修改。',
    article: '第三十五条',
    form: { kind: 'integer', min: 1, max: 60, unit: '个工作日' },
    fallback: 10,
  },
  'drafting.agencyDays': {
    ...limits,
    label: '请其他机关协办的，给对方几个工作日',
    told: '条例没有写明日数。拟制协办函时按它预填，可以逐件修改。',
    article: '第三十三条第三款',
    form: { kind: 'integer', min: 1, max: 60, unit: '个工作日' },
    fallback: 10,
  },
  'remedy.bodyKind': {
    ...remedy,
    label: '本机关在行政复议法上属于哪一类机关',
    told: '文书里的复议机关、管辖法院由它确定。“按机关名录判断”依名录的类别、层级和名称；判断不准的，请选定。',
    article: '《中华人民共和国行政复议法》第二十四条、第二十七条、第二十八条',
    form: { kind: 'choice', options: { auto: '按机关名录判断', ...BODY_KINDS } },
    fallback: 'auto',
    backing: fromMemory('remedy-body-kind'),
  },
  'remedy.reviewers': {
    ...remedy,
    label: '复议机关的名称',
    told: '写入文书的救济途径，有几个的用顿号分开。没有填写的，用名录里的上级政府；名录里也没有的，用法律的说法。',
    article: '《中华人民共和国行政复议法》第二十四条、第二十七条、第二十八条',
    form: { kind: 'text', longest: 200, example: '清源县人民政府' },
    fallback: '',
  },
  'remedy.court': {
    ...remedy,
    label: '管辖法院的名称',
    told: '写入文书的救济途径。没有填写的，写“有管辖权的人民法院”。',
    article: '《中华人民共和国行政诉讼法》第十四条、第十五条',
    form: { kind: 'text', longest: 100, example: '清源县人民法院' },
    fallback: '',
  },
  'remedy.onlineReview': {
    ...remedy,
    label: '行政复议申请的网上提交渠道',
    told: '电子送达的文书必须写明它；没有填写的，不能电子送达答复书、决定书、告知书。',
    article: '《中华人民共和国行政复议法》第二十二条第二款',
    form: { kind: 'text', longest: 300, pattern: 'https?://[^\\s<>"]+', example: 'https://fuyi.example.gov.cn/' },
    fallback: '',
  },
} as const satisfies Readonly<Record<string, SettingRule>>
