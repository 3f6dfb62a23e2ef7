import type { FastifyInstance } from 'fastify'
import { nearestState, type Register } from '../../../capabilities/organisations/index.ts'
import type { Day } from '../../../law/day/index.ts'
import { DISCLOSED, type DisclosedQuery, disclosedFilter, disclosedQuery } from '../../http/disclosed-address.ts'
import { httpError } from '../../http/http-error.ts'
import { withoutBlanks } from '../../http/list-query.ts'
import { refusedParameters } from '../../http/parameter-advice.ts'
import { isBodyCode } from '../../http/report-address.ts'
import { dayInShanghai } from '../../today.ts'
import { type Portal, sendPage } from '../render.ts'
import { DisclosedListPage, type NamedBody } from './disclosed-list-page.tsx'
import { DisclosedPage } from './disclosed-page.tsx'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** `/disclosed` and `/disclosed/:body/:id`: what was given to one and is open to all (第四十四条). */
export function disclosedRoutes(app: FastifyInstance, portal: Portal): void {
  const { services, settings } = portal
  app.get(DISCLOSED, (request, reply) =>
    sendPage(portal, request, reply, async (frame) => {
      const query = parse(request.query)
      const register = await services.organisations.register()
      const named = namesOf(register, dayInShanghai(settings.now()))
      const filter = disclosedFilter(query, register.bodies)
      const found = filter ? await services.disclosed.list(filter) : { total: 0, items: [] }
      const { bodyIds, years } = await services.disclosed.facets()
      const bodies = bodyIds.flatMap((id) => named.get(id) ?? [])
      const sorted = bodies.toSorted((a, b) => a.name.localeCompare(b.name, 'zh-Hans-CN'))
      return <DisclosedListPage {...{ frame, query, named, years, ...found }} bodies={sorted} />
    }),
  )

  app.get<{ Params: { body: string; id: string } }>(`${DISCLOSED}/:body/:id`, (request, reply) =>
    sendPage(portal, request, reply, async (frame) => {
      const { body: code, id } = request.params
      if (!isBodyCode(code) || !UUID.test(id)) return undefined
      const register = await services.organisations.register()
      const found = register.bodies.find((one) => one.code === code)
      const body = found && namesOf(register, dayInShanghai(settings.now())).get(found.id)
      const entry = found && (await services.disclosed.find(found.id, id))
      return body && entry && <DisclosedPage frame={frame} body={body} entry={entry} />
    }),
  )
}

/** @throws HttpError 400 that names every parameter at fault */
function parse(query: unknown): DisclosedQuery {
  const parsed = disclosedQuery.safeParse(withoutBlanks(query))
  if (parsed.success) return parsed.data
  throw httpError(400, { parameters: refusedParameters(parsed.error.issues) })
}

const namesOf = ({ bodies }: Register, today: Day): ReadonlyMap<string, NamedBody> =>
  new Map(bodies.map((body) => [body.id, { code: body.code, name: nearestState(body, today).name }]))
