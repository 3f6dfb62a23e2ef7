import { z } from 'zod'
import {
  APPLICANT_FIELD_NAMES,
  APPLICANT_KINDS,
  type ApplicantField,
  ID_KINDS,
  REVEAL_REASONS,
} from '../../../capabilities/applicants/index.ts'
import {
  ANSWERS,
  REQUEST_ACT_KINDS,
  REQUEST_LIST_STATES,
  type RequestActKind,
  SENT_BY,
} from '../../../capabilities/requests/index.ts'
import { CHANNEL_KINDS } from '../../../law/clock/index.ts'
import { OUTCOME_KEYS } from '../../../law/outcomes/index.ts'
import { dayIn, dayOut, keysOf, submissionKey } from '../form-schemas.ts'
import { problem } from '../schemas.ts'

export const requestParams = z.object({
  body: z.string().max(100).describe('机关代码'),
  id: z.uuid().describe('申请的标识'),
})
export const applicantParams = requestParams.extend({ applicant: z.uuid() })

export const channel = z.enum(CHANNEL_KINDS)
const stage = z.enum(['receipt', 'running', 'awaiting_correction', 'awaiting_payment', 'ended', 'divided', 'refused'])
/** As the console's marks name it. */
export const mark = z.object({
  state: z.enum(['overdue', 'dueSoon', 'open', 'done']),
  word: z.string().describe('状态的字样'),
})

export const handlerAsked = z
  .union([z.enum(['me', 'none', 'others']), z.uuid()])
  .describe('me 本人承办；none 没有承办人；others 他人承办；或者人员的标识')

export const requestsQuery = z.strictObject({
  body: z.string().max(100).optional().describe('机关代码'),
  state: z
    .enum(REQUEST_LIST_STATES)
    .optional()
    .describe(
      'overdue 超期；soon 将到期；receipt 待确定收到之日；running 办理中；waiting 等待申请人；urged 督办没有回应；ended 办结；unarchived 待归档；divided 已拆分',
    ),
  handler: handlerAsked.optional(),
  outcome: z.enum(OUTCOME_KEYS).optional().describe('处理结果'),
  dueFrom: dayIn.optional().describe('期限不早于；只找没有办结的'),
  dueUntil: dayIn.optional().describe('期限不晚于；只找没有办结的'),
  q: z.string().trim().max(100).optional().describe('编号或者申请内容的一部分'),
  sort: z
    .enum(['due', 'arrived', 'number'])
    .optional()
    .describe('due：期限近的在前（默认）；arrived：到达之日从新到旧；number：编号'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
})

export const listing = z
  .object({
    id: z.string(),
    href: z.string().describe('工作台里的地址'),
    number: z.string(),
    bodyCode: z.string().nullable(),
    bodyName: z.string(),
    channel,
    channelTitle: z.string(),
    arrivedOn: dayOut,
    receivedOn: dayOut.nullable(),
    subject: z.string(),
    stage,
    ...mark.shape,
    due: dayOut.nullable(),
    daysLeft: z.int().nullable(),
    provisional: z.boolean().describe('期限暂定：涉及放假安排尚未公布的年份'),
    endedOn: dayOut.nullable(),
    errors: z.int().describe('被打破的期限'),
    outcome: z.enum(OUTCOME_KEYS).nullable(),
    outcomeTitle: z.string().nullable().describe('处理结果'),
    handlerId: z.string().nullable(),
    handlerName: z.string().nullable().describe('承办人'),
    archivedOn: dayOut.nullable(),
    urgedOn: dayOut.nullable().describe('督办之日；已经回应的为 null'),
    after: z.int().describe('记录行为时应当看到的行为数'),
  })
  .meta({ id: 'RequestListing' })

export const requestsAnswer = z.object({
  total: z.int(),
  page: z.int(),
  size: z.int(),
  items: z.array(listing),
  outcomes: z.array(z.object({ value: z.enum(OUTCOME_KEYS), label: z.string() })).describe('筛选可以选的处理结果'),
})

const fieldsOf = <T extends z.ZodType>(text: T) =>
  z.object(Object.fromEntries(APPLICANT_FIELD_NAMES.map((name) => [name, text])) as Record<ApplicantField, T>)
const fieldsIn = fieldsOf(z.string().max(400).optional()).strict()
export const fieldsOut = fieldsOf(z.string().optional())

export const registerBody = z.strictObject({
  body: z.string().max(100).describe('机关代码'),
  channel,
  arrivedOn: dayIn.describe('申请到达之日：交来、送达、发来的那一日'),
  settledOn: dayIn.optional().describe('已经签收、双方确认的，其日期'),
  subject: z.string().max(4000).describe('所需信息的名称、文号或者特征描述，照原文'),
  applicants: z.array(
    z.strictObject({
      kind: z.enum(keysOf(APPLICANT_KINDS)),
      idKind: z.enum(keysOf(ID_KINDS)).nullable().default(null),
      fields: fieldsIn,
    }),
  ),
  forwarded: z
    .strictObject({
      from: z.string().trim().min(1).max(100).describe('转来的内设机构、机关'),
      on: dayIn.describe('转到之日'),
    })
    .optional()
    .describe('由别处转来的；收到之日仍依第三十一条，不从转到之日起算'),
  elsewhere: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .describe('可能不属本机关负责公开的，负责的机关；记入案卷，供答复参考'),
  key: submissionKey,
})

/** Acts with a route of their own are none of this one. */
const WITH_OWN_ROUTE: readonly RequestActKind[] = ['assigned', 'urged', 'divided', 'file_added']
const PLAIN_ACT_KINDS = REQUEST_ACT_KINDS.filter((kind) => !WITH_OWN_ROUTE.includes(kind))

const outcome = z.enum(OUTCOME_KEYS)
export const means = z.enum(keysOf(SENT_BY))
export const answer = z.enum(keysOf(ANSWERS))
const wordsIn = z.record(z.string().max(60), z.string().max(5000))
export const factsIn = z.strictObject({
  on: dayIn,
  days: z.int().optional(),
  receivedOn: dayIn.optional(),
  until: dayIn.optional(),
  party: z.string().trim().min(1).max(100).optional(),
  outcome: outcome.optional(),
  means: means.optional(),
  answer: answer.optional(),
})

export const actBody = z.strictObject({
  kind: z.enum(PLAIN_ACT_KINDS as [(typeof PLAIN_ACT_KINDS)[number]]),
  on: dayIn.describe('发生之日'),
  days: z.int().optional().describe('延长的工作日数'),
  receivedOn: dayIn.optional().describe('对方收到函件之日'),
  until: dayIn.optional().describe('函件写明的最后一日'),
  party: z.string().trim().min(1).max(100).optional().describe('同时征求几方的，区分各方；不写个人姓名'),
  outcome: outcome.optional().describe('答复的处理结果'),
  means: means.optional().describe('送达方式'),
  answer: answer.optional().describe('征求的意见'),
  to: z.uuid().optional().describe('协办人'),
  corrects: z.int().min(1).optional().describe('要更正的记录的序号'),
  instead: factsIn.nullable().optional().describe('应当记作的内容；null：没有发生过'),
  words: wordsIn.optional().describe('随行为写下的文字，加密保存'),
  after: z.int().min(0).describe('记录时看到的行为数；他人已有新记录的，不会办理'),
  key: submissionKey,
})

/** What may be recorded for several requests at once: nothing that is about one of them alone. */
export const BULK_ACT_KINDS: readonly RequestActKind[] = [
  ...PLAIN_ACT_KINDS.filter((kind) => !['corrected', 'helper_added', 'helper_removed'].includes(kind)),
  'assigned',
]
export const bulkAct = factsIn.extend({
  kind: z.enum(BULK_ACT_KINDS as [(typeof BULK_ACT_KINDS)[number]]),
  to: z.uuid().optional().describe('承办人'),
  words: wordsIn.optional().describe('随行为写下的文字，每件都写，加密保存'),
})

export const option = z.object({ value: z.string(), label: z.string(), told: z.string().optional() })
export const formAnswer = z.object({
  bodies: z.array(z.object({ code: z.string(), name: z.string() })).describe('可以登记的机关'),
  channels: z.array(
    option.extend({ article: z.string(), settles: z.enum(['submission', 'signature', 'confirmation']) }),
  ),
  applicantKinds: z.array(option),
  idKinds: z.array(option),
  today: dayOut,
})

export const revealBody = z.strictObject({ reason: z.enum(keysOf(REVEAL_REASONS)).describe('查看的事由，记入审计链') })
export const revealAnswer = z.object({ fields: fieldsOut })

export const pastRetentionAnswer = z.object({
  items: z.array(
    z.object({
      requestId: z.string(),
      number: z.string(),
      bodyCode: z.string().nullable(),
      bodyName: z.string(),
      href: z.string(),
      endedOn: dayOut,
      retention: z.string(),
      years: z.int(),
      since: dayOut.describe('自哪一日起可以销毁'),
    }),
  ),
  periods: z.array(
    z.object({
      bodyCode: z.string().nullable(),
      bodyName: z.string(),
      periods: z.array(z.object({ label: z.string(), years: z.int() })),
    }),
  ),
  evidence: z.string().describe('保管期限的依据'),
})

export const created = z.object({ id: z.string(), number: z.string(), href: z.string() })
export const disposed = z.object({ applicants: z.int() })

export const PROBLEMS = {
  401: problem('没有登录'),
  403: problem('没有权限'),
  404: problem('没有这件申请'),
}
export const CHANGE_PROBLEMS = {
  ...PROBLEMS,
  409: problem('现在不能办理，或者他人已经记录'),
  422: problem('填写的内容需要修改'),
  503: problem('申请人信息的密钥不在'),
}
