import type { Figure } from './report.ts'

/** What is wrong with a field, with its path, in one line a person understands. */
export class FieldError extends Error {}

export type JsonObject = Readonly<Record<string, unknown>>

const LONGEST_QUOTE = 20

/** How a value is called in a message: 文字“12”、数 1.5、列表、对象 */
function called(value: unknown): string {
  if (value === undefined) return '没有'
  if (value === null) return '是 null'
  if (Array.isArray(value)) return `是 ${value.length} 项的列表`
  if (typeof value === 'object') return '是对象'
  if (typeof value !== 'string') return `是 ${String(value)}`
  const quote = value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE)}…` : value
  return `是文字“${quote.replace(/\s+/g, ' ')}”`
}

export function wrong(path: string, expected: string, value: unknown): FieldError {
  return new FieldError(`${path} 应${expected}，这里${called(value)}`)
}

/** A member of the object's own: nothing inherited, whatever its name. */
export const member = (object: JsonObject, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function objectAt(path: string, value: unknown): JsonObject {
  if (!isObject(value)) throw wrong(path, '是对象', value)
  return value
}

/** An object; null or absent counts as empty. */
export const objectOrEmpty = (path: string, value: unknown): JsonObject =>
  value === null || value === undefined ? {} : objectAt(path, value)

/** A text; null or absent gives null. */
export function textAt(path: string, value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value !== 'string') throw wrong(path, '是文字或 null', value)
  return value.toWellFormed()
}

/** A figure of a table: a finite number, or null for a blank. Numbers in quotes are not guessed at. */
export function figureIn(path: string, value: unknown): Figure {
  if (value === null) return null
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong(path, '是数或 null', value)
  return value
}

export function listAt(path: string, value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(path, '是列表', value)
  return value
}
