import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { actsSomewhere, may } from '../../capabilities/accounts/index.ts'
import { refusedEntry } from '../../capabilities/audit/index.ts'
import { PLATFORM } from '../../capabilities/transactions/index.ts'
import type { Services } from '../services.ts'
import type { HttpContext } from './context.ts'
import { httpError } from './http-error.ts'
import type { HttpSettings } from './options.ts'
import { isSameOrigin } from './same-origin.ts'
import { type SecurityLog, securityLog } from './security-log.ts'
import { SESSION_COOKIE } from './session-cookie.ts'
import { type Access, refusalError } from './staff.ts'
import { type KnownVisitor, whoAsks } from './who-asks.ts'

declare module 'fastify' {
  interface FastifyInstance {
    security: SecurityLog
  }
}

/** How a guarded operation is called, in the words of OpenAPI. */
export const SECURITY_SCHEMES = {
  session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE, description: '登录后的会话' },
  token: { type: 'http', scheme: 'bearer', description: '个人访问令牌' },
} as const

/**
 * Stands before every route of the scope: each says who may call it, and nobody else gets to its handler. Call it before the routes.
 * @throws Error where a route says nothing
 */
export function guardRoutes(
  api: FastifyInstance,
  { services, settings }: Pick<HttpContext, 'services' | 'settings'>,
): void {
  api.decorateRequest('known', null)
  api.decorate('security', securityLog(settings.now, settings.log.addresses === true))
  api.addHook('onRoute', (route) => {
    describeAccess(route)
    for (const method of [route.method].flat())
      api.accessOfRoutes.push({ method, url: route.url, access: route.config?.access ?? 'public' })
  })
  api.addHook('onRequest', async (request, reply) => {
    const { access } = request.routeOptions.config
    if (access === undefined || access === 'public') return
    // Neither a proxy nor the browser keeps what only one person may see.
    reply.header('cache-control', 'no-store')
    await admit(api, services, settings, access, request, reply)
  })
}

function describeAccess(route: RouteOptions): void {
  const access = route.config?.access
  if (access === undefined) throw new Error(`${route.method} ${route.url} names no access`)
  if (access === 'public' || !route.schema) return
  const schemes = access === 'begun' ? ['session'] : ['session', 'token']
  Object.assign(route.schema, { security: schemes.map((scheme) => ({ [scheme]: [] })) })
}

async function admit(
  api: FastifyInstance,
  services: Services,
  settings: HttpSettings,
  access: Exclude<Access, 'public'>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const known = await whoAsks(services, settings, request)
  if (!known) {
    api.security(request, request.headers.authorization === undefined ? 'unauthenticated' : 'bad-token')
    reply.header('www-authenticate', 'Bearer')
    throw httpError(401)
  }
  if (known.session && CHANGES.has(request.method)) refuseForeign(api, settings, access, request, known)
  if (access === 'begun') {
    if (!known.session) throw httpError(403, { detail: '访问令牌不能用来修改登录方式。请登录后办理。' })
    request.known = known
    return
  }
  if (known.session && known.session.step !== 'done')
    throw httpError(401, { detail: '登录还没有完成。请从登录页继续，或重新登录。' })
  if (access !== 'session') await refuseWithoutPost(services, access, known)
  request.known = known
  request.staff = known.staff
}

const CHANGES: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** A change in somebody's name comes from a page of ours: by what the browser says, and by a word that only our pages know. */
function refuseForeign(
  api: FastifyInstance,
  settings: HttpSettings,
  access: Access,
  request: FastifyRequest,
  { session, csrf }: KnownVisitor,
): void {
  if (!isSameOrigin(settings, request)) {
    api.security(request, 'foreign-origin')
    throw httpError(403, { detail: '这个请求不是从本系统的页面发出的，没有办理。' })
  }
  // Before somebody is signed in no page knows the word yet; the cookie's SameSite and the origin stand in.
  if (access === 'begun' && session?.step !== 'done') return
  if (csrf !== null && !sameText(String(request.headers['x-csrf-token'] ?? ''), csrf)) {
    api.security(request, 'csrf')
    throw httpError(403, { detail: '页面打开太久，已经失效，没有办理。请刷新页面后再试，填写的内容请先复制。' })
  }
}

const sameText = (a: string, b: string): boolean =>
  Buffer.byteLength(a) === Buffer.byteLength(b) && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** Who has no post for an act anywhere is refused before the handler, and that enters the chain. */
async function refuseWithoutPost(
  services: Services,
  act: Exclude<Access, 'public' | 'begun' | 'session'>,
  { staff }: KnownVisitor,
): Promise<void> {
  if (actsSomewhere(staff.actor).includes(act)) return
  const thing = { bodyId: PLATFORM }
  const refused = may(staff.actor, act, thing)
  if (refused.ok) return
  await services.atomically((unit) => unit.audit.append(refusedEntry({ ...staff, act }, thing, refused.error)))
  throw refusalError(refused.error)
}
