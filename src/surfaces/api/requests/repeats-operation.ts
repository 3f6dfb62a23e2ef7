import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import {
  APPLICANT_KINDS,
  type ApplicantDetails,
  ID_KINDS,
  requestsOfApplicants,
} from '../../../capabilities/applicants/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { mayView } from '../../http/staff.ts'
import { dayIn, keysOf } from '../form-schemas.ts'
import { earlierOne, frequency } from './case-schemas.ts'
import { earlierAnswer } from './earlier-answer.ts'
import { bodyOf, deskOf } from './request-desk.ts'
import { PROBLEMS } from './request-schemas.ts'

const identity = z.strictObject({
  kind: z.enum(keysOf(APPLICANT_KINDS)),
  idKind: z.enum(keysOf(ID_KINDS)).nullable().default(null),
  fields: z.strictObject({
    name: z.string().max(400).optional(),
    idNumber: z.string().max(400).optional(),
    phone: z.string().max(400).optional(),
  }),
})
const asked = z.strictObject({
  body: z.string().max(100).describe('机关代码'),
  subject: z.string().max(4000),
  arrivedOn: dayIn.optional().describe('到达之日；没有填写的按今天'),
  applicants: z.array(identity).max(50),
})

/** `POST /api/v1/requests/repeats-preview`: what the register knows of whoever applies, before the request is registered. Keeps nothing. */
export function repeatsOperation(api: FastifyInstance, context: HttpContext): void {
  api.post<{ Body: z.output<typeof asked> }>(
    '/requests/repeats-preview',
    {
      config: { access: 'request.register' },
      schema: {
        operationId: 'previewRepeats',
        summary: '可能重复的申请',
        description:
          '登记之前，按证件号码或者姓名和电话找同一申请人的其他申请，说明内容相似的程度、是否已经答复，以及申请的数量、频次。不保存。',
        tags: ['申请'],
        body: asked,
        response: { 200: z.object({ earlier: z.array(earlierOne), frequency }), ...PROBLEMS },
      },
    },
    async (request) => {
      const { services } = context
      const { body: code, subject, arrivedOn, applicants } = request.body
      const body = await bodyOf(services, code)
      await mayView(services, request, 'request.register', { bodyId: body.id })
      const { today } = deskOf(context, request)
      const { register } = services
      const ids = await requestsOfApplicants(register, register, body.id, applicants as readonly ApplicantDetails[])
      const known = { body, subject, arrivedOn: arrivedOn ?? today, ids, today }
      const { earlier, frequency: often } = await earlierAnswer(services, known)
      return { earlier, frequency: often }
    },
  )
}
