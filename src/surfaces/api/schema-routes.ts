import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { publishedReportSchema } from './report-schema.ts'

const FOR_AN_HOUR = 'public, max-age=3600'

/** The API's own descriptions: OpenAPI of all of it, JSON Schema of the report. */
export function schemaRoutes(api: FastifyInstance): void {
  api.get('/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, async (_request, reply) =>
    reply
      .type('application/json; charset=utf-8')
      .header('cache-control', FOR_AN_HOUR)
      .serializer(JSON.stringify)
      .send(api.swagger()),
  )
  const schema = JSON.stringify(
    z.toJSONSchema(publishedReportSchema, { target: 'draft-2020-12', io: 'input' }),
    null,
    1,
  )
  api.get(
    '/schemas/annual-report.json',
    { config: { access: 'public' }, schema: { hide: true } },
    async (_request, reply) =>
      reply.type('application/schema+json; charset=utf-8').header('cache-control', FOR_AN_HOUR).send(schema),
  )
}
