import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import {
  disposeApplicants,
  pastRetention,
  RETENTION_BACKING,
  RETENTION_KINDS,
  type Retention,
  type RetentionKind,
  retentionOn,
  revealApplicant,
} from '../../../capabilities/applicants/index.ts'
import { clockOf } from '../../../capabilities/requests/index.ts'
import { EVIDENCE_WORDS } from '../../../law/evidence.ts'
import type { HttpContext } from '../../http/context.ts'
import { bodiesFor, bodyOf, deskOf } from './request-desk.ts'
import { requestError } from './request-error.ts'
import {
  applicantParams,
  CHANGE_PROBLEMS,
  disposed,
  PROBLEMS,
  pastRetentionAnswer,
  requestParams,
  revealAnswer,
  revealBody,
} from './request-schemas.ts'

/** The applicant in clear, and what becomes of the data when its time is over. */
export function applicantOperations(api: FastifyInstance, context: HttpContext): void {
  api.post<{ Params: z.output<typeof applicantParams>; Body: z.output<typeof revealBody> }>(
    '/requests/:body/:id/applicants/:applicant/reveal',
    {
      config: { access: 'applicant.reveal' },
      schema: {
        operationId: 'revealApplicant',
        summary: '查看申请人完整信息',
        description: '先记入审计链，再返回。只有这一处返回完整信息。',
        tags: ['申请'],
        params: applicantParams,
        body: revealBody,
        response: { 200: revealAnswer, ...CHANGE_PROBLEMS },
      },
    },
    async (request) => {
      const { services } = context
      const body = await bodyOf(services, request.params.body)
      const { by } = deskOf(context, request)
      const { id: requestId, applicant: applicantId } = request.params
      const done = await revealApplicant({ ...services.register, atomically: services.atomically }, by, {
        bodyId: body.id,
        requestId,
        applicantId,
        reason: request.body.reason,
      })
      if (!done.ok) throw requestError(done.error)
      return { fields: done.value.fields }
    },
  )
  pastRetentionOperation(api, context)
  disposeOperation(api, context)
}

function disposeOperation(api: FastifyInstance, context: HttpContext): void {
  api.post<{ Params: z.output<typeof requestParams> }>(
    '/requests/:body/:id/disposal',
    {
      config: { access: 'applicant.dispose' },
      schema: {
        operationId: 'disposeApplicants',
        summary: '销毁保管期限届满的申请人信息',
        description: '逐项加密的字段和摘要不可恢复地删除；编号、内容、办理过程和申请人种类保留。',
        tags: ['申请'],
        params: requestParams,
        response: { 200: disposed, ...CHANGE_PROBLEMS },
      },
    },
    async (request) => {
      const { services } = context
      const body = await bodyOf(services, request.params.body)
      const { by, today, rulesOf } = deskOf(context, request)
      const file = await services.register.requests.find(body.id, request.params.id)
      const standing = file && clockOf(file, today, await rulesOf(body.id))
      const { endedOn, endedBy } = standing?.ok ? standing.value : { endedOn: null, endedBy: null }
      const done = await disposeApplicants(
        services.atomically,
        by,
        { bodyId: body.id, requestId: request.params.id, ended: endedOn && endedBy && { on: endedOn, by: endedBy } },
        await retentionOn(services, body.id, today),
      )
      if (!done.ok) throw requestError(done.error)
      return { applicants: done.value }
    },
  )
}

const MOST = 200

function pastRetentionOperation(api: FastifyInstance, context: HttpContext): void {
  api.get(
    '/requests/past-retention',
    {
      config: { access: 'applicant.dispose' },
      schema: {
        operationId: 'listPastRetention',
        summary: '申请人信息保管期限届满的案卷',
        tags: ['申请'],
        response: { 200: pastRetentionAnswer, ...PROBLEMS },
      },
    },
    async (request) => {
      const { services } = context
      const { by, today } = deskOf(context, request)
      const bodies = await bodiesFor(services, by.actor, 'applicant.dispose')
      const all = bodies.map(async (body) => {
        const retention = await retentionOn(services, body.id, today)
        const due = await pastRetention(services.register.applicants, [body.id], { retention, today, limit: MOST })
        const named = { bodyCode: body.code, bodyName: body.name }
        const items = due.map(({ requestId, number, endedOn, since, retention: kind }) => ({
          ...{ requestId, number, endedOn, since, ...named },
          href: `/requests/${body.code}/${requestId}`,
          retention: RETENTION_KINDS[kind].label,
          years: retention[kind],
        }))
        return { items, periods: { ...named, periods: periodsOf(retention) } }
      })
      const found = await Promise.all(all)
      return {
        items: found.flatMap(({ items }) => items),
        periods: found.map(({ periods }) => periods),
        evidence: `[${RETENTION_BACKING.evidence}] ${EVIDENCE_WORDS[RETENTION_BACKING.evidence]}`,
      }
    },
  )
}

const periodsOf = (retention: Retention) =>
  (Object.keys(RETENTION_KINDS) as RetentionKind[]).map((kind) => ({
    label: RETENTION_KINDS[kind].label,
    years: retention[kind],
  }))
