import type { ActKind, PostKind } from '../accounts/index.ts'

/** What an entry is about: `organisation`, `person`, `request`… and its id. Never a name. */
export interface AuditSubject {
  readonly kind: string
  readonly id: string
}

/** Small facts beside the hashes. No personal data, no secret: ids, codes, counts, days. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>

/** What is to be appended: who, when, what, on what. The chain gives it its number and its hash. */
export interface NewAuditEntry {
  /** Whose chain: the body's, or PLATFORM. */
  readonly bodyId: string
  /** ISO instant. */
  readonly at: string
  /** Null for what the program does by itself or a command on the server does. */
  readonly personId: string | null
  readonly post: { readonly id: string; readonly kind: PostKind } | null
  /** An act of the table, or an event of signing in and of the program itself: `sign-in.failed`, `anchor.made`. */
  readonly act: ActKind | AuditEvent
  readonly on: AuditSubject
  readonly outcome: 'done' | 'refused'
  /** Hashes of the thing as it was and as it is; null where there was or is none. */
  readonly before: string | null
  readonly after: string | null
  /** Where it came from: the client's address, or `server` for a command. */
  readonly address: string | null
  readonly detail: AuditDetail
}

/** What enters the chain without being an act of the table. */
export const AUDIT_EVENTS = {
  'sign-in.done': '登录',
  'sign-in.refused': '登录被拒绝',
  'sign-in.locked': '账号锁定',
  'sign-out': '退出登录',
  'account.first': '建立首个管理员',
  'account.welcomed': '用一次性链接设置密码',
  'account.reset': '在服务器上重置账号',
  'anchor.made': '生成审计锚',
  'key.rotated': '更换个人信息加密密钥',
  'reminder.sent': '发出期限提醒',
  'applicant.applied': '申请人网上提交申请',
  'applicant.corrected': '申请人网上补正',
  'applicant.withdrew': '申请人网上撤回申请',
  'applicant.opened': '申请人网上打开文书',
} as const
export type AuditEvent = keyof typeof AUDIT_EVENTS
