import type { FastifyInstance, FastifyRequest } from 'fastify'
import { explainEveryCarryOver } from '../../capabilities/organisations/index.ts'
import type { HttpContext } from '../http/context.ts'
import { isDownloadFormat, renderDownload } from '../http/downloads.ts'
import { httpError } from '../http/http-error.ts'
import { type ListQuery, listQuery, reportFilter, withoutBlanks } from '../http/list-query.ts'
import { refusedParameters } from '../http/parameter-advice.ts'
import { parseVersion, parseYearAndFormat } from '../http/report-address.ts'
import { findReportInContext } from '../http/report-lookup.ts'
import { publicBody } from '../public-body.ts'
import { dayInShanghai } from '../today.ts'
import type { PortalAssets } from './assets.ts'
import { bodyRoutes } from './bodies/body-routes.tsx'
import { BodyPage } from './body-page.tsx'
import { deadlineRoutes } from './calculators/deadline-routes.tsx'
import { feeRoutes } from './calculators/fee-routes.tsx'
import { checkRoutes } from './check-routes.tsx'
import { disclosedRoutes } from './disclosed/disclosed-routes.tsx'
import { HomePage } from './home-page.tsx'
import { largeTypeRoute } from './large-type.ts'
import { ListPage } from './list-page.tsx'
import { originalRoute } from './original-route.ts'
import { type Portal, sendCached, sendPage } from './render.ts'
import { ReportPage } from './report-page.tsx'

/** The public pages. Each handler parses the address, asks the ports, renders. */
export function portalRoutes(app: FastifyInstance, context: HttpContext, assets: PortalAssets): void {
  const portal: Portal = { ...context, assets }
  const { services } = portal

  app.get('/', (request, reply) =>
    sendPage(portal, request, reply, async (frame) => {
      const latest = await services.reports.list({ sort: 'year', page: 1, size: 8 })
      return <HomePage frame={frame} latest={latest.items} total={latest.total} />
    }),
  )

  app.get('/annual-reports', (request, reply) =>
    sendPage(portal, request, reply, async (frame) => {
      const query = parseListQuery(request)
      const [list, facets] = await Promise.all([services.reports.list(reportFilter(query)), services.reports.facets()])
      return <ListPage frame={frame} query={query} total={list.total} items={list.items} facets={facets} />
    }),
  )

  app.get<{ Params: { body: string } }>('/annual-reports/:body', (request, reply) =>
    sendPage(portal, request, reply, async (frame) => {
      const code = request.params.body
      const register = await services.organisations.register()
      const found = register.bodies.find((body) => body.code === code)
      if (!found) return undefined
      const body = publicBody(register, found, dayInShanghai(portal.settings.now()))
      const history = await services.reports.history(code)
      const carryOver = explainEveryCarryOver(register, found.id)
      return <BodyPage frame={frame} body={body} carryOver={carryOver} history={history} all={asksAll(request)} />
    }),
  )

  app.get<{ Params: { body: string; year: string } }>('/annual-reports/:body/:year', (request, reply) => {
    const asked = parseYearAndFormat(request.params.year)
    const version = parseVersion((request.query as { version?: unknown }).version)
    const find = async () => asked && findReportInContext(services, request.params.body, asked.year, version)
    const format = asked?.format
    if (format === undefined) {
      return sendPage(portal, request, reply, async (frame) => {
        const found = await find()
        return found && <ReportPage frame={frame} found={found} />
      })
    }
    if (!isDownloadFormat(format)) throw httpError(404)
    return sendCached(portal, request, reply, request.url, async () => {
      const found = await find()
      return found && renderDownload(services.writer, found, format)
    })
  })

  bodyRoutes(app, portal)
  disclosedRoutes(app, portal)
  originalRoute(app, portal)
  checkRoutes(app, portal)
  deadlineRoutes(app, portal)
  feeRoutes(app, portal)
  largeTypeRoute(app)
}

const asksAll = (request: FastifyRequest): boolean => (request.query as { all?: unknown }).all === '1'

/** @throws HttpError 400 that names every parameter at fault */
function parseListQuery(request: FastifyRequest): ListQuery {
  const parsed = listQuery.safeParse(withoutBlanks(request.query))
  if (parsed.success) return parsed.data
  throw httpError(400, { parameters: refusedParameters(parsed.error.issues) })
}
