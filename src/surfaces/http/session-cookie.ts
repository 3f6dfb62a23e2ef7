import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { HttpSettings } from './options.ts'

export const SESSION_COOKIE = 'gongkai_session'

/**
 * Whether the line to the visitor is encrypted: as the nearest proxy that we believe says, or because they came to the public address
 * and that is an encrypted one.
 */
export function isEncrypted(settings: HttpSettings, request: FastifyRequest): boolean {
  if (request.protocol === 'https') return true
  const address = settings.publicUrl === undefined ? undefined : new URL(settings.publicUrl)
  return address?.protocol === 'https:' && address.host === request.host
}

const cookieOptions = (settings: HttpSettings, request: FastifyRequest): CookieSerializeOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  path: '/',
  // Over plain http on an intranet a secure cookie would never come back; the console says that the line isn't encrypted.
  secure: isEncrypted(settings, request),
})

/** Without an expiry of its own: it goes with the browser, and the server ends the session earlier. */
export const setSessionCookie = (
  settings: HttpSettings,
  request: FastifyRequest,
  reply: FastifyReply,
  token: string | null,
): FastifyReply => (token === null ? reply : reply.setCookie(SESSION_COOKIE, token, cookieOptions(settings, request)))

export const clearSessionCookie = (
  settings: HttpSettings,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => reply.clearCookie(SESSION_COOKIE, cookieOptions(settings, request))
