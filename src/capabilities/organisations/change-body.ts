import type { Day } from '../../law/day/index.ts'
import { accept, type Result } from '../../law/result.ts'
import { NO_CHANGES, type RegisterChanges, sameValues, withChanges } from './changes.ts'
import { RELATIONS, refuseCircles, sameNames } from './check-register.ts'
import { cleanText } from './clean-text.ts'
import { type Contact, NO_CONTACT } from './contact.ts'
import { compareFrom, type From, type Period } from './dated.ts'
import { NO_FACTS, type OrganisationFacts } from './facts.ts'
import { isOrganisationCode } from './organisation.ts'
import type { OrganisationRecord, Register } from './record.ts'
import { type OrganisationRefusal, refusal, stale, unknownBody } from './refusal.ts'

type Changed = Result<RegisterChanges, OrganisationRefusal>

export interface NewBody {
  readonly id: string
  readonly code: string
  /** From which day it is known to be; null: from before what is recorded. */
  readonly from: Day | null
  readonly facts: Partial<OrganisationFacts> & { readonly name: string }
  readonly contact: Contact | null
}

export function addBody(register: Register, given: NewBody): Changed {
  const { id, code, from } = given
  if (!isOrganisationCode(code))
    return refusal('bad-code', `“${code}”不能作为机关代码：只能用小写字母、数字和单个连字符。`, 'code')
  if (register.bodies.some((body) => body.code === code))
    return refusal('code-taken', `代码“${code}”已有机关使用。代码终身不变，请换一个。`, 'code')
  const facts = { ...NO_FACTS, ...tidied(given.facts), name: cleanText(given.facts.name) }
  const contact = given.contact && tidied(given.contact)
  const changes: RegisterChanges = {
    ...NO_CHANGES,
    touched: [{ id, code, version: 1 }],
    periods: [{ id, from, value: facts }],
    contacts: contact ? [{ id, from, value: { ...NO_CONTACT, ...contact } }] : [],
  }
  return checked(register, changes, from)
}

/** Which version was seen, from which day it holds, and whether it mends what was recorded wrongly. */
export interface Dating {
  readonly version: number
  readonly from: Day | null
  /** A day before the last recorded change can only be told as a correction. */
  readonly correction: boolean
}

/** What is new from a day on. What later steps changed by themselves stays as they have it. */
export function changeBody(
  register: Register,
  code: string,
  dating: Dating,
  given: Partial<OrganisationFacts>,
): Changed {
  const body = register.bodies.find((one) => one.code === code)
  if (!body) return unknownBody(code)
  const fresh = checkDating(body, body.periods, dating)
  if (!fresh.ok) return fresh
  const steps = changedFrom(body.periods, dating.from, tidied(given))
  if (steps.length === 0) return nothingChanges()
  const changes = { ...touching(body), periods: steps.map((step) => ({ ...step, id: body.id })) }
  return checked(register, changes, dating.from)
}

export function changeContact(register: Register, code: string, dating: Dating, given: Partial<Contact>): Changed {
  const body = register.bodies.find((one) => one.code === code)
  if (!body) return unknownBody(code)
  const fresh = checkDating(body, body.contacts, dating)
  if (!fresh.ok) return fresh
  const told = tidied(given)
  const first = { from: dating.from, value: { ...NO_CONTACT, ...told } }
  const before = body.contacts.some(({ from }) => compareFrom(from, dating.from) <= 0)
  const steps = before ? changedFrom(body.contacts, dating.from, told) : [first]
  if (steps.length === 0 || (!before && sameValues(first.value, NO_CONTACT))) return nothingChanges()
  return accept({ ...touching(body), contacts: steps.map((step) => ({ ...step, id: body.id })) })
}

export const touching = (...bodies: readonly OrganisationRecord[]): RegisterChanges => ({
  ...NO_CHANGES,
  touched: bodies.map(({ id, code, version }) => ({ id, code, version: version + 1 })),
})

const nothingChanges = () => refusal('nothing-changes', '填写的内容与现在登记的相同，没有需要保存的修改。')

function checkDating(
  body: OrganisationRecord,
  periods: readonly Period<unknown>[],
  { version, from, correction }: Dating,
): Result<void, OrganisationRefusal> {
  const name = body.periods.at(-1)?.value.name ?? body.code
  if (version !== body.version) return stale(name)
  const first = body.periods[0]?.from ?? null
  if (compareFrom(from, first) < 0) return refusal('not-then', `${name}自${first}起登记，不能填写更早的日期。`, 'from')
  if (body.endedAfter !== null && from !== null && from > body.endedAfter)
    return refusal('not-then', `${name}已于${body.endedAfter}后撤销或并入其他机关，不能登记此后的变更。`, 'from')
  const last = periods.at(-1)?.from ?? null
  if (!correction && periods.length > 0 && compareFrom(from, last) <= 0) {
    const since = last === null ? '登记之初' : last
    const message = `自${since}起的内容已经登记，过去的记录不直接改写。变更发生在此后的，请填变更的日期；当时登记有误的，请选择“更正”。`
    return refusal('past-is-kept', message, 'from')
  }
  return accept(undefined)
}

/** The step of the day, and every later one that still had what the day had. */
export function changedFrom<T extends object>(
  periods: readonly Period<T>[],
  day: Day | null,
  given: Partial<T>,
): readonly From<T>[] {
  const here = periods.findLast(({ from }) => compareFrom(from, day) <= 0)
  if (!here) return []
  const running = new Map(Object.entries(given))
  const was = new Map<string, unknown>(Object.entries(here.value))
  const steps: From<T>[] = []
  for (const step of [{ from: day, value: here.value }, ...periods.filter(({ from }) => compareFrom(from, day) > 0)]) {
    for (const [field, value] of Object.entries(step.value)) if (was.get(field) !== value) running.delete(field)
    const value = { ...step.value, ...Object.fromEntries(running) }
    if (!sameValues(value, step.value)) steps.push({ from: step.from, value })
  }
  return steps
}

/** What every change has to leave in order. */
export function checked(register: Register, changes: RegisterChanges, since: Day | null): Changed {
  const after = withChanges(register, changes)
  const touched = new Set(changes.touched.map(({ id }) => id))
  const codes = new Set(after.bodies.map(({ code }) => code))
  const twins = sameNames(after)
  for (const body of after.bodies) {
    if (!touched.has(body.id)) continue
    const wrong = checkBody(
      codes,
      body,
      twins.find((pair) => pair.includes(body))?.find((one) => one !== body),
    )
    if (!wrong.ok) return wrong
  }
  const circles =
    changes.periods.length + changes.successions.length > 0 ? refuseCircles(after, since) : accept(undefined)
  return circles.ok ? accept(changes) : circles
}

function checkBody(
  codes: ReadonlySet<string>,
  body: OrganisationRecord,
  same: OrganisationRecord | undefined,
): Result<void, OrganisationRefusal> {
  for (const { value } of body.periods) {
    if (value.name === '') return refusal('no-name', '没有填写机关名称。请填写全称。', 'name')
    for (const field of RELATIONS) {
      const code = field === 'line' ? null : value[field]
      if (code !== null && !codes.has(code)) return unknownBody(code, field)
      if (code === body.code) return refusal('cycle', `${value.name}不能是自己的上级。请核对。`, field)
    }
  }
  const name = body.periods.at(-1)?.value.name ?? ''
  return same
    ? refusal(
        'name-taken',
        `同一地区已有同名的机关“${name}”（代码 ${same.code}）。是同一个机关的，请修改原来的登记。`,
        'name',
      )
    : accept(undefined)
}

/** Texts without NUL and outer blanks; a blank text is not known. */
function tidied<T extends object>(given: T): T {
  const entries = Object.entries(given).flatMap(([field, value]) => {
    if (value === undefined) return []
    if (typeof value !== 'string') return [[field, value] as const]
    const text = cleanText(value)
    return [[field, text === '' && field !== 'name' ? null : text] as const]
  })
  return Object.fromEntries(entries) as T
}
