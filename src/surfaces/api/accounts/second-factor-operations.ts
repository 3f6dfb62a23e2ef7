import type { FastifyInstance } from 'fastify'
import { encode } from 'uqr'
import { z } from 'zod'
import {
  beginEnrolment,
  confirmEnrolment,
  dropSecondFactor,
  renewRecoveryCodes,
} from '../../../capabilities/people/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import { setSessionCookie } from '../../http/session-cookie.ts'
import { peopleContext, visitorOf } from '../../http/who-asks.ts'
import { problem } from '../schemas.ts'
import { mineOf } from './mine.ts'
import { peopleError } from './people-error.ts'
import { codeText, enrolled, enrolment, SIGN_IN_PROBLEMS } from './session-schemas.ts'

const tags = ['登录']

/** The second factor of whoever is signed in, or on the way in: `/api/v1/session/second-factor/…`. */
export function secondFactorOperations(api: FastifyInstance, { services, settings }: HttpContext): void {
  api.post(
    '/session/second-factor/enrolment',
    {
      config: { access: 'begun' },
      schema: {
        operationId: 'beginEnrolment',
        summary: '开始登记动态口令',
        description: '取得身份验证器用的密钥；确认之前原有的动态口令仍然有效。',
        tags,
        response: { 200: enrolment, ...SIGN_IN_PROBLEMS, 503: problem('密钥文件不在') },
      },
    },
    async (request) => {
      const mine = mineOf(request)
      // An enrolled factor is shown before another takes its place.
      if (mine.session.step === 'second-factor') throw httpError(401, { detail: '请先填写动态口令。' })
      const done = await beginEnrolment(await peopleContext(services, settings), mine, settings.site.name)
      if (!done.ok) throw peopleError(done.error)
      return { ...done.value, qr: qrOf(done.value.uri) }
    },
  )

  api.post<{ Body: { readonly code: string } }>(
    '/session/second-factor/enrolment/confirm',
    {
      config: { access: 'begun' },
      schema: {
        operationId: 'confirmEnrolment',
        summary: '确认登记动态口令',
        tags,
        body: z.strictObject({ code: codeText }),
        response: { 200: enrolled, 409: problem('密钥已经失效'), ...SIGN_IN_PROBLEMS, 503: problem('密钥文件不在') },
      },
    },
    async (request, reply) => {
      const mine = mineOf(request)
      if (mine.session.step === 'second-factor') throw httpError(401, { detail: '请先填写动态口令。' })
      const ctx = await peopleContext(services, settings)
      const visitor = visitorOf(settings, request)
      const done = await confirmEnrolment(ctx, services.staff, mine, request.body.code, visitor)
      if (!done.ok) throw peopleError(done.error)
      const { token, ...answer } = done.value
      return setSessionCookie(settings, request, reply, token).send(answer)
    },
  )

  api.post(
    '/session/second-factor/recovery-codes',
    {
      config: { access: 'own.second-factor' },
      schema: {
        operationId: 'renewRecoveryCodes',
        summary: '换一组恢复码',
        description: '原来没有用过的恢复码作废。',
        tags,
        response: {
          200: z.object({ recoveryCodes: z.array(z.string()) }),
          409: problem('还没有启用动态口令'),
          ...SIGN_IN_PROBLEMS,
        },
      },
    },
    async (request) => {
      const ctx = await peopleContext(services, settings)
      const done = await renewRecoveryCodes(ctx, mineOf(request), visitorOf(settings, request))
      if (!done.ok) throw peopleError(done.error)
      return { recoveryCodes: done.value }
    },
  )

  api.delete(
    '/session/second-factor',
    {
      config: { access: 'own.second-factor' },
      schema: {
        operationId: 'dropSecondFactor',
        summary: '停用动态口令',
        tags,
        response: { 204: z.null(), 409: problem('岗位要求使用动态口令'), ...SIGN_IN_PROBLEMS },
      },
    },
    async (request, reply) => {
      const ctx = await peopleContext(services, settings)
      const done = await dropSecondFactor(ctx, mineOf(request), visitorOf(settings, request))
      if (!done.ok) throw peopleError(done.error)
      return reply.code(204).send(null)
    },
  )
}

/** One unit a module, with the quiet border that readers need. */
function qrOf(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { size, path }
}
