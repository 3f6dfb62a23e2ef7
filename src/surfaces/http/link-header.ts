import type { FastifyReply } from 'fastify'
import type { PageLinks } from './list-query.ts'

/** RFC 8288, with addresses relative to the request: behind any proxy they stay right. */
export function link(reply: FastifyReply, pages: PageLinks): void {
  const relations = (['first', 'prev', 'next', 'last'] as const).flatMap((rel) => {
    const address = pages[rel]
    return address ? [`<${address}>; rel="${rel}"`] : []
  })
  reply.header('link', relations.join(', '))
}
