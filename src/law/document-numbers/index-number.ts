import type { Day } from '../day/index.ts'
import { convention } from '../evidence.ts'
import { accept, type Result, refuse } from '../result.ts'

/** No national form of 索引号 is in force: what comes from elsewhere is kept as it is, ours follow a template. */
export const INDEX_NUMBER_FORM = convention('index-number')

/** Templates found in use. `{code}` of the body, `{year}`, `{month}` in two digits, `{serial:5}` in at least five. */
export const INDEX_TEMPLATES = ['{code}/{year}{month}-{serial:5}', '{code}/{year}-{serial:5}'] as const

export interface IndexNumberParts {
  readonly code: string
  readonly on: Day
  /** From 1, within the template's year or month. */
  readonly serial: number
}

/** The index number that a template gives; refused where the template has a part that we don't know, or lacks the serial. */
export function indexNumber(
  template: string,
  { code, on, serial }: IndexNumberParts,
): Result<string, { readonly kind: 'template'; readonly message: string }> {
  const parts: Readonly<Record<string, string>> = { code, year: on.slice(0, 4), month: on.slice(5, 7) }
  const serials = /\{serial:(\d)\}/g
  if (!/\{serial:\d\}/.test(template)) return refuse(unusable('应含流水号，如 {serial:5}'))
  const written = template
    .replace(serials, (_, width: string) => String(serial).padStart(Number(width), '0'))
    .replace(/\{(code|year|month)\}/g, (_, part: string) => String(parts[part]))
  return /[{}]/.test(written) ? refuse(unusable('只能含 {code}、{year}、{month} 和 {serial:位数}')) : accept(written)
}

const unusable = (why: string) => ({ kind: 'template', message: `索引号模板${why}。` }) as const

const LONGEST = 100

/** An index number of others, as given: without the blanks around it; undefined where nothing or far too much was given. */
export function takeIndexNumber(text: string): string | undefined {
  const taken = text.trim()
  return taken === '' || taken.length > LONGEST ? undefined : taken
}
