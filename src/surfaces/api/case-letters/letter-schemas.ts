import { z } from 'zod'
import { LETTER_STAGES, LETTER_STEPS, WAITING_STAGES } from '../../../capabilities/case-letters/index.ts'
import { PART_TITLES } from '../../../capabilities/letters/index.ts'
import { DELIVERY_MEANS } from '../../../law/clock/index.ts'
import { OUTCOME_KEYS } from '../../../law/outcomes/index.ts'
import { dayIn, dayOut, keysOf, submissionKey } from '../form-schemas.ts'
import { requestParams } from '../requests/request-schemas.ts'
import { problem } from '../schemas.ts'

export { requestParams }
export const letterParams = requestParams.extend({ letter: z.uuid().describe('文书的标识') })

const stage = z.enum(keysOf(LETTER_STAGES))
const means = z.enum(DELIVERY_MEANS)
const part = z.enum(keysOf(PART_TITLES))
const option = z.object({ value: z.string(), label: z.string(), told: z.string().optional() })

/** What a letter is, wherever it is listed. */
const listing = z
  .object({
    id: z.string(),
    href: z.string().describe('工作台里的地址'),
    requestId: z.string(),
    requestNumber: z.string(),
    bodyCode: z.string(),
    bodyName: z.string(),
    kind: z.enum(['reply', 'process']),
    letter: z.string().describe('文书的种类'),
    outcome: z.enum(OUTCOME_KEYS).nullable(),
    title: z.string(),
    to: z.string().describe('发给谁'),
    article: z.string().nullable(),
    stage,
    stageLabel: z.string(),
    number: z.string().nullable(),
    date: dayOut.nullable().describe('成文日期'),
    deliveredOn: dayOut.nullable(),
    startedAt: z.string(),
    startedBy: z.string().nullable(),
    changedAt: z.string().describe('最近一步的时间'),
    due: dayOut.nullable().describe('这件申请的答复期限'),
  })
  .meta({ id: 'LetterListing' })

const choice = z.object({
  outcome: z.enum(OUTCOME_KEYS).nullable().describe('答复的处理决定；过程文书为 null'),
  letter: z.string(),
  title: z.string(),
  outcomeTitle: z.string().nullable(),
  group: z.string(),
  to: z.string(),
  article: z.string().nullable(),
  when: z.string().describe('什么时候用'),
  row: z.string().nullable().describe('计入年度报告表三的哪一栏'),
  remedy: z.string().nullable().describe('不服的怎样救济'),
  may: z.boolean(),
  whyNot: z.string().nullable(),
})

export const lettersAnswer = z.object({
  items: z.array(listing),
  choices: z.array(choice).describe('可以拟制的文书，现在不能的写明原因'),
  may: z.object({ draft: z.boolean() }),
})

export const queueQuery = z.strictObject({
  waiting: z.enum(WAITING_STAGES).describe('approve 待审核；secrecy 待保密审查；sign 待签发；deliver 待送达'),
})
export const queueAnswer = z.object({
  items: z.array(listing.extend({ may: z.boolean().describe('本人能不能办'), whyNot: z.string().nullable() })),
  counts: z.object({ approve: z.int(), secrecy: z.int(), sign: z.int(), deliver: z.int() }).describe('本人能办的件数'),
})

const edit = z.object({ part, paragraph: z.int().min(0).max(500), text: z.string().max(6000) })
const attachmentIn = z.strictObject({
  name: z.string().trim().max(400),
  carrier: z.string().trim().min(1).max(50).describe('纸质、电子文件等'),
  pages: z.int().nullable(),
  fileId: z.uuid().nullable().default(null).describe('案卷里的文件；不在案卷里的为 null'),
})

const content = {
  values: z.record(z.string().max(100), z.string().max(6000)).describe('要填写的各项，名称见 groups'),
  edits: z.array(edit).max(500).describe('对段落的改动，依次适用'),
  means: means.nullable(),
  attachments: z.array(attachmentIn).max(100),
  redactionIds: z.array(z.uuid()).max(50).describe('随文书提供的公开件，由哪几次区分处理生成'),
}
const step = { after: z.int().min(0).describe('看到的环节数；他人已经办理的，不会办'), key: submissionKey }

export const draftBody = z
  .strictObject({
    outcome: z.enum(OUTCOME_KEYS).optional().describe('答复的处理决定'),
    letter: z.string().max(60).optional().describe('过程文书的种类'),
    values: content.values.optional(),
    means: content.means.optional(),
    attachments: content.attachments.optional(),
    redactionIds: content.redactionIds.optional(),
    key: submissionKey,
  })
  .refine(({ outcome, letter }) => (outcome === undefined) !== (letter === undefined), {
    message: '处理决定和过程文书的种类，写一个',
    path: ['letter'],
  })
export const reviseBody = z.strictObject({ ...content, ...step })
export const previewBody = z.strictObject(content)
export const stepBody = z.strictObject(step)
export const reviewBody = z.strictObject({
  decision: z.enum(['pass', 'return']),
  reason: z.string().max(2000).default('').describe('退回的原因'),
  ...step,
})
export const reasonBody = z.strictObject({ reason: z.string().max(2000), ...step })
export const deliveryBody = z.strictObject({
  means,
  sentOn: dayIn.describe('交付、交邮、发出之日'),
  signedOn: dayIn.optional().describe('签收之日；直接送达、委托送达的必须有'),
  proof: z.string().max(400).describe('送达的凭证'),
  ...step,
})
export const acknowledgementBody = z.strictObject({
  signedOn: dayIn.describe('签收之日'),
  proof: z.string().max(400),
  ...step,
})

const field = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'day', 'number', 'choice']),
  long: z.boolean().describe('多行'),
  options: z.array(z.string()),
  optional: z.boolean(),
  bySystem: z.boolean().describe('由程序填写，不用填'),
})
const group = z.object({
  key: z.string(),
  title: z.string(),
  article: z.string().nullable(),
  ways: z.array(z.array(z.string())).describe('几种写法，填齐一种即可；各是字段的名称'),
  fields: z.array(field),
})

const paragraph = z.object({
  text: z.string(),
  from: z.enum(['rule', 'file', 'clerk']).describe('由规定、由案卷、由拟制人'),
  edit: z.enum(['none', 'mask', 'free']).describe('none 不能改；mask 只能用＊遮去；free 可以改写'),
  articles: z.string().nullable(),
})
const formRow = z.object({ label: z.string(), text: z.string() })
const letterPart = z.object({
  part,
  title: z.string(),
  paragraphs: z.array(paragraph),
  mayAdd: z.boolean().describe('可以在末尾加一段'),
})

const letterProblem = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  name: z.string(),
  part: part.nullable(),
  partTitle: z.string().nullable(),
  message: z.string(),
  article: z.string().nullable(),
})

const done = z.object({
  sequence: z.int(),
  kind: z.enum(keysOf(LETTER_STEPS)),
  title: z.string(),
  stage,
  on: dayOut,
  at: z.string(),
  by: z.string().nullable(),
  facts: z.array(formRow).describe('这一步写明的事项'),
  reason: z.string().nullable().describe('退回、作废、撤下的原因'),
})

export const NEXT_STEPS = {
  revise: '修改',
  submit: '提交审核',
  finish: '编号定稿',
  approve: '审核通过',
  approveReturn: '审核退回',
  secrecy: '保密审查通过',
  secrecyReturn: '保密审查退回',
  sign: '签发',
  signReturn: '签发退回',
  deliver: '登记送达',
  acknowledge: '登记签收',
  void: '作废',
  drop: '撤下不用',
} as const
export type NextStep = keyof typeof NEXT_STEPS
const next = z.object({
  step: z.enum(keysOf(NEXT_STEPS)),
  label: z.string(),
  may: z.boolean(),
  whyNot: z.string().nullable(),
})

const preview = {
  parts: z.array(letterPart),
  form: z.array(formRow).nullable().describe('送达回证等以表格代替正文'),
  slip: z
    .object({ title: z.string(), rows: z.array(formRow) })
    .nullable()
    .describe('征求意见回执'),
  problems: z.array(letterProblem).describe('要改正的（error）和要看一眼的（warning）'),
}
export const previewAnswer = z.object(preview).meta({ id: 'LetterPreview' })

export const letterAnswer = listing
  .extend({
    decides: z.string().describe('这种文书写什么'),
    content: z.object({
      ...content,
      attachments: z.array(
        z.object({ name: z.string(), carrier: z.string(), pages: z.int().nullable(), fileId: z.string().nullable() }),
      ),
    }),
    groups: z.array(group).describe('要填写的各项'),
    means: z.array(option.extend({ article: z.string(), may: z.boolean(), whyNot: z.string().nullable() })),
    releases: z
      .array(
        z.object({
          id: z.string(),
          fileId: z.string(),
          copyId: z.string(),
          releasedAt: z.string(),
          replaced: z.boolean().describe('后来又生成了新的公开件，不宜再提供这一份'),
        }),
      )
      .describe('已经生成的公开件，可以随文书提供'),
    ...preview,
    needs: z.array(z.object({ need: z.enum(['approve', 'secrecy', 'sign']), label: z.string(), done: z.boolean() })),
    steps: z.array(done),
    next: z.array(next),
    documents: z.array(
      z.object({
        format: z.enum(['docx', 'pdf']),
        href: z.string().describe('接口里的地址'),
        bytes: z.int().nullable().describe('未定稿的为 null'),
      }),
    ),
    fixed: z.boolean().describe('已经编号定稿'),
    ownTemplate: z.boolean().describe('docx 用本机关的模板；pdf 是程序自带的版式'),
    after: z.int().describe('环节数，办理时带回'),
  })
  .meta({ id: 'CaseLetter' })

export const documentQuery = z.strictObject({
  disposition: z.enum(['inline', 'attachment']).default('attachment').describe('inline：在浏览器里打开'),
})

export const PROBLEMS = {
  401: problem('没有登录'),
  403: problem('没有权限'),
  404: problem('没有这份文书'),
  410: problem('内容已经销毁'),
  503: problem('案卷的密钥不在'),
}
export const CHANGE_PROBLEMS = {
  ...PROBLEMS,
  409: problem('现在不能办，他人已经办了，或者文书还有要改正的'),
  422: problem('填写的内容需要修改'),
}
