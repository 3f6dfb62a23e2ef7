import type { FastifyInstance } from 'fastify'
import { attachment } from '../http/attachment.ts'
import type { HttpContext } from '../http/context.ts'
import { matchesEtag } from '../http/etag.ts'
import { httpError } from '../http/http-error.ts'
import { parseVersion, parseYearAndFormat } from '../http/report-address.ts'
import { findReport } from '../http/report-lookup.ts'
import { DOWNLOAD_POLICY } from '../http/security-headers.ts'

/** The file as it came. Others made it: it is only ever saved, under no type that a browser would open. */
export function originalRoute(app: FastifyInstance, { services }: HttpContext): void {
  app.get<{ Params: { body: string; year: string }; Querystring: { version?: unknown } }>(
    '/annual-reports/:body/:year/original',
    async (request, reply) => {
      const asked = parseYearAndFormat(request.params.year)
      if (!asked || asked.format) throw httpError(404)
      const stored = await findReport(services, request.params.body, asked.year, parseVersion(request.query.version))
      const original = stored?.original
      if (!stored || !original) throw httpError(404, { detail: '这份年报没有原文件。' })
      const etag = `"${original.sha256}"`
      reply.header('etag', etag).header('cache-control', 'public, max-age=5')
      if (matchesEtag(request.headers['if-none-match'], etag)) return reply.code(304).send()
      const bytes = await services.originals.get(original.sha256)
      if (!bytes) throw httpError(404, { detail: '原文件没有保存在本系统。' })
      return reply
        .type('application/octet-stream')
        .header(
          'content-disposition',
          attachment(original.file, `${stored.bodyCode}-${stored.year}.${original.format}`),
        )
        .header('content-security-policy', DOWNLOAD_POLICY)
        .send(Buffer.from(bytes))
    },
  )
}
