import type { Day } from '../../../law/day/index.ts'
import { changedFrom, touching } from '../change-body.ts'
import { type RegisterChanges, sameValues } from '../changes.ts'
import { CONTACT_FIELDS, type Contact, NO_CONTACT } from '../contact.ts'
import { compareFrom, type Period } from '../dated.ts'
import { NO_FACTS, type OrganisationFacts } from '../facts.ts'
import { isOrganisationCode } from '../organisation.ts'
import { nearestState, type OrganisationRecord, type Register } from '../record.ts'
import { oddCodes } from '../remarks.ts'
import { type BodyLine, COLUMNS, type Column } from './columns.ts'
import { lineOn } from './export-bodies.ts'
import { findBody, givenOf } from './find-body.ts'
import type { TableProblem } from './problem.ts'
import type { ReadLine } from './read-lines.ts'

export type RowOutcome = 'added' | 'changed' | 'unchanged' | 'refused'

/** What the import would do with one row. */
export interface PlannedRow {
  readonly sheet: string | null
  readonly row: number
  readonly outcome: RowOutcome
  /** The code that the body has or gets. */
  readonly code: string
  readonly name: string
  /** Of a changed body: column, text before and after. */
  readonly changes: readonly { readonly column: string; readonly before: string; readonly after: string }[]
  readonly problems: readonly TableProblem[]
  /** What is to be written; null where nothing is. */
  readonly writes: RowWrites | null
}

export interface RowWrites {
  readonly id: string
  readonly changes: RegisterChanges
  /** The body before; undefined for a new one. */
  readonly before: OrganisationRecord | undefined
}

export interface PlanContext {
  readonly register: Register
  /** The day from which changes hold. New bodies are taken to have been before anything that is recorded. */
  readonly asOf: Day
  /** For a new body without a code of its own. */
  codeFor(name: string): string
  newId(): string
}

/** Each row by itself, against the register and the rows before it; relations are looked at when all rows are known. */
export function planRows(context: PlanContext, lines: readonly ReadLine[]): readonly PlannedRow[] {
  const { register, asOf } = context
  const byCode = new Map(register.bodies.map((body) => [body.code, body]))
  const states = register.bodies.map((body) => nearestState(body, asOf))
  const byName = Map.groupBy(
    states.filter(({ exists }) => exists),
    ({ name }) => name,
  )
  const seen = new Map<string, number>()
  return lines.map((line) => {
    const given = givenOf(line)
    const refuse = (column: Column['field'] | null, message: string): PlannedRow => ({
      ...placeOf(line),
      outcome: 'refused',
      code: given.code ?? '',
      name: given.name ?? '',
      changes: [],
      problems: [...line.problems, problemAt(line, 'error', column, message)],
      writes: null,
    })
    if (line.problems.some(({ severity }) => severity === 'error'))
      return { ...refuse(null, ''), problems: line.problems }
    if (!given.name) return refuse('name', '没有填写机关名称。请填写全称。')
    const found = findBody(given, byCode, byName)
    if ('message' in found) return refuse(found.field, found.message)
    const code = found.body?.code ?? given.code ?? context.codeFor(given.name)
    if (!isOrganisationCode(code))
      return refuse('code', '机关代码只能用小写字母、数字和单个连字符。请改正，或留空由系统按名称编制。')
    const earlier = seen.get(code)
    if (earlier !== undefined) return refuse('code', `与第 ${earlier} 行是同一个机关。请只留一行。`)
    seen.set(code, line.row)
    return found.body ? planChange(line, found.body, asOf, refuse) : planAddition(context, line, code)
  })
}

const placeOf = ({ sheet, row }: ReadLine) => ({ sheet, row })

export function problemAt(
  line: ReadLine,
  severity: TableProblem['severity'],
  field: Column['field'] | null,
  message: string,
): TableProblem {
  const column = COLUMNS.find((one) => one.field === field)
  const value = field === null ? null : line.values.get(field)
  return {
    severity,
    ...placeOf(line),
    column: column?.label ?? null,
    value: value === undefined || value === null ? null : String(value),
    message,
  }
}

function planAddition({ newId }: PlanContext, line: ReadLine, code: string): PlannedRow {
  const id = newId()
  const given = Object.fromEntries(line.values)
  const contact = pick(given, CONTACT_FIELDS)
  const name = String(given.name ?? '')
  const facts: OrganisationFacts = { ...NO_FACTS, ...pick(given, FACT_FIELDS), name }
  const value: Contact = { ...NO_CONTACT, ...contact }
  const changes: RegisterChanges = {
    ...touching(),
    touched: [{ id, code, version: 1 }],
    periods: [{ id, from: null, value: facts }],
    contacts: sameValues(value, NO_CONTACT) ? [] : [{ id, from: null, value }],
  }
  return {
    ...placeOf(line),
    outcome: 'added',
    code,
    name: facts.name,
    changes: [],
    problems: [...line.problems, ...warnings(line, facts)],
    writes: { id, changes, before: undefined },
  }
}

function planChange(
  line: ReadLine,
  body: OrganisationRecord,
  asOf: Day,
  refuse: (column: Column['field'] | null, message: string) => PlannedRow,
): PlannedRow {
  const before = lineOn(body, asOf)
  if (!before)
    return refuse(null, '这个机关在变更之日已经撤销、并入其他机关，或者还没有设立。请核对，不需要的行请删去。')
  const given: Partial<BodyLine> = Object.fromEntries(line.values)
  const after: BodyLine = { ...before, ...given, code: before.code }
  const changes = COLUMNS.flatMap((column) => {
    const [was, is] = [column.write(before), column.write(after)]
    return was === is ? [] : [{ column: column.label, before: was, after: is }]
  })
  const problems = [...line.problems, ...warnings(line, after)]
  const planned = { ...placeOf(line), code: body.code, name: after.name, changes, problems }
  if (changes.length === 0) return { ...planned, outcome: 'unchanged', writes: null }
  const facts = changedFrom(body.periods, asOf, pick(given, FACT_FIELDS))
  const contact = contactSteps(body.contacts, asOf, pick(given, CONTACT_FIELDS))
  if ((facts.length > 0 && isPast(body.periods, asOf)) || (contact.length > 0 && isPast(body.contacts, asOf)))
    return refuse(null, '变更之日以后已有登记，导入不改写。请把变更之日改到最近一次登记以后，或在该机关的页面上更正。')
  const written: RegisterChanges = {
    ...touching(body),
    periods: facts.map((step) => ({ ...step, id: body.id })),
    contacts: contact.map((step) => ({ ...step, id: body.id })),
  }
  return { ...planned, outcome: 'changed', writes: { id: body.id, changes: written, before: body } }
}

const isPast = (periods: readonly Period<unknown>[], asOf: Day): boolean =>
  compareFrom(periods.at(-1)?.from ?? null, asOf) > 0

function contactSteps(periods: readonly Period<Contact>[], asOf: Day, given: Partial<Contact>) {
  if (periods.some(({ from }) => compareFrom(from, asOf) <= 0)) return changedFrom(periods, asOf, given)
  const value = { ...NO_CONTACT, ...given }
  return sameValues(value, NO_CONTACT) ? [] : [{ from: asOf, value }]
}

const warnings = (line: ReadLine, facts: OrganisationFacts): readonly TableProblem[] =>
  oddCodes(facts).map(({ field, message }) =>
    problemAt(line, 'warning', field as Column['field'], `${message}已照原样登记。`),
  )

const FACT_FIELDS = ['name', ...Object.keys(NO_FACTS)] as readonly (keyof OrganisationFacts)[]

const pick = <T extends object, K extends string>(from: Readonly<Record<string, unknown>>, fields: readonly K[]): T =>
  Object.fromEntries(fields.flatMap((field) => (from[field] === undefined ? [] : [[field, from[field]]]))) as T
