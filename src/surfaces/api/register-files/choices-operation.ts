import type { FastifyInstance } from 'fastify'
import { may } from '../../../capabilities/accounts/index.ts'
import { REVEAL_REASONS } from '../../../capabilities/applicants/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { bodiesFor, deskOf } from '../requests/request-desk.ts'
import { choicesAnswer, REFUSALS } from './schemas.ts'

/** Whose registers somebody may bring in and take out. */
export function choicesOperation(api: FastifyInstance, context: HttpContext): void {
  api.get(
    '/requests/files',
    {
      config: { access: 'register.export' },
      schema: {
        operationId: 'readRegisterFileChoices',
        summary: '可以导入、导出台账的机关，查看申请人完整信息的原因',
        tags: ['台账文件'],
        response: { 200: choicesAnswer, 401: REFUSALS[401], 403: REFUSALS[403] },
      },
    },
    async (request) => {
      const { by, today } = deskOf(context, request)
      const { actor } = by
      const bodies = await bodiesFor(context.services, actor, 'register.export')
      return {
        bodies: bodies.map(({ id, code, name }) => ({
          code,
          name,
          imports: may(actor, 'register.import', { bodyId: id }).ok,
          reveals: may(actor, 'applicant.reveal', { bodyId: id }).ok,
        })),
        reasons: Object.entries(REVEAL_REASONS).map(([value, label]) => ({ value, label })),
        today,
      }
    },
  )
}
