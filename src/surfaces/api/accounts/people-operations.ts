import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { may } from '../../../capabilities/accounts/index.ts'
import { addPerson, changePerson, issueLinkTo } from '../../../capabilities/people/index.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import { link } from '../../http/link-header.ts'
import { pagesAround } from '../../http/list-query.ts'
import { mayView, staffOf } from '../../http/staff.ts'
import { peopleContext } from '../../http/who-asks.ts'
import { linkPath } from '../../link-path.ts'
import { bodyIdOf } from './body-id-of.ts'
import { bodyNames } from './body-names.ts'
import { peopleError } from './people-error.ts'
import {
  changedPersonBody,
  linkItem,
  newPersonBody,
  PEOPLE_PROBLEMS,
  peopleQuery,
  personDetail,
  personItem,
} from './people-schemas.ts'
import { personView } from './people-views.ts'

const tags = ['人员与岗位']
const oneParam = z.object({ id: z.uuid() })
type One = { Params: z.output<typeof oneParam> }

/** People: who they are, and how they get in. */
export function peopleOperations(api: FastifyInstance, { services, settings }: HttpContext): void {
  const contextNow = () => peopleContext(services, settings)

  /** The person of the address, if whoever asks may see them. */
  const personOf = async (request: FastifyRequest<One>) => {
    const person = await services.staff.people.find(request.params.id)
    if (!person) throw httpError(404, { detail: '没有这个人员。' })
    await mayView(services, request, 'person.view', await seenAt(person.id, person.bodyId, request))
    return person
  }
  /** Seen from the body they belong to, and from every body where they hold a post. */
  const seenAt = async (id: string, bodyId: string, request: FastifyRequest) => {
    const posts = (await services.staff.posts.ofPerson(id)).filter((post) => post.endedAt === null)
    const places = [bodyId, ...posts.map((post) => post.bodyId)]
    const { actor } = staffOf(request)
    const place = places.find((each) => may(actor, 'person.view', { bodyId: each }).ok)
    return { bodyId: place ?? bodyId }
  }
  api.get<{ Querystring: z.output<typeof peopleQuery> }>(
    '/people',
    {
      config: { access: 'person.view' },
      schema: {
        operationId: 'listPeople',
        summary: '人员',
        description: '只列出有权查看的：管理员为所辖机关，负责人为本机关。',
        tags,
        querystring: peopleQuery,
        response: {
          200: z.object({ total: z.int(), page: z.int(), size: z.int(), items: z.array(personItem) }),
          ...PEOPLE_PROBLEMS,
        },
      },
    },
    async (request, reply) => {
      const { body, page, size, q, state, sort } = request.query
      const staff = staffOf(request)
      const everywhere = may(staff.actor, 'person.view', { bodyId: PLATFORM }).ok
      const all = await services.organisations.list()
      const wanted = body === undefined ? all : all.filter((one) => one.code === body)
      const seen = wanted.filter((one) => may(staff.actor, 'person.view', { bodyId: one.id }).ok)
      const bodies = body === undefined && everywhere ? {} : { bodies: seen.map((one) => one.id) }
      const filter = { ...bodies, ...(q ? { q } : {}), ...(state ? { state } : {}), sort, page, size }
      const { total, items } = await services.staff.people.list(filter)
      link(reply, pagesAround('/api/v1/people', request.query, total))
      const ctx = await contextNow()
      const names = await bodyNames(services)
      const views = await Promise.all(items.map((person) => personView(services, staff, ctx, person, names)))
      return reply.send({ total, page, size, items: views })
    },
  )

  api.get<One>(
    '/people/:id',
    {
      config: { access: 'person.view' },
      schema: {
        operationId: 'getPerson',
        summary: '一个人员，含以前的岗位',
        tags,
        params: oneParam,
        response: { 200: personDetail, ...PEOPLE_PROBLEMS },
      },
    },
    async (request) => {
      const person = await personOf(request)
      const view = await personView(services, staffOf(request), await contextNow(), person)
      return { ...view, identity: await services.staff.people.subjectOf(person.id) }
    },
  )

  api.post<{ Body: z.output<typeof newPersonBody> }>(
    '/people',
    {
      config: { access: 'person.add' },
      schema: {
        operationId: 'addPerson',
        summary: '新增人员',
        description: '新增的人员没有岗位；返回的一次性链接供其设置密码，只显示这一次。',
        tags,
        body: newPersonBody,
        response: { 201: z.object({ person: personItem, link: linkItem }), ...PEOPLE_PROBLEMS },
      },
    },
    async (request, reply) => {
      const { body, ...form } = request.body
      const bodyId = await bodyIdOf(services, body)
      const ctx = await contextNow()
      const staff = staffOf(request)
      const done = await addPerson(ctx, staff, { ...form, bodyId })
      if (!done.ok) throw peopleError(done.error)
      const { person, link } = done.value
      const answer = {
        person: await personView(services, staff, ctx, person),
        link: { path: linkPath(link.token), expiresAt: link.expiresAt },
      }
      return reply.code(201).send(answer)
    },
  )

  api.put<One & { Body: z.output<typeof changedPersonBody> }>(
    '/people/:id',
    {
      config: { access: 'person.change' },
      schema: {
        operationId: 'changePerson',
        summary: '修改人员，停用或恢复账号',
        tags,
        params: oneParam,
        body: changedPersonBody,
        response: { 200: personItem, ...PEOPLE_PROBLEMS },
      },
    },
    async (request) => {
      const { changedAt, body, ...form } = request.body
      const bodyId = await bodyIdOf(services, body)
      const ctx = await contextNow()
      const staff = staffOf(request)
      const done = await changePerson(ctx, staff, request.params.id, changedAt, { ...form, bodyId })
      if (!done.ok) throw peopleError(done.error)
      return personView(services, staff, ctx, done.value)
    },
  )

  api.post<One>(
    '/people/:id/link',
    {
      config: { access: 'person.link' },
      schema: {
        operationId: 'issueLink',
        summary: '发放一次性登录链接',
        description: '以前发给此人而没有用过的链接作废。动态口令不受影响。',
        tags,
        params: oneParam,
        response: { 201: linkItem, ...PEOPLE_PROBLEMS },
      },
    },
    async (request, reply) => {
      const done = await issueLinkTo(await contextNow(), staffOf(request), request.params.id)
      if (!done.ok) throw peopleError(done.error)
      return reply.code(201).send({ path: linkPath(done.value.token), expiresAt: done.value.expiresAt })
    },
  )
}
