import type { z } from 'zod'
import { ACT_RULES, isActKind, isPostKind, POST_KINDS } from '../../../capabilities/accounts/index.ts'
import { AUDIT_EVENTS, type AuditEntry, type AuditEvent } from '../../../capabilities/audit/index.ts'
import type { Services } from '../../services.ts'
import type { entryItem } from './schemas.ts'
import { bodyLabels } from './which-bodies.ts'

/** What entries are about, as people call it. */
export const SUBJECTS: Readonly<Record<string, string>> = {
  account: '账号',
  act: '没有权限的行为',
  anchor: '审计锚',
  applicant: '申请人',
  audit: '审计记录',
  body: '机关',
  'case-file': '案卷材料',
  letter: '文书',
  'data-key': '加密密钥',
  disclosure: '公开建议',
  job: '后台任务',
  message: '消息',
  organisation: '机关',
  'organisation-import': '导入的机关',
  person: '人员',
  post: '岗位',
  redaction: '区分处理',
  request: '申请',
  session: '会话',
  setting: '设置',
  token: '访问令牌',
}

const OUTCOMES: Readonly<Record<string, string>> = { done: '办成', refused: '没有权限，被拒绝' }

const isEvent = (act: string): act is AuditEvent => Object.hasOwn(AUDIT_EVENTS, act)
export const actLabel = (act: string): string =>
  isActKind(act) ? ACT_RULES[act].label : isEvent(act) ? AUDIT_EVENTS[act] : act

/** Entries as people read them: names beside ids. A name is today's; the id is what was recorded. */
export async function entryItems(
  services: Pick<Services, 'organisations' | 'staff'>,
  entries: readonly AuditEntry[],
): Promise<readonly z.input<typeof entryItem>[]> {
  const ids = [...new Set(entries.flatMap(({ personId }) => personId ?? []))]
  const people = new Map((await services.staff.people.findAll(ids)).map(({ id, name }) => [id, name]))
  const labelOf = await bodyLabels(services)
  return entries.map((entry) => ({
    body: labelOf(entry.bodyId),
    number: entry.number,
    at: entry.at,
    person: entry.personId === null ? null : { id: entry.personId, name: people.get(entry.personId) ?? entry.personId },
    post: postOf(entry),
    act: entry.act,
    actLabel: actLabel(entry.act),
    subject: {
      kind: entry.subjectKind,
      kindLabel: SUBJECTS[entry.subjectKind] ?? entry.subjectKind,
      id: entry.subjectId,
    },
    outcome: entry.outcome,
    outcomeLabel: OUTCOMES[entry.outcome] ?? entry.outcome,
    address: entry.address,
  }))
}

function postOf({ postId, postKind }: AuditEntry) {
  if (postId === null || postKind === null) return null
  return { id: postId, kind: postKind, label: isPostKind(postKind) ? POST_KINDS[postKind].label : postKind }
}
