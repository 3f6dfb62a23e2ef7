import type { Day } from '../../law/day/index.ts'
import { accept, type Result } from '../../law/result.ts'
import type { Period } from './dated.ts'
import { type Steps, stepsAbove } from './reach.ts'
import { nearestState, type OrganisationRecord, type Register } from './record.ts'
import { type OrganisationRefusal, refusal } from './refusal.ts'

/** The fields that say who is in charge of whom. */
export const RELATIONS = ['parentCode', 'superiorCode', 'actsForCode', 'line'] as const

/**
 * Whether the lines run in a circle on any day from the given one: whoever is in charge of a body can't be below it.
 * @param since null asks about every day
 */
export function refuseCircles(register: Register, since: Day | null): Result<void, OrganisationRefusal> {
  for (const day of daysOfChange(register, since)) {
    const circle = findCircle(stepsAbove(register, day))
    if (circle.length === 0) continue
    const names = new Map(register.bodies.map((body) => [body.id, nearestState(body, day).name]))
    const told = circle.map((id) => names.get(id) ?? id).join(' → ')
    return refusal(
      'cycle',
      `上下级关系成了一个圈（${told}），不能确定谁主管谁，没有保存。请核对所属机关和上级主管部门。`,
    )
  }
  return accept(undefined)
}

/** The days on which something about bodies changes. */
function daysOfChange({ bodies, successions }: Register, since: Day | null): readonly Day[] {
  const all = [...bodies.flatMap((body) => body.periods.map(({ from }) => from)), ...successions.map((s) => s.on)]
  const days = all.flatMap((day) => (day !== null && (since === null || day > since) ? [day] : []))
  return [...new Set([...(since === null ? [EARLIEST] : [since]), ...days])]
}

/** Stands for the time before anything that has a day. */
const EARLIEST = '0001-01-01' as Day

/** The bodies of one circle, each followed by who is in charge of it, the first again at the end; empty where there is none. */
export function findCircle(steps: Steps): readonly string[] {
  const done = new Set<string>()
  for (const start of steps.keys()) {
    const path: string[] = []
    const open = [{ id: start, left: [...(steps.get(start) ?? [])] }]
    path.push(start)
    while (open.length > 0) {
      const here = open.at(-1)
      const next = here?.left.pop()
      if (next === undefined) {
        done.add(path.pop() ?? '')
        open.pop()
      } else if (path.includes(next)) return [...path.slice(path.indexOf(next)), next]
      else if (!done.has(next)) {
        path.push(next)
        open.push({ id: next, left: [...(steps.get(next) ?? [])] })
      }
    }
  }
  return []
}

/** Pairs of bodies that bear one name in one region at the same time. */
export function sameNames({ bodies }: Register): readonly (readonly [OrganisationRecord, OrganisationRecord])[] {
  const bearers = Map.groupBy(
    bodies.flatMap((body) => body.periods.map((period) => ({ body, period }))),
    ({ period }) => JSON.stringify([period.value.name, period.value.region]),
  )
  return [...bearers.values()].flatMap((several) =>
    several.flatMap((a, i) =>
      several
        .slice(i + 1)
        .flatMap((b) => (a.body !== b.body && overlap(a.period, b.period) ? [[a.body, b.body] as const] : [])),
    ),
  )
}

const overlap = (a: Period<unknown>, b: Period<unknown>): boolean =>
  (a.until === null || b.from === null || b.from <= a.until) &&
  (b.until === null || a.from === null || a.from <= b.until)
