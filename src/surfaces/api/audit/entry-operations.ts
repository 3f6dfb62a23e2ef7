import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { ACT_KINDS, ACT_RULES, type ActRule } from '../../../capabilities/accounts/index.ts'
import {
  AUDIT_EVENTS,
  type AuditEntry,
  type AuditFilter,
  CHAIN_START,
  COUNTED_AT_MOST,
  hashFits,
} from '../../../capabilities/audit/index.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import { day } from '../../../law/day/index.ts'
import { instantsOf } from '../../audit/day-span.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import { mayView, staffOf } from '../../http/staff.ts'
import type { Services } from '../../services.ts'
import { nothingElse, problem } from '../schemas.ts'
import { actLabel, entryItems, SUBJECTS } from './entry-item.ts'
import { bodyCode, choices, entryDetail, entryPage, entryQuery } from './schemas.ts'
import { bodiesFor, bodyIdOf, bodyLabels } from './which-bodies.ts'

const TAGS = ['审计']
const entryParams = z.strictObject({
  body: bodyCode,
  number: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
})

/** Looking through the chains. */
export function entryOperations(api: FastifyInstance, { services }: HttpContext): void {
  api.get<{ Querystring: z.output<typeof entryQuery> }>(
    '/audit',
    {
      config: { access: 'audit.view' },
      schema: {
        operationId: 'listAuditEntries',
        summary: '审计记录列表',
        description: `最近的在前。只列出有权查看的机关。最多数到 ${COUNTED_AT_MOST} 条，再多请缩小范围。`,
        tags: TAGS,
        querystring: entryQuery,
        response: { 200: entryPage, 400: problem('参数有误'), 401: problem('没有登录'), 403: problem('没有权限') },
      },
    },
    async (request) => {
      const { query } = request
      const one = query.body === undefined ? undefined : await bodyIdOf(services, query.body)
      if (one !== undefined) await mayView(services, request, 'audit.view', { bodyId: one })
      const bodyIds = one === undefined ? await bodiesFor(services, staffOf(request).actor, 'audit.view') : [one]
      const { total, items } = await services.audit.list({
        ...filterOf(query),
        ...(query.person === undefined ? {} : { personId: await personIdOf(services, query.person) }),
        ...(bodyIds ? { bodyIds } : {}),
      })
      const more = total >= COUNTED_AT_MOST
      return { total, more, page: query.page, size: query.size, items: await entryItems(services, items) }
    },
  )

  api.get(
    '/audit/choices',
    {
      config: { access: 'audit.view' },
      schema: {
        operationId: 'getAuditChoices',
        summary: '筛选审计记录时可选的机关、行为和对象',
        tags: TAGS,
        querystring: nothingElse,
        response: { 200: choices, 401: problem('没有登录'), 403: problem('没有权限') },
      },
    },
    async (request) => choicesFor(services, await bodiesFor(services, staffOf(request).actor, 'audit.view')),
  )

  api.get<{ Params: z.output<typeof entryParams> }>(
    '/audit/entries/:body/:number',
    {
      config: { access: 'audit.view' },
      schema: {
        operationId: 'getAuditEntry',
        summary: '一条审计记录',
        tags: TAGS,
        params: entryParams,
        querystring: nothingElse,
        response: {
          200: entryDetail,
          401: problem('没有登录'),
          403: problem('没有权限'),
          404: problem('没有这条记录'),
        },
      },
    },
    async (request) => {
      const bodyId = await bodyIdOf(services, request.params.body)
      await mayView(services, request, 'audit.view', { bodyId })
      const entry = await services.audit.find(bodyId, request.params.number)
      if (!entry) throw httpError(404, { detail: '这条链上没有这个编号的记录。' })
      const [item] = await entryItems(services, [entry])
      const { before, after, detail, algorithm, previous, hash } = entry
      const linked = await isLinked(services, entry)
      return { ...item, before, after, detail, algorithm, previous, hash, fits: hashFits(entry), linked }
    },
  )
}

function filterOf({ body: _body, person: _person, from, to, ...query }: z.output<typeof entryQuery>): AuditFilter {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
  const { page, size } = query
  const first = from === undefined ? undefined : instantsOf(day(from), day(from)).from
  const until = to === undefined ? undefined : instantsOf(day(to), day(to)).until
  return {
    ...given,
    page,
    size,
    ...(first === undefined ? {} : { from: first }),
    ...(until === undefined ? {} : { until }),
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

async function personIdOf({ staff }: Pick<Services, 'staff'>, text: string): Promise<string> {
  if (UUID.test(text)) return text.toLowerCase()
  const person = await staff.people.findByAccount(text.toLowerCase())
  if (person) return person.id
  const detail = '没有这个登录名。'
  throw httpError(400, { detail, parameters: [{ name: 'person', detail }] })
}

async function isLinked(
  { audit }: Pick<Services, 'audit'>,
  { bodyId, number, previous }: AuditEntry,
): Promise<boolean> {
  const before = number === 1 ? CHAIN_START : await audit.find(bodyId, number - 1)
  return before?.hash === previous
}

async function choicesFor(services: Pick<Services, 'organisations'>, visible: readonly string[] | undefined) {
  const labelOf = await bodyLabels(services)
  const all = (await services.organisations.list()).map(({ id, code, name }) => ({ id, value: code, label: name }))
  const platform = { ...labelOf(PLATFORM), id: PLATFORM }
  const bodies = visible
    ? all.filter(({ id }) => visible.includes(id))
    : [{ id: platform.id, value: platform.code, label: platform.name }, ...all]
  const acts = ACT_KINDS.filter((act) => !(ACT_RULES[act] as ActRule).reads)
  return {
    bodies: bodies.map(({ value, label }) => ({ value, label })),
    acts: [...acts, ...Object.keys(AUDIT_EVENTS)].map((value) => ({ value, label: actLabel(value) })),
    subjects: Object.entries(SUBJECTS).map(([value, label]) => ({ value, label })),
  }
}
