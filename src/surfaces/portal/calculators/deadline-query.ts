import {
  ACT_RULES,
  type Act,
  type ActKind,
  CHANNEL_KINDS,
  type Channel,
  type Clock,
  type ClockRefusal,
  requestClock,
} from '../../../law/clock/index.ts'
import type { Day } from '../../../law/day/index.ts'
import { DEADLINE_GROUPS, type DeadlineField, type DeadlineGroup, MOST_SETS } from './deadline-fields.ts'
import { halfWidth, readDay } from './read-day.ts'

/** Something to put right, at a field. */
export interface FieldError {
  readonly id: string
  /** Of the field, for the list on top. */
  readonly label: string
  readonly message: string
}

/** What the visitor typed, kept as it was typed, and what came of it. */
export interface DeadlineQuery {
  /** By field id. */
  readonly typed: Readonly<Record<string, string>>
  readonly channel: Channel
  /** How many sets of each group were given, by the group's title. */
  readonly sets: Readonly<Record<string, number>>
  readonly errors: readonly FieldError[]
  readonly answer?: {
    readonly clock: Clock
    readonly receivedOn: Day
    readonly seenOn: Day
    readonly acts: readonly Act[]
  }
}

/** Id of a field: its name, numbered from the second set on. */
export const fieldId = (name: string, set: number): string => (set === 0 ? name : `${name}-${set + 1}`)

const WRONG_DAY = '应为 2019 年以后的日期，例如 2025-01-20 或者 2025年1月20日'
const WRONG_DAYS = '应为延长的工作日数，例如 10'

/** Reads the address of the page; one without a day of receipt and without anything else is the empty form. */
export function readDeadlineQuery(given: Readonly<Record<string, unknown>>, today: Day): DeadlineQuery {
  const valuesOf = (name: string): readonly string[] =>
    [given[name] ?? []]
      .flat()
      .slice(0, MOST_SETS)
      .map((value) => (typeof value === 'string' ? value : ''))
  const channel = CHANNEL_KINDS.find((known) => known === given.channel) ?? 'in_person'
  const sets = Object.fromEntries(DEADLINE_GROUPS.map((group) => [group.title, setsOf(group, valuesOf)]))
  const typed = typedOf(sets, valuesOf)
  const empty = { typed, channel, sets, errors: [] }
  if (Object.values(typed).every((text) => text === '')) return empty

  const acts = DEADLINE_GROUPS.map((group) => readGroup(group, sets[group.title] ?? 0, typed))
  const received = requiredDay('received', '收到申请之日', typed)
  const seenOn = typed.on ? requiredDay('on', '从哪一日看', typed) : { value: today, errors: [] }
  const errors = [...received.errors, ...acts.flatMap((each) => each.errors), ...seenOn.errors]
  if (errors.length > 0 || !received.value || !seenOn.value) return { ...empty, errors }
  const file = { receivedOn: received.value, channel, acts: acts.flatMap((each) => each.value) }
  const clock = requestClock(file, { on: seenOn.value })
  if (!clock.ok) return { ...empty, errors: [refusedAt(clock.error, typed)] }
  const { receivedOn } = file
  return { ...empty, answer: { clock: clock.value, receivedOn, seenOn: seenOn.value, acts: file.acts } }
}

/** Sets up to the last that holds anything, at least one. */
function setsOf({ fields, repeats }: DeadlineGroup, valuesOf: (name: string) => readonly string[]): number {
  if (!repeats) return 1
  const last = fields.map(({ name }) => valuesOf(name).findLastIndex((text) => text.trim() !== '') + 1)
  return Math.max(1, ...last)
}

function typedOf(
  sets: DeadlineQuery['sets'],
  valuesOf: (name: string) => readonly string[],
): Readonly<Record<string, string>> {
  const names = DEADLINE_GROUPS.flatMap(({ title, fields }) =>
    fields.flatMap(({ name }) => Array.from({ length: sets[title] ?? 0 }, (_, set) => ({ name, set }))),
  )
  return Object.fromEntries(
    [{ name: 'received', set: 0 }, ...names, { name: 'on', set: 0 }].map(({ name, set }) => [
      fieldId(name, set),
      valuesOf(name)[set]?.trim() ?? '',
    ]),
  )
}

interface Read<T> {
  readonly value: T
  readonly errors: readonly FieldError[]
}

function requiredDay(id: string, label: string, typed: DeadlineQuery['typed']): Read<Day | undefined> {
  const text = typed[id] ?? ''
  const value = readDay(text)
  return { value, errors: value ? [] : [{ id, label, message: text === '' ? '请填写' : WRONG_DAY }] }
}

function readGroup(group: DeadlineGroup, count: number, typed: DeadlineQuery['typed']): Read<readonly Act[]> {
  const sets = Array.from({ length: count }, (_, set) => readSet(group, set, count, typed))
  return { value: sets.flatMap((each) => each.value), errors: sets.flatMap((each) => each.errors) }
}

function readSet(
  group: DeadlineGroup,
  set: number,
  count: number,
  typed: DeadlineQuery['typed'],
): Read<readonly Act[]> {
  const textOf = ({ name }: DeadlineField): string => typed[fieldId(name, set)] ?? ''
  const errors: FieldError[] = []
  const wrong = ({ name, label }: DeadlineField, message: string): void => {
    errors.push({ id: fieldId(name, set), label: `${group.title}，${label}`, message })
  }
  const acts = group.fields
    .filter((field) => !field.detail)
    .flatMap((field): readonly Act[] => {
      const extra = group.fields.find((other) => other.act === field.act && other.detail && textOf(other) !== '')
      if (textOf(field) === '') {
        if (extra) wrong(field, `填写了“${extra.label}”的，这里也请填写`)
        return []
      }
      const on = readDay(textOf(field))
      if (!on) wrong(field, WRONG_DAY)
      const detail = extra ? readDetail(extra, textOf(extra)) : {}
      if (extra && !detail) wrong(extra, extra.detail === 'days' ? WRONG_DAYS : WRONG_DAY)
      // Several of a kind are told apart by their place in the form.
      const party = count > 1 ? { party: `第${set + 1}份` } : {}
      return on && detail ? [{ kind: field.act, on, ...detail, ...party }] : []
    })
  return { value: acts, errors }
}

function readDetail({ detail }: DeadlineField, text: string): Partial<Act> | undefined {
  if (detail === 'days') {
    const days = halfWidth(text)
    return /^\d{1,4}$/.test(days) ? { days: Number(days) } : undefined
  }
  const day = readDay(text)
  return day && { [detail === 'until' ? 'until' : 'receivedOn']: day }
}

/** The refusal at the field of the act that it names; where several sets have it, at the last. */
function refusedAt(refusal: ClockRefusal, typed: DeadlineQuery['typed']): FieldError {
  const message = `${refusal.message}（${refusal.article}）`
  if (!('act' in refusal)) return { id: 'received', label: '收到申请之日', message }
  const { act } = refusal
  return { id: lastFilled(act, typed) ?? act, label: ACT_RULES[act].title, message }
}

const lastFilled = (act: ActKind, typed: DeadlineQuery['typed']): string | undefined =>
  Object.keys(typed).findLast((id) => id.replace(/-\d+$/, '') === act && typed[id] !== '')
