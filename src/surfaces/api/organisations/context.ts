import type { FastifyRequest } from 'fastify'
import type { OrganisationContext } from '../../../capabilities/organisations/index.ts'
import type { Day } from '../../../law/day/index.ts'
import type { HttpSettings } from '../../http/options.ts'
import { staffOf } from '../../http/staff.ts'
import type { Services } from '../../services.ts'
import { dayInShanghai } from '../../today.ts'

export const todayOf = ({ now }: HttpSettings): Day => dayInShanghai(now())

/** What an act of the signed-in person works with. */
export function organisationContext(services: Services, request: FastifyRequest): OrganisationContext {
  const { actor, source } = staffOf(request)
  return { atomically: services.atomically, actor, source, newId: services.peopleTools.newId }
}
