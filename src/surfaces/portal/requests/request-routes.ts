import cookie from '@fastify/cookie'
import type { FastifyInstance } from 'fastify'
import type { HttpContext } from '../../http/context.ts'
import type { PortalAssets } from '../assets.ts'
import { applyRoutes } from './apply-routes.tsx'
import { blankFormRoutes } from './blank-form-routes.ts'
import { letterRoutes } from './letter-routes.ts'
import { receiptRoutes } from './receipt-routes.tsx'
import { trackRoutes } from './track-routes.tsx'
import { verifyRoutes } from './verify-routes.tsx'

/** What applicants do by themselves. In a scope of its own: the only pages of the portal that know cookies. */
export async function requestRoutes(app: FastifyInstance, context: HttpContext, assets: PortalAssets): Promise<void> {
  const portal = { ...context, assets }
  await app.register(async (scope) => {
    await scope.register(cookie)
    applyRoutes(scope, portal)
    receiptRoutes(scope, portal)
    trackRoutes(scope, portal)
    letterRoutes(scope, portal)
    verifyRoutes(scope, portal)
    blankFormRoutes(scope, portal)
  })
}
