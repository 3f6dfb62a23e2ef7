import type { PostKind } from './post-kinds.ts'

/** `own`: at the thing's body. `reach`: there or above it. `self`: whoever is signed in, on what is their own. */
export type Scope = 'own' | 'reach' | 'self'

export interface ActRule {
  /** As a button or an audit entry names it. */
  readonly label: string
  /** Which posts may, each how far. Empty with `self`: any signed-in person, on their own things. */
  readonly by: Readonly<Partial<Record<PostKind, Exclude<Scope, 'self'>>>>
  readonly self?: true
  /** 自己不能审批自己拟制的：whoever drafted it may not. */
  readonly notOwnDraft?: true
  /** Nobody may do it to themselves: no administrator grants themselves a post. */
  readonly notOneself?: true
  /** Looks only; leaves no entry in the chain when allowed. */
  readonly reads?: true
}

const systemAdmin = { systemAdmin: 'reach' } as const
const securityAdmin = { securityAdmin: 'reach' } as const
const auditAdmin = { auditAdmin: 'reach' } as const
const administrators = { ...systemAdmin, ...securityAdmin, ...auditAdmin } as const
const staff = {
  intake: 'own',
  handler: 'own',
  approver: 'own',
  secrecyReviewer: 'own',
  signer: 'own',
  officeHead: 'own',
  bodyHead: 'own',
} as const

/**
 * The one table of who may do what. The console's buttons, the API and the command line ask it through `may`; nothing else
 * decides.
 */
export const ACT_RULES = {
  'own.view': { label: '查看本人的信息', by: {}, self: true, reads: true },
  'own.password': { label: '修改密码', by: {}, self: true },
  'own.second-factor': { label: '设置动态口令', by: {}, self: true },
  'own.session-end': { label: '结束会话', by: {}, self: true },
  'own.token': { label: '管理个人访问令牌', by: {}, self: true },
  'own.inbox': { label: '处理站内消息', by: {}, self: true },

  'organisation.view': { label: '查看机关', by: { ...staff, supervisor: 'reach', ...administrators }, reads: true },
  'organisation.add': { label: '新增机关', by: systemAdmin },
  'organisation.change': { label: '修改机关', by: systemAdmin },
  'organisation.contact': { label: '修改工作机构联系方式', by: { ...systemAdmin, intake: 'own', officeHead: 'own' } },
  'organisation.succeed': { label: '登记合并、更名、撤销', by: systemAdmin },
  'organisation.import': { label: '导入机关', by: systemAdmin },

  'person.view': { label: '查看人员', by: { ...administrators, officeHead: 'own', bodyHead: 'own' }, reads: true },
  'person.add': { label: '新增人员', by: systemAdmin },
  'person.change': { label: '修改人员', by: systemAdmin },
  'person.link': { label: '发放一次性登录链接', by: systemAdmin, notOneself: true },
  'person.unlock': { label: '解除锁定', by: securityAdmin, notOneself: true },
  'person.sessions-end': { label: '结束他人的会话', by: securityAdmin },
  'post.appoint': { label: '指定首任安全管理员和审计管理员', by: systemAdmin },
  'person.second-factor-off': { label: '停用他人的动态口令', by: securityAdmin, notOneself: true },
  'post.grant': { label: '授予岗位', by: securityAdmin, notOneself: true },
  'post.end': { label: '收回岗位', by: securityAdmin, notOneself: true },
  'post.substitute': { label: '安排代岗', by: { ...securityAdmin, officeHead: 'own' }, notOneself: true },
  'policy.view': { label: '查看安全策略', by: administrators, reads: true },
  'policy.change': { label: '修改安全策略', by: securityAdmin },

  'audit.view': { label: '查看审计记录', by: auditAdmin, reads: true },
  'audit.verify': { label: '核验审计链', by: auditAdmin },
  'audit.export': { label: '导出审计记录', by: auditAdmin },
  'audit.anchor': { label: '生成审计锚', by: auditAdmin },

  'setting.view': {
    label: '查看设置',
    by: { ...staff, supervisor: 'reach', ...administrators },
    reads: true,
  },
  'setting.change': { label: '修改设置', by: { ...systemAdmin, officeHead: 'own' } },
  'calendar.change': { label: '导入放假通知、调整工作日历', by: systemAdmin },
  'job.view': { label: '查看后台任务', by: systemAdmin, reads: true },
  'job.retry': { label: '重新执行后台任务', by: systemAdmin },

  'request.view': { label: '查看申请', by: { ...staff, supervisor: 'reach' }, reads: true },
  'request.register': { label: '登记申请', by: { intake: 'own', officeHead: 'own' } },
  'request.record': { label: '记录办理行为', by: { intake: 'own', handler: 'own', officeHead: 'own' } },
  'request.assign': { label: '确定承办人', by: { intake: 'own', handler: 'own', officeHead: 'own' } },
  'request.urge': { label: '督办', by: { supervisor: 'reach' } },
  'register.import': { label: '导入往年台账', by: { intake: 'own', officeHead: 'own' } },
  'register.export': { label: '导出台账', by: { intake: 'own', officeHead: 'own', supervisor: 'reach' } },
  'challenge.view': { label: '查看复议诉讼案件', by: { ...staff, supervisor: 'reach' }, reads: true },
  'challenge.register': { label: '登记复议诉讼案件', by: { intake: 'own', handler: 'own', officeHead: 'own' } },
  'challenge.record': { label: '记录复议诉讼经过', by: { intake: 'own', handler: 'own', officeHead: 'own' } },
  'disclosure.propose': { label: '建议主动公开', by: { intake: 'own', handler: 'own', officeHead: 'own' } },
  'disclosure.publish': {
    label: '审核公开建议、公开',
    by: { approver: 'own', officeHead: 'own' },
    notOwnDraft: true,
  },
  'disclosure.withdraw': { label: '撤下已公开的答复', by: { officeHead: 'own' } },
  'draft.write': { label: '拟制', by: { intake: 'own', handler: 'own', officeHead: 'own' } },
  'draft.approve': { label: '审核', by: { approver: 'own', officeHead: 'own' }, notOwnDraft: true },
  'draft.secrecy-review': { label: '保密审查', by: { secrecyReviewer: 'own' }, notOwnDraft: true },
  'draft.sign': { label: '签发', by: { signer: 'own', bodyHead: 'own' }, notOwnDraft: true },
  'draft.void': { label: '作废已编号的文书', by: { signer: 'own', bodyHead: 'own', officeHead: 'own' } },
  'letter.view': { label: '查看文书', by: staff, reads: true },
  'letter.open': { label: '打开文书的文件', by: staff },
  'applicant.reveal': { label: '查看申请人完整信息', by: { intake: 'own', handler: 'own', officeHead: 'own' } },
  'case-file.open': {
    label: '打开案卷材料',
    by: {
      intake: 'own',
      handler: 'own',
      officeHead: 'own',
      approver: 'own',
      secrecyReviewer: 'own',
      signer: 'own',
      bodyHead: 'own',
    },
  },
  'case-file.add': { label: '添加案卷材料', by: { intake: 'own', handler: 'own', officeHead: 'own' } },
  'applicant.dispose': { label: '按保管期限销毁申请人信息', by: { officeHead: 'own' } },
} as const satisfies Readonly<Record<string, ActRule>>

export type ActKind = keyof typeof ACT_RULES
export const ACT_KINDS = Object.keys(ACT_RULES) as readonly ActKind[]
export const isActKind = (text: string): text is ActKind => Object.hasOwn(ACT_RULES, text)
