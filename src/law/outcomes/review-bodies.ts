import { type ArticleRef, cite } from '../articles/index.ts'
import { type Backing, convention, VERIFIED } from '../evidence.ts'
import { type Dated, inForceOn } from '../in-force.ts'

/** Bodies as the law on review tells them apart. */
export const BODY_KINDS = {
  department: '县级以上地方人民政府工作部门',
  justice: '履行行政复议机构职责的地方人民政府司法行政部门',
  township: '乡镇人民政府',
  government: '县级以上地方人民政府',
  province: '省、自治区、直辖市人民政府',
  dispatchedOffice: '派出机关（街道办事处等）',
  dispatchedAgency: '工作部门的派出机构，以自己名义履行职责',
  districtAgency: '直辖市、设区的市工作部门按行政区划设立的派出机构，以自己名义履行职责',
  internalAgency: '工作部门的内设机构，以自己名义履行职责',
  authorised: '法律、法规授权的组织',
  customs: '海关',
  finance: '金融管理部门',
  forex: '外汇管理部门',
  vertical: '其他实行垂直领导的机关',
  tax: '税务机关',
  stateSecurity: '国家安全机关',
  ministry: '国务院部门',
} as const
export type BodyKind = keyof typeof BODY_KINDS

/** Who hears a review, in words that stand for its name until the body's own is filled in. */
export const REVIEWERS = {
  ownGovernment: '本级人民政府',
  upperGovernment: '上一级人民政府',
  foundingGovernment: '设立它的人民政府',
  foundingDepartment: '设立它的部门',
  localGovernment: '所在地的人民政府',
  supervisor: '上一级主管部门',
  upperJustice: '上一级司法行政部门',
  managingGovernment: '管理它的人民政府，或者管理它的工作部门的本级人民政府',
  managingBody: '直接管理它的地方人民政府、工作部门或者国务院部门',
  itself: '本机关',
} as const
export type Reviewer = keyof typeof REVIEWERS

export interface ReviewRule extends Dated {
  readonly body: BodyKind
  /** Whoever asks for review may choose among them. */
  readonly reviewers: readonly Reviewer[]
  readonly articles: readonly ArticleRef[]
  readonly backing: Backing
}

type Row = readonly [body: BodyKind, reviewers: readonly Reviewer[], article: string, backing?: Backing]

/** 行政复议法（2023）第二十四条、第二十五条、第二十七条、第二十八条。 */
const SINCE_2024: readonly Row[] = [
  ['department', ['ownGovernment'], '第二十四条第一款第（一）项'],
  ['justice', ['ownGovernment', 'upperJustice'], '第二十八条'],
  ['township', ['upperGovernment'], '第二十四条第一款第（二）项'],
  ['government', ['upperGovernment'], '第二十四条第一款第（二）项'],
  ['province', ['itself'], '第二十四条第二款'],
  ['dispatchedOffice', ['foundingGovernment'], '第二十四条第一款第（三）项'],
  ['dispatchedAgency', ['ownGovernment'], '第二十四条第四款'],
  ['districtAgency', ['ownGovernment', 'localGovernment'], '第二十四条第四款'],
  ['internalAgency', ['ownGovernment'], '第二十四条第一款第（一）项', convention('review-internal-agency')],
  ['authorised', ['managingGovernment'], '第二十四条第一款第（四）项'],
  ['customs', ['supervisor'], '第二十七条'],
  ['finance', ['supervisor'], '第二十七条'],
  ['forex', ['supervisor'], '第二十七条'],
  ['vertical', ['supervisor'], '第二十七条'],
  ['tax', ['supervisor'], '第二十七条'],
  ['stateSecurity', ['supervisor'], '第二十七条'],
  ['ministry', ['itself'], '第二十五条第（一）项'],
]

/** 行政复议法（2017）第十二条至第十五条。 */
const UNTIL_2023: readonly Row[] = [
  ['department', ['ownGovernment', 'supervisor'], '第十二条第一款'],
  ['justice', ['ownGovernment', 'supervisor'], '第十二条第一款'],
  ['township', ['upperGovernment'], '第十三条第一款'],
  ['government', ['upperGovernment'], '第十三条第一款'],
  ['province', ['itself'], '第十四条'],
  ['dispatchedOffice', ['foundingGovernment'], '第十五条第一款第（一）项'],
  ['dispatchedAgency', ['foundingDepartment', 'ownGovernment'], '第十五条第一款第（二）项'],
  ['districtAgency', ['foundingDepartment', 'ownGovernment'], '第十五条第一款第（二）项'],
  ['internalAgency', ['ownGovernment', 'supervisor'], '第十二条第一款', convention('review-internal-agency')],
  ['authorised', ['managingBody'], '第十五条第一款第（三）项'],
  ['customs', ['supervisor'], '第十二条第二款'],
  ['finance', ['supervisor'], '第十二条第二款'],
  ['forex', ['supervisor'], '第十二条第二款'],
  ['vertical', ['supervisor'], '第十二条第二款'],
  ['tax', ['supervisor'], '第十二条第二款'],
  ['stateSecurity', ['supervisor'], '第十二条第二款'],
  ['ministry', ['itself'], '第十四条'],
]

const rules = (rows: readonly Row[], law: 'review-2023' | 'review-2017', dated: Dated): readonly ReviewRule[] =>
  rows.map(([body, reviewers, article, backing = VERIFIED]) => ({
    body,
    reviewers,
    articles: cite(article, law),
    backing,
    ...dated,
  }))

export const REVIEW_RULES: readonly ReviewRule[] = [
  ...rules(SINCE_2024, 'review-2023', { inForceFrom: '2024-01-01' }),
  ...rules(UNTIL_2023, 'review-2017', { inForceFrom: '2018-01-01', until: '2023-12-31' }),
]

/** Who hears the review of an act of such a body done on the day; undefined before the days that we hold. */
export function findReviewRule(body: BodyKind, day: string): ReviewRule | undefined {
  return inForceOn(
    REVIEW_RULES.filter((rule) => rule.body === body),
    day,
  )
}
