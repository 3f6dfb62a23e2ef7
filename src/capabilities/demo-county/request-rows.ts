import type { Channel } from '../../law/clock/index.ts'
import type { OutcomeKey } from '../../law/outcomes/index.ts'
import type { ApplicantDetails } from '../applicants/index.ts'
import type { RequestActKind } from '../requests/index.ts'

/** An act so many working days after arrival. */
export type ActRow = readonly [
  kind: RequestActKind,
  after: number,
  more?: {
    readonly until?: number
    readonly days?: number
    readonly party?: string
    readonly outcome?: OutcomeKey
  },
]

export interface RequestRow {
  readonly body: string
  readonly channel: Channel
  /** Working days before today on which it arrived. */
  readonly age: number
  readonly subject: string
  readonly applicant: keyof typeof APPLICANTS
  readonly acts: readonly ActRow[]
}

const person = (name: string, phone: string, address = '云川省安平市清源县'): ApplicantDetails => ({
  kind: 'naturalPerson',
  idKind: null,
  fields: { name, phone, address },
})
const organisation = (
  kind: ApplicantDetails['kind'],
  name: string,
  contactName: string,
  phone: string,
): ApplicantDetails => ({
  kind,
  idKind: null,
  fields: { name, contactName, phone },
})

/** Nobody: names, numbers and addresses are invented. */
export const APPLICANTS = {
  lin: person('林清和', '19900000001', '云川省安平市清源县柳堰镇虚构路1号'),
  zhou: person('周远山', '19900000002'),
  xu: person('许望舒', '19900000003'),
  chen: person('陈听雨', '19900000004'),
  he: person('何知秋', '19900000005'),
  gu: person('顾南枝', '19900000006'),
  ouyang: person('欧阳云川', '19900000007'),
  firm: organisation('commercial', '清源县虚构商贸有限公司', '苏明瑾', '19900000008'),
  lawyers: organisation('legalService', '云川虚构律师事务所', '沈若水', '19900000009'),
  institute: organisation('research', '云川虚构城乡规划研究院', '江流云', '19900000010'),
} as const

const row = (
  body: string,
  channel: Channel,
  age: number,
  applicant: RequestRow['applicant'],
  subject: string,
  ...acts: readonly ActRow[]
): RequestRow => ({ body: `qyx-${body}`, channel, age, subject, applicant, acts })

/** Requests in every state, some overdue, some due today, some answered in time and some late. */
export const REQUEST_ROWS: readonly RequestRow[] = [
  row('zrzyj', 'in_person', 24, 'lin', '柳堰镇河东村2024年征地批复文件及附图'),
  row('zrzyj', 'post_signed', 21, 'zhou', '城东片区控制性详细规划批准文件', ['signed', 0]),
  row('zrzyj', 'online', 19, 'xu', '清源县2025年度国有建设用地供应计划', ['confirmed', 1]),
  row('zrzyj', 'in_person', 17, 'lawyers', '河东村集体土地征收补偿安置方案听证笔录', [
    'third_party_asked',
    6,
    { party: '甲方' },
  ]),
  row(
    'zrzyj',
    'online',
    15,
    'firm',
    '文澜路东侧地块出让合同',
    ['confirmed', 1],
    ['third_party_asked', 5, { party: '受让人' }],
    ['third_party_answered', 9, { party: '受让人' }],
  ),
  row('zrzyj', 'email', 12, 'he', '青禾镇永久基本农田划定成果', ['confirmed', 1]),
  row('zrzyj', 'online', 3, 'gu', '柳堰镇西河村宅基地审批结果'),
  row('zrzyj', 'in_person', 34, 'chen', '城北安置房项目用地预审意见', ['extended', 17, { days: 20 }]),
  row('zrzyj', 'in_person', 45, 'lin', '2019年柳堰镇河东村土地征收公告', ['replied', 18, { outcome: 'alreadyPublic' }]),
  row('zrzyj', 'in_person', 52, 'zhou', '不动产登记资料查询', ['replied', 23, { outcome: 'administrativeQuery' }]),
  row('scjgj', 'online', 20, 'firm', '2025年第三季度食品安全监督抽检不合格产品名单', ['confirmed', 0]),
  row('scjgj', 'in_person', 16, 'xu', '清源县电梯检验机构名录', ['correction_asked', 5, { until: 15 }]),
  row('scjgj', 'online', 14, 'chen', '某批次桶装水抽检报告', ['confirmed', 1], ['correction_asked', 4, { until: 12 }]),
  row('scjgj', 'fax', 2, 'lawyers', '对清源县虚构商贸有限公司的行政处罚决定书'),
  row(
    'scjgj',
    'online',
    33,
    'he',
    '特种设备安全监督检查计划',
    ['confirmed', 1],
    ['replied', 20, { outcome: 'partlyProvided' }],
  ),
  row('scjgj', 'in_person', 28, 'gu', '举报某超市销售过期食品的处理情况', ['replied', 9, { outcome: 'petition' }]),
  row('gaj', 'in_person', 18, 'zhou', '交通技术监控设备设置地点及检定证书'),
  row('gaj', 'post_plain', 6, 'he', '2024年全县户籍人口分镇统计数据', ['confirmed', 0]),
  row('gaj', 'online', 1, 'ouyang', '文澜街道道路停车泊位设置方案'),
  row(
    'gaj',
    'in_person',
    26,
    'xu',
    '道路交通事故认定书制作规范',
    ['reasons_asked', 4, { until: 10 }],
    ['withdrawn', 8],
  ),
  row('czj', 'in_person', 20, 'institute', '清源县2024年政府债务资金使用情况说明'),
  row('czj', 'online', 11, 'lin', '惠农补贴发放标准及发放清单', ['confirmed', 1], ['agency_asked', 4, { until: 14 }]),
  row('czj', 'in_person', 30, 'firm', '2024年度政府采购协议供货目录', ['replied', 12, { outcome: 'provided' }]),
  row('jyj', 'online', 9, 'gu', '城区小学2025年招生范围划分依据', ['confirmed', 1]),
  row('jyj', 'in_person', 22, 'chen', '2025年教师招聘面试评分细则', ['extended', 18, { days: 10 }]),
  row('wjw', 'in_person', 13, 'ouyang', '县域内预防接种单位名单及服务能力'),
  row('wjw', 'online', 5, 'institute', '2024年传染病监测年报', ['confirmed', 2]),
  row(
    'zfb',
    'online',
    20,
    'lawyers',
    '县政府常务会议2025年第3次会议纪要',
    ['confirmed', 0],
    ['determination_asked', 10, { until: 25 }],
  ),
  row('zfb', 'oral', 8, 'zhou', '清源县政府信息公开指南历年版本'),
  row('lyz', 'in_person', 19, 'lin', '柳堰镇高标准农田建设项目招投标文件'),
  row(
    'lyz',
    'in_person',
    41,
    'he',
    '河东村2023年村级财务公开资料',
    ['fee_notified', 8],
    ['fee_paid', 15],
    ['replied', 30, { outcome: 'provided' }],
  ),
]
