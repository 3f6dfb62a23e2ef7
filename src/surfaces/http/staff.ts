import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type ActKind, type Actor, may, type NotAllowed, type Thing } from '../../capabilities/accounts/index.ts'
import { type NoSuchThing, refusedEntry, type Source } from '../../capabilities/audit/index.ts'
import type { Services } from '../services.ts'
import { type HttpError, httpError } from './http-error.ts'

/**
 * Who may call a route: anyone; whoever has begun to sign in; whoever is signed in; or whoever may do this act somewhere (what
 * exactly it is done to is judged by `perform` or `mayView` in the handler). Every route of the API names its access.
 */
export type Access = 'public' | 'begun' | 'session' | ActKind

/** The signed-in person behind a request. */
export interface Staff {
  readonly actor: Actor
  readonly source: Source
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
  }
  interface FastifyRequest {
    staff: Staff | null
  }
  interface FastifyInstance {
    /** Every route of the API with its access, as they were registered. */
    accessOfRoutes: RouteAccess[]
  }
}

export interface RouteAccess {
  readonly method: string
  readonly url: string
  readonly access: Access
}

/** Prepares the place where whoever signs people in puts the person. */
export function staffRequests(app: FastifyInstance): void {
  app.decorateRequest('staff', null)
  app.decorate('accessOfRoutes', [])
}

/** @throws HttpError 401 where nobody is signed in */
export function staffOf(request: FastifyRequest): Staff {
  if (!request.staff) throw httpError(401)
  return request.staff
}

/**
 * Lets somebody look at a thing, or refuses and enters the refusal in the chain.
 * @throws HttpError 401, or 403 with the reason
 */
export async function mayView(services: Services, request: FastifyRequest, act: ActKind, thing: Thing): Promise<Staff> {
  const staff = staffOf(request)
  const allowed = may(staff.actor, act, thing)
  if (allowed.ok) return staff
  await services.atomically((unit) =>
    unit.audit.append(refusedEntry({ actor: staff.actor, source: staff.source, act }, thing, allowed.error)),
  )
  throw refusalError(allowed.error)
}

/** A refusal that any act may meet, as an answer. Each area maps its own beside it. */
export const refusalError = (refusal: NotAllowed | NoSuchThing): HttpError =>
  httpError(refusal.kind === 'not-allowed' ? 403 : 404, { detail: refusal.message })
