import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type AnnualReport, layoutReport, parseReportJson } from '../../capabilities/annual-report/index.ts'
import { checkFile } from '../http/check-file.ts'
import { FORM_FORMATS, renderFile } from '../http/downloads.ts'
import { asHttpError, httpError } from '../http/http-error.ts'
import { statusWords } from '../http/status-words.ts'
import { receiveFields } from '../http/upload.ts'
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

  app.post('/check/document', { onRequest: portal.documentRoute.onRequest }, async (request, reply) => {
    const fields = await receiveFields(request, MOST_REPORT_BYTES)
    const format = FORM_FORMATS.find((f) => f === fields.format)
    const report = parseReportJson(fields.report ?? '')
    if (!format || !report.ok) throw httpError(400, { detail: '这一页的内容不完整，请重新检查文件后再下载。' })
    const title = titleFor(report.value)
    const file = await renderFile(portal.services.writer, report.value, format, { title, plain: 'annual-report' })
    return reply
      .headers({ ...file.headers, 'cache-control': 'no-store' })
      .type(file.type)
      .send(file.body)
  })

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

/** A report of every cell with its place is under 100 kB. */
const MOST_REPORT_BYTES = 2 * 1024 * 1024

const titleFor = (report: AnnualReport): string => layoutReport(report).title || '政府信息公开工作年度报告'

/**
 * What somebody's own file says is for nobody else: no cache on the way keeps it. The browser may, so that going back from a later
 * page shows the result again instead of asking to send the file once more.
 */
const forgotten = (reply: FastifyReply, status: number, body: string): FastifyReply =>
  reply.code(status).type(HTML).header('cache-control', 'private, no-cache').send(body)
