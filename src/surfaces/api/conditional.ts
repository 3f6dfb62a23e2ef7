import type { FastifyInstance } from 'fastify'
import { etagOf, matchesEtag } from '../http/etag.ts'

/** Every answer to a GET bears a tag of its bytes, and isn't sent again to whoever has them. */
export function conditionalAnswers(api: FastifyInstance): void {
  api.addHook('onSend', async (request, reply, payload) => {
    const reads = request.method === 'GET' || request.method === 'HEAD'
    if (!reads || reply.statusCode !== 200 || typeof payload !== 'string') return payload
    const etag = etagOf(payload)
    reply.header('etag', etag)
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'public, max-age=5')
    if (!matchesEtag(request.headers['if-none-match'], etag)) return payload
    reply.code(304).removeHeader('content-length')
    return null
  })
}
