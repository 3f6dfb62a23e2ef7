import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problemOf } from '../api/problem.ts'
import type { PortalAssets } from '../portal/assets.ts'
import { ErrorPage } from '../portal/error-page.tsx'
import { HTML, markup, pageFrame } from '../portal/render.ts'
import { asHttpError, type HttpError, httpError } from './http-error.ts'
import type { HttpSettings } from './options.ts'

interface Parts {
  readonly settings: HttpSettings
  readonly assets: PortalAssets
}

/** Every refusal and fault becomes a page in the portal's words or, under /api/v1, a problem document (RFC 9457). */
export function answerErrors(app: FastifyInstance, parts: Parts): void {
  app.setNotFoundHandler((request, reply) => answer(parts, httpError(404), request, reply))
  app.setErrorHandler((thrown: FastifyError, request, reply) => {
    const error = asHttpError(thrown)
    if (error.statusCode >= 500 && error.statusCode !== 503) request.log.error({ err: thrown }, 'fault')
    return answer(parts, error, request, reply)
  })
}

function answer(parts: Parts, error: HttpError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.code(error.statusCode).header('cache-control', 'no-store')
  if (error.allow) reply.header('allow', error.allow)
  if (error.retryAfter !== undefined) reply.header('retry-after', error.retryAfter)
  if (request.url.startsWith('/api/v1')) {
    return reply
      .type('application/problem+json; charset=utf-8')
      .serializer(JSON.stringify)
      .send(problemOf(error, request.id))
  }
  const frame = pageFrame(parts, request)
  return reply.type(HTML).send(markup(<ErrorPage frame={frame} error={error} requestId={request.id} />))
}
