import { z } from 'zod'
import { FILE_FINDING_CODES } from '../../../capabilities/requests/index.ts'
import { OUTCOME_KEYS } from '../../../law/outcomes/index.ts'
import { deadlineAnswer } from '../calculators/deadline-answer.ts'
import { dayOut, keysOf } from '../form-schemas.ts'
import { answer, channel, factsIn, fieldsOut, mark, means, option } from './request-schemas.ts'

const act = z.object({
  sequence: z.int(),
  kind: z.string(),
  title: z.string(),
  article: z.string(),
  on: dayOut,
  days: z.int().optional(),
  receivedOn: dayOut.optional(),
  until: dayOut.optional(),
  party: z.string().optional(),
  outcome: z.enum(OUTCOME_KEYS).optional(),
  means: means.optional(),
  answer: answer.optional(),
  facts: z.array(z.object({ label: z.string(), text: z.string() })).describe('日期、处理结果、送达方式等，逐项的字样'),
  letterId: z.string().optional().describe('用哪件文书办的'),
  fileId: z.string().optional().describe('入卷的材料'),
  to: z.string().nullable().describe('承办人、协办人的姓名'),
  parts: z.array(z.object({ id: z.string(), number: z.string(), href: z.string() })).describe('拆分成的各件'),
  words: z
    .array(z.object({ key: z.string(), label: z.string(), text: z.string() }))
    .describe('随行为写下的文字；只给有权查看本机关案卷的本机关人员'),
  wordsHidden: z.boolean().describe('写有文字，但不向您显示'),
  corrects: z.int().optional().describe('更正的是第几条'),
  instead: factsIn.extend({ on: dayOut }).nullable().optional().describe('应当记作的内容；null：没有发生过'),
  correctedBy: z.array(z.int()).describe('被第几条更正过'),
  struck: z.boolean().describe('已经更正为没有发生过'),
  correctable: z.array(z.string()).nullable().describe('更正时可以改的各项；null：不能更正'),
  recordedAt: z.string(),
  by: z.string().nullable().describe('记录人'),
  backfilled: z.literal(true).optional().describe('由往年台账补录'),
})

const refused = z.object({
  kind: z.string(),
  title: z.string(),
  message: z.string().describe('为什么现在不能办'),
  article: z.string(),
})

const person = z.object({ id: z.string(), name: z.string() })

const handlingFinding = z.object({
  code: z.enum(keysOf(FILE_FINDING_CODES)),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  article: z.string(),
  on: dayOut,
  sequence: z.int().describe('关于第几条记录'),
})

const factField = z.object({ key: z.string(), label: z.string(), oneOf: z.array(z.string()).optional() })
const outcomeOption = z.object({
  value: z.enum(OUTCOME_KEYS),
  label: z.string(),
  articles: z.string(),
  facts: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      articles: z.string(),
      ways: z.array(z.array(factField)).describe('其中一组填齐即可；文字的键为“事实.项目”'),
    }),
  ),
})
const choice = z.object({ value: z.string(), label: z.string() })

export const earlierOne = z.object({
  id: z.string(),
  number: z.string(),
  href: z.string(),
  subject: z.string(),
  arrivedOn: dayOut,
  similarity: z.int().describe('申请内容的相似度，百分数'),
  answeredOn: dayOut.nullable().describe('答复之日；没有答复的为 null'),
  likely: z.boolean().describe('同一申请人、内容相似、已经答复：可能是重复申请，由人判断'),
  reasons: z.array(z.string()),
})
export const frequency = z
  .object({
    month: z.int().describe('当月的件数'),
    year: z.int().describe('当年的件数'),
    months: z.array(z.object({ month: z.string(), count: z.int() })),
    over: z.boolean().describe('达到本机关设置的提示件数'),
    words: z.string().describe('一句话，可以写入说明理由告知书'),
  })
  .describe('第三十五条：同一申请人申请的数量、频次')

const next = z.object({
  kind: z.string(),
  title: z.string(),
  by: z.enum(['body', 'applicant', 'other']),
  article: z.string(),
  firstDay: dayOut.nullable(),
  lastDay: dayOut.nullable(),
  daysLeft: z.int().nullable().describe('还有几个工作日，已过的为负'),
  provisional: z.boolean(),
  detail: z.enum(['days', 'receivedOn', 'until']).nullable().describe('另须填写的一项'),
})

const maskedApplicant = z
  .object({
    id: z.string(),
    kind: z.string(),
    kindLabel: z.string(),
    idKind: z.string().nullable(),
    idKindLabel: z.string().nullable(),
    fields: fieldsOut.describe('脱敏显示'),
    disposedAt: z.string().nullable(),
    unreadable: z.string().nullable().describe('不能显示的原因'),
  })
  .meta({ id: 'MaskedApplicant' })

export const caseAnswer = z
  .object({
    id: z.string(),
    number: z.string(),
    bodyCode: z.string().nullable(),
    bodyName: z.string(),
    channel,
    channelTitle: z.string(),
    arrivedOn: dayOut,
    subject: z.string(),
    registeredAt: z.string(),
    registeredBy: z.string().nullable(),
    receipt: z.object({
      state: z.enum(['received', 'awaiting_signature', 'awaiting_confirmation', 'awaiting_contact']),
      on: dayOut.nullable(),
      article: z.string(),
      why: z.string(),
      late: z.string().nullable(),
    }),
    ...mark.shape,
    dueWords: z.string().describe('期限、距离和依据，一句话'),
    clock: deadlineAnswer.nullable().describe('收到之日确定以后的期限账目'),
    readings: z.array(z.string()).describe('法律没有写明处所用的口径'),
    acts: z.array(act).describe('记录下来的全部，包括后来更正的'),
    after: z.int().describe('记录行为时应当看到的行为数'),
    refused: z.array(refused).describe('现在不能办的，和为什么'),
    findings: z.array(handlingFinding).describe('办理上的问题；期限的问题在 clock 里'),
    handler: person.nullable().describe('承办人'),
    helpers: z.array(person).describe('协办人'),
    urgings: z.array(z.object({ sequence: z.int(), on: dayOut })).describe('还没有回应的督办'),
    partOf: z.object({ id: z.string(), number: z.string(), href: z.string() }).nullable().describe('由哪件申请拆分'),
    suggested: z
      .array(z.object({ outcome: z.enum(OUTCOME_KEYS), why: z.string() }))
      .describe('从案卷看可能的处理结果，由人判断'),
    choices: z
      .object({
        people: z.array(choice).describe('可以承办、协办的人员'),
        outcomes: z.array(outcomeOption).describe('答复可以有的处理结果，和各须记录的事实'),
        answers: z.array(choice),
        means: z.array(choice),
      })
      .describe('表单里可以选的'),
    next: z.array(next).describe('依法可以接着办的，最急的在前'),
    applicants: z.array(maskedApplicant),
    sameApplicant: z.array(earlierOne).describe('同一申请人的其他申请，可能重复的在前；很多的只给前 50 件'),
    frequency: frequency.nullable().describe('同一申请人申请的数量、频次；认不出申请人的为 null'),
    reasons: z.array(option).describe('查看完整信息的事由'),
    may: z.object({
      record: z.boolean(),
      assign: z.boolean(),
      urge: z.boolean(),
      register: z.boolean(),
      reveal: z.boolean(),
      dispose: z.boolean(),
    }),
  })
  .meta({ id: 'RequestCase' })
