import type { FastifyInstance, FastifyRequest, RouteShorthandOptions } from 'fastify'
import type { AnnualReport } from '../../capabilities/annual-report/index.ts'
import type { Result } from '../../capabilities/documents/index.ts'
import type { HttpContext } from './context.ts'
import { httpError } from './http-error.ts'
import { receiveFile, refuseTooLong } from './upload.ts'

/** A file sent to be read and checked, under the limits that all visitors share. @throws HttpError 400, 413, 415, 503 */
export async function checkFile(
  { services, settings, gate }: HttpContext,
  request: FastifyRequest,
): Promise<{ readonly name: string; readonly result: Result<AnnualReport> }> {
  return gate.pass(request.ip, async () => {
    const { name, bytes } = await receiveFile(request, settings.check.maxBytes)
    return { name, result: await services.reader.read({ name, bytes }) }
  })
}

const A_MINUTE_MS = 60_000

/** So many times a minute and address; the count is shared by the routes that are given the same hook. */
export function countedPerMinute(app: FastifyInstance, max: number, detail: string) {
  return app.rateLimit({
    max,
    timeWindow: A_MINUTE_MS,
    errorResponseBuilder: (_request, { ttl }) =>
      httpError(429, { detail, retryAfter: Math.max(1, Math.ceil(ttl / 1000)) }),
  })
}

/** The hooks of both ways to have a file checked, page and API: one count of files a minute and address for the two. */
export function checkRouteOptions(
  app: FastifyInstance,
  limits: { readonly maxBytes: number; readonly perMinute: number },
): Pick<RouteShorthandOptions, 'onRequest'> {
  const counted = countedPerMinute(
    app,
    limits.perMinute,
    `同一网络地址每分钟最多检查 ${limits.perMinute} 份文件，本次没有读取。`,
  )
  return {
    onRequest: [
      counted,
      async (request) => {
        refuseTooLong(request, limits.maxBytes)
      },
    ],
  }
}
