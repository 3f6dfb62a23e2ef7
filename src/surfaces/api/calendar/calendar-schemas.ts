import { z } from 'zod'
import { FINDING_CODES } from '../../../law/clock/index.ts'
import { problem } from '../schemas.ts'

const day = z.string().describe('YYYY-MM-DD')
const arrangement = z.object({ name: z.string(), from: day, to: day, makeUp: z.array(day) })
const local = z.object({ from: day, to: day, working: z.boolean(), reason: z.string(), source: z.string() })

/** What is to change: the text of a notice, a notice in fields, or a closure of one's own. */
export const givenChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('notice-text'),
    text: z.string().min(1).max(20_000).describe('通知全文，从标题起'),
    source: z.string().max(500).describe('出处：网址或者公报期号'),
  }),
  z.strictObject({
    kind: z.literal('notice'),
    notice: z
      .record(z.string(), z.unknown())
      .describe('{ year, number, source, holidays: [{ name, from, to, makeUp }] }'),
  }),
  z.strictObject({
    kind: z.literal('local'),
    body: z.string().max(100).nullable().describe('机关代码；null 为整个平台'),
    change: z.record(z.string(), z.unknown()).describe('{ from, to, working, reason, source }'),
  }),
])

export const importBody = z.strictObject({
  change: givenChange,
  fingerprint: z.string().max(200).describe('所见预览的指纹'),
})
export const previewBody = z.strictObject({ change: givenChange })

const finding = z.object({
  code: z.enum(Object.keys(FINDING_CODES) as [keyof typeof FINDING_CODES]),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  article: z.string(),
  on: day,
})
const dayFacts = z.object({
  working: z.boolean(),
  kind: z.string(),
  name: z.string().optional(),
  provisional: z.boolean(),
})

export const previewAnswer = z
  .object({
    title: z.string(),
    days: z
      .array(z.object({ day, before: dayFacts, after: dayFacts }))
      .describe('由上班变为休息，或者由休息变为上班的日子'),
    moved: z
      .array(
        z.object({
          number: z.string(),
          bodyName: z.string(),
          href: z.string().nullable().describe('有权查看的，工作台里的地址'),
          before: day.nullable(),
          after: day.nullable(),
          provisional: z.boolean().describe('移动以后仍是暂定'),
          ended: z.boolean(),
          appears: z.array(finding).describe('会新出现的问题'),
          vanishes: z.array(finding).describe('不再成立的问题'),
        }),
      )
      .describe('期限移动的申请'),
    settled: z.int().describe('日期不变、不再是暂定的申请数'),
    looked: z.int().describe('查看了多少件申请'),
    fingerprint: z.string().describe('导入时原样交回：导入的就是所见的'),
  })
  .meta({ id: 'CalendarPreview' })

const version = z.object({
  version: z.int(),
  reason: z.string(),
  changedAt: z.string(),
  changedBy: z.string().nullable(),
})

export const calendarAnswer = z
  .object({
    today: day,
    years: z
      .array(
        z.object({
          year: z.int(),
          provisional: z.boolean(),
          notices: z.array(
            z.object({ number: z.string(), source: z.string(), imported: z.boolean(), holidays: z.array(arrangement) }),
          ),
        }),
      )
      .describe('各年的放假安排，从近到远'),
    local: z.array(local.extend({ bodyCode: z.string().nullable(), bodyName: z.string() })).describe('本地的变动'),
    history: z.array(version.extend({ bodyName: z.string() })).describe('导入和变动的历史，新的在前'),
    evidence: z.array(z.string()).describe('未核对原文、由其他规定推出的，逐条说明'),
    bodies: z.array(z.object({ code: z.string(), name: z.string() })).describe('可以登记本地变动的机关'),
    may: z.object({ national: z.boolean().describe('能否导入放假通知') }),
  })
  .meta({ id: 'WorkingCalendar' })

const problems = z.object({ at: z.string().nullable(), message: z.string() })
export type Problems = readonly z.output<typeof problems>[]

export const CALENDAR_PROBLEMS = {
  401: problem('没有登录'),
  403: problem('没有权限'),
  404: problem('没有这个机关'),
  409: problem('已经导入，或者预览以后又有变动'),
  422: problem('通知读不通或者自相矛盾'),
}
