import type { FastifyInstance } from 'fastify'
import { FILE_TYPES, layoutBlankForm } from '../../../capabilities/applying/index.ts'
import { attachment } from '../../http/attachment.ts'
import { DOWNLOAD_POLICY } from '../../http/security-headers.ts'
import { type Portal, sendCached } from '../render.ts'

/** `/requests/form.docx` and `.pdf`: the blank form, for post and counter. */
export function blankFormRoutes(app: FastifyInstance, portal: Portal): void {
  for (const format of ['docx', 'pdf'] as const) {
    app.get(`/requests/form.${format}`, { onRequest: portal.documentRoute.onRequest }, (request, reply) =>
      sendCached(portal, request, reply, request.url, async () => ({
        status: 200,
        type: FILE_TYPES[format].media,
        body: Buffer.from(await portal.services.writer.write(layoutBlankForm(), format)),
        headers: {
          'content-disposition': attachment(`政府信息公开申请表.${format}`, `request-form.${format}`),
          'content-security-policy': DOWNLOAD_POLICY,
        },
      })),
    )
  }
}
