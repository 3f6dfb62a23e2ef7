import type { FastifyRequest } from 'fastify'
import type { HttpSettings } from './options.ts'

/**
 * Whether a change may come from a page of ours. Browsers say where a request comes from, by one header or the other; what says nothing is
 * no browser of today and bears no cookie that it wasn't given.
 */
export function isSameOrigin({ publicUrl }: HttpSettings, request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = request.headers
  if (origin === undefined) return true
  if (publicUrl !== undefined && origin === publicUrl) return true
  return URL.parse(origin)?.host === request.host
}
