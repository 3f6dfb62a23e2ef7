import { z } from 'zod'
import {
  CASE_FILE_ORIGINS,
  CASE_FILE_PURPOSES,
  CASE_FILE_TYPES,
  STAFF_PURPOSES,
} from '../../../capabilities/case-files/index.ts'
import { keysOf, submissionKey } from '../form-schemas.ts'
import { requestParams } from './request-schemas.ts'

export const fileParams = requestParams.extend({ file: z.uuid() })

/** What comes before the file in the form that adds one. */
export const uploadFields = z.object({ purpose: z.enum(STAFF_PURPOSES), key: submissionKey })

export const caseFileItem = z
  .object({
    id: z.string(),
    name: z.string().describe('名称；不得打开材料的，只看到用途'),
    origin: z.enum(keysOf(CASE_FILE_ORIGINS)),
    originLabel: z.string(),
    purpose: z.enum(keysOf(CASE_FILE_PURPOSES)),
    purposeLabel: z.string(),
    fileType: z.enum(keysOf(CASE_FILE_TYPES)),
    typeLabel: z.string(),
    bytes: z.int(),
    addedAt: z.string(),
    by: z.string().nullable().describe('添加的人员；申请人提交的为 null'),
    typed: z.boolean().describe('申请人在网上填写的文字，不是文件'),
    scan: z.object({
      state: z.enum(['clean', 'infected', 'not-scanned']),
      words: z.string(),
      warning: z.string().nullable().describe('打开以前要提示的'),
    }),
    closed: z.string().nullable().describe('不能打开的原因'),
    href: z.string().describe('内容的地址'),
  })
  .meta({ id: 'CaseFileItem' })

export const caseFilesAnswer = z.object({
  files: z.array(caseFileItem),
  scanner: z.object({ configured: z.boolean(), words: z.string() }).describe('杀毒服务'),
  purposes: z.array(z.object({ value: z.enum(STAFF_PURPOSES), label: z.string() })).describe('可以添加的用途'),
  most: z.object({ bytes: z.int(), files: z.int() }),
  may: z.object({ open: z.boolean(), add: z.boolean() }),
})
