import { type Day, parseDay } from '../../../law/day/index.ts'
import { blank, dayText } from '../wording.ts'

/** What a clerk fills in for a letter on the way. Days are written `YYYY-MM-DD`. */
export interface Detail {
  readonly key: string
  readonly label: string
  readonly kind: 'text' | 'day' | 'number'
  readonly oneOf?: readonly string[]
  readonly optional?: true
}

export type Details = Readonly<Record<string, string>>

export interface DetailProblem {
  readonly key: string
  readonly message: string
}

/** What is missing or not what it should be. */
export function detailProblems(wanted: readonly Detail[], details: Details): readonly DetailProblem[] {
  return wanted.flatMap(({ key, label, kind, oneOf, optional }) => {
    const text = (details[key] ?? '').trim()
    if (text === '') return optional ? [] : [{ key, message: `还缺${label}。` }]
    if (oneOf && !oneOf.includes(text)) return [{ key, message: `${label}只能是${oneOf.join('、')}。` }]
    if (kind === 'day' && !parseDay(text)) return [{ key, message: `${label}应当是一日，例如 2026-03-02。` }]
    if (kind === 'number' && !/^(?:0|[1-9]\d*)(?:\.\d{1,2})?$/.test(text))
      return [{ key, message: `${label}应当是数字。` }]
    return []
  })
}

/** Reads details: words, days as words, or a blank. */
export interface DetailReader {
  say(key: string): string
  has(key: string): boolean
  day(key: string): Day | undefined
}

export function detailReader(wanted: readonly Detail[], details: Details): DetailReader {
  const written = (key: string): string => (details[key] ?? '').trim()
  const labelOf = (key: string): string => wanted.find((detail) => detail.key === key)?.label ?? key
  return {
    say: (key) => (written(key) === '' ? blank(labelOf(key)) : dayText(written(key))),
    has: (key) => written(key) !== '',
    day: (key) => parseDay(written(key)),
  }
}
