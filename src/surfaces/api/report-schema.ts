import { z } from 'zod'
import { SOURCE_FORMATS } from '../../capabilities/documents/index.ts'
import { CHALLENGE_KEYS, CHALLENGE_RESULT_KEYS, COLUMN_KEYS, ROW_KEYS } from '../../law/report-form/index.ts'

const figure = z.number().nullable().describe('空格、“/”、“-”和存疑的格为 null')
const place = z
  .object({
    page: z.int().optional(),
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
    line: z.int().optional(),
    table: z.int().optional(),
    row: z.int().optional(),
    column: z.int().optional(),
    sheet: z.string().optional(),
  })
  .describe('在原文件中的位置：页、行、表的行列，均从 1 起；box 单位为磅，自页面左上角起')

const cell = z.object({
  raw: z.string().describe('印出的原样，空格为空字符串'),
  state: z.enum(['read', 'blank', 'derived', 'uncertain', 'computed', 'entered']),
  reason: z.string().optional(),
  candidates: z.array(z.array(z.number().nullable())).optional(),
  place: place.optional(),
})

const finding = z.object({
  code: z.string(),
  rule: z.string().optional(),
  severity: z.enum(['error', 'warning', 'info']),
  origin: z.enum(['original', 'reading']).describe('original：原文如此；reading：读取存疑'),
  cells: z.array(z.string()),
  section: z.string().optional(),
  expected: z.unknown().optional(),
  printed: z.unknown().optional(),
  message: z.string(),
  article: z.string().optional(),
  fingerprint: z.string(),
})

const text = z.string().nullable()
const row = z.array(figure).length(COLUMN_KEYS.length)
const fromKeys = <K extends string, S extends z.ZodType>(keys: readonly K[], schema: S) =>
  z.object(Object.fromEntries(keys.map((key) => [key, schema.optional()])) as Record<K, z.ZodOptional<S>>)

const table3 = z.object({
  columns: z.array(z.enum(COLUMN_KEYS)).length(COLUMN_KEYS.length),
  rows: fromKeys(ROW_KEYS, row),
})

/** The report JSON (gongkai/annual-report/1), as every answer of ours that holds a report gives it. */
export const annualReportSchema = z
  .object({
    schema: z.literal('gongkai/annual-report/1'),
    source: z
      .object({
        file: z.string(),
        sha256: z.string(),
        format: z.enum(SOURCE_FORMATS),
        pages: z.int().optional(),
      })
      .optional(),
    edition: z.enum(['2021', '2019']).describe('格式版本：国办公开办函〔2021〕30号、〔2019〕60号'),
    year: z.int().nullable(),
    body: text,
    title: text,
    level: text,
    region: text,
    narrative: z.object({ overview: text, problems: text, other: text }).describe('一、五、六各部分正文，每段一行'),
    table2: z.record(z.string(), z.record(z.string(), figure)),
    table3,
    table4: fromKeys(CHALLENGE_KEYS, fromKeys(CHALLENGE_RESULT_KEYS, figure)),
    cells: z.record(z.string(), cell).describe('每个印出的格一项，键为格的路径，如 table3.granted.total'),
    findings: z.array(finding),
  })
  .meta({ id: 'AnnualReport', title: '政府信息公开工作年度报告' })

/** As above, and what may come in besides: only edition, year, body and the tables are asked for. Published as JSON Schema. */
export const publishedReportSchema = annualReportSchema
  .partial({ schema: true, title: true, level: true, region: true, cells: true, findings: true })
  .extend({
    narrative: z.object({ overview: text, problems: text, other: text }).partial().optional(),
    table3: table3.partial({ columns: true }),
  })
  .meta({ title: '政府信息公开工作年度报告（gongkai/annual-report/1）' })
