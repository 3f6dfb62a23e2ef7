import type { FastifyRequest } from 'fastify'
import type { Mine } from '../../../capabilities/people/index.ts'
import { httpError } from '../../http/http-error.ts'
import type { KnownVisitor } from '../../http/who-asks.ts'

/** @throws HttpError 401 where the route lets nobody know who asks */
export function knownOf(request: FastifyRequest): KnownVisitor {
  if (!request.known) throw httpError(401)
  return request.known
}

/**
 * The person with the session that this comes from, for what only a session may do.
 * @throws HttpError 401, or 403 for a personal token
 */
export function mineOf(request: FastifyRequest): Mine {
  const { staff, person, session } = knownOf(request)
  if (!session) throw httpError(403, { detail: '访问令牌不能用来修改登录方式。请登录后办理。' })
  return { actor: staff.actor, person, session }
}
