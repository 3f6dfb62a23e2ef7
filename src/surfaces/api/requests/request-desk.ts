import type { FastifyRequest } from 'fastify'
import { type ActKind, type Actor, may } from '../../../capabilities/accounts/index.ts'
import type { Organisation } from '../../../capabilities/organisations/index.ts'
import { type By, type CaseFile, type RulesOf, rulesReader } from '../../../capabilities/requests/index.ts'
import type { Day } from '../../../law/day/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import { mayView, staffOf } from '../../http/staff.ts'
import type { Services } from '../../services.ts'
import { dayInShanghai } from '../../today.ts'

/** What every operation on requests begins with. */
export interface Desk {
  readonly today: Day
  readonly by: By
  readonly rulesOf: RulesOf
}

export function deskOf({ services, settings }: HttpContext, request: FastifyRequest): Desk {
  const today = dayInShanghai(settings.now())
  const { actor, source } = staffOf(request)
  return { today, by: { actor, source, today }, rulesOf: rulesReader(services, today) }
}

/** The bodies where somebody may do an act. */
export async function bodiesFor(
  services: Pick<Services, 'organisations'>,
  actor: Actor,
  act: ActKind,
): Promise<readonly Organisation[]> {
  return (await services.organisations.list()).filter(({ id }) => may(actor, act, { bodyId: id }).ok)
}

/** @throws HttpError 404 for a code that no body has */
export async function bodyOf({ organisations }: Pick<Services, 'organisations'>, code: string): Promise<Organisation> {
  const body = await organisations.findByCode(code)
  if (!body) throw httpError(404, { title: '没有这个机关', detail: '名录里没有这个机关。请从列表进入。' })
  return body
}

/**
 * A request that somebody looks at.
 * @throws HttpError 403, entered in the chain, before anything is said about whether there is such a request; 404
 */
export async function viewedCase(
  { services }: HttpContext,
  request: FastifyRequest,
  { body: code, id }: { readonly body: string; readonly id: string },
): Promise<{ readonly body: Organisation; readonly file: CaseFile }> {
  const body = await bodyOf(services, code)
  await mayView(services, request, 'request.view', { bodyId: body.id })
  const file = await services.register.requests.find(body.id, id)
  if (!file) throw httpError(404, { title: '没有这件申请', detail: '台账里没有这件申请。请从申请列表进入。' })
  return { body, file }
}
