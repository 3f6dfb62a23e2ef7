import type { FastifyInstance } from 'fastify'
import type { Services } from '../services.ts'

const NO_STORE = 'no-store'

/** `/healthz`: this process answers. `/readyz`: the database does too, and its migrations are done; why not stays in the log. */
export function healthRoutes(app: FastifyInstance, services: Services): void {
  app.get('/healthz', async (_request, reply) => reply.header('cache-control', NO_STORE).send({ status: 'alive' }))
  app.get('/readyz', async (request, reply) => {
    reply.header('cache-control', NO_STORE)
    try {
      await services.ready()
      return reply.send({ status: 'ready' })
    } catch (error) {
      request.log.warn({ err: error }, 'not ready')
      return reply.code(503).header('retry-after', '5').send({ status: 'not-ready' })
    }
  })
}
