import { type Day, yearOf } from '../day/index.ts'
import { FIRST_SERIAL, type SeriesKey } from './number-series.ts'
import { fillTemplate, type TemplatePart } from './number-template.ts'
import type { NumberingScheme } from './numbering-scheme.ts'

/** A number given out. It is never given out again, nor changed: a void one stays where it is. */
export interface IssuedNumber {
  readonly series: SeriesKey
  readonly year: number
  readonly serial: number
  readonly text: string
}

/** For each year the last serial given out in a series, void ones counted. */
export type LastSerials = Readonly<Record<number, number>>

/**
 * The next number of a series.
 * @param on the day whose year it bears: 收到申请之日 of a request, 成文之日 of a letter
 */
export function nextNumber(scheme: NumberingScheme, series: SeriesKey, on: Day, last: LastSerials): IssuedNumber {
  const year = yearOf(on)
  return issued(scheme, series, year, (last[year] ?? FIRST_SERIAL - 1) + 1)
}

/** The number that a text is, as the scheme writes it; undefined for any other text. */
export function readNumber(scheme: NumberingScheme, series: SeriesKey, text: string): IssuedNumber | undefined {
  const pattern = scheme.templates[series].parts.map((part) => patternOf(part, scheme)).join('')
  const { year, serial } = new RegExp(`^${pattern}$`, 'u').exec(text.trim())?.groups ?? {}
  if (Number(serial ?? 0) < FIRST_SERIAL) return undefined
  const number = issued(scheme, series, Number(year), Number(serial))
  return number.text === text.trim() ? number : undefined
}

function issued(scheme: NumberingScheme, series: SeriesKey, year: number, serial: number): IssuedNumber {
  const { code, agency, templates } = scheme
  return { series, year, serial, text: fillTemplate(templates[series], { code, agency, year, serial }) }
}

function patternOf(part: TemplatePart, scheme: NumberingScheme): string {
  if (part.kind === 'year') return String.raw`(?<year>\d{4})`
  if (part.kind === 'serial') return String.raw`(?<serial>\d+)`
  return literally(part.kind === 'text' ? part.text : scheme[part.kind])
}

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
