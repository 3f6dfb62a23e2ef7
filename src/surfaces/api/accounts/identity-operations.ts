import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { signInAs, tieIdentity } from '../../../capabilities/people/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import { isEncrypted, setSessionCookie } from '../../http/session-cookie.ts'
import { staffOf } from '../../http/staff.ts'
import { peopleContext, visitorOf } from '../../http/who-asks.ts'
import { peopleError } from './people-error.ts'
import { PEOPLE_PROBLEMS } from './people-schemas.ts'

const tags = ['登录']
const PENDING = 'gongkai_oidc'
const PENDING_SECONDS = 600
const HERE = '/api/v1/session/oidc'

const pendingText = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() })

/** Signing in through 统一身份认证, where one is set up: `/api/v1/session/oidc`. */
export function identityOperations(api: FastifyInstance, { services, settings }: HttpContext): void {
  const provider = services.identityProvider
  const originOf = (request: FastifyRequest): string =>
    settings.publicUrl ?? `${isEncrypted(settings, request) ? 'https' : 'http'}://${request.host}`
  // Lax: the browser comes back from another site.
  const cookie = (request: FastifyRequest) =>
    ({ httpOnly: true, sameSite: 'lax', path: HERE, secure: isEncrypted(settings, request) }) as const
  /** To the page that goes on with signing in, or says why not: by a word of ours, since anybody can write an address. */
  const toConsole = (reply: FastifyReply, query: Readonly<Record<string, string>>): FastifyReply =>
    reply.header('cache-control', 'no-store').redirect(`/console/sign-in?${new URLSearchParams(query)}`, 303)

  api.get(
    '/session/ways',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'waysToSignIn',
        summary: '可以怎样登录',
        tags,
        response: {
          200: z.object({
            oidc: z
              .object({ label: z.string(), href: z.string() })
              .nullable()
              .describe('统一身份认证：按钮的文字和打开的地址；没有设置的为 null'),
          }),
        },
      },
    },
    async (_request, reply) =>
      reply.header('cache-control', 'no-cache').send({ oidc: provider && { label: provider.label, href: HERE } }),
  )

  api.get('/session/oidc', { config: { access: 'public' }, schema: { hide: true } }, async (request, reply) => {
    if (!provider) throw httpError(404, { detail: '没有设置统一身份认证。' })
    const begun = await provider.begin(`${originOf(request)}${HERE}/back`)
    if (!begun.ok) return toConsole(reply, { refused: begun.error.kind })
    const pending = Buffer.from(JSON.stringify(begun.value.pending)).toString('base64url')
    return reply
      .setCookie(PENDING, pending, { ...cookie(request), maxAge: PENDING_SECONDS })
      .header('cache-control', 'no-store')
      .redirect(begun.value.address, 303)
  })

  api.get('/session/oidc/back', { config: { access: 'public' }, schema: { hide: true } }, async (request, reply) => {
    if (!provider) throw httpError(404, { detail: '没有设置统一身份认证。' })
    const pending = readPending(request.cookies[PENDING])
    reply.clearCookie(PENDING, cookie(request))
    if (!pending) return toConsole(reply, { refused: 'not-begun-here' })
    const identity = await provider.finish(`${originOf(request)}${request.url}`, pending)
    if (!identity.ok) {
      api.security(request, 'sign-in-wrong')
      return toConsole(reply, { refused: identity.error.kind })
    }
    const ctx = await peopleContext(services, settings)
    const done = await signInAs(ctx, services.staff, identity.value, provider, visitorOf(settings, request))
    if (!done.ok) {
      api.security(request, 'sign-in-wrong')
      return toConsole(reply, { refused: 'no-account' })
    }
    return toConsole(setSessionCookie(settings, request, reply, done.value.token), { step: done.value.step })
  })

  api.put<{ Params: { readonly id: string }; Body: { readonly subject: string | null } }>(
    '/people/:id/identity',
    {
      config: { access: 'person.link' },
      schema: {
        operationId: 'tieIdentity',
        summary: '登记一个人员的统一身份标识',
        tags: ['人员与岗位'],
        params: z.object({ id: z.uuid() }),
        body: z.strictObject({ subject: z.string().max(500).nullable().describe('null 为取消登记') }),
        response: { 204: z.null(), ...PEOPLE_PROBLEMS },
      },
    },
    async (request, reply) => {
      const ctx = await peopleContext(services, settings)
      const done = await tieIdentity(ctx, staffOf(request), request.params.id, request.body.subject)
      if (!done.ok) throw peopleError(done.error)
      return reply.code(204).send(null)
    },
  )
}

function readPending(text: string | undefined): z.output<typeof pendingText> | undefined {
  if (text === undefined) return undefined
  try {
    return pendingText.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data
  } catch {
    return undefined
  }
}
