import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import {
  type Anchor,
  anchorIn,
  headsOf,
  isKeepingPlace,
  KEEPING_PLACES,
  keepOutside,
  layoutAnchor,
  outsideLine,
  perform,
} from '../../../capabilities/audit/index.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import { accept, refuse } from '../../../law/result.ts'
import { anchorContext } from '../../audit/anchor-today.ts'
import { bodyNames } from '../../audit/body-names.ts'
import { attachment } from '../../http/attachment.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import { mayView, refusalError, staffOf } from '../../http/staff.ts'
import { dayInShanghai } from '../../today.ts'
import { problem } from '../schemas.ts'
import { anchorFormat, anchorItem, anchorPage, anchorParams, pageQuery } from './schemas.ts'

const onPage = z.strictObject(pageQuery)
const ANCHORS = { bodyId: PLATFORM }
const TYPES = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  jsonl: 'application/x-ndjson; charset=utf-8',
} as const

/** Anchors over all chains, and their heads to be kept outside. */
export function anchorOperations(api: FastifyInstance, { services, settings }: HttpContext): void {
  api.get<{ Querystring: z.output<typeof onPage> }>(
    '/audit/anchors',
    {
      config: { access: 'audit.view' },
      schema: {
        operationId: 'listAuditAnchors',
        summary: '审计锚列表',
        tags: ['审计'],
        querystring: onPage,
        response: { 200: anchorPage, 401: problem('没有登录'), 403: problem('没有权限') },
      },
    },
    async (request) => {
      await mayView(services, request, 'audit.view', ANCHORS)
      const { page, size } = request.query
      const { total, items } = await services.audit.latestAnchors(page, size)
      return { total, page, size, where: services.outsideHeads.where, items: items.map(itemOf) }
    },
  )

  api.get<{ Params: z.output<typeof anchorParams>; Querystring: z.output<typeof anchorFormat> }>(
    '/audit/anchors/:day',
    {
      config: { access: 'audit.view' },
      schema: {
        operationId: 'getAuditAnchor',
        summary: '一日的链尾，可以打印留存',
        tags: ['审计'],
        params: anchorParams,
        querystring: anchorFormat,
        response: {
          200: {
            description: '链尾',
            content: Object.fromEntries(
              Object.values(TYPES).map((type) => [type.split(';')[0] ?? type, { schema: z.string() }]),
            ),
          },
          401: problem('没有登录'),
          403: problem('没有权限'),
          404: problem('这一日没有审计锚'),
        },
      },
    },
    async (request, reply) => {
      await mayView(services, request, 'audit.view', ANCHORS)
      const { format } = request.query
      const anchor = await services.audit.anchor(request.params.day)
      if (!anchor) throw httpError(404, { detail: '这一日没有审计锚。' })
      const bytes =
        format === 'jsonl'
          ? Buffer.from(`${outsideLine(anchor)}\n`)
          : await services.writer.write(layoutAnchor(anchor, await bodyNames(services)), format)
      const name = `审计链尾-${anchor.day}.${format}`
      reply.header('content-disposition', attachment(name, `audit-heads-${anchor.day}.${format}`))
      return reply.type(TYPES[format]).send(Buffer.from(bytes))
    },
  )

  api.post(
    '/audit/anchors',
    {
      config: { access: 'audit.anchor' },
      schema: {
        operationId: 'makeAuditAnchor',
        summary: '生成今天的审计锚',
        description: '平时每天自动生成一次。已有当天的则答复 409。',
        tags: ['审计'],
        response: {
          201: anchorItem,
          401: problem('没有登录'),
          403: problem('没有权限'),
          409: problem('今天的已经生成'),
        },
      },
    },
    async (request, reply) => {
      const { actor, source } = staffOf(request)
      const now = settings.now()
      const ctx = await anchorContext(services, now)
      const when = { day: dayInShanghai(now), at: source.at }
      const doing = { actor, source, act: 'audit.anchor' } as const
      const done = await perform(services.atomically, doing, ANCHORS, async (unit) => {
        const { anchor, made } = await anchorIn(ctx, unit, when)
        if (!made) return refuse({ kind: 'made-already' } as const)
        return accept({ value: anchor, on: { kind: 'anchor', id: anchor.day }, before: null, after: anchor })
      })
      await keepOutside(ctx)
      if (done.ok) return reply.code(201).send(itemOf(done.value))
      if (done.error.kind !== 'made-already') throw refusalError(done.error)
      throw httpError(409, { detail: `${when.day} 的审计锚已经生成，一天一个；外存文件如有缺行，已经补上。` })
    },
  )
}

const itemOf = (anchor: Anchor): z.input<typeof anchorItem> => ({
  day: anchor.day,
  number: anchor.number,
  madeAt: anchor.madeAt,
  algorithm: anchor.algorithm,
  keptIn: anchor.keptIn
    .split(',')
    .filter((place) => place !== '')
    .map((place) => (isKeepingPlace(place) ? KEEPING_PLACES[place] : place)),
  chains: headsOf(anchor).length,
  hash: anchor.hash,
  previous: anchor.previous,
})
