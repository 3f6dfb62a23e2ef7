import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Actor } from '../../../capabilities/accounts/index.ts'
import { may } from '../../../capabilities/accounts/index.ts'
import type { Organisation } from '../../../capabilities/organisations/index.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import type { Day } from '../../../law/day/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { staffOf } from '../../http/staff.ts'
import type { Services } from '../../services.ts'
import { dayInShanghai } from '../../today.ts'
import { problem } from '../schemas.ts'

const KINDS = { request: '申请', body: '机关', person: '人员' } as const

const hit = z
  .object({
    kind: z.enum(['request', 'body', 'person']),
    kindLabel: z.string(),
    title: z.string(),
    note: z.string().describe('与同名的区分'),
    href: z.string().describe('工作台里的地址'),
  })
  .meta({ id: 'SearchHit' })

type Hit = Omit<z.output<typeof hit>, 'kindLabel'>

const query = z.strictObject({ q: z.string().trim().min(1).max(100).describe('要找的字') })

/** Of each kind at most. */
const MOST = 10

/** `GET /api/v1/search`: requests by number and subject, bodies, people, of what whoever is signed in may see. Never applicants. */
export function searchOperation(api: FastifyInstance, { services, settings }: HttpContext): void {
  api.get<{ Querystring: z.output<typeof query> }>(
    '/search',
    {
      config: { access: 'session' },
      schema: {
        operationId: 'search',
        summary: '搜索',
        description: '申请（编号、内容）、机关、人员，限于有权查看的。申请人信息加密保存，不能搜索。',
        tags: ['待办'],
        querystring: query,
        response: { 200: z.object({ items: z.array(hit) }), 400: problem('没有要找的字'), 401: problem('没有登录') },
      },
    },
    async (request) => {
      const { actor } = staffOf(request)
      const words = request.query.q
      const bodies = await services.organisations.list()
      const today = dayInShanghai(settings.now())
      const found = await Promise.all([
        findRequests(services, actor, bodies, words, today),
        findBodies(actor, bodies, words),
        findPeople(services, actor, bodies, words),
      ])
      return { items: found.flat().map((each) => ({ ...each, kindLabel: KINDS[each.kind] })) }
    },
  )
}

async function findRequests(
  { register }: Services,
  actor: Actor,
  bodies: readonly Organisation[],
  text: string,
  today: Day,
): Promise<readonly Hit[]> {
  const seen = bodies.filter(({ id }) => may(actor, 'request.view', { bodyId: id }).ok)
  const names = new Map(seen.map((body) => [body.id, body]))
  const bodyIds = [...names.keys()]
  const filter = { bodyIds, text, today, soonUntil: today, sort: 'due', page: 1, size: MOST } as const
  const { items } = await register.requests.list(filter)
  return items.map(({ id, bodyId, number, subject }) => {
    const body = names.get(bodyId)
    return {
      kind: 'request',
      title: subject,
      note: `${number} · ${body?.name ?? ''}`,
      href: `/requests/${body?.code}/${id}`,
    }
  })
}

function findBodies(actor: Actor, bodies: readonly Organisation[], words: string): readonly Hit[] {
  const wanted = words.toLowerCase()
  return bodies
    .filter(({ name, code }) => name.includes(words) || code.includes(wanted))
    .filter(({ id }) => may(actor, 'organisation.view', { bodyId: id }).ok)
    .slice(0, MOST)
    .map(({ name, code, region }) => ({
      kind: 'body',
      title: name,
      note: region ? `${code} · ${region}` : code,
      href: `/organisations/${code}`,
    }))
}

/** People whose account or post lies where the asker may look at people. */
async function findPeople(
  { staff }: Services,
  actor: Actor,
  bodies: readonly Organisation[],
  q: string,
): Promise<readonly Hit[]> {
  const everywhere = may(actor, 'person.view', { bodyId: PLATFORM }).ok
  const seen = bodies.filter(({ id }) => may(actor, 'person.view', { bodyId: id }).ok).map(({ id }) => id)
  if (!everywhere && seen.length === 0) return []
  const within = everywhere ? {} : { bodies: seen }
  const { items } = await staff.people.list({ q, ...within, sort: 'name', page: 1, size: MOST })
  return items.map(({ id, name, account }) => ({ kind: 'person', title: name, note: account, href: `/people/${id}` }))
}
