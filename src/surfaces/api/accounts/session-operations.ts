import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  type Begun,
  changePassword,
  claimLink,
  lookAtLink,
  showSecondFactor,
  signIn,
  signOut,
} from '../../../capabilities/people/index.ts'
import { countedPerMinute } from '../../http/check-file.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import { isSameOrigin } from '../../http/same-origin.ts'
import { clearSessionCookie, setSessionCookie } from '../../http/session-cookie.ts'
import { peopleContext, visitorOf } from '../../http/who-asks.ts'
import { problem } from '../schemas.ts'
import { LINK_PURPOSES } from './link-words.ts'
import { mineOf } from './mine.ts'
import { peopleError } from './people-error.ts'
import { sessionOf } from './session-answer.ts'
import {
  claimBody,
  codeText,
  linkToken,
  looked,
  passwordText,
  SIGN_IN_PROBLEMS,
  sessionAnswer,
  signInBody,
  stepAnswer,
} from './session-schemas.ts'

const tags = ['登录']
/** An office of hundreds begins its day behind one address. */
const SIGN_INS_A_MINUTE = 240

/** Signing in and out: `/api/v1/session`. */
export function sessionOperations(api: FastifyInstance, context: HttpContext): void {
  const { services, settings } = context
  const counted = countedPerMinute(api, SIGN_INS_A_MINUTE, '这个网络地址的登录次数较多，请一分钟后再试。')
  const fromOurPages = async (request: FastifyRequest): Promise<void> => {
    if (isSameOrigin(settings, request)) return
    api.security(request, 'foreign-origin')
    throw httpError(403, { detail: '这个请求不是从本系统的页面发出的，没有办理。' })
  }
  const door = { config: { access: 'public' as const }, onRequest: [counted, fromOurPages] }

  /** The token goes into the cookie, the step to the page. */
  const begun = (request: FastifyRequest, reply: FastifyReply, { token, ...answer }: Begun) =>
    setSessionCookie(settings, request, reply, token).header('cache-control', 'no-store').send(answer)

  api.post<{ Body: z.output<typeof signInBody> }>(
    '/session',
    {
      ...door,
      schema: {
        operationId: 'signIn',
        summary: '登录',
        description: '以账号和密码开始一个会话，会话标识在 Cookie 中。没有这个账号与密码不正确，回答相同。',
        tags,
        body: signInBody,
        response: { 200: stepAnswer, ...SIGN_IN_PROBLEMS },
      },
    },
    async (request, reply) => {
      const ctx = await peopleContext(services, settings)
      const done = await signIn(ctx, services.staff, request.body, visitorOf(settings, request))
      if (done.ok) return begun(request, reply, done.value)
      api.security(request, done.error.kind === 'wait' ? 'sign-in-wait' : 'sign-in-wrong')
      throw peopleError(done.error)
    },
  )

  api.get(
    '/session',
    {
      config: { access: 'session' },
      schema: {
        operationId: 'getSession',
        summary: '谁登录了，今日有哪些岗位，能办什么',
        tags,
        response: { 200: sessionAnswer, 401: problem('没有登录') },
      },
    },
    async (request) => sessionOf(context, request),
  )

  api.delete(
    '/session',
    {
      config: { access: 'begun' },
      schema: {
        operationId: 'signOut',
        summary: '退出登录',
        tags,
        response: { 204: z.null(), 401: problem('没有登录') },
      },
    },
    async (request, reply) => {
      const { session } = mineOf(request)
      await signOut(await peopleContext(services, settings), session, visitorOf(settings, request))
      return clearSessionCookie(settings, request, reply).code(204).send(null)
    },
  )

  api.post<{ Body: { readonly code: string } }>(
    '/session/second-factor',
    {
      config: { access: 'begun' },
      schema: {
        operationId: 'showSecondFactor',
        summary: '出示动态口令或恢复码',
        tags,
        body: z.strictObject({ code: codeText }),
        response: { 200: stepAnswer, ...SIGN_IN_PROBLEMS },
      },
    },
    async (request, reply) => {
      const ctx = await peopleContext(services, settings)
      const visitor = visitorOf(settings, request)
      const done = await showSecondFactor(ctx, services.staff, mineOf(request), request.body.code, visitor)
      if (done.ok) return begun(request, reply, done.value)
      api.security(request, done.error.kind === 'wait' ? 'sign-in-wait' : 'sign-in-wrong')
      throw peopleError(done.error)
    },
  )

  api.post<{ Body: { readonly current: string; readonly next: string } }>(
    '/session/password',
    {
      config: { access: 'begun' },
      schema: {
        operationId: 'changePassword',
        summary: '修改本人的密码',
        description: '本人的其他会话随即结束。',
        tags,
        body: z.strictObject({ current: passwordText, next: passwordText }),
        response: { 200: stepAnswer, ...SIGN_IN_PROBLEMS },
      },
    },
    async (request, reply) => {
      const ctx = await peopleContext(services, settings)
      const mine = mineOf(request)
      // Whoever has still to show the second factor hasn't proven enough to change the password.
      if (mine.session.step === 'second-factor') throw httpError(401, { detail: '请先填写动态口令。' })
      const done = await changePassword(ctx, services.staff, mine, request.body, visitorOf(settings, request))
      if (!done.ok) throw peopleError(done.error)
      return begun(request, reply, done.value)
    },
  )

  api.post<{ Body: { readonly token: string } }>(
    '/session/link/look',
    {
      ...door,
      schema: {
        operationId: 'lookAtLink',
        summary: '一次性链接是给谁的',
        description: '只查看，不使用。',
        tags,
        body: z.strictObject({ token: linkToken }),
        response: { 200: looked, 404: problem('链接已失效'), ...SIGN_IN_PROBLEMS },
      },
    },
    async (request) => {
      const found = await lookAtLink(services.staff, request.body.token, settings.now().toISOString())
      if (!found.ok) throw peopleError(found.error)
      const { purpose, person } = found.value
      return {
        purpose: LINK_PURPOSES[purpose],
        ...(person ? { person: { name: person.name, account: person.account } } : {}),
      }
    },
  )

  api.post<{ Body: z.output<typeof claimBody> }>(
    '/session/link',
    {
      ...door,
      schema: {
        operationId: 'claimLink',
        summary: '用一次性链接设置密码并登录',
        description: '首个管理员另填账号和姓名。链接只能用一次。',
        tags,
        body: claimBody,
        response: { 200: stepAnswer, 404: problem('链接已失效'), ...SIGN_IN_PROBLEMS },
      },
    },
    async (request, reply) => {
      const ctx = await peopleContext(services, settings)
      const done = await claimLink(ctx, services.staff, request.body, visitorOf(settings, request))
      if (!done.ok) throw peopleError(done.error)
      return begun(request, reply, done.value)
    },
  )
}
