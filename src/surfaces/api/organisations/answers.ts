import { z } from 'zod'
import { ACT_KINDS } from '../../../capabilities/accounts/index.ts'
import { CONTACT_FIELDS, SUCCESSION_KINDS } from '../../../capabilities/organisations/index.ts'
import { keys, kindSchema, levelSchema, lineSchema, rollUpSchema } from './schemas.ts'

const named = z.object({ code: z.string(), name: z.string() })
const factsAnswer = z.object({
  name: z.string(),
  region: z.string().nullable(),
  level: levelSchema.nullable(),
  kind: kindSchema.nullable(),
  line: lineSchema.nullable(),
  parentCode: z.string().nullable(),
  superiorCode: z.string().nullable(),
  actsForCode: z.string().nullable(),
  actsInOwnName: z.boolean(),
  rollUp: rollUpSchema.nullable(),
  creditCode: z.string().nullable(),
  divisionCode: z.string().nullable(),
})
export const contactAnswer = z.object(
  Object.fromEntries(CONTACT_FIELDS.map((field) => [field, z.string().nullable()])) as Record<
    (typeof CONTACT_FIELDS)[number],
    z.ZodNullable<z.ZodString>
  >,
)

const listItem = factsAnswer.extend({
  id: z.string(),
  code: z.string(),
  exists: z.boolean(),
  endedAfter: z.string().nullable().describe('最后一日；现有的为 null'),
  parentName: z.string().nullable(),
  formerName: z.string().nullable().describe('只有曾用名符合检索的，是哪个曾用名'),
  remarks: z.int().describe('需要核对的项数'),
  href: z.string(),
})
export const listAnswer = z.object({
  total: z.int(),
  page: z.int(),
  size: z.int(),
  on: z.string(),
  items: z.array(listItem),
})

const eventAnswer = z.object({
  kind: z.enum(['registered', 'renamed', 'changed', 'contact', 'took-over', 'handed-over']),
  on: z.string().nullable(),
  text: z.string().describe('一句话'),
  succession: z
    .object({
      id: z.string(),
      kind: keys(SUCCESSION_KINDS),
      basis: z.string().nullable(),
      carries: z.boolean(),
      other: named.nullable(),
    })
    .nullable(),
})

export const oneAnswer = z
  .object({
    id: z.string(),
    code: z.string(),
    version: z.int(),
    exists: z.boolean(),
    endedAfter: z.string().nullable(),
    facts: factsAnswer,
    contact: contactAnswer,
    names: z.object({
      parent: named.nullable(),
      superior: named.nullable(),
      actsFor: named.nullable(),
      answering: named.nullable().describe('今天由谁答复：已撤并的为承接机关'),
    }),
    followsClock: z.boolean().describe('第三十三条的期限是否适用'),
    rollUp: z.object({ rule: rollUpSchema, reason: z.string() }).describe('年报汇总'),
    parts: z
      .array(named.extend({ rule: rollUpSchema, reason: z.string() }))
      .describe('直接隶属于它的机关，年报各怎样汇总'),
    remarks: z.array(z.object({ field: z.string(), message: z.string() })).describe('需要核对的'),
    formerNames: z.array(z.object({ name: z.string(), from: z.string().nullable(), until: z.string().nullable() })),
    periods: z.array(z.object({ from: z.string().nullable(), until: z.string().nullable(), facts: factsAnswer })),
    history: z.array(eventAnswer).describe('沿革，从早到晚'),
    carryOver: z.array(z.object({ year: z.int(), message: z.string() })).describe('机构撤并对上年结转的影响'),
    may: z.array(z.enum(ACT_KINDS)).describe('您对这个机关可以办的事'),
  })
  .meta({ id: 'Organisation' })

export const codeAnswer = z.object({ code: z.string(), href: z.string() })

const problemSchema = z.object({
  severity: z.enum(['error', 'warning']),
  sheet: z.string().nullable(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  message: z.string(),
})
const counts = z.object({ added: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int() })
export const previewAnswer = z.object({
  token: z.string().describe('导入时原样交回'),
  asOf: z.string(),
  counts,
  problems: z.array(problemSchema).describe('关于整个文件的'),
  rows: z.array(
    z.object({
      sheet: z.string().nullable(),
      row: z.int(),
      outcome: z.enum(['added', 'changed', 'unchanged', 'refused']),
      code: z.string(),
      name: z.string(),
      changes: z.array(z.object({ column: z.string(), before: z.string(), after: z.string() })),
      problems: z.array(problemSchema),
    }),
  ),
})
export const importAnswer = z.object({ counts })
