import { z } from 'zod'
import { PROPOSAL_REASONS, STAGES, STEP_RULES } from '../../../capabilities/disclosure-log/index.ts'
import { dayOut, keysOf, submissionKey } from '../form-schemas.ts'
import { problem } from '../schemas.ts'

const reason = z.enum(keysOf(PROPOSAL_REASONS))
const stage = z.enum(keysOf(STAGES))
const MOST_WORDS = 4000
const words = z.string().max(MOST_WORDS)

export const proposalParams = z.object({
  body: z.string().max(100).describe('机关代码'),
  id: z.uuid().describe('公开建议的标识'),
})

export const proposalsQuery = z.strictObject({
  body: z.string().max(100).optional().describe('机关代码'),
  request: z.uuid().optional().describe('申请的标识：只要由这件申请提出的'),
  stage: stage.optional().describe('办到哪一步'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
})

const facts = {
  id: z.string(),
  href: z.string().describe('工作台里的地址'),
  title: z.string().nullable().describe('题名；材料已经按期销毁的为 null'),
  reason,
  reasonLabel: z.string(),
  bodyCode: z.string().nullable(),
  bodyName: z.string(),
  stage,
  stageWords: z.string(),
  answeredOn: dayOut,
  outcomeTitle: z.string(),
  /** The day of the last step. */
  since: dayOut.describe('最近一步的日期'),
}

const listing = z.object(facts).meta({ id: 'DisclosureListing' })
export const proposalsAnswer = z.object({ total: z.int(), page: z.int(), size: z.int(), items: z.array(listing) })

const linkedRequest = z.object({ id: z.string(), number: z.string(), href: z.string() })

export const proposalAnswer = z
  .object({
    ...facts,
    article: z.string(),
    request: linkedRequest,
    others: z.array(linkedRequest).describe('申请相同信息的其他申请'),
    text: z
      .object({ title: z.string(), summary: z.string(), disclosed: z.string(), link: z.string().nullable() })
      .nullable()
      .describe('拟公开的内容；材料已经按期销毁的为 null'),
    suggestion: z.string().describe('申请人建议的内容，由工作人员概述'),
    acknowledged: z.string().describe('与申请人的文字、姓名相近的，为什么可以公开'),
    remarks: z.array(z.object({ field: z.string(), message: z.string() })).describe('审核时应当看的：与申请人相近之处'),
    steps: z.array(
      z.object({
        sequence: z.int(),
        kind: z.enum(keysOf(STEP_RULES)),
        title: z.string(),
        on: dayOut,
        by: z.string().nullable(),
        why: z.string().nullable(),
      }),
    ),
    letter: z
      .object({ suggestion: z.string(), conclusion: z.string(), why: z.string(), decidedOn: dayOut })
      .nullable()
      .describe('主动公开建议处理单的内容；不是申请人建议的，或者还没有结论的为 null'),
    publicHref: z.string().nullable().describe('公开以后的地址'),
    may: z.object({ revise: z.boolean(), review: z.boolean(), publish: z.boolean(), withdraw: z.boolean() }),
    mayNot: z.string().nullable().describe('为什么不能审核、公开'),
  })
  .meta({ id: 'DisclosureProposal' })

const text = {
  title: words,
  summary: words,
  disclosed: words.describe('向申请人提供了什么'),
  link: words.nullable().default(null).describe('可以看到全文的网址；没有的为 null'),
  suggestion: words.default('').describe('申请人建议的，概述建议的内容，不写申请人信息'),
  acknowledged: words.default('').describe('与申请书文字、申请人名称相近而仍要这样写的理由'),
}

export const proposeBody = z.strictObject({
  body: z.string().max(100).describe('机关代码'),
  request: z.uuid().describe('已经答复的申请'),
  reason,
  others: z.array(z.uuid()).max(20).default([]).describe('申请相同信息的其他申请'),
  ...text,
  key: submissionKey,
})

const seen = { after: z.int().min(0).describe('页面上看到几步'), key: submissionKey }
const why = words.describe('理由')
export const reviseBody = z.strictObject({ ...text, ...seen })
export const reviewBody = z.strictObject({
  verdict: z.enum(['approved', 'returned', 'declined']).describe('审核通过、退回、不予主动公开'),
  why,
  ...seen,
})
export const publishBody = z.strictObject(seen)
export const withdrawBody = z.strictObject({
  why: why.describe('撤下的理由，公开显示'),
  withTitle: z.boolean().default(false).describe('题名一并撤下'),
  ...seen,
})

export const formAnswer = z.object({
  bodies: z.array(z.object({ code: z.string(), name: z.string() })),
  reasons: z.array(z.object({ value: z.string(), label: z.string(), article: z.string() })),
})
export const created = z.object({ id: z.string(), href: z.string() })

export const PROBLEMS = {
  401: problem('没有登录'),
  403: problem('没有权限'),
  404: problem('没有这个机关、申请或者公开建议'),
}
export const CHANGE_PROBLEMS = {
  ...PROBLEMS,
  400: problem('参数有误'),
  409: problem('现在不能办理，或者他人已经办理'),
  410: problem('材料已经按期销毁'),
  422: problem('填写的内容需要修改'),
  503: problem('申请人信息的密钥不能使用'),
}
