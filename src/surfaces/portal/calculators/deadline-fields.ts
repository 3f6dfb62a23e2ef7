import type { ActDetail, ActKind } from '../../../law/clock/index.ts'

/** One line of the form: a day, or a number of working days. */
export interface DeadlineField {
  /** Name in the address: that of the act, or the act's and its detail's. */
  readonly name: string
  readonly act: ActKind
  /** The field gives a detail of the act; without one, its day. */
  readonly detail?: ActDetail
  readonly label: string
  readonly help?: string
}

export interface DeadlineGroup {
  readonly title: string
  readonly article: string
  readonly fields: readonly DeadlineField[]
  /** May happen with several at once: the form offers one set more than is filled. */
  readonly repeats?: true
}

const day = (act: ActKind, label: string, help?: string): DeadlineField => ({
  name: act,
  act,
  label,
  ...(help ? { help } : {}),
})
const detail = (act: ActKind, what: ActDetail, label: string, help?: string): DeadlineField => ({
  name: `${act}_${{ days: 'days', receivedOn: 'received', until: 'until' }[what]}`,
  act,
  detail: what,
  label,
  ...(help ? { help } : {}),
})

/** What may have happened, in the order of the regulation; everything but the day of receipt may be left empty. */
export const DEADLINE_GROUPS: readonly DeadlineGroup[] = [
  {
    title: '补正',
    article: '第三十条',
    fields: [
      day('correction_asked', '告知申请人补正之日'),
      detail('correction_asked', 'until', '告知的补正期限', '补正告知书写明的最后一日'),
      day('correction_received', '收到补正的申请之日'),
    ],
  },
  {
    title: '征求第三方意见',
    article: '第三十二条',
    repeats: true,
    fields: [
      day('third_party_asked', '发出征求意见书之日'),
      detail('third_party_asked', 'receivedOn', '第三方收到之日', '不填的，按发出之日计算15个工作日'),
      day('third_party_answered', '收到第三方意见之日'),
    ],
  },
  {
    title: '征求共同制作机关意见',
    article: '第三十四条',
    repeats: true,
    fields: [
      day('co_producer_asked', '发出征求意见书之日'),
      detail('co_producer_asked', 'receivedOn', '对方收到之日', '不填的，按发出之日计算15个工作日'),
      day('co_producer_answered', '收到共同制作机关意见之日'),
    ],
  },
  {
    title: '征求其他机关意见',
    article: '第三十三条第三款',
    repeats: true,
    fields: [
      day('agency_asked', '发函之日'),
      detail('agency_asked', 'until', '函中写明的答复期限'),
      day('agency_answered', '收到其他机关意见之日'),
    ],
  },
  {
    title: '报请主管部门或者保密行政管理部门确定',
    article: '第十七条第三款',
    fields: [
      day('determination_asked', '报请之日'),
      detail('determination_asked', 'until', '函中写明的答复期限'),
      day('determination_answered', '收到确定意见之日'),
    ],
  },
  {
    title: '延长答复期限',
    article: '第三十三条第二款',
    fields: [
      day('extended', '告知申请人延期之日'),
      detail('extended', 'days', '延长的工作日数', '最长20个工作日；不填为20'),
    ],
  },
  {
    title: '申请数量、频次明显超过合理范围',
    article: '第三十五条',
    fields: [
      day('reasons_asked', '要求申请人说明理由之日'),
      day('reasons_given', '申请人说明理由之日'),
      day('deferred', '告知延迟答复之日'),
      detail('deferred', 'until', '确定的延迟答复期限', '告知申请人的最后一日'),
    ],
  },
  {
    title: '收取信息处理费',
    article: '《政府信息公开信息处理费管理办法》第六条',
    fields: [
      day('fee_notified', '发出收费通知之日'),
      detail('fee_notified', 'receivedOn', '申请人收到通知之日'),
      day('fee_paid', '申请人缴清之日'),
    ],
  },
  {
    title: '办结',
    article: '第三十三条',
    fields: [
      day('replied', '答复送达之日', '直接送达的为签收之日，邮寄的为交邮之日'),
      day('lapsed_uncorrected', '因逾期不补正不再处理之日'),
      day('lapsed_unpaid', '因逾期未缴费不再处理之日'),
      day('withdrawn', '申请人撤回之日'),
      day('terminated', '申请人死亡或者终止之日'),
    ],
  },
]

/** Sets of one group that a form may hold. */
export const MOST_SETS = 5
