import { z } from 'zod'
import {
  ACT_ITEMS,
  APPEAL_ENDINGS,
  CASE_STANDINGS,
  CHALLENGE_ACT_RULES,
  type ChallengeActKind,
} from '../../../capabilities/challenges/index.ts'
import { CASE_PARTIES, CHALLENGE_RESULTS } from '../../../law/challenges/index.ts'
import { CHALLENGE_KEYS } from '../../../law/report-form/index.ts'
import { dayIn, dayOut, keysOf, submissionKey } from '../form-schemas.ts'
import { problem } from '../schemas.ts'
import { STAGES } from './challenge-words.ts'

const kind = z.enum(CHALLENGE_KEYS)
const stage = z.enum(keysOf(STAGES))
const option = z.object({ value: z.string(), label: z.string() })

export const challengeParams = z.object({
  body: z.string().max(100).describe('机关代码'),
  id: z.uuid().describe('案件的标识'),
})

const mark = {
  state: z.enum(['overdue', 'dueSoon', 'open', 'done']),
  word: z.string().describe('状态的字样'),
  owed: z.string().nullable().describe('本机关接下来要办的事；没有的为 null'),
  due: dayOut.nullable(),
  daysLeft: z.int().nullable().describe('还有几个工作日，超期为负'),
  provisional: z.boolean().describe('期限暂定：涉及放假安排尚未公布的年份'),
}

export const challengesQuery = z.strictObject({
  body: z.string().max(100).optional().describe('机关代码'),
  kind: kind.optional().describe('案件种类，表四的栏'),
  stage: stage.optional().describe('案件走到哪一步'),
  state: z.enum(['overdue', 'dueSoon', 'open', 'done']).optional().describe('本机关的期限'),
  request: z.uuid().optional().describe('争议的是哪一件申请'),
  q: z.string().trim().max(100).optional().describe('案号或者受理机关的一部分'),
  sort: z
    .enum(['due', 'newest', 'number'])
    .optional()
    .describe('due：期限近的在前（默认）；newest：后登记的在前；number：案号'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
})

const listing = z
  .object({
    id: z.string(),
    href: z.string().describe('工作台里的地址'),
    title: z.string(),
    kind,
    kindLabel: z.string(),
    heardBy: z.string(),
    bodyCode: z.string().nullable(),
    bodyName: z.string(),
    stage,
    stageWords: z.string(),
    ...mark,
    errors: z.int().describe('本机关打破的期限等'),
  })
  .meta({ id: 'ChallengeListing' })
export const challengesAnswer = z.object({ total: z.int(), page: z.int(), size: z.int(), items: z.array(listing) })

export const formAnswer = z.object({
  bodies: z.array(z.object({ code: z.string(), name: z.string() })).describe('可以登记的机关'),
  kinds: z.array(option),
  standings: z.array(option),
  today: dayOut,
})

export const registerBody = z.strictObject({
  body: z.string().max(100).describe('机关代码'),
  kind: kind.describe('案件种类，决定计入表四的哪一栏'),
  caseNumber: z.string().max(400).nullable().default(null).describe('案号，还没有的为 null'),
  standing: z.enum(keysOf(CASE_STANDINGS)).describe('本机关在案件里的地位'),
  heardBy: z.string().max(400).describe('受理的复议机关或者人民法院'),
  about: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['requests', 'noReply']), requestIds: z.array(z.uuid()).max(50) }),
      z.strictObject({ kind: z.literal('elsewhere'), words: z.string().max(2000) }),
    ])
    .describe('争议的是台账里的答复、台账里的申请没有答复，或者台账以外的'),
  follows: z.uuid().nullable().default(null).describe('复议后起诉的，原复议案件的标识'),
  notes: z.string().max(4000).default('').describe('备注；不写当事人姓名'),
  filedOn: dayIn.optional().describe('申请复议、起诉之日'),
  acceptedOn: dayIn.optional().describe('受理、立案之日'),
  servedOn: dayIn.optional().describe('本机关收到副本之日'),
  key: submissionKey,
})
export const created = z.object({ id: z.string(), href: z.string() })

const actKinds = keysOf<ChallengeActKind>(CHALLENGE_ACT_RULES)
const itemNames = [...new Set(Object.values(ACT_ITEMS).flat())] as const
export const actBody = z.strictObject({
  kind: z.enum(actKinds),
  on: dayIn.describe('发生之日'),
  procedure: z.enum(['ordinary', 'summary']).optional().describe('审理程序'),
  days: z.int().optional().describe('延长的日数'),
  by: z.enum(['body', 'other']).optional().describe('上诉的一方：本机关，还是其他当事人'),
  ending: z.enum(keysOf(APPEAL_ENDINGS)).optional().describe('第二审的结果'),
  result: z.enum(keysOf(CHALLENGE_RESULTS)).optional().describe('结果'),
  receivedOn: dayIn.optional().describe('本机关收到之日'),
  until: dayIn.optional().describe('决定、裁判限定的最后一日'),
  ordered: z.boolean().optional().describe('责令本机关办理，没有限定日期'),
  procedureOnly: z.boolean().optional().describe('仅因程序违法撤销'),
  same: z.boolean().optional().describe('与原答复基本相同'),
  after: z.int().min(0).describe('记录时看到的经过数；他人已有新记录的，不会记录'),
  key: submissionKey,
})

const finding = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  article: z.string(),
})
export const caseLink = z.object({ id: z.string(), href: z.string(), title: z.string(), kindLabel: z.string() })
const limit = z.object({ title: z.string(), lastDay: dayOut, provisional: z.boolean(), article: z.string() })
const act = z.object({
  sequence: z.int(),
  kind: z.string(),
  title: z.string(),
  on: dayOut,
  facts: z.array(z.string()).describe('这一步写明的事项'),
  recordedAt: z.string(),
  by: z.string().nullable().describe('记录人'),
})
const next = z.object({
  kind: z.string(),
  title: z.string(),
  by: z.enum(keysOf(CASE_PARTIES)),
  byWords: z.string(),
  article: z.string(),
  lastDay: dayOut.nullable(),
  provisional: z.boolean(),
  recordable: z.boolean().describe('在本案记录；否则另行登记一件案件'),
  items: z.array(z.enum(itemNames as [(typeof itemNames)[number]])).describe('除日期外可以填写的事项'),
})
const duty = z.object({
  title: z.string(),
  words: z.string(),
  article: z.string(),
  from: dayOut,
  lastDay: dayOut.nullable(),
  doneOn: dayOut.nullable(),
  state: z.enum(['open', 'overdue', 'done']),
})

export const caseAnswer = z
  .object({
    id: z.string(),
    title: z.string(),
    bodyCode: z.string(),
    bodyName: z.string(),
    kind,
    kindLabel: z.string(),
    caseNumber: z.string().nullable(),
    standingLabel: z.string(),
    heardBy: z.string(),
    about: z.object({
      label: z.string(),
      words: z.string().nullable(),
      requests: z.array(z.object({ id: z.string(), number: z.string(), href: z.string() })),
    }),
    notes: z.string(),
    registeredAt: z.string(),
    registeredBy: z.string().nullable(),
    stage,
    stageWords: z.string(),
    ...mark,
    limits: z.array(limit).describe('本案已经起算的期限'),
    result: z
      .object({ title: z.string(), on: dayOut, article: z.string(), column: z.string(), final: z.boolean() })
      .nullable()
      .describe('决定、裁判的结果，计入表四的列；final：已经生效'),
    duty: duty.nullable().describe('结果要求本机关办的事'),
    acts: z.array(act),
    next: z.array(next).describe('接下来可能发生的，有期限的在前'),
    findings: z.array(finding),
    links: z.array(caseLink).describe('同一争议的复议和诉讼'),
    choices: z.object({ results: z.array(option), endings: z.array(option) }).describe('记录时的选项'),
    may: z.object({ record: z.boolean(), register: z.boolean() }),
  })
  .meta({ id: 'ChallengeCase' })

export const PROBLEMS = {
  401: problem('没有登录'),
  403: problem('没有权限'),
  404: problem('没有这件案件'),
}
export const CHANGE_PROBLEMS = {
  ...PROBLEMS,
  409: problem('现在不能记录，或者他人已经记录'),
  422: problem('填写的内容需要修改'),
}
