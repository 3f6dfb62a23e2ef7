import { parseLocalChange } from '../../law/calendar/index.ts'
import { parseDay } from '../../law/day/index.ts'
import { parseNumberTemplate } from '../../law/document-numbers/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import { parseNotices } from './parse-notices.ts'
import type { LetterTemplate, SettingForm, TextForm } from './setting-form.ts'

type Parsed<T = unknown> = Result<T, string>

/**
 * A value as it is kept, from what somebody sent.
 * @returns or one sentence for them: what is wrong, and what a right value looks like
 */
export function parseSetting(form: SettingForm, data: unknown): Parsed {
  switch (form.kind) {
    case 'integer':
      return parseInteger(form, data)
    case 'flag':
      return typeof data === 'boolean' ? accept(data) : refuse(`请选择“${form.on}”或者“${form.off}”。`)
    case 'choice':
      return isOption(form.options, data) ? accept(data) : refuse(`请在${told(form.options)}中选择一项。`)
    case 'choices':
      return isList(data) && data.every((each) => isOption(form.options, each))
        ? accept(Object.keys(form.options).filter((option) => data.includes(option)))
        : refuse(`请在${told(form.options)}中选择，可以不选。`)
    case 'text':
      return parseText(form, data)
    case 'number-template':
      return parseTemplate(form.writes, data)
    case 'integers':
      return parseIntegers(form, data)
    case 'month-days':
      return parseMonthDays(data)
    case 'notices':
      return parseNotices(data)
    case 'local-changes':
      return parseList(data, (each) => inOne(parseLocalChange(each)))
    case 'letter-template':
      return data === null || isTemplate(data) ? accept(data) : refuse('请上传 docx 模板。')
  }
}

const isOption = (options: Readonly<Record<string, string>>, data: unknown): data is string =>
  typeof data === 'string' && Object.hasOwn(options, data)
const isList = (data: unknown): data is readonly unknown[] => Array.isArray(data)
const told = (options: Readonly<Record<string, string>>): string =>
  Object.values(options)
    .map((label) => `“${label}”`)
    .join('、')

interface Range {
  readonly min: number
  readonly max: number
  readonly unit: string
}

function parseInteger({ min, max, unit }: Range, data: unknown): Parsed<number> {
  const fits = typeof data === 'number' && Number.isInteger(data) && data >= min && data <= max
  return fits ? accept(data) : refuse(`请填写 ${min} 到 ${max} 之间的整数${unit ? `（${unit}）` : ''}。`)
}

function parseIntegers(form: Range, data: unknown): Parsed<readonly number[]> {
  const numbers = parseList(data, (each) => parseInteger(form, each))
  return numbers.ok ? accept([...new Set(numbers.value)].sort((a, b) => b - a)) : numbers
}

function parseText({ longest, pattern, example }: TextForm, data: unknown): Parsed<string> {
  const text = typeof data === 'string' ? data.normalize('NFC').trim() : undefined
  if (text === undefined || text.length > longest || /\p{Cc}/u.test(text)) {
    return refuse(`请填写不超过 ${longest} 个字符的文字，不换行。`)
  }
  if (text !== '' && pattern && !new RegExp(`^(?:${pattern})$`, 'u').test(text)) {
    return refuse(`写法不符合要求${example ? `，应形如“${example}”` : ''}。`)
  }
  return accept(text)
}

/** Every problem of a thing in one text, as they are whole sentences. */
const inOne = <T>(parsed: Result<T, readonly { readonly message: string }[]>): Parsed<T> =>
  parsed.ok ? parsed : refuse(parsed.error.map(({ message }) => message).join(''))

function parseTemplate(writes: 'request' | 'letter', data: unknown): Parsed<string> {
  if (typeof data !== 'string' || data.length > 60) return refuse('请填写不超过 60 个字符的模板。')
  const parsed = parseNumberTemplate(writes, data.normalize('NFC'))
  return parsed.ok ? accept(parsed.value.typed) : refuse(parsed.error.join(''))
}

/** From the first of December on, as the days before a report's last day follow each other. */
const YEAR_TURNS = 12

function parseMonthDays(data: unknown): Parsed<readonly string[]> {
  const days = parseList(data, (each) =>
    typeof each === 'string' && parseDay(`2023-${each}`) ? accept(each) : refuse('日期应形如“12-20”（月-日）。'),
  )
  if (!days.ok) return days
  const place = (d: string): string => `${Number(d.slice(0, 2)) >= YEAR_TURNS ? 0 : 1}${d}`
  return accept([...new Set(days.value)].sort((a, b) => (place(a) < place(b) ? -1 : 1)))
}

function parseList<T>(data: unknown, parse: (each: unknown) => Parsed<T>): Parsed<readonly T[]> {
  if (!isList(data) || data.length > 1000) return refuse('应为列表，不超过 1000 项。')
  const parsed: T[] = []
  for (const [i, each] of data.entries()) {
    const one = parse(each)
    if (!one.ok) return refuse(data.length > 1 ? `第 ${i + 1} 项：${one.error}` : one.error)
    parsed.push(one.value)
  }
  return accept(parsed)
}

const isTemplate = (data: unknown): data is LetterTemplate =>
  typeof data === 'object' &&
  data !== null &&
  'sha256' in data &&
  typeof data.sha256 === 'string' &&
  /^[0-9a-f]{64}$/.test(data.sha256) &&
  'file' in data &&
  typeof data.file === 'string' &&
  'bytes' in data &&
  typeof data.bytes === 'number' &&
  'fields' in data &&
  isList(data.fields) &&
  data.fields.every((field) => typeof field === 'string')
