import { type ArticleRef, cite } from '../articles/index.ts'
import { convention, VERIFIED } from '../evidence.ts'
import type { CaseLimit } from './case-limit.ts'

const REVIEW = { backing: VERIFIED, inForceFrom: '2024-01-01' } as const
const SUIT = { backing: VERIFIED, inForceFrom: '2017-07-01' } as const
const review = (text: string): readonly ArticleRef[] => cite(text, 'review-2023')
const suit = (text: string): readonly ArticleRef[] => cite(text, 'litigation-2017')

/** 行政复议法第五十三条第一款第（四）项、行政诉讼法第八十二条第一款第（三）项：政府信息公开案件可以适用简易程序. */
export const SUMMARY_PROCEDURE = {
  review: review('第五十三条第一款第（四）项'),
  litigation: suit('第八十二条第一款第（三）项'),
} as const

/**
 * The limits of a review and a suit, in the order in which a case meets them. 行政复议法第八十八条第二款：该法的三日、五日、七日、十日是工作日；
 * 其余的日，以及行政诉讼法的日，是自然日. Dated by the day from which the limit runs.
 */
export const CASE_LIMITS: readonly CaseLimit[] = [
  {
    id: 'review-answer',
    title: '行政复议答复（普通程序）',
    keptBy: 'body',
    period: { amount: 10, unit: 'working-day' },
    startsOn: '收到行政复议申请书副本或者申请笔录复印件之日',
    onSilence: '不按期答复、不提交证据和依据的，视为没有证据、依据',
    articles: review('第四十八条、第七十条、第八十八条第二款'),
    ...REVIEW,
  },
  {
    id: 'review-answer-summary',
    title: '行政复议答复（简易程序）',
    keptBy: 'body',
    period: { amount: 5, unit: 'working-day' },
    startsOn: '收到行政复议申请书副本或者申请笔录复印件之日',
    onSilence: '不按期答复、不提交证据和依据的，视为没有证据、依据',
    articles: review('第五十四条第一款、第七十条、第八十八条第二款'),
    ...REVIEW,
  },
  {
    id: 'review-decision',
    title: '行政复议决定（普通程序）',
    keptBy: 'reviewer',
    period: { amount: 60, unit: 'day' },
    extension: 30,
    startsOn: '受理申请之日',
    onSilence: '申请人可以在期满之日起向人民法院提起诉讼',
    articles: review('第六十二条第一款'),
    ...REVIEW,
  },
  {
    id: 'review-decision-summary',
    title: '行政复议决定（简易程序）',
    keptBy: 'reviewer',
    period: { amount: 30, unit: 'day' },
    startsOn: '受理申请之日',
    onSilence: '申请人可以在期满之日起向人民法院提起诉讼',
    articles: review('第六十二条第二款'),
    ...REVIEW,
  },
  {
    id: 'suit-answer',
    title: '行政诉讼答辩和举证',
    keptBy: 'body',
    period: { amount: 15, unit: 'day' },
    startsOn: '收到起诉状副本之日',
    onSilence: '不提出答辩状的，不影响人民法院审理',
    articles: suit('第六十七条'),
    ...SUIT,
  },
  {
    id: 'first-instance',
    title: '第一审判决（普通程序）',
    keptBy: 'court',
    period: { amount: 6, unit: 'month' },
    startsOn: '立案之日',
    articles: suit('第八十一条'),
    ...SUIT,
  },
  {
    id: 'first-instance-summary',
    title: '第一审审结（简易程序）',
    keptBy: 'court',
    period: { amount: 45, unit: 'day' },
    startsOn: '立案之日',
    articles: suit('第八十三条'),
    ...SUIT,
  },
  {
    id: 'appeal-judgment',
    title: '对第一审判决上诉',
    keptBy: 'either',
    period: { amount: 15, unit: 'day' },
    startsOn: '判决书送达之日',
    onSilence: '第一审判决发生法律效力',
    articles: suit('第八十五条'),
    ...SUIT,
  },
  {
    id: 'appeal-ruling',
    title: '对第一审裁定上诉',
    keptBy: 'either',
    period: { amount: 10, unit: 'day' },
    startsOn: '裁定书送达之日',
    onSilence: '第一审裁定发生法律效力',
    articles: suit('第八十五条'),
    ...SUIT,
  },
  {
    id: 'second-instance',
    title: '第二审判决',
    keptBy: 'court',
    period: { amount: 3, unit: 'month' },
    startsOn: '收到上诉状之日',
    articles: suit('第八十八条'),
    ...SUIT,
  },
]

/** The time that reviewers and courts have to decide moves like any other period when it ends on a day of rest; no text says so of it. */
export const DECISION_LIMITS_MOVE = { moves: true, ...convention('case-limit-rest') } as const
