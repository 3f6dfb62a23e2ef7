import type { FastifyRequest } from 'fastify'
import type { HttpSettings } from './options.ts'

/** The public address, or what the visitor called us: only letters that a host may have, so that nothing else gets in. */
export function originOf(settings: Pick<HttpSettings, 'publicUrl'>, request: FastifyRequest): string {
  if (settings.publicUrl) return settings.publicUrl
  const host = /^[A-Za-z0-9.:[\]-]{1,255}$/.test(request.host) ? request.host : 'localhost'
  return `${request.protocol}://${host}`
}
