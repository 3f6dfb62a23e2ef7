import { z } from 'zod'
import {
  BODY_SORTS,
  LEADING_LINES,
  ORGANISATION_KINDS,
  ORGANISATION_LEVELS,
  ROLL_UP_RULES,
  SUCCESSION_KINDS,
} from '../../../capabilities/organisations/index.ts'
import { parseDay } from '../../../law/day/index.ts'

export const keys = <K extends string>(table: Readonly<Record<K, unknown>>) => z.enum(Object.keys(table) as [K, ...K[]])

export const levelSchema = keys(ORGANISATION_LEVELS)
export const kindSchema = keys(ORGANISATION_KINDS)
export const lineSchema = keys(LEADING_LINES)
export const rollUpSchema = keys(ROLL_UP_RULES)

/** A day as people write it for machines, from 2019 on. */
const dayText = z
  .string()
  .refine((text) => parseDay(text) !== undefined, '日期应写成 2025-06-01 的样子，不早于 2019 年')
  .meta({ format: 'date' })

const code = z.string().min(1).max(60)
const text = z.string().max(200)
const optional = text.nullable()

/** What may be told of a body. What isn't sent stays as it is, or isn't known. */
const factsBody = z.strictObject({
  name: text.optional().describe('机关全称'),
  region: optional.optional().describe('省、市、县的名称'),
  level: levelSchema.nullable().optional(),
  kind: kindSchema.nullable().optional(),
  line: lineSchema.nullable().optional().describe('领导体制（条例第三条）'),
  parentCode: code.nullable().optional().describe('所属机关的代码'),
  superiorCode: code.nullable().optional().describe('垂直领导、双重领导的上级主管部门的代码'),
  actsForCode: code.nullable().optional().describe('它主管哪一级政府的信息公开工作（第三条第三款）：该政府的代码'),
  actsInOwnName: z.boolean().optional().describe('以自己的名义公开（第十条第二款）'),
  rollUp: rollUpSchema.nullable().optional().describe('年报是否并入本级政府'),
  creditCode: optional.optional().describe('统一社会信用代码'),
  divisionCode: optional.optional().describe('行政区划代码'),
})

const contactBody = z.strictObject({
  office: z.string().max(500).nullable().optional().describe('工作机构名称'),
  address: z.string().max(500).nullable().optional().describe('办公地址'),
  hours: z.string().max(500).nullable().optional().describe('办公时间'),
  telephone: z.string().max(500).nullable().optional().describe('联系电话'),
  fax: z.string().max(500).nullable().optional().describe('传真号码'),
  internet: z.string().max(500).nullable().optional().describe('互联网联系方式'),
})

export const addBodySchema = z.strictObject({
  code: code.nullable().optional().describe('机关代码，终身不变；不填由系统按名称编制'),
  from: dayText.nullable().optional().describe('自何日起；不填为登记以前就有'),
  facts: factsBody.extend({ name: text.describe('机关全称') }),
  contact: contactBody.optional(),
})

const dating = {
  version: z.int().min(1).describe('所见的版本；与现在的不同即 409'),
  from: dayText.nullable().describe('自何日起；null 为登记之初（只用于更正）'),
  correction: z.boolean().default(false).describe('更正当时登记有误的内容'),
}
export const changeSchema = z.strictObject({ ...dating, facts: factsBody })
export const contactChangeSchema = z.strictObject({ ...dating, contact: contactBody })

export const successionBody = z.strictObject({
  kind: keys(SUCCESSION_KINDS),
  on: dayText.describe('承接机关自何日起履行职责'),
  predecessors: z
    .array(z.strictObject({ code, version: z.int().min(1) }))
    .min(1)
    .max(50),
  successors: z.array(code).max(50),
  carriedBy: code.nullable().describe('接办未结申请、承接上年结转的机关'),
  ends: z.boolean().describe('原机关不再存在'),
  basis: optional.describe('依据的文件'),
})

export const listQuery = z.strictObject({
  q: z.string().trim().max(100).optional().describe('名称、曾用名、机关代码或统一社会信用代码的一部分'),
  level: levelSchema.optional(),
  kind: kindSchema.optional(),
  line: lineSchema.optional(),
  region: z.string().trim().max(100).optional().describe('地区的一部分'),
  parent: code.optional().describe('所属机关的代码'),
  state: z.enum(['current', 'ended', 'all']).optional().describe('current：现有（默认）；ended：已撤并；all：全部'),
  on: dayText.optional().describe('哪一日的状态；默认今天'),
  sort: z.enum(BODY_SORTS).optional().describe('name（默认）、code、level；前加 - 为倒序'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
})
export type OrganisationListQuery = z.output<typeof listQuery>
