import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ReactElement } from 'react'
import { httpError } from '../../http/http-error.ts'
import type { HttpSettings } from '../../http/options.ts'
import { isSameOrigin } from '../../http/same-origin.ts'
import { isEncrypted } from '../../http/session-cookie.ts'
import { HTML, markup } from '../render.ts'

/** A page for one person: kept by no cache, the browser's own included. */
export const sendPrivate = (reply: FastifyReply, status: number, page: ReactElement): FastifyReply =>
  reply.code(status).type(HTML).header('cache-control', 'no-store').send(markup(page))

/** To a page after something was done, so that going back or reloading doesn't do it again. */
export const goTo = (reply: FastifyReply, address: string): FastifyReply =>
  reply.code(303).header('cache-control', 'no-store').header('location', address).send()

/** A cookie of its own for each of the two ways, sent to no page beside it. */
export interface PrivateCookie {
  readonly name: string
  readonly path: string
}
export const DRAFT_COOKIE: PrivateCookie = { name: 'gongkai_application', path: '/requests/new' }
export const VISIT_COOKIE: PrivateCookie = { name: 'gongkai_visit', path: '/requests/track' }

export const newToken = (): string => randomBytes(32).toString('base64url')

/** The token of a cookie; undefined where it can't be one of ours. */
export function tokenOf(request: FastifyRequest, { name }: PrivateCookie): string | undefined {
  const token = request.cookies[name]
  return token && /^[\w-]{43}$/.test(token) ? token : undefined
}

const optionsOf = (settings: HttpSettings, request: FastifyRequest, { path }: PrivateCookie) =>
  ({ httpOnly: true, sameSite: 'strict', path, secure: isEncrypted(settings, request) }) as const

export function giveToken(
  settings: HttpSettings,
  request: FastifyRequest,
  reply: FastifyReply,
  cookie: PrivateCookie,
  token: string,
): void {
  reply.setCookie(cookie.name, token, optionsOf(settings, request, cookie))
}

export function takeToken(
  settings: HttpSettings,
  request: FastifyRequest,
  reply: FastifyReply,
  cookie: PrivateCookie,
): void {
  reply.clearCookie(cookie.name, optionsOf(settings, request, cookie))
}

/** @throws HttpError 403 where another site's page sent the form */
export function refuseForeign(settings: HttpSettings, request: FastifyRequest): void {
  if (!isSameOrigin(settings, request)) {
    throw httpError(403, { detail: '这份表单不是从本网站的页面提交的，没有办理。请从本网站的申请页面提交。' })
  }
}
