import { z } from 'zod'
import type { ReportFilter } from '../../capabilities/annual-report/index.ts'

/** How the list of reports is asked for, in the portal's address and in the API alike. */
export const listQuery = z.object({
  body: z.string().trim().min(1).max(100).optional().describe('机关名称的一部分，或者机关代码'),
  year: z.coerce.number().int().min(2000).max(2999).optional().describe('报告年度，四位数字'),
  region: z.string().trim().min(1).max(100).optional().describe('地区'),
  attention: z
    .enum(['1', 'true', '0', 'false'])
    .transform((value) => value === '1' || value === 'true')
    .optional()
    .describe('1：只要有错误或警告的'),
  sort: z
    .enum(['attention', 'year', 'name'])
    .optional()
    .describe('attention：需要关注的在前（默认）；year：年度从新到旧；name：机关名称'),
  page: z.coerce.number().int().min(1).max(100_000).default(1).describe('页码，从 1 起'),
  size: z.coerce.number().int().min(1).max(100).default(20).describe('每页份数，最多 100'),
})

export type ListQuery = z.output<typeof listQuery>

/** Form fields left empty are not given: `?body=&year=` is the whole list. */
export function withoutBlanks(query: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(query ?? {}).filter(([, value]) => !(typeof value === 'string' && value.trim() === '')),
  )
}

export function reportFilter(query: ListQuery): ReportFilter {
  const { attention, page, size, ...rest } = query
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return { ...given, ...(attention ? { attention } : {}), page, size }
}

/** `?body=水利&page=2` for the same list elsewhere; defaults and blanks are left out. */
export function listAddress(
  path: string,
  query: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === false || (name === 'page' && value === 1)) continue
    if ((name === 'size' && value === 20) || (name === 'sort' && value === 'attention')) continue
    params.set(name, value === true ? '1' : String(value))
  }
  const search = params.toString()
  return search === '' ? path : `${path}?${search}`
}

/** The addresses of the pages around this one. */
export function pagesAround(
  path: string,
  query: { readonly page: number; readonly size: number },
  total: number,
): PageLinks {
  const last = Math.max(1, Math.ceil(total / query.size))
  const at = (page: number): string => listAddress(path, { ...query, page })
  return {
    first: at(1),
    last: at(last),
    pages: last,
    ...(query.page > 1 ? { prev: at(Math.min(query.page - 1, last)) } : {}),
    ...(query.page < last ? { next: at(query.page + 1) } : {}),
  }
}

export interface PageLinks {
  readonly first: string
  readonly last: string
  readonly prev?: string
  readonly next?: string
  readonly pages: number
}
