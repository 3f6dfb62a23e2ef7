import type { FastifyInstance } from 'fastify'
import {
  listBodies,
  nearestState,
  ORGANISATION_LEVELS,
  type OrganisationLevel,
} from '../../../capabilities/organisations/index.ts'
import { httpError } from '../../http/http-error.ts'
import { refusedParameters } from '../../http/parameter-advice.ts'
import { publicBody } from '../../public-body.ts'
import { dayInShanghai } from '../../today.ts'
import { type Portal, sendPage } from '../render.ts'
import { bodyToApply } from '../requests/body-to-apply.ts'
import { BodyListPage } from './body-list-page.tsx'
import { parseBodyListQuery } from './body-list-query.ts'
import { OneBodyPage } from './one-body-page.tsx'

/** `/bodies` and `/bodies/:body`: who discloses, with contact of its disclosure office. */
export function bodyRoutes(app: FastifyInstance, portal: Portal): void {
  const { services, settings } = portal
  app.get('/bodies', (request, reply) =>
    sendPage(portal, request, reply, async (frame) => {
      const parsed = parseBodyListQuery(request.query)
      if (!parsed.success) throw httpError(400, { parameters: refusedParameters(parsed.error.issues) })
      const query = parsed.data
      const today = dayInShanghai(settings.now())
      const register = await services.organisations.register()
      const found = listBodies(register, today, query)
      const used = new Set(register.bodies.map((body) => nearestState(body, today).level))
      const levels = (Object.keys(ORGANISATION_LEVELS) as OrganisationLevel[]).filter((level) => used.has(level))
      const items = found.slice((query.page - 1) * query.size, query.page * query.size)
      return <BodyListPage frame={frame} query={query} total={found.length} items={items} levels={levels} />
    }),
  )

  app.get<{ Params: { body: string } }>('/bodies/:body', (request, reply) =>
    sendPage(portal, request, reply, async (frame) => {
      const register = await services.organisations.register()
      const body = register.bodies.find(({ code }) => code === request.params.body)
      if (!body) return undefined
      const years = (await services.reports.history(body.code)).map(({ year }) => year)
      const today = dayInShanghai(settings.now())
      const takesRequests = bodyToApply(register, body.code, today) !== undefined
      const shown = publicBody(register, body, today)
      return <OneBodyPage frame={frame} body={shown} years={years} takesRequests={takesRequests} />
    }),
  )
}
