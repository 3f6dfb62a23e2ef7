import type { ChallengeKey } from '../../law/report-form/index.ts'
import type { CaseStanding, ChallengeAct } from '../challenges/index.ts'

/** An act so many days before today; the days that it names, too, negative ones still to come. */
export type CaseActRow = readonly [ago: number, act: ActWithoutDay, more?: { readonly until: number }]
type WithoutDay<A> = A extends ChallengeAct ? Omit<A, 'on' | 'receivedOn' | 'order'> : never
type ActWithoutDay = WithoutDay<ChallengeAct>

export interface CaseRow {
  readonly body: string
  readonly kind: ChallengeKey
  readonly standing?: CaseStanding
  /** The part of the number before and after the year. */
  readonly number: readonly [before: string, after: string]
  readonly heardBy: string
  /** A request of the invented county, by its place in the list of them from 1; or what is contested in words. */
  readonly about: { readonly request: number } | string
  /** The review before it, by its place in this list from 1. */
  readonly follows?: number
  readonly acts: readonly CaseActRow[]
}

const COUNTY = '清源县人民政府'
const COURT = '清源县人民法院'
const review = ['清政复〔', '〕', COUNTY] as const
const suit = ['（', '）云0099行初', COURT] as const

const row = (
  body: string,
  kind: ChallengeKey,
  serial: number,
  about: CaseRow['about'],
  acts: readonly CaseActRow[],
  more: Pick<CaseRow, 'follows' | 'standing'> = {},
): CaseRow => {
  const [before, after, heardBy] = kind === 'review' ? review : suit
  return { body: `qyx-${body}`, kind, number: [before, `${after}${serial}号`], heardBy, about, acts, ...more }
}

/** Numbers, courts and offices are invented. One case in each stage: to be answered, answered late, decided, to be done again, appealed. */
export const CASE_ROWS: readonly CaseRow[] = [
  row('zrzyj', 'review', 31, { request: 9 }, [
    [12, { kind: 'filed' }],
    [6, { kind: 'accepted' }],
    [4, { kind: 'served' }],
  ]),
  row('zrzyj', 'review', 12, '2024年不动产登记资料查询的一件答复', [
    [210, { kind: 'filed' }],
    [205, { kind: 'accepted' }],
    [200, { kind: 'served' }],
    [190, { kind: 'answered' }],
    [150, { kind: 'decided', result: 'reviewMaintained' }],
  ]),
  row(
    'zrzyj',
    'litigationAfterReview',
    58,
    '2024年不动产登记资料查询的一件答复',
    [
      [140, { kind: 'filed' }],
      [134, { kind: 'accepted' }],
      [130, { kind: 'served' }],
      [118, { kind: 'answered' }],
      [90, { kind: 'heard' }],
      [45, { kind: 'decided', result: 'suitClaimsDismissed' }],
      [38, { kind: 'appealed', by: 'other' }],
    ],
    { follows: 2 },
  ),
  row('scjgj', 'review', 18, '2024年对一件投诉举报办理情况的答复', [
    [120, { kind: 'filed' }],
    [116, { kind: 'accepted' }],
    [112, { kind: 'served' }],
    [80, { kind: 'answered' }],
    [40, { kind: 'decided', result: 'reviewRevoked' }, { until: -6 }],
  ]),
  row('gaj', 'litigationDirect', 63, '2024年对执法记录仪使用情况的一件答复', [
    [40, { kind: 'filed' }],
    [34, { kind: 'accepted' }],
    [20, { kind: 'served' }],
  ]),
  row('czj', 'review', 27, '2025年关于预算绩效评价报告的申请没有按期答复', [
    [75, { kind: 'filed' }],
    [70, { kind: 'accepted' }],
    [66, { kind: 'served' }],
    [58, { kind: 'answered' }],
    [30, { kind: 'decided', result: 'reviewOrderedToPerform' }, { until: 5 }],
  ]),
  row('jyj', 'review', 22, '2024年对民办学校年检结果的一件答复', [
    [100, { kind: 'filed' }],
    [96, { kind: 'accepted' }],
    [92, { kind: 'served' }],
    [84, { kind: 'answered' }],
    [60, { kind: 'decided', result: 'reviewSettled' }],
  ]),
  row('lyz', 'review', 9, '2023年对村级道路养护支出的一件答复', [
    [420, { kind: 'filed' }],
    [416, { kind: 'accepted' }],
    [412, { kind: 'served' }],
    [404, { kind: 'answered' }],
    [365, { kind: 'decided', result: 'reviewUnlawful' }],
  ]),
  row('czj', 'review', 33, { request: 23 }, [
    [15, { kind: 'filed' }],
    [10, { kind: 'accepted' }],
    [8, { kind: 'served' }],
    [3, { kind: 'answered' }],
  ]),
]
