import { z } from 'zod'

const dayText = z.iso.date()
export const bodyCode = z.string().trim().min(1).max(100)
export const pageQuery = {
  page: z.coerce.number().int().min(1).max(500).default(1).describe('页码，从 1 起'),
  size: z.coerce.number().int().min(1).max(100).default(20).describe('每页条数，最多 100'),
}

export const entryQuery = z.strictObject({
  body: bodyCode.optional().describe('机关代码；platform 为平台'),
  person: z.string().trim().min(1).max(200).optional().describe('办理人的登录名或者编号'),
  act: z.string().max(100).optional().describe('行为，如 post.grant'),
  subjectKind: z.string().max(100).optional().describe('对象的种类，如 person'),
  subjectId: z.string().max(200).optional().describe('对象的编号'),
  outcome: z.enum(['done', 'refused']).optional().describe('done：办成；refused：没有权限被拒绝'),
  from: dayText.optional().describe('从哪一日起（北京时间）'),
  to: dayText.optional().describe('到哪一日止，含当日'),
  ...pageQuery,
})

const body = z.object({ code: z.string().describe('机关代码；platform 为平台'), name: z.string() })

export const entryItem = z
  .object({
    body,
    number: z.int().describe('在该机关的链上的编号，从 1 起'),
    at: z.string().describe('ISO 8601'),
    person: z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .describe('null：程序自动，或者在服务器上执行的命令'),
    post: z.object({ id: z.string(), kind: z.string(), label: z.string() }).nullable(),
    act: z.string(),
    actLabel: z.string(),
    subject: z.object({ kind: z.string(), kindLabel: z.string(), id: z.string() }),
    outcome: z.string(),
    outcomeLabel: z.string(),
    address: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' })

export const entryDetail = entryItem.extend({
  before: z.string().nullable().describe('办理以前的对象的哈希'),
  after: z.string().nullable().describe('办理以后的对象的哈希'),
  detail: z.string().describe('JSON 文本，与计算哈希时相同'),
  algorithm: z.string(),
  previous: z.string().describe('前一条的哈希'),
  hash: z.string(),
  fits: z.boolean().describe('内容与哈希相符'),
  linked: z.boolean().describe('与前一条衔接'),
})

export const entryPage = z.object({
  total: z.int(),
  more: z.boolean().describe('符合条件的不止这些，没有数完；请缩小范围'),
  page: z.int(),
  size: z.int(),
  items: z.array(entryItem),
})

const option = z.object({ value: z.string(), label: z.string() })
export const choices = z.object({ bodies: z.array(option), acts: z.array(option), subjects: z.array(option) })

const place = z.object({ body: bodyCode, number: z.int().min(0) })
export const verifyBody = z.strictObject({
  body: bodyCode.nullish().describe('只核验一个机关；不填为有权核验的全部'),
  from: place.nullish().describe('接着上一次停下的地方'),
})

export const verifyAnswer = z
  .object({
    whole: z.boolean().describe('核验过的部分没有问题'),
    finished: z.boolean().describe('false：时间到了还没有核验完，从 next 接着核验'),
    next: place.nullable(),
    chains: z.int(),
    entries: z.int(),
    breakCount: z.int(),
    conclusion: z.string(),
    breaks: z.array(
      z.object({ kind: z.string(), body: body.nullable(), number: z.int().nullable(), told: z.string() }),
    ),
    proof: z.array(z.string()).describe('对照了什么，什么不能证明'),
  })
  .meta({ id: 'AuditVerdict' })

export const exportQuery = z.strictObject({
  body: bodyCode.optional().describe('只导出一个机关；不填为有权导出的全部'),
  from: dayText.optional().describe('从哪一日起，与 to 一起用'),
  to: dayText.optional(),
})

export const anchorItem = z
  .object({
    day: z.string(),
    number: z.int(),
    madeAt: z.string(),
    algorithm: z.string(),
    keptIn: z.array(z.string()).describe('留存在哪里，用文字说明'),
    chains: z.int().describe('列出的链数'),
    hash: z.string(),
    previous: z.string(),
  })
  .meta({ id: 'AuditAnchor' })

export const anchorPage = z.object({
  total: z.int(),
  page: z.int(),
  size: z.int(),
  where: z.string().describe('外存链尾的文件'),
  items: z.array(anchorItem),
})

export const anchorParams = z.strictObject({ day: dayText })
export const anchorFormat = z.strictObject({
  format: z.enum(['html', 'pdf', 'jsonl']).default('html').describe('jsonl：核验用的一行'),
})
