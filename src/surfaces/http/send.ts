import type { FastifyReply, FastifyRequest } from 'fastify'
import { matchesEtag } from './etag.ts'
import type { Kept } from './page-cache.ts'

/** Sends a kept answer, or 304 where the visitor has these very bytes. */
export function sendKept(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Kept,
  cacheControl: string,
): FastifyReply {
  reply.headers(answer.headers ?? {})
  if (answer.status !== 200) {
    return reply.code(answer.status).type(answer.type).header('cache-control', 'no-store').send(answer.body)
  }
  reply.header('etag', answer.etag).header('cache-control', cacheControl)
  if (matchesEtag(request.headers['if-none-match'], answer.etag)) return reply.code(304).send()
  return reply.type(answer.type).send(answer.body)
}
