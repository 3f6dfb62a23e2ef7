/**
 * Who may do what, written out by hand and apart from the program's own table: a mistake in either shows as a difference.
 *
 * Places, seen from the body where the post is held: `own` 本机关, `below` 所辖机关, `elsewhere` 其他机关. What belongs to the
 * platform is `platform`. A post held on the platform stands above every body, so all of these but `platform` are `below` for it.
 */
export const PLACES = ['own', 'below', 'elsewhere'] as const
export type Place = (typeof PLACES)[number]

/** Each act with the posts that may do it, and where. What isn't listed may not. */
export type Row = Readonly<Record<string, readonly Place[]>>

const OWN = ['own'] as const
const DOWN = ['own', 'below'] as const

/** 受理、承办、审核、保密审查、签发、工作机构负责人、机关负责人：只在本机关。 */
const BUSINESS = {
  intake: OWN,
  handler: OWN,
  approver: OWN,
  secrecyReviewer: OWN,
  signer: OWN,
  officeHead: OWN,
  bodyHead: OWN,
} as const
/** 三员：本级和所辖。 */
const THREE = { systemAdmin: DOWN, securityAdmin: DOWN, auditAdmin: DOWN } as const

/** 本人的事，任何登录的人只能办自己的。 */
export const ON_ONESELF: readonly string[] = [
  'own.view',
  'own.password',
  'own.second-factor',
  'own.session-end',
  'own.token',
  'own.inbox',
]

export const MATRIX: Readonly<Record<string, Row>> = {
  // 机关：系统管理维护；工作机构自己改联系方式；主管部门看得见、改不动
  'organisation.view': { ...BUSINESS, supervisor: DOWN, ...THREE },
  'organisation.add': { systemAdmin: DOWN },
  'organisation.change': { systemAdmin: DOWN },
  'organisation.contact': { systemAdmin: DOWN, intake: OWN, officeHead: OWN },
  'organisation.succeed': { systemAdmin: DOWN },
  'organisation.import': { systemAdmin: DOWN },

  // 人员和岗位：建账号的不授权，授权的不建账号
  'person.view': { ...THREE, officeHead: OWN, bodyHead: OWN },
  'person.add': { systemAdmin: DOWN },
  'person.change': { systemAdmin: DOWN },
  'person.link': { systemAdmin: DOWN },
  'person.unlock': { securityAdmin: DOWN },
  'person.sessions-end': { securityAdmin: DOWN },
  'person.second-factor-off': { securityAdmin: DOWN },
  'post.appoint': { systemAdmin: DOWN },
  'post.grant': { securityAdmin: DOWN },
  'post.end': { securityAdmin: DOWN },
  'post.substitute': { securityAdmin: DOWN, officeHead: OWN },
  'policy.view': THREE,
  'policy.change': { securityAdmin: DOWN },

  // 审计：只有审计管理
  'audit.view': { auditAdmin: DOWN },
  'audit.verify': { auditAdmin: DOWN },
  'audit.export': { auditAdmin: DOWN },
  'audit.anchor': { auditAdmin: DOWN },

  // 设置、日历、后台任务
  'setting.view': { ...BUSINESS, supervisor: DOWN, ...THREE },
  'setting.change': { systemAdmin: DOWN, officeHead: OWN },
  'calendar.change': { systemAdmin: DOWN },
  'job.view': { systemAdmin: DOWN },
  'job.retry': { systemAdmin: DOWN },

  // 申请：本机关办理，主管部门看得见、改不动，管理员看不见
  'request.view': { ...BUSINESS, supervisor: DOWN },
  'request.register': { intake: OWN, officeHead: OWN },
  'request.record': { intake: OWN, handler: OWN, officeHead: OWN },
  'request.assign': { intake: OWN, handler: OWN, officeHead: OWN },
  // 督办：主管部门对所辖机关
  'request.urge': { supervisor: DOWN },
  // 复议、诉讼：受理、承办、工作机构负责人登记和记录
  'register.import': { intake: OWN, officeHead: OWN },
  'register.export': { intake: OWN, officeHead: OWN, supervisor: DOWN },
  'challenge.view': { ...BUSINESS, supervisor: DOWN },
  'challenge.register': { intake: OWN, handler: OWN, officeHead: OWN },
  'challenge.record': { intake: OWN, handler: OWN, officeHead: OWN },
  // 案卷材料：经办、审核、签发各岗位打开；受理、承办、工作机构负责人添加
  'case-file.open': BUSINESS,
  'case-file.add': { intake: OWN, handler: OWN, officeHead: OWN },
  // 公开建议：受理、承办、工作机构负责人提出，审核人、工作机构负责人审核和公开，工作机构负责人撤下
  'disclosure.propose': { intake: OWN, handler: OWN, officeHead: OWN },
  'disclosure.publish': { approver: OWN, officeHead: OWN },
  'disclosure.withdraw': { officeHead: OWN },
  'draft.write': { intake: OWN, handler: OWN, officeHead: OWN },
  'draft.approve': { approver: OWN, officeHead: OWN },
  'draft.secrecy-review': { secrecyReviewer: OWN },
  'draft.sign': { signer: OWN, bodyHead: OWN },
  'draft.void': { signer: OWN, bodyHead: OWN, officeHead: OWN },
  // 文书的内容只给本机关的人看；打开文件的，记入审计链
  'letter.view': BUSINESS,
  'letter.open': BUSINESS,
  'applicant.reveal': { intake: OWN, handler: OWN, officeHead: OWN },
  'applicant.dispose': { officeHead: OWN },
}

export const mayByMatrix = (act: string, post: string, place: Place): boolean =>
  MATRIX[act]?.[post]?.includes(place) ?? false
