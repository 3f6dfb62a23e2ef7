import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { checkFile } from '../http/check-file.ts'
import { asHttpError } from '../http/http-error.ts'
import { statusWords } from '../http/status-words.ts'
import { CheckPage, refusalOf } from './check-page.tsx'
import { CheckResultPage } from './check-result-page.tsx'
import { HTML, markup, type Portal, pageFrame, sendPage } from './render.ts'

/** `/check`: the form, and the file that comes back from it, read while the visitor waits and forgotten afterwards. */
export function checkRoutes(app: FastifyInstance, portal: Portal): void {
  const { maxBytes, perMinute } = portal.settings.check
  const limits = { maxMegabytes: Math.floor(maxBytes / 1024 / 1024), perMinute }

  app.get('/check', (request, reply) =>
    sendPage(portal, request, reply, async (frame) => <CheckPage frame={frame} {...limits} />),
  )

  app.post(
    '/check',
    {
      ...portal.checkRoute,
      errorHandler: (thrown, request, reply) => {
        const error = asHttpError(thrown)
        // A fault of ours is told as one, with its number in the log.
        if (error.statusCode === 500) throw thrown
        const refusal = refusalOf(error, statusWords(error.statusCode).advice)
        return answer(request, reply, error.statusCode, refusal)
      },
    },
    async (request, reply) => {
      const { name, result } = await checkFile(portal, request)
      if (!result.ok) return answer(request, reply, 422, { file: name, message: result.error.message })
      const page = <CheckResultPage frame={pageFrame(portal, request)} fileName={name} report={result.value} />
      return forgotten(reply, 200, markup(page))
    },
  )

  function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
    refusal: Parameters<typeof CheckPage>[0]['refusal'],
  ) {
    if (refusal?.retryAfter !== undefined) reply.header('retry-after', refusal.retryAfter)
    const page = <CheckPage frame={pageFrame(portal, request)} {...limits} {...(refusal ? { refusal } : {})} />
    return forgotten(reply, status, markup(page))
  }
}

/** What somebody else's file says is nobody else's business: no cache on the way keeps it. */
const forgotten = (reply: FastifyReply, status: number, body: string): FastifyReply =>
  reply.code(status).type(HTML).header('cache-control', 'no-store').send(body)
