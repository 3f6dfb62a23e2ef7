import { z } from 'zod'
import type { DisclosedFilter } from '../../capabilities/disclosure-log/index.ts'
import type { Organisation } from '../../capabilities/organisations/index.ts'

export const DISCLOSED = '/disclosed'
export const disclosedAddress = (code: string, id: string): string => `${DISCLOSED}/${code}/${id}`

/** How the disclosure log is asked for, in the portal's address and in the API alike. */
export const disclosedQuery = z.object({
  q: z.string().trim().min(1).max(100).optional().describe('题名、摘要、提供的内容里的词，几个词都要有的用空格隔开'),
  body: z.string().trim().min(1).max(100).optional().describe('机关代码'),
  year: z.coerce.number().int().min(2000).max(2999).optional().describe('答复的年份，四位数字'),
  page: z.coerce.number().int().min(1).max(100_000).default(1).describe('页码，从 1 起'),
  size: z.coerce.number().int().min(1).max(100).default(20).describe('每页件数，最多 100'),
})
export type DisclosedQuery = z.output<typeof disclosedQuery>

/** Undefined where a body is asked for that isn't there: nothing of it can be found. */
export function disclosedFilter(
  { q, body, year, page, size }: DisclosedQuery,
  bodies: readonly Pick<Organisation, 'id' | 'code'>[],
): DisclosedFilter | undefined {
  const bodyId = body && bodies.find(({ code }) => code === body)?.id
  if (body && !bodyId) return undefined
  return { page, size, ...(bodyId ? { bodyId } : {}), ...(year ? { year } : {}), ...(q ? { q } : {}) }
}
