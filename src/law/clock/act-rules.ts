import type { ActDetail, ActKind } from './act.ts'

/** Where a request stands between two acts. */
export type Stage = 'running' | 'awaiting_correction' | 'awaiting_payment' | 'ended'

export interface ActRule {
  /** 补正告知 */
  readonly title: string
  readonly by: 'body' | 'applicant' | 'other'
  readonly article: string
  /** The stages in which it may happen. */
  readonly from: readonly Stage[]
  /** It answers this act, which has to be open. */
  readonly answers?: ActKind
  /** This has to have happened before. */
  readonly needs?: ActKind
  readonly ends?: true
  /** What its second figure says. */
  readonly detail?: ActDetail
}

const RUNNING: readonly Stage[] = ['running']
const OPEN: readonly Stage[] = ['running', 'awaiting_correction', 'awaiting_payment']
/** An opinion that comes after the reply changes nothing, but it came. */
const EVER: readonly Stage[] = [...OPEN, 'ended']

/** 决定撤销、判决撤销，责令重新作出的。 */
export const REMAKE_RULES = '《行政复议法》第六十四条第二款、《行政诉讼法》第七十一条'

const FEE_RULES = '《政府信息公开信息处理费管理办法》第六条'

/**
 * What may follow what: the one table that commands, pages and the API ask. A broken time limit is no reason to refuse an act: it becomes
 * a finding, and the act stands.
 */
export const ACT_RULES: Readonly<Record<ActKind, ActRule>> = {
  correction_received: {
    title: '收到补正的申请',
    by: 'applicant',
    article: '第三十条',
    from: ['running', 'awaiting_correction'],
    answers: 'correction_asked',
  },
  fee_paid: {
    title: '申请人缴清信息处理费',
    by: 'applicant',
    article: FEE_RULES,
    from: ['awaiting_payment'],
    answers: 'fee_notified',
  },
  reasons_given: {
    title: '申请人说明理由',
    by: 'applicant',
    article: '第三十五条',
    from: OPEN,
    answers: 'reasons_asked',
  },
  third_party_answered: {
    title: '收到第三方意见',
    by: 'other',
    article: '第三十二条',
    from: EVER,
    answers: 'third_party_asked',
  },
  co_producer_answered: {
    title: '收到共同制作机关意见',
    by: 'other',
    article: '第三十四条',
    from: EVER,
    answers: 'co_producer_asked',
  },
  agency_answered: {
    title: '收到其他机关意见',
    by: 'other',
    article: '第三十三条第三款',
    from: EVER,
    answers: 'agency_asked',
  },
  determination_answered: {
    title: '收到确定意见',
    by: 'other',
    article: '第十七条第三款',
    from: EVER,
    answers: 'determination_asked',
  },
  reopened: {
    title: '依复议决定、裁判重新办理',
    by: 'other',
    article: REMAKE_RULES,
    from: ['ended'],
    detail: 'until',
  },
  correction_asked: {
    title: '告知申请人补正',
    by: 'body',
    article: '第三十条',
    from: ['running', 'awaiting_correction'],
    detail: 'until',
  },
  third_party_asked: {
    title: '书面征求第三方意见',
    by: 'body',
    article: '第三十二条',
    from: RUNNING,
    detail: 'receivedOn',
  },
  co_producer_asked: {
    title: '征求共同制作机关意见',
    by: 'body',
    article: '第三十四条',
    from: RUNNING,
    detail: 'receivedOn',
  },
  agency_asked: {
    title: '征求其他机关意见',
    by: 'body',
    article: '第三十三条第三款',
    from: RUNNING,
    detail: 'until',
  },
  determination_asked: {
    title: '报请主管部门或者保密行政管理部门确定',
    by: 'body',
    article: '第十七条第三款',
    from: RUNNING,
    detail: 'until',
  },
  reasons_asked: {
    title: '要求申请人说明理由',
    by: 'body',
    article: '第三十五条',
    from: RUNNING,
    detail: 'until',
  },
  extended: {
    title: '告知申请人延长答复期限',
    by: 'body',
    article: '第三十三条第二款',
    from: RUNNING,
    detail: 'days',
  },
  deferred: {
    title: '告知申请人延迟答复的合理期限',
    by: 'body',
    article: '第三十五条',
    from: RUNNING,
    needs: 'reasons_given',
    detail: 'until',
  },
  fee_notified: {
    title: '发出收费通知',
    by: 'body',
    article: FEE_RULES,
    from: RUNNING,
    detail: 'receivedOn',
  },
  replied: {
    title: '答复送达申请人',
    by: 'body',
    article: '第三十三条',
    from: OPEN,
    ends: true,
  },
  lapsed_uncorrected: {
    title: '申请人逾期不补正，不再处理',
    by: 'body',
    article: '第三十条',
    from: ['awaiting_correction'],
    ends: true,
  },
  lapsed_unpaid: {
    title: '申请人逾期未缴费，不再处理',
    by: 'body',
    article: FEE_RULES,
    from: ['awaiting_payment'],
    ends: true,
  },
  withdrawn: {
    title: '申请人撤回申请',
    by: 'applicant',
    // The regulation doesn't speak of it; the report counts it among 其他处理.
    article: '国办公开办函〔2021〕30号',
    from: OPEN,
    ends: true,
  },
  terminated: {
    title: '申请人死亡或者终止',
    by: 'other',
    article: '国办公开办函〔2021〕30号',
    from: OPEN,
    ends: true,
  },
}
