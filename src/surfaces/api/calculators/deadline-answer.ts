import { z } from 'zod'
import { ACT_KINDS, FINDING_CODES } from '../../../law/clock/index.ts'

const day = z.string().describe('YYYY-MM-DD')
const lastDay = day.nullable()

const entry = z.object({
  from: day,
  to: day,
  kind: z.enum([
    'day_zero',
    'counted',
    'make_up',
    'weekend',
    'holiday',
    'local_rest',
    'paused',
    'superseded',
    'waiting',
    'closed',
    'overdue',
  ]),
  workingDays: z.int().describe('计入期限的工作日'),
  notCounted: z.int().describe('其中不计入期限的工作日'),
  why: z.string(),
  article: z.string(),
  name: z.string().optional().describe('节日，或者地方变动的缘由'),
  source: z.string().optional().describe('放假通知'),
  note: z.string().optional().describe('法律没有规定时所用的口径'),
  provisional: z.boolean().describe('涉及放假安排尚未公布的年份'),
})

const next = z.object({
  act: z.enum(ACT_KINDS),
  title: z.string(),
  by: z.enum(['body', 'applicant', 'other']),
  firstDay: day.optional().describe('最早哪一日'),
  lastDay: lastDay.describe('最迟哪一日；法律没有规定的为 null'),
  article: z.string(),
  provisional: z.boolean(),
})

const finding = z.object({
  code: z.enum(Object.keys(FINDING_CODES) as [keyof typeof FINDING_CODES]),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  article: z.string(),
  on: day,
})

export const deadlineAnswer = z
  .object({
    due: lastDay.describe('答复期限的最后一日；等待申请人补正或者缴费时没有，为 null'),
    provisional: z.boolean().describe('涉及放假安排尚未公布的年份：暂定'),
    state: z.enum(['running', 'paused', 'awaiting_correction', 'awaiting_payment', 'overdue', 'ended']),
    daysLeft: z.int().nullable().describe('还有几个工作日，超期为负；没有期限或者已经办结的为 null'),
    ledger: z.array(entry).describe('从收到之日起逐日相接，每一日只在一行'),
    next: z.array(next).describe('接下来依法可以做什么'),
    findings: z.array(finding).describe('被打破的期限和应当知道的后果'),
  })
  .meta({ id: 'Deadline' })
