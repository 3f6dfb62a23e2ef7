import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import {
  type BulkItem,
  type CaseFile,
  previewBulk,
  type RequestAct,
  recordBulk,
} from '../../../capabilities/requests/index.ts'
import type { Result } from '../../../law/result.ts'
import type { HttpContext } from '../../http/context.ts'
import { mayView } from '../../http/staff.ts'
import { submissionKey } from '../form-schemas.ts'
import { bodyOf, deskOf } from './request-desk.ts'
import { BULK_ACT_KINDS, bulkAct, CHANGE_PROBLEMS } from './request-schemas.ts'

/** Of one submission: each is a transaction of its own. */
const MOST = 100

const chosen = { body: z.string().max(100).describe('机关代码'), id: z.uuid() }
const previewBody = z.strictObject({ items: z.array(z.strictObject(chosen)).min(1).max(MOST), act: bulkAct })
const recordBody = z.strictObject({
  items: z
    .array(z.strictObject({ ...chosen, after: z.int().min(0).describe('预览时看到的行为数') }))
    .min(1)
    .max(MOST),
  act: bulkAct,
  key: submissionKey,
})

const result = z.object({
  id: z.string(),
  bodyCode: z.string(),
  number: z.string().nullable(),
  subject: z.string().nullable(),
  href: z.string(),
  ok: z.boolean().describe('预览：可以办；办理：已经办成'),
  message: z.string().describe('不能办的原因，或者办成以后的情况'),
  due: z.string().nullable().describe('这样办以后的答复期限'),
  after: z.int().describe('行为数，办理时带上'),
})
const answer = z.object({ items: z.array(result), done: z.int().describe('可以办、已经办成的件数') })
type Line = z.output<typeof result>

/** The same act for several requests: looked at first, then recorded one by one. */
export function bulkOperations(api: FastifyInstance, context: HttpContext): void {
  previewOperation(api, context)
  recordOperation(api, context)
}

interface Chosen extends BulkItem {
  readonly bodyCode: string
}

async function chosenItems<T extends { readonly body: string; readonly id: string }>(
  context: HttpContext,
  items: readonly T[],
): Promise<readonly (Chosen & { readonly given: T })[]> {
  const codes = [...new Set(items.map(({ body }) => body))]
  const bodies = new Map(
    await Promise.all(codes.map(async (code) => [code, await bodyOf(context.services, code)] as const)),
  )
  const once = items.filter((item, at) => items.findIndex(({ id }) => id === item.id) === at)
  return once.flatMap((given) => {
    const body = bodies.get(given.body)
    const href = `/requests/${given.body}/${given.id}`
    return body ? [{ bodyId: body.id, requestId: given.id, href, bodyCode: body.code, given }] : []
  })
}

const lineOf = (
  { requestId: id, href, bodyCode }: Chosen,
  file: CaseFile | undefined,
  judged: Result<{ readonly due: string | null }, { readonly message: string }>,
  words: string,
): Line => ({
  ...{ id, bodyCode, href, number: file?.request.number ?? null, subject: file?.request.subject ?? null },
  ok: judged.ok,
  message: judged.ok ? words : judged.error.message,
  due: judged.ok ? judged.value.due : null,
  after: file?.acts.length ?? 0,
})

function previewOperation(api: FastifyInstance, context: HttpContext): void {
  api.post<{ Body: z.output<typeof previewBody> }>(
    '/requests/bulk/preview',
    {
      config: { access: 'request.record' },
      schema: {
        operationId: 'previewBulkActs',
        summary: '批量办理的预览',
        description: `对选中的每一件分别判断能不能这样办、办了以后期限到哪一日，不记录。可以批量的行为：${BULK_ACT_KINDS.length} 种。`,
        tags: ['申请'],
        body: previewBody,
        response: { 200: answer, ...CHANGE_PROBLEMS },
      },
    },
    async (request) => {
      const { services } = context
      const { today, rulesOf } = deskOf(context, request)
      const items = await chosenItems(context, request.body.items)
      for (const bodyId of new Set(items.map((item) => item.bodyId))) {
        await mayView(services, request, 'request.record', { bodyId })
      }
      const act = actOf(request.body.act, today)
      const seen = await previewBulk(services.register.requests, items, act, { today, rulesOf })
      const lines = seen.map(({ file, judged }, at) => {
        const due = judged.ok ? { ok: true as const, value: { due: judged.value.clock?.due ?? null } } : judged
        return lineOf(items[at] as Chosen, file, due, '可以办理')
      })
      return { items: lines, done: lines.filter(({ ok }) => ok).length }
    },
  )
}

/** Assigning happens when it is done; JSON has no undefined: what is optional is either there or not. */
const actOf = (act: z.output<typeof bulkAct>, today: string): RequestAct =>
  ({ ...act, ...(act.kind === 'assigned' ? { on: today } : {}) }) as RequestAct

function recordOperation(api: FastifyInstance, context: HttpContext): void {
  api.post<{ Body: z.output<typeof recordBody> }>(
    '/requests/bulk',
    {
      config: { access: 'request.record' },
      schema: {
        operationId: 'recordBulkActs',
        summary: '批量办理',
        description:
          '对选中的每一件分别记录，各自成败，互不影响。同一编号再次提交，已经办成的不会再办，没有办成的接着办。',
        tags: ['申请'],
        body: recordBody,
        response: { 200: answer, ...CHANGE_PROBLEMS },
      },
    },
    async (request) => {
      const { services } = context
      const { by, today } = deskOf(context, request)
      const items = await chosenItems(context, request.body.items)
      const act = actOf(request.body.act, today)
      const desk = { ...services.register, atomically: services.atomically }
      const wanted = items.map(({ given, ...item }) => ({ ...item, after: given.after }))
      const done = await recordBulk(desk, by, wanted, { act, key: request.body.key })
      const files = await Promise.all(items.map((item) => services.register.requests.find(item.bodyId, item.requestId)))
      const lines = done.map(({ done: one }, at) => {
        const due = one.ok ? { ok: true as const, value: { due: one.value.standing.clock?.due ?? null } } : one
        return lineOf(
          items[at] as Chosen,
          one.ok || one.error.kind !== 'not-allowed' ? files[at] : undefined,
          due,
          '已经记录',
        )
      })
      return { items: lines, done: lines.filter(({ ok }) => ok).length }
    },
  )
}
