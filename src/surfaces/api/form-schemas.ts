import { z } from 'zod'
import { type Day, parseDay } from '../../law/day/index.ts'

/** The keys of a table, as an enumeration takes them. */
export const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as [K, ...K[]]

/** A legal day that is sent. */
export const dayIn = z
  .string()
  .refine((text) => parseDay(text) !== undefined, '应为 2025-01-20 这样的日期')
  .transform((text) => text as Day)
export const dayOut = z.string().describe('YYYY-MM-DD')

/** What names a submission. */
export const submissionKey = z
  .string()
  .min(8)
  .max(100)
  .describe('提交的编号，由填写的一方生成；同一编号再次提交，不会办两次')
