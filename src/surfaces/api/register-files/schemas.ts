import { z } from 'zod'
import { REVEAL_REASONS } from '../../../capabilities/applicants/index.ts'
import { FIELD_KEYS } from '../../../capabilities/register-files/index.ts'
import { dayOut, keysOf } from '../form-schemas.ts'
import { problem } from '../schemas.ts'

export const MOST_BYTES = 20 * 1024 * 1024
export const MAPPING_BYTES = 64 * 1024
export const BATCH = 1000
export const ROWS_SHOWN = 500

const file = z.string().meta({ format: 'binary' }).describe('.xlsx 或 .csv 文件，不超过 20 MB')
const body = z.string().describe('机关代码')
const mapping = z
  .string()
  .optional()
  .describe(
    'JSON：columns（列名→栏目，null 为不读取）、words（栏目→词语→含义）、every（各行相同的申请方式、申请人种类）',
  )

export const previewForm = z.object({ file, body, mapping })
export const importForm = z.object({
  file,
  body,
  mapping,
  /** With the mode in one word: a form carries four fields. */
  order: z.string().describe('预览给出的 token；只导入没有问题的行时，后面加“+good”'),
})

export const REFUSALS = {
  400: problem('没有收到文件，或参数有误'),
  401: problem('没有登录'),
  403: problem('没有权限'),
  404: problem('没有这个机关'),
  409: problem('预览之后有了变化'),
  413: problem('文件过大'),
  415: problem('不是 multipart/form-data'),
  422: problem('文件没有读成，或有不能导入的行'),
  503: problem('申请人信息的密钥不能使用'),
}

const fieldKey = z.enum(FIELD_KEYS as [string, ...string[]])
const tableProblem = z.object({
  severity: z.enum(['error', 'warning']),
  sheet: z.string().nullable(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable().describe('这一格的内容；申请人的信息不重复'),
  message: z.string(),
})
const counts = z.object({ added: z.int(), present: z.int(), refused: z.int() })
const meaningField = z.enum(['channel', 'applicantKind', 'outcome'])
const choice = z.object({ value: z.string(), label: z.string() })

export const previewAnswer = z.object({
  token: z.string().describe('导入时交回，证明导入的就是这次预览的内容'),
  counts: counts.describe('added 将导入；present 以前已经导入；refused 不能导入'),
  columns: z.array(
    z.object({
      name: z.string(),
      field: fieldKey.nullable(),
      by: z.enum(['header', 'perhaps', 'clerk', 'unknown']).describe('怎样认定的'),
    }),
  ),
  fields: z.array(z.object({ value: fieldKey, label: z.string() })).describe('可以指明的栏目'),
  unclear: z
    .array(z.object({ field: meaningField, label: z.string(), word: z.string(), rows: z.int() }))
    .describe('不能认定、要人指明含义的词语'),
  choices: z.object({ channel: z.array(choice), applicantKind: z.array(choice), outcome: z.array(choice) }),
  problems: z.array(tableProblem).describe('关于整个文件'),
  rows: z
    .array(
      z.object({
        sheet: z.string().nullable(),
        row: z.int(),
        outcome: z.enum(['added', 'present', 'refused']),
        number: z.string().nullable(),
        applicants: z.string().nullable().describe('脱敏'),
        receivedOn: dayOut.nullable(),
        subject: z.string().nullable(),
        endedOn: dayOut.nullable(),
        outcomeTitle: z.string().nullable(),
        problems: z.array(tableProblem),
      }),
    )
    .describe(`有问题的在前，最多 ${ROWS_SHOWN} 行`),
  outcomes: z.array(z.object({ title: z.string(), count: z.int() })).describe('按处理结果的件数'),
  years: z
    .array(
      z.object({
        year: z.int(),
        columns: z.array(z.object({ key: z.string(), label: z.string() })),
        rows: z.array(
          z.object({
            key: z.string(),
            label: z.string(),
            cells: z.array(z.object({ figure: z.int(), published: z.number().nullable(), differs: z.boolean() })),
          }),
        ),
        published: z.boolean().describe('系统里有没有这一年的年度报告'),
        differences: z.int().describe('与年度报告不同的格数'),
      }),
    )
    .describe('按可以导入的各行计出的表三，与年度报告逐格对照'),
})

export const importAnswer = z.object({
  added: z.int().describe('这一批导入的件数'),
  present: z.int().describe('此前已经导入的'),
  left: z.int().describe('还没有导入的；不是 0 就再提交一次'),
  refused: z.int(),
})

export const exportQuery = z.strictObject({
  body: z.string().max(100).describe('机关代码'),
  year: z.coerce.number().int().min(2019).max(2100).optional().describe('只要这一年收到的；不写为全部'),
  reason: z.enum(keysOf(REVEAL_REASONS)).optional().describe('需要申请人完整信息的原因，记入审计链；不写则脱敏'),
})

export const choicesAnswer = z.object({
  bodies: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      imports: z.boolean().describe('可以导入'),
      reveals: z.boolean().describe('可以写明原因、导出申请人完整信息'),
    }),
  ),
  reasons: z.array(z.object({ value: z.enum(keysOf(REVEAL_REASONS)), label: z.string() })),
  today: dayOut,
})
