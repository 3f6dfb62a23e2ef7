import type { FastifyInstance } from 'fastify'
import { ApiDocsPage } from '../portal/api-docs-page.tsx'
import { type Portal, sendPage } from '../portal/render.ts'
import { describeApi } from './describe-api.ts'

/** `/api/docs`: the OpenAPI document as a page, without scripts. */
export function docsRoute(app: FastifyInstance, portal: Portal, openApi: () => unknown): void {
  app.get('/api/docs', (request, reply) =>
    sendPage(portal, request, reply, async (frame) => (
      <ApiDocsPage frame={frame} description={describeApi(openApi())} />
    )),
  )
}
