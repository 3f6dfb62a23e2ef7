import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Effect, exportLines, perform } from '../../../capabilities/audit/index.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import { day } from '../../../law/day/index.ts'
import { accept, type Result } from '../../../law/result.ts'
import { bodyNames } from '../../audit/body-names.ts'
import { instantsOf } from '../../audit/day-span.ts'
import { EXPORT_FILES, offlineVerifier } from '../../audit/offline.ts'
import { attachment } from '../../http/attachment.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import { mayView, refusalError, staffOf } from '../../http/staff.ts'
import { dayInShanghai } from '../../today.ts'
import { nothingElse, problem } from '../schemas.ts'
import { exportQuery } from './schemas.ts'
import { bodiesFor, bodyIdOf } from './which-bodies.ts'

const JSON_LINES = 'application/x-ndjson; charset=utf-8'

/** The chains as a file, and the program that checks it elsewhere. */
export function exportOperations(api: FastifyInstance, { services, settings }: HttpContext): void {
  api.get<{ Querystring: z.output<typeof exportQuery> }>(
    '/audit/export',
    {
      config: { access: 'audit.export' },
      schema: {
        operationId: 'exportAudit',
        summary: '导出审计记录',
        description:
          '一行一条，用离线核验程序核验。按日导出的是从这段时间的第一条到最后一条连续的一段。导出本身记入审计链。',
        tags: ['审计'],
        querystring: exportQuery,
        response: {
          200: { description: '审计记录', content: { 'application/x-ndjson': { schema: z.string() } } },
          400: problem('参数有误'),
          401: problem('没有登录'),
          403: problem('没有权限'),
          404: problem('没有这个机关'),
        },
      },
    },
    async (request, reply) => {
      const span = spanOf(request.query)
      const one = request.query.body === undefined ? undefined : await bodyIdOf(services, request.query.body)
      if (one !== undefined) await mayView(services, request, 'audit.export', { bodyId: one })
      const { actor, source } = staffOf(request)
      const bodyIds = one === undefined ? await bodiesFor(services, actor, 'audit.export') : [one]
      const effect = {
        value: undefined,
        on: { kind: 'audit', id: request.query.body ?? 'all' },
        before: null,
        after: null,
        detail: { from: request.query.from ?? null, to: request.query.to ?? null },
      }
      const thing = { bodyId: one ?? bodyIds?.[0] ?? PLATFORM }
      const doing = { actor, source, act: 'audit.export' } as const
      const done = await perform(
        services.atomically,
        doing,
        thing,
        async (): Promise<Result<Effect<undefined>, never>> => accept(effect),
      )
      if (!done.ok) throw refusalError(done.error)
      const lines = exportLines({
        trail: services.audit,
        ...(bodyIds ? { bodyIds } : {}),
        ...(span ? { span } : {}),
        nameOf: await bodyNames(services),
        madeAt: source.at,
        program: settings.version,
      })
      const name = `审计记录-${dayInShanghai(settings.now())}.jsonl`
      reply.header('content-disposition', attachment(name, EXPORT_FILES.entries)).type(JSON_LINES)
      return reply.send(Readable.from(withEnds(lines)))
    },
  )

  api.get(
    '/audit/verifier',
    {
      config: { access: 'audit.export' },
      schema: {
        operationId: 'getAuditVerifier',
        summary: '离线核验程序',
        description: '只需要 Node.js 18 以上：node verify.mjs 审计记录.jsonl --heads 留存的链尾文件',
        tags: ['审计'],
        querystring: nothingElse,
        response: {
          200: { description: '程序', content: { 'text/javascript': { schema: z.string() } } },
          401: problem('没有登录'),
          403: problem('没有权限'),
        },
      },
    },
    async (_request, reply) =>
      reply
        .header('content-disposition', attachment(EXPORT_FILES.verifier, EXPORT_FILES.verifier))
        .type('text/javascript; charset=utf-8')
        .send(await offlineVerifier()),
  )
}

async function* withEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`
}

function spanOf({ from, to }: z.output<typeof exportQuery>) {
  if (from === undefined && to === undefined) return undefined
  if (from === undefined || to === undefined || from > to) {
    const detail = '从哪一日起、到哪一日止要一起填，前者不晚于后者。'
    throw httpError(400, { detail, parameters: [{ name: from === undefined ? 'from' : 'to', detail }] })
  }
  return instantsOf(day(from), day(to))
}
