import {
  type Contact,
  followsClock,
  listBodies,
  nearestState,
  type OrganisationRecord,
  type Register,
} from '../../../capabilities/organisations/index.ts'
import type { Day } from '../../../law/day/index.ts'
import { publicBody } from '../../public-body.ts'
import { namesFor } from './matters.ts'

/** A body that requests are made to, and how its office is reached. */
export interface BodyToApply {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly region: string | null
  readonly contact: Contact | null
}

/** 第二十七条、第三十三条: it exists, answers in its own name, and the clock of the regulation binds it. */
function takes(body: OrganisationRecord, today: Day): boolean {
  const state = nearestState(body, today)
  return state.exists && state.actsInOwnName && followsClock(state.kind)
}

export function bodyToApply(register: Register, code: string, today: Day): BodyToApply | undefined {
  const found = register.bodies.find((body) => body.code === code)
  if (!found || !takes(found, today)) return undefined
  const { name, region, contact } = publicBody(register, found, today)
  return { id: found.id, code, name, region, contact }
}

export interface FoundBodies {
  readonly total: number
  readonly items: readonly BodyToApply[]
  /** Found by what they do, not by their name. */
  readonly byMatter: boolean
}

const SHOWN = 30

/** Bodies by part of their name; where none fits, by what was asked about. */
export function findBodiesToApply(register: Register, today: Day, asked: string): FoundBodies {
  const open = (q: string) => listBodies(register, today, { q }).filter(({ body }) => takes(body, today))
  const named = open(asked)
  const byMatter = named.length === 0 && asked !== ''
  const found = byMatter
    ? [
        ...new Map(
          namesFor(asked)
            .flatMap(open)
            .map((one) => [one.body.code, one]),
        ).values(),
      ]
    : named
  const items = found.slice(0, SHOWN).flatMap(({ body }) => bodyToApply(register, body.code, today) ?? [])
  return { total: found.length, items, byMatter }
}
