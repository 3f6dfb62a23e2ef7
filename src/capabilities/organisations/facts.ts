import type { OrganisationLevel } from './organisation.ts'

/** What a body is, by the articles that bind it. `clock`: whether 条例第三十三条 sets its time limits. */
export interface KindRule {
  readonly label: string
  readonly article: string
  readonly clock: boolean
}

/** 条例第二条、第四条、第十条第二款、第五十四条、第五十五条. */
export const ORGANISATION_KINDS = {
  government: { label: '人民政府', article: '第四条', clock: true },
  department: { label: '政府部门', article: '第四条', clock: true },
  branch: { label: '派出机构、内设机构', article: '第十条第二款', clock: true },
  authorised: { label: '法律、法规授权的组织', article: '第五十四条', clock: true },
  // 第五十五条: those who supply water, power, schooling and the like follow rules of their own, not the limits of art. 33.
  publicUtility: { label: '公共企事业单位', article: '第五十五条', clock: false },
} as const satisfies Readonly<Record<string, KindRule>>
export type OrganisationKind = keyof typeof ORGANISATION_KINDS

/** 条例第三条: who leads the disclosure work of a body, the government of its place, the superior of its system, or both. */
export const LEADING_LINES = {
  territorial: '属地管理',
  vertical: '垂直领导',
  dual: '双重领导',
} as const
export type LeadingLine = keyof typeof LEADING_LINES

/** Whether a body's figures go into the report of its government; set body by body, as the local notice says. */
export const ROLL_UP_RULES = {
  include: '并入',
  exclude: '不并入',
  dual: '双重管理（按当地通知）',
} as const
export type RollUpRule = keyof typeof ROLL_UP_RULES

/** What is known of a body in one period. Null: not known. Other bodies are named by code, which is kept for ever. */
export interface OrganisationFacts {
  readonly name: string
  /** 省、市、县 as words. */
  readonly region: string | null
  readonly level: OrganisationLevel | null
  /** The government it belongs to; of a branch, the department. */
  readonly parentCode: string | null
  readonly kind: OrganisationKind | null
  /** Null is read as territorial. */
  readonly line: LeadingLine | null
  /** The superior of its system, where the line is vertical or dual. */
  readonly superiorCode: string | null
  /** The government whose 政府信息公开工作主管部门 it is (第三条第三款): its 办公厅（室）, as a rule. */
  readonly actsForCode: string | null
  /** 第十条第二款: whether it discloses, and can be applied to, in its own name. */
  readonly actsInOwnName: boolean
  readonly rollUp: RollUpRule | null
  /** 统一社会信用代码, as it was given: an odd one is kept and told. */
  readonly creditCode: string | null
  /** 行政区划代码. */
  readonly divisionCode: string | null
}

export const NO_FACTS: Omit<OrganisationFacts, 'name'> = {
  region: null,
  level: null,
  parentCode: null,
  kind: null,
  line: null,
  superiorCode: null,
  actsForCode: null,
  actsInOwnName: true,
  rollUp: null,
  creditCode: null,
  divisionCode: null,
}

/** 条例第五十五条: whether the limits of art. 33 run for a body of this kind; one of unknown kind is bound. */
export const followsClock = (kind: OrganisationKind | null): boolean => kind === null || ORGANISATION_KINDS[kind].clock
