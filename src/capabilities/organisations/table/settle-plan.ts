import type { Day } from '../../../law/day/index.ts'
import { NO_CHANGES, type RegisterChanges, withChanges } from '../changes.ts'
import { findCircle, RELATIONS, sameNames } from '../check-register.ts'
import { stepsAbove } from '../reach.ts'
import type { Register } from '../record.ts'
import type { Column } from './columns.ts'
import { type PlannedRow, problemAt } from './plan-import.ts'
import type { ReadLine } from './read-lines.ts'

export interface PlanChecks {
  readonly register: Register
  readonly asOf: Day
  /** Whether whoever imports may add below, or change, this body; null stands for a body that nothing is above. */
  mayTouch(bodyId: string | null): boolean
}

/**
 * What only all rows together show: bodies named that nobody knows, two of one name, lines in a circle, bodies out of reach. A row that
 * falls takes those with it that build on it, so it goes on until none falls.
 */
export function settlePlan(
  checks: PlanChecks,
  lines: readonly ReadLine[],
  planned: readonly PlannedRow[],
): readonly PlannedRow[] {
  let rows = planned
  for (;;) {
    const found = [unknownRelations, outOfReach, namesTaken, inCircles]
      .map((check) => check(checks, rows))
      .find(({ size }) => size > 0)
    if (!found) return rows
    rows = rows.map((row, i) => {
      const wrong = found.get(row)
      const line = lines[i]
      if (!wrong || !line) return row
      const problems = [...row.problems, problemAt(line, 'error', wrong.field, wrong.message)]
      return { ...row, outcome: 'refused', changes: [], writes: null, problems }
    })
  }
}

interface Wrong {
  readonly field: Column['field'] | null
  readonly message: string
}
type Found = ReadonlyMap<PlannedRow, Wrong>

/** The changes of all rows that stand, as one. */
export function changesOf(rows: readonly PlannedRow[]): RegisterChanges {
  const all = rows.flatMap(({ writes }) => writes?.changes ?? [])
  return {
    ...NO_CHANGES,
    touched: all.flatMap(({ touched }) => touched),
    periods: all.flatMap(({ periods }) => periods),
    contacts: all.flatMap(({ contacts }) => contacts),
  }
}

const writing = (rows: readonly PlannedRow[]) =>
  rows.flatMap((row) => {
    const facts = row.writes?.changes.periods.at(-1)?.value
    return row.writes && facts ? [{ row, facts, before: row.writes.before }] : []
  })

function unknownRelations({ register }: PlanChecks, rows: readonly PlannedRow[]): Found {
  const codes = new Set([
    ...register.bodies.map(({ code }) => code),
    ...rows.filter(({ writes }) => writes).map(({ code }) => code),
  ])
  const found = new Map<PlannedRow, Wrong>()
  for (const { row, facts } of writing(rows))
    for (const field of RELATIONS) {
      const code = field === 'line' ? null : facts[field]
      if (code === null || found.has(row)) continue
      if (code === row.code) found.set(row, { field, message: '不能是机关自己。请改正。' })
      else if (!codes.has(code))
        found.set(row, { field, message: `名录和文件中都没有代码为“${code}”、可以导入的机关。请核对代码。` })
    }
  return found
}

/** The nearest body above that is known already decides about a new one. */
function outOfReach({ register, mayTouch }: PlanChecks, rows: readonly PlannedRow[]): Found {
  const ids = new Map(register.bodies.map(({ code, id }) => [code, id]))
  const parents = new Map(writing(rows).map(({ row, facts }) => [row.code, facts.parentCode]))
  const known = (code: string | null, depth = 0): string | null => {
    if (code === null || depth > parents.size) return null
    return ids.get(code) ?? known(parents.get(code) ?? null, depth + 1)
  }
  const found = new Map<PlannedRow, Wrong>()
  for (const { row, facts, before } of writing(rows)) {
    const was = before?.periods.at(-1)?.value
    const asked = [
      ...(before ? [before.id] : [known(facts.parentCode)]),
      ...(facts.parentCode === was?.parentCode ? [] : [known(facts.parentCode)]),
      ...(facts.actsForCode === (was?.actsForCode ?? null) ? [] : [known(facts.actsForCode)]),
    ]
    if (!asked.every(mayTouch))
      found.set(row, { field: 'parentCode', message: '这个机关不在您的岗位管理的范围内，没有导入。' })
  }
  return found
}

function namesTaken({ register }: PlanChecks, rows: readonly PlannedRow[]): Found {
  const after = withChanges(register, changesOf(rows))
  const byCode = new Map(rows.filter(({ writes }) => writes).map((row) => [row.code, row]))
  const found = new Map<PlannedRow, Wrong>()
  for (const [a, b] of sameNames(after)) {
    const row = byCode.get(b.code) ?? byCode.get(a.code)
    const other = row?.code === b.code ? a : b
    if (row)
      found.set(row, {
        field: 'name',
        message: `同一地区已有同名的机关（代码 ${other.code}）。是同一个机关的，请填写它的代码。`,
      })
  }
  return found
}

function inCircles({ register, asOf }: PlanChecks, rows: readonly PlannedRow[]): Found {
  const after = withChanges(register, changesOf(rows))
  const circle = new Set(findCircle(stepsAbove(after, asOf)))
  const found = new Map<PlannedRow, Wrong>()
  for (const { row } of writing(rows))
    if (row.writes && circle.has(row.writes.id))
      found.set(row, {
        field: 'parentCode',
        message: '上下级关系成了一个圈，不能确定谁主管谁。请核对所属机关和上级主管部门。',
      })
  return found
}
