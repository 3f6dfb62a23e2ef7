import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import {
  type AuditBreak,
  type Effect,
  outsideEvidence,
  perform,
  type Verdict,
  verifyAudit,
} from '../../../capabilities/audit/index.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import { accept, type Result } from '../../../law/result.ts'
import { verdictWords } from '../../audit/verdict-words.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import { mayView, refusalError, staffOf } from '../../http/staff.ts'
import type { Services } from '../../services.ts'
import { problem } from '../schemas.ts'
import { verifyAnswer, verifyBody } from './schemas.ts'
import { bodiesFor, bodyIdOf, bodyLabels } from './which-bodies.ts'

/** How long one request looks before it says how far it came. */
const LONGEST_MS = 15_000

/** Checking the chains. Long ones in several steps, each going on where the one before stopped. */
export function verifyOperation(api: FastifyInstance, { services, settings }: HttpContext): void {
  let busy = false
  api.post<{ Body: z.output<typeof verifyBody> }>(
    '/audit/verifications',
    {
      config: { access: 'audit.verify' },
      schema: {
        operationId: 'verifyAudit',
        summary: '核验审计链',
        description: `对照外存的链尾，找出被改动、删除、插入或次序错乱的记录。最长 ${LONGEST_MS / 1000} 秒，没有核验完的从 next 接着来。核验本身记入审计链。`,
        tags: ['审计'],
        body: verifyBody,
        response: {
          200: verifyAnswer,
          401: problem('没有登录'),
          403: problem('没有权限'),
          404: problem('没有这个机关'),
          409: problem('正在核验'),
        },
      },
    },
    async (request) => {
      const { body, from } = request.body
      const one = body == null ? undefined : await bodyIdOf(services, body)
      if (one !== undefined) await mayView(services, request, 'audit.verify', { bodyId: one })
      const { actor, source } = staffOf(request)
      const bodyIds = one === undefined ? await bodiesFor(services, actor, 'audit.verify') : [one]
      if (busy) throw httpError(409, { detail: '另一次核验正在进行，请等它结束后再核验。' })
      busy = true
      try {
        const start = settings.now().getTime()
        const verdict = await verifyAudit({
          trail: services.audit,
          outside: await outsideEvidence(services.outsideHeads.lines() ?? []),
          ...(bodyIds ? { bodyIds } : {}),
          ...(from ? { from: { bodyId: await bodyIdOf(services, from.body), number: from.number } } : {}),
          goOn: () => settings.now().getTime() - start < LONGEST_MS,
        })
        const thing = { bodyId: one ?? bodyIds?.[0] ?? PLATFORM }
        const record = async (): Promise<Result<Effect<undefined>, never>> => accept(effect(verdict, body ?? 'all'))
        const done = await perform(services.atomically, { actor, source, act: 'audit.verify' }, thing, record)
        if (!done.ok) throw refusalError(done.error)
        return answerOf(services, verdict)
      } finally {
        busy = false
      }
    },
  )
}

const effect = ({ chains, entries, breakCount, stoppedAt }: Verdict, id: string): Effect<undefined> => ({
  value: undefined,
  on: { kind: 'audit', id },
  before: null,
  after: null,
  detail: { chains, entries, breaks: breakCount, finished: stoppedAt === null },
})

async function answerOf(services: Services, verdict: Verdict): Promise<z.input<typeof verifyAnswer>> {
  const labelOf = await bodyLabels(services)
  const where = services.outsideHeads.lines() ? services.outsideHeads.where : null
  const words = verdictWords(verdict, (id) => labelOf(id).name, where)
  const { stoppedAt, chains, entries, breaks, breakCount } = verdict
  return {
    whole: breakCount === 0,
    finished: stoppedAt === null,
    next: stoppedAt && { body: labelOf(stoppedAt.bodyId).code, number: stoppedAt.number },
    chains,
    entries,
    breakCount,
    conclusion: words.conclusion,
    breaks: words.breaks.map((told, i) => ({ told, ...placeOf(breaks[i], labelOf) })),
    proof: [...words.proof],
  }
}

function placeOf(
  broken: AuditBreak | undefined,
  labelOf: (id: string) => { readonly code: string; readonly name: string },
) {
  if (!broken) return { kind: 'more', body: null, number: null }
  if (!('bodyId' in broken)) return { kind: broken.kind, body: null, number: null }
  const number = 'number' in broken ? broken.number : broken.from
  return { kind: broken.kind, body: labelOf(broken.bodyId), number }
}
