import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { JOB_KIND_NAMES, JOB_STATES, jobRule, retryJob } from '../../../capabilities/jobs/index.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import { mayView, refusalError, staffOf } from '../../http/staff.ts'
import { problem } from '../schemas.ts'

const tags = ['后台任务']
const refusals = { 401: problem('没有登录'), 403: problem('没有权限') }
const kinds = z.enum(JOB_KIND_NAMES as [(typeof JOB_KIND_NAMES)[number]])
const states = z.enum(Object.keys(JOB_STATES) as [keyof typeof JOB_STATES])

const overview = z.object({
  kinds: z.array(
    z
      .object({
        kind: kinds,
        label: z.string(),
        timed: z.boolean().describe('是否自己按时执行'),
        waiting: z.int(),
        running: z.int(),
        failed: z.int(),
        lastDone: z.string().nullable(),
        nextAt: z.string().nullable(),
      })
      .meta({ id: 'JobCount' }),
  ),
  scanner: z.object({ ok: z.boolean(), words: z.string() }).describe('杀毒服务'),
  messages: z.object({ waiting: z.int(), undelivered: z.int() }).describe('邮件和短信：等待发送的、没有送出的'),
})

const runsQuery = z.strictObject({
  state: states.optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
})

const run = z
  .object({
    kind: kinds,
    label: z.string(),
    id: z.string(),
    state: states,
    stateLabel: z.string(),
    attempts: z.int(),
    createdAt: z.string(),
    runAt: z.string(),
    finishedAt: z.string().nullable(),
  })
  .meta({ id: 'JobRun' })

/** `/api/v1/jobs`: what runs beside the requests of people. */
export function jobOperations(api: FastifyInstance, { services }: HttpContext): void {
  api.get(
    '/jobs',
    {
      config: { access: 'job.view' },
      schema: {
        operationId: 'getJobs',
        summary: '后台任务的情况',
        tags,
        response: { 200: overview, ...refusals },
      },
    },
    async (request) => {
      await mayView(services, request, 'job.view', { bodyId: PLATFORM })
      const counts = await services.jobs.counts()
      const [waiting, undelivered] = [
        await services.outbox.count('waiting'),
        await services.outbox.count('undelivered'),
      ]
      return {
        kinds: counts.map((count) => ({
          ...count,
          label: jobRule(count.kind).label,
          timed: jobRule(count.kind).cron !== undefined,
        })),
        messages: { waiting, undelivered },
        scanner: await services.applying.scanner.status(),
      }
    },
  )

  api.get<{ Querystring: z.output<typeof runsQuery> }>(
    '/jobs/runs',
    {
      config: { access: 'job.view' },
      schema: {
        operationId: 'listJobRuns',
        summary: '后台任务的各次执行，完成的保留七日',
        tags,
        querystring: runsQuery,
        response: {
          200: z.object({ total: z.int(), page: z.int(), size: z.int(), items: z.array(run) }),
          ...refusals,
        },
      },
    },
    async (request) => {
      await mayView(services, request, 'job.view', { bodyId: PLATFORM })
      const { state, page, size } = request.query
      const { total, items } = await services.jobs.list({ ...(state ? { state } : {}), page, size })
      const shown = items.map((item) => ({
        ...item,
        label: jobRule(item.kind).label,
        stateLabel: JOB_STATES[item.state],
      }))
      return { total, page, size, items: shown }
    },
  )

  api.post<{ Params: { readonly kind: z.output<typeof kinds>; readonly id: string } }>(
    '/jobs/:kind/:id/retry',
    {
      config: { access: 'job.retry' },
      schema: {
        operationId: 'retryJob',
        summary: '重新执行一个没有成功的任务',
        tags,
        params: z.object({ kind: kinds, id: z.uuid() }),
        response: { 204: z.null(), ...refusals, 409: problem('任务不在失败状态') },
      },
    },
    async (request, reply) => {
      const done = await retryJob(services.atomically, staffOf(request), request.params)
      if (done.ok) return reply.code(204).send(null)
      if (done.error.kind === 'not-failed') throw httpError(409, { detail: done.error.message })
      throw refusalError(done.error)
    },
  )
}
