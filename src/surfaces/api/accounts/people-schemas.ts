import { z } from 'zod'
import { problem } from '../schemas.ts'
import { postKind } from './session-schemas.ts'

const dayText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('日期，如 2026-03-02')
const line = z.string().max(200)

export const peopleQuery = z.strictObject({
  q: z.string().trim().min(1).max(100).optional().describe('姓名或账号的一部分'),
  body: z.string().max(100).optional().describe('机关代码：只要属于这个机关，或在这个机关有岗位的'),
  state: z.enum(['active', 'closed']).optional().describe('active 在用；closed 已停用'),
  sort: z
    .enum(['name', 'account', 'created'])
    .default('name')
    .describe('name 姓名；account 账号；created 最近新增的在前'),
  page: z.coerce.number().int().min(1).max(100_000).default(1).describe('页码，从 1 起'),
  size: z.coerce.number().int().min(1).max(100).default(20).describe('每页人数，最多 100'),
})

export const postItem = z
  .object({
    id: z.string(),
    person: z.object({ id: z.string(), name: z.string(), account: z.string() }),
    kind: postKind,
    label: z.string(),
    bodyId: z.string(),
    bodyCode: z.string().nullable().describe('平台没有代码'),
    bodyName: z.string(),
    fromDay: dayText,
    untilDay: dayText.nullable().describe('最后一日；null 为长期'),
    substituteFor: z
      .object({ postId: z.string(), name: z.string() })
      .nullable()
      .describe('代谁的岗；null 为本人的岗位'),
    state: z.enum(['current', 'future', 'past']),
    grantedAt: z.string(),
    endedAt: z.string().nullable(),
    may: z.object({ end: z.boolean(), substitute: z.boolean() }).describe('现在可以对它办理什么'),
  })
  .meta({ id: 'Post' })

export const personItem = z
  .object({
    id: z.string(),
    account: z.string(),
    name: z.string(),
    bodyId: z.string(),
    bodyCode: z.string().nullable(),
    bodyName: z.string(),
    mail: z.string().nullable(),
    phone: z.string().nullable(),
    state: z.enum(['active', 'closed']),
    createdAt: z.string(),
    changedAt: z.string().describe('修改时原样送回，以免覆盖别人的修改'),
    posts: z.array(postItem).describe('现在和将来的岗位'),
    hasPassword: z.boolean(),
    secondFactor: z.boolean().describe('是否启用了动态口令'),
    pendingLink: z.string().nullable().describe('尚未使用的一次性链接何时过期'),
    locked: z.boolean().describe('是否因输错次数较多正在等待'),
    sessions: z.int().describe('现有的会话数'),
    may: z.object({
      change: z.boolean(),
      link: z.boolean(),
      unlock: z.boolean(),
      endSessions: z.boolean(),
      dropSecondFactor: z.boolean(),
    }),
  })
  .meta({ id: 'Person' })

export const personDetail = personItem.extend({
  identity: z.string().nullable().describe('登记的统一身份标识'),
  pastPosts: z.array(postItem).describe('已经结束的岗位，最近的在前'),
})

const bodyText = z.string().min(1).max(100)
const form = {
  name: line,
  body: bodyText.describe('所在机关的代码；platform 为平台'),
  mail: line.nullable().default(null),
  phone: line.nullable().default(null),
}
export const newPersonBody = z.strictObject({ account: line, ...form })
export const changedPersonBody = z.strictObject({
  ...form,
  state: z.enum(['active', 'closed']),
  changedAt: z.string().describe('读到的 changedAt'),
})

export const linkItem = z
  .object({
    path: z.string().describe('前面加上本系统的网址；只显示这一次'),
    expiresAt: z.string(),
  })
  .meta({ id: 'WelcomeLink' })

export const postQuery = z.strictObject({
  body: z.string().max(100).describe('机关代码；platform 为平台'),
  state: z.enum(['current', 'future', 'past']).optional(),
  substitutes: z.stringbool().optional().describe('true：只要代岗；false：只要本人的岗位'),
})
export const grantBody = z.strictObject({
  personId: z.uuid(),
  kind: postKind,
  body: bodyText.describe('机关代码；platform 为平台，只限三种管理岗位'),
  fromDay: dayText.optional().describe('不填为今天'),
  untilDay: dayText.nullable().default(null),
})
export const substitutionBody = z.strictObject({
  postId: z.uuid(),
  personId: z.uuid(),
  fromDay: dayText.optional().describe('不填为今天'),
  untilDay: dayText,
})

export const postKindItem = z.object({
  kind: postKind,
  label: z.string(),
  duty: z.string(),
  administers: z.boolean().describe('系统管理、安全管理、审计管理：须由不同的人担任'),
})

/** What any call about people and posts may meet. */
export const PEOPLE_PROBLEMS = {
  401: problem('没有登录'),
  403: problem('没有权限'),
  404: problem('没有这个人员或岗位'),
  409: problem('情况有变，或与别的岗位不相容'),
  422: problem('填写的内容需要修改'),
}
