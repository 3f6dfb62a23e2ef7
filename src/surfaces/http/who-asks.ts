import type { FastifyRequest } from 'fastify'
import {
  csrfOf,
  findActor,
  hashOf,
  isAlive,
  type PeopleContext,
  type Person,
  type Session,
  type Visitor,
} from '../../capabilities/people/index.ts'
import { peopleContextAt } from '../people-context.ts'
import type { Services } from '../services.ts'
import { dayInShanghai } from '../today.ts'
import type { HttpSettings } from './options.ts'
import { SESSION_COOKIE } from './session-cookie.ts'
import type { Staff } from './staff.ts'

/** Whoever is behind a request, signed in or on the way in. */
export interface KnownVisitor {
  readonly staff: Staff
  readonly person: Person
  /** Null for a personal token. */
  readonly session: Session | null
  readonly csrf: string | null
}

declare module 'fastify' {
  interface FastifyRequest {
    known: KnownVisitor | null
  }
}

/** What the acts on people and signing in work with, now. */
export const peopleContext = (services: Services, { now }: HttpSettings): Promise<PeopleContext> =>
  peopleContextAt(services, now())

export const visitorOf = ({ now }: HttpSettings, request: FastifyRequest): Visitor => ({
  at: now().toISOString(),
  address: request.ip,
  userAgent: request.headers['user-agent'] ?? null,
})

/** The session of the cookie or the token of the header; null where neither is worth anything. */
export async function whoAsks(
  services: Services,
  settings: HttpSettings,
  request: FastifyRequest,
): Promise<KnownVisitor | null> {
  const bearer = /^Bearer +(\S{20,200})$/i.exec(request.headers.authorization ?? '')?.[1]
  if (bearer !== undefined) return byToken(services, settings, request, bearer)
  const cookie = request.cookies[SESSION_COOKIE]
  return cookie === undefined ? null : bySession(services, settings, request, cookie)
}

const SEEN_EVERY_MS = 60_000

async function bySession(
  services: Services,
  settings: HttpSettings,
  request: FastifyRequest,
  token: string,
): Promise<KnownVisitor | null> {
  const { sessions, people } = services.staff
  const session = await sessions.find(hashOf(token))
  if (!session) return null
  const { policy, today } = await peopleContext(services, settings)
  const at = settings.now().toISOString()
  if (!isAlive(session, policy.session, at)) {
    await sessions.end(session.id)
    return null
  }
  const person = await people.find(session.personId)
  if (person?.state !== 'active') return null
  // What an open page asks by itself says nothing of the person before it.
  const attended = request.headers['x-unattended'] === undefined
  if (attended && Date.parse(at) - Date.parse(session.seenAt) >= SEEN_EVERY_MS) await sessions.seen(session.id, at)
  const actor = await findActor(services.staff, person.id, today, await services.organisations.reach())
  return { staff: { actor, source: { at, address: request.ip } }, person, session, csrf: csrfOf(token) }
}

async function byToken(
  services: Services,
  settings: HttpSettings,
  request: FastifyRequest,
  text: string,
): Promise<KnownVisitor | null> {
  const { personalTokens, people } = services.staff
  const token = await personalTokens.find(hashOf(text))
  const at = settings.now().toISOString()
  if (!token || token.endedAt !== null || token.expiresAt <= at) return null
  const person = await people.find(token.personId)
  if (person?.state !== 'active') return null
  if (token.usedAt === null || Date.parse(at) - Date.parse(token.usedAt) >= SEEN_EVERY_MS)
    await personalTokens.used(token.id, at)
  const today = dayInShanghai(settings.now())
  const reach = await services.organisations.reach()
  const actor = await findActor(services.staff, person.id, today, reach, token.acts)
  return { staff: { actor, source: { at, address: request.ip } }, person, session: null, csrf: null }
}
