import '../portal/production.ts'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import { type FastifyInstance, fastify, LogController } from 'fastify'
import { apiRoutes } from '../api/routes.ts'
import { consoleRoutes } from '../console/routes.ts'
import { portalAssets } from '../portal/assets.ts'
import { requestRoutes } from '../portal/requests/request-routes.ts'
import { portalRoutes } from '../portal/routes.tsx'
import type { Services } from '../services.ts'
import { checkRouteOptions, countedPerMinute } from './check-file.ts'
import { checkGate } from './check-gate.ts'
import type { HttpContext } from './context.ts'
import { answerErrors } from './errors.tsx'
import { feedRoute } from './feed.ts'
import { healthRoutes } from './health.ts'
import { machineRoutes } from './machine-routes.ts'
import { type HttpOptions, type HttpSettings, httpSettings } from './options.ts'
import { pageCache } from './page-cache.ts'
import { requestId } from './request-id.ts'
import { loggerOptions, logLine } from './request-log.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { serverLimits } from './server-limits.ts'
import { staffRequests } from './staff.ts'
import { wrongMethods } from './wrong-method.ts'

const CACHE_ENTRIES = 2000
const CACHE_BYTES = 64 * 1024 * 1024

/**
 * The whole of HTTP over the given services: portal, API, health. Listening, and closing the services, is the caller's; `close()`
 * lets the answers under way finish.
 * @throws {TypeError} where a setting makes no sense
 */
export function createApp(services: Services, options: HttpOptions): FastifyInstance {
  const settings = httpSettings(options)
  const app: FastifyInstance = fastify({
    ...serverLimits(settings),
    logger: loggerOptions(settings.log),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    genReqId: requestId,
    requestIdHeader: false,
    // The framework takes no count of hops; what it asks is whether to believe the one at this distance, the nearest being 0.
    trustProxy: settings.trustedHops > 0 ? (_address, hop) => hop < settings.trustedHops : false,
  })
  frame(app, settings)
  staffRequests(app)
  const assets = portalAssets(app)
  answerErrors(app, { settings, assets })
  const refuseWrongMethods = wrongMethods(app)
  app.register(rateLimit, { global: false })
  app.register(multipart, { throwFileSizeLimit: true })
  app.register(async (scope) => {
    const context = contextOf(scope, services, settings)
    healthRoutes(scope, services)
    machineRoutes(scope, context)
    feedRoute(scope, context)
    portalRoutes(scope, context, assets)
    await requestRoutes(scope, context, assets)
    await apiRoutes(scope, context, assets)
    consoleRoutes(scope)
    refuseWrongMethods()
  })
  return app
}

/** What happens around every request, whoever answers it. */
function frame(app: FastifyInstance, settings: HttpSettings): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.addHook('onSend', async (_request, reply) => setSecurityHeaders(reply))
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(logLine(request, reply, settings.log.addresses === true), 'answered')
  })
}

function contextOf(app: FastifyInstance, services: Services, settings: HttpSettings): HttpContext {
  return {
    services,
    settings,
    cache: pageCache({
      maxAgeMs: settings.cacheMs,
      maxEntries: CACHE_ENTRIES,
      maxBytes: CACHE_BYTES,
      now: () => performance.now(),
    }),
    gate: checkGate(settings.check.concurrent),
    checkRoute: checkRouteOptions(app, settings.check),
    documentRoute: {
      onRequest: countedPerMinute(app, settings.check.perMinute * 3, '下载次数较多，请稍候再试。'),
    },
  }
}
