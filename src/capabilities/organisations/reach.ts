import type { Day } from '../../law/day/index.ts'
import { PLATFORM } from '../transactions/index.ts'
import { on } from './dated.ts'
import { nearestState, type OrganisationRecord, type OrganisationState, type Register } from './record.ts'

/** Which bodies a post at a body extends to. Bodies are named by id. */
export interface Reach {
  /** Also true of a body and itself, and of the platform and every body. */
  reaches(fromBodyId: string, toBodyId: string): boolean
  /** The bodies that it extends to, without itself; of the platform, all. */
  below(bodyId: string): ReadonlySet<string>
}

/** From each body to whoever is directly in charge of it. */
export type Steps = ReadonlyMap<string, readonly string[]>

/**
 * 条例第三条: the 办公厅（室）of a government is in charge of the bodies of its place, the superior of a vertical line of its own system;
 * under dual leadership both are. A step goes from a body to whoever is in charge of it, and steps add up. An office stands before the
 * government that it acts for: it reaches that government's own record, and only a higher government or its office reaches the
 * office. An ended body is reached by its successors too, and what was below it is below them.
 */
export function reachOn(register: Register, day: Day): Reach {
  const steps = stepsAbove(register, day)
  const below = new Map<string, Set<string>>()
  for (const { id } of register.bodies) {
    for (const superior of everyStep(steps, id)) {
      const found = below.get(superior)
      if (found) found.add(id)
      else below.set(superior, new Set([id]))
    }
  }
  const all: ReadonlySet<string> = new Set(register.bodies.map(({ id }) => id))
  return {
    reaches: (from, to) => from === to || (from === PLATFORM && all.has(to)) || below.get(from)?.has(to) === true,
    below: (id) => (id === PLATFORM ? all : (below.get(id) ?? new Set())),
  }
}

/** @param day a body that isn't yet, or any more, counts as what it first or last was */
export function stepsAbove(register: Register, day: Day): Steps {
  const { bodies } = register
  const states = new Map(bodies.map((body) => [body.code, nearestState(body, day)]))
  const heirs = heirsOn(register, day)
  const offices = Map.groupBy(
    bodies.filter((body) => exists(body, day)).flatMap((body) => states.get(body.code) ?? []),
    (state) => state.actsForCode,
  )
  const officesOf = (code: string): readonly string[] => (offices.get(code) ?? []).map(({ id }) => id)
  const body = (code: string | null): readonly string[] => {
    const state = code === null ? undefined : states.get(code)
    return state ? (heirs.get(state.id) ?? [state.id]) : []
  }
  const government = (code: string | null): readonly string[] =>
    code === null ? [] : [...body(code), ...officesOf(code)]
  const leaders = ({ code, line, parentCode, superiorCode, actsForCode }: OrganisationState): readonly string[] => {
    const above = actsForCode === null ? parentCode : (states.get(actsForCode)?.parentCode ?? null)
    const ofPlace = line === 'vertical' ? [] : government(above)
    const ofSystem = line === 'vertical' || line === 'dual' ? body(superiorCode) : []
    return [...ofPlace, ...ofSystem, ...officesOf(code)]
  }
  return new Map(
    [...states.values()].map((state) => {
      const found = [...leaders(state), ...(heirs.get(state.id) ?? [])]
      return [state.id, [...new Set(found)].filter((id) => id !== state.id)]
    }),
  )
}

/** Of the bodies that have ended, those who took over and haven't ended themselves. */
function heirsOn({ bodies, successions }: Register, day: Day): Steps {
  const ended = new Set(bodies.filter((body) => body.endedAfter !== null && body.endedAfter < day).map(({ id }) => id))
  const direct = new Map<string, string[]>()
  for (const { predecessorId, successorId, on: since } of successions) {
    if (successorId === null || since > day || !ended.has(predecessorId)) continue
    direct.set(predecessorId, [...(direct.get(predecessorId) ?? []), successorId])
  }
  return new Map([...direct.keys()].map((id) => [id, [...everyStep(direct, id)].filter((heir) => !ended.has(heir))]))
}

/** Everybody who is reached by following the steps: with the body itself only where they run in a circle. */
function everyStep(steps: Steps, from: string): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [...(steps.get(from) ?? [])]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    open.push(...(steps.get(id) ?? []))
  }
  return found
}

const exists = (body: OrganisationRecord, day: Day): boolean => on(body.periods, day) !== undefined
