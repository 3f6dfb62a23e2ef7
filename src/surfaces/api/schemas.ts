import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { SOURCE_FORMATS } from '../../capabilities/documents/index.ts'
import { ORGANISATION_KINDS, ORGANISATION_LEVELS } from '../../capabilities/organisations/index.ts'
import { listQuery } from '../http/list-query.ts'
import { annualReportSchema } from './report-schema.ts'

/** A client that wants a table and nothing else. */
export const prefersCsv = ({ headers: { accept = '' } }: FastifyRequest): boolean =>
  /\btext\/csv\b/.test(accept) && !/application\/json/.test(accept)

export const bodyParam = z.object({ body: z.string().describe('机关代码') })
export const reportParams = bodyParam.extend({
  year: z
    .string()
    .regex(/^[12]\d{3}$/)
    .describe('报告年度，四位数字'),
})
export const versionQuery = z.strictObject({
  version: z.coerce.number().int().min(1).max(999_999).optional().describe('版本号；不填为现行版本'),
})
export const nothingElse = z.strictObject({})

export const apiListQuery = listQuery
  .extend({ format: z.enum(['json', 'csv']).optional().describe('csv：UTF-8 带 BOM 的表格文件') })
  .strict()

const listingSchema = z
  .object({
    bodyCode: z.string(),
    bodyName: z.string(),
    region: z.string().nullable(),
    level: z.string().nullable(),
    year: z.int(),
    version: z.int(),
    edition: z.enum(['2021', '2019']),
    format: z.enum(SOURCE_FORMATS).nullable().describe('原文件的格式'),
    errors: z.int().describe('错误数，含与上年对照发现的'),
    warnings: z.int(),
    infos: z.int(),
    newReceived: z.number().nullable().describe('本年新收政府信息公开申请数量'),
    keptAt: z.string().describe('收入时间，ISO 8601'),
    href: z.string().describe('这份年报的接口地址'),
  })
  .meta({ id: 'AnnualReportListing' })

const paged = <S extends z.ZodType>(item: S) =>
  z.object({ total: z.int(), page: z.int(), size: z.int(), items: z.array(item) })

export const listAnswer = paged(listingSchema)

export const organisationSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    region: z.string().nullable(),
    level: z.enum(Object.keys(ORGANISATION_LEVELS) as [keyof typeof ORGANISATION_LEVELS]).nullable(),
    kind: z
      .enum(Object.keys(ORGANISATION_KINDS) as [keyof typeof ORGANISATION_KINDS])
      .nullable()
      .describe('机构性质'),
    parentCode: z.string().nullable().describe('所属机关的代码'),
    exists: z.boolean().describe('今天是否存在'),
    endedAfter: z.string().nullable().describe('最后一日；存在的为 null'),
    href: z.string().describe('该机关历年年报的接口地址'),
  })
  .meta({ id: 'Body' })

const versionSchema = z.object({
  year: z.int(),
  version: z.int(),
  inForce: z.boolean(),
  keptAt: z.string(),
  href: z.string(),
})

export const bodyAnswer = z.object({
  body: organisationSchema,
  reports: z
    .array(versionSchema.extend({ errors: z.int(), warnings: z.int(), infos: z.int() }))
    .describe('各年现行版本，年度从旧到新'),
})

/** The report JSON with one more key: what the register says of it. */
export const reportAnswer = annualReportSchema
  .extend({
    record: versionSchema
      .extend({
        bodyCode: z.string(),
        original: z
          .object({ file: z.string(), sha256: z.string(), format: z.enum(SOURCE_FORMATS), bytes: z.int() })
          .nullable()
          .describe('读自哪个原文件；没有原文件的为 null'),
        versions: z.array(versionSchema).describe('版本从新到旧'),
      })
      .describe('收入记录'),
  })
  .meta({ id: 'KeptAnnualReport', title: '一份年报及其收入记录' })

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    request: z.string().describe('请求编号'),
    parameters: z.array(z.object({ name: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' })

/** A problem among the answers of an operation. */
export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
})
