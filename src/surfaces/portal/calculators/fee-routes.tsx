import type { FastifyInstance } from 'fastify'
import { HTML, markup, type Portal, pageFrame } from '../render.ts'
import { FeePage } from './fee-page.tsx'
import { readFeeQuery } from './fee-query.ts'

/** `/calculators/fee`: a form that comes back with the fee. Nothing is kept, here or on the way. */
export function feeRoutes(app: FastifyInstance, portal: Portal): void {
  app.get<{ Querystring: Record<string, unknown> }>('/calculators/fee', async (request, reply) => {
    const query = readFeeQuery(request.query)
    const page = markup(<FeePage frame={pageFrame(portal, request)} query={query} />)
    return reply
      .code(query.error ? 400 : 200)
      .type(HTML)
      .header('vary', 'Cookie')
      .header('cache-control', 'private, no-cache')
      .send(page)
  })
}
