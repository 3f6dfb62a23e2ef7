import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import {
  addOrganisation,
  changeOrganisation,
  changeOrganisationContact,
  NO_CONTACT,
  succeedOrganisation,
  withdrawOrganisationSuccession,
} from '../../../capabilities/organisations/index.ts'
import { type Day, parseDay } from '../../../law/day/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { problem } from '../schemas.ts'
import { codeAnswer } from './answers.ts'
import { organisationContext } from './context.ts'
import { organisationError } from './refusals.ts'
import { addBodySchema, changeSchema, contactChangeSchema, successionBody } from './schemas.ts'

const tags = ['机关名录']
const params = z.object({ body: z.string().describe('机关代码') })
const refusals = {
  400: problem('参数有误'),
  401: problem('没有登录'),
  403: problem('没有权限'),
  404: problem('没有这个机关'),
  409: problem('登记已被他人修改，或代码已被使用'),
  422: problem('填写的内容需要修改'),
}
type Params = { readonly body: string }

/** Changes of the register, each one act of the table. */
export function organisationChanges(api: FastifyInstance, { services }: HttpContext): void {
  api.post<{ Body: z.output<typeof addBodySchema> }>(
    '/organisations',
    {
      config: { access: 'organisation.add' },
      schema: {
        operationId: 'addOrganisation',
        summary: '新增机关',
        tags,
        body: addBodySchema,
        response: { 201: codeAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const { code = null, from, facts, contact } = request.body
      const given = {
        code,
        from: dayOf(from),
        facts: sent(facts),
        contact: contact ? { ...NO_CONTACT, ...sent(contact) } : null,
      }
      return reply.code(201).send(answer(await addOrganisation(organisationContext(services, request), given)))
    },
  )

  api.post<{ Params: Params; Body: z.output<typeof changeSchema> }>(
    '/organisations/:body/changes',
    {
      config: { access: 'organisation.change' },
      schema: {
        operationId: 'changeOrganisation',
        summary: '自某日起修改机关（更名也在此登记），或更正',
        tags,
        params,
        body: changeSchema,
        response: { 200: codeAnswer, ...refusals },
      },
    },
    async (request) => {
      const { version, from, correction, facts } = request.body
      const dating = { version, from: dayOf(from), correction }
      const ctx = organisationContext(services, request)
      return answer(await changeOrganisation(ctx, request.params.body, dating, sent(facts)))
    },
  )

  api.post<{ Params: Params; Body: z.output<typeof contactChangeSchema> }>(
    '/organisations/:body/contact',
    {
      config: { access: 'organisation.contact' },
      schema: {
        operationId: 'changeOrganisationContact',
        summary: '自某日起修改工作机构的联系方式（条例第十二条第二款）',
        tags,
        params,
        body: contactChangeSchema,
        response: { 200: codeAnswer, ...refusals },
      },
    },
    async (request) => {
      const { version, from, correction, contact } = request.body
      const dating = { version, from: dayOf(from), correction }
      const ctx = organisationContext(services, request)
      return answer(await changeOrganisationContact(ctx, request.params.body, dating, sent(contact)))
    },
  )

  successionOperations(api, services)
}

function successionOperations(api: FastifyInstance, services: HttpContext['services']): void {
  api.post<{ Body: z.output<typeof successionBody> }>(
    '/organisations/successions',
    {
      config: { access: 'organisation.succeed' },
      schema: {
        operationId: 'succeedOrganisation',
        summary: '登记合并、拆分、撤销',
        description: '原机关的记录不变；未结的申请和上年结转由 carriedBy 承接。更名不在此登记。',
        tags,
        body: successionBody,
        response: { 201: codeAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const given = { ...request.body, on: request.body.on as Day }
      return reply.code(201).send(answer(await succeedOrganisation(organisationContext(services, request), given)))
    },
  )

  api.delete<{ Params: Params & { readonly id: string }; Querystring: { readonly version: number } }>(
    '/organisations/:body/successions/:id',
    {
      config: { access: 'organisation.succeed' },
      schema: {
        operationId: 'withdrawOrganisationSuccession',
        summary: '撤回登记有误的承接关系',
        tags,
        params: params.extend({ id: z.uuid() }),
        querystring: z.strictObject({ version: z.coerce.number().int().min(1).describe('原机关的版本') }),
        response: { 200: codeAnswer, ...refusals },
      },
    },
    async (request) => {
      const { body, id } = request.params
      const ctx = organisationContext(services, request)
      return answer(await withdrawOrganisationSuccession(ctx, body, id, request.query.version))
    },
  )
}

function answer(done: Awaited<ReturnType<typeof addOrganisation>>) {
  if (!done.ok) throw organisationError(done.error)
  return { code: done.value.code, href: `/api/v1/organisations/${done.value.code}` }
}

/** Checked by the schema already. */
const dayOf = (text: string | null | undefined): Day | null => parseDay(text ?? '') ?? null

type Sent<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** What was sent, without the fields that weren't. */
const sent = <T extends object>(body: T): Sent<T> =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Sent<T>
