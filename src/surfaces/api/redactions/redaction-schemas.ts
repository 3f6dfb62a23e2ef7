import { z } from 'zod'
import { REDACTION_STATES, STEP_TITLES } from '../../../capabilities/redacting/index.ts'
import { PERSONAL_DATA_NAMES, REDACTION_REASONS } from '../../../capabilities/redaction/index.ts'
import { keysOf, submissionKey } from '../form-schemas.ts'
import { CHANGE_PROBLEMS, requestParams } from '../requests/request-schemas.ts'
import { problem } from '../schemas.ts'
import { area } from './area-schema.ts'

export const redactionParams = requestParams.extend({ redaction: z.uuid().describe('区分处理的标识') })
export const pageParams = redactionParams.extend({ page: z.coerce.number().int().min(1).max(10_000) })
export const pageQuery = z.strictObject({
  width: z.coerce.number().int().min(200).max(2400).default(1000).describe('图像的宽度，像素'),
})

const reason = z.enum(keysOf(REDACTION_REASONS)).nullable().describe('不予公开的理由；还没有选的为 null')

const mark = z.discriminatedUnion('kind', [
  area.extend({ kind: z.literal('rectangle'), reason }).strict(),
  z.strictObject({ kind: z.literal('term'), term: z.string().trim().min(1).max(200), reason }),
])
const options = z.strictObject({
  strip: z.boolean().describe('Word、Excel：清除随附内容'),
  asPictures: z.boolean().describe('PDF：整份转为图片'),
})

const stepBody = z.strictObject({
  after: z.int().min(0).describe('办理时看到的步数；他人已有新的一步的，不会办理'),
  key: submissionKey,
})

export { stepBody }

export const startBody = z.strictObject({
  file: z.uuid().describe('案卷材料的标识'),
  follows: z.uuid().optional().describe('在哪一次已生成公开件的处理的基础上重新处理'),
  key: submissionKey,
})
export const marksBody = stepBody.extend({ marks: z.array(mark).max(2000), options })
export const searchBody = z.strictObject({ terms: z.array(z.string().trim().min(1).max(200)).min(1).max(20) })

const markOut = z.union([
  area.extend({ kind: z.literal('rectangle'), reason }),
  z.object({ kind: z.literal('term'), term: z.string(), reason }),
])

const listed = z.object({
  id: z.string(),
  href: z.string().describe('工作台里的地址'),
  fileId: z.string(),
  fileName: z.string(),
  state: z.enum(keysOf(REDACTION_STATES)),
  stateWords: z.string(),
  startedAt: z.string(),
  startedBy: z.string().nullable(),
  follows: z.string().nullable(),
  followedBy: z.string().nullable(),
})

export const redactionsAnswer = z.object({
  number: z.string().describe('申请的编号'),
  files: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        typeLabel: z.string(),
        purposeLabel: z.string(),
        notNow: z.string().nullable().describe('不能区分处理的原因'),
      }),
    )
    .describe('可以作区分处理的案卷材料'),
  items: z.array(listed),
})

const markRecord = z.object({
  mark: z.int().describe('第几处标记，从 1 起'),
  kind: z.enum(['rectangle', 'term']),
  reasonWords: z.string(),
  hits: z.int(),
  pages: z.array(z.int()),
})

export const redactionAnswer = listed
  .extend({
    number: z.string(),
    format: z.string(),
    sheets: z.array(z.object({ width: z.number(), height: z.number() })).describe('各页的大小；Word、Excel 没有页'),
    steps: z.array(
      z.object({
        sequence: z.int(),
        kind: z.enum(keysOf(STEP_TITLES)),
        title: z.string(),
        at: z.string(),
        by: z.string().nullable(),
      }),
    ),
    marks: z.array(markOut),
    options,
    reasons: z.array(z.object({ value: z.enum(keysOf(REDACTION_REASONS)), label: z.string() })),
    refusing: z
      .object({ message: z.string(), marks: z.array(z.int()), places: z.array(z.string()) })
      .nullable()
      .describe('没有生成公开件的原因；不重复被遮的内容'),
    release: z
      .object({
        copyId: z.string(),
        copyHref: z.string().describe('公开件的地址'),
        at: z.string(),
        sha256: z.string(),
        pages: z.int(),
        marks: z.array(markRecord),
        pictures: z.array(z.string()),
        stripped: z.array(z.string()),
        looked: z.string().describe('残留检查看了什么'),
        sentence: z.string().describe('写进答复书的一句话；没有遮盖的为空'),
      })
      .nullable(),
  })
  .meta({ id: 'CaseRedaction' })

export const findingsAnswer = z
  .object({
    hidden: z.array(z.object({ words: z.string(), strippable: z.boolean() })).describe('随附内容'),
    suggestions: z
      .array(
        z.object({
          kind: z.enum(keysOf(PERSONAL_DATA_NAMES)),
          label: z.string(),
          areas: z.array(area),
          line: z.int().nullable().describe('Word、Excel：第几段或者第几格'),
        }),
      )
      .describe('疑似个人信息的位置，是否遮盖由经办人决定'),
  })
  .meta({ id: 'RedactionFindings' })

export const searchAnswer = z.object({
  found: z
    .array(z.object({ term: z.string(), places: z.array(z.array(area)).describe('每一处的区域，一行一个') }))
    .describe('依词语的次序'),
})

export const created = z.object({ id: z.string(), href: z.string() })

export const REDACTION_PROBLEMS = {
  ...CHANGE_PROBLEMS,
  409: problem('他人已经办理，或者现在不能办理'),
  410: problem('案卷已经销毁'),
  422: problem('文件不能处理，或者标记需要修改'),
  503: problem('密文或者密钥不在'),
}
