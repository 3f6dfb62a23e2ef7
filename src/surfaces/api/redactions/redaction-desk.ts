import type { FastifyRequest } from 'fastify'
import type { RedactionPlace } from '../../../capabilities/redacting/index.ts'
import type { By } from '../../../capabilities/requests/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import { mayView } from '../../http/staff.ts'
import { bodyOf, deskOf } from '../requests/request-desk.ts'
import type { LookedAt } from './redaction-answer.ts'

/**
 * A request whose files somebody redacts: what is looked at here is not redacted yet.
 * @throws HttpError 403, entered in the chain, before anything is said about whether there is such a request; 404
 */
export async function caseToRedact(
  { services }: HttpContext,
  request: FastifyRequest,
  { body: code, id }: { readonly body: string; readonly id: string },
): Promise<LookedAt> {
  const body = await bodyOf(services, code)
  await mayView(services, request, 'draft.write', { bodyId: body.id })
  const file = await services.register.requests.find(body.id, id)
  if (!file) throw httpError(404, { title: '没有这件申请', detail: '台账里没有这件申请。请从申请列表进入。' })
  return { body, file }
}

export interface AtRedaction extends LookedAt {
  readonly by: By
  readonly place: RedactionPlace
}

export async function atRedaction(
  context: HttpContext,
  request: FastifyRequest,
  params: { readonly body: string; readonly id: string; readonly redaction: string },
): Promise<AtRedaction> {
  const looked = await caseToRedact(context, request, params)
  const place = { bodyId: looked.body.id, requestId: params.id, redactionId: params.redaction }
  return { ...looked, place, by: deskOf(context, request).by }
}
