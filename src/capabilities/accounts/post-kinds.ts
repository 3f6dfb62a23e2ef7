/**
 * 条例第四条的工作机构和第四十五条的五个环节由谁承担；三员分立（系统管理、安全管理、审计管理）按 GB/T 22239 的要求 [M]。
 * `administers`: no person holds two of these, whatever the body.
 */
export interface PostRule {
  readonly label: string
  /** What the post does, for whoever gives it to somebody. */
  readonly duty: string
  readonly administers: boolean
  /** Whether the post, beside its own body, looks at or manages those below it. */
  readonly reaches: 'own' | 'below'
}

export const POST_KINDS = {
  intake: { label: '受理', duty: '登记申请，与申请人联系，送达文书', administers: false, reaches: 'own' },
  handler: { label: '承办', duty: '办理申请，拟制文书和拟公开的信息', administers: false, reaches: 'own' },
  approver: { label: '审核', duty: '审核他人拟制的文书和信息', administers: false, reaches: 'own' },
  secrecyReviewer: { label: '保密审查', duty: '公开前的保密审查（条例第十七条）', administers: false, reaches: 'own' },
  signer: { label: '签发', duty: '签发文书，批准公开', administers: false, reaches: 'own' },
  officeHead: {
    label: '工作机构负责人',
    duty: '分派工作，同意延期（条例第三十三条第二款），安排代岗',
    administers: false,
    reaches: 'own',
  },
  bodyHead: { label: '机关负责人', duty: '本机关的最后审批，签发年度报告', administers: false, reaches: 'own' },
  supervisor: {
    label: '主管部门监督',
    duty: '查看所辖机关的办理情况，督办（条例第四十七条）；不能改动所辖机关的记录',
    administers: false,
    reaches: 'below',
  },
  systemAdmin: {
    label: '系统管理',
    duty: '维护机关、人员账号、工作日历和各项设置；不能授予岗位',
    administers: true,
    reaches: 'below',
  },
  securityAdmin: {
    label: '安全管理',
    duty: '授予和收回岗位，解除锁定，安全策略；不能新增账号',
    administers: true,
    reaches: 'below',
  },
  auditAdmin: {
    label: '审计管理',
    duty: '查看、核验、导出审计记录；不能办理业务，也不能授权',
    administers: true,
    reaches: 'below',
  },
} as const satisfies Readonly<Record<string, PostRule>>

export type PostKind = keyof typeof POST_KINDS
export const POST_KIND_NAMES = Object.keys(POST_KINDS) as readonly PostKind[]
export const isPostKind = (text: string): text is PostKind => Object.hasOwn(POST_KINDS, text)

/** Two posts that one person can't hold at once: the three administrators exclude each other. */
export const excludeEachOther = (a: PostKind, b: PostKind): boolean =>
  a !== b && POST_KINDS[a].administers && POST_KINDS[b].administers
