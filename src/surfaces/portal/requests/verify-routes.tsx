import type { FastifyInstance } from 'fastify'
import { receiptInFile, verifyReceipt } from '../../../capabilities/applying/index.ts'
import { countedPerMinute } from '../../http/check-file.ts'
import { httpError, isHttpError } from '../../http/http-error.ts'
import { refuseTooLong } from '../../http/upload.ts'
import { type Portal, pageFrame } from '../render.ts'
import { sendPrivate } from './private-page.ts'
import { VerifyPage } from './verify-page.tsx'

const MOST_BYTES = 5 * 1024 * 1024
const A_MINUTE = 20

/** `/verify`: whether a receipt is genuine, by its lines or its PDF. Nothing is kept. */
export function verifyRoutes(app: FastifyInstance, portal: Portal): void {
  const { signer } = portal.services.applying
  const counted = countedPerMinute(app, A_MINUTE, '同一网络地址核验的次数较多，这一次没有核验。')

  app.get('/verify', async (request, reply) => {
    const keys = await signer.publicKeys()
    return sendPrivate(reply, 200, <VerifyPage frame={pageFrame(portal, request)} keys={keys} />)
  })

  app.post('/verify', { onRequest: counted }, async (request, reply) => {
    refuseTooLong(request, MOST_BYTES)
    if (!request.isMultipart()) throw httpError(415, { detail: '请用页面上的按钮提交。' })
    let pasted = ''
    let fromFile: string | undefined
    try {
      const limits = { fileSize: MOST_BYTES, files: 1, fields: 2, fieldSize: 20_000, parts: 3 }
      for await (const part of request.parts({ limits })) {
        if (part.type === 'field') {
          if (part.fieldname === 'text') pasted = String(part.value)
          continue
        }
        const bytes = await part.toBuffer()
        if (bytes.length > 0) fromFile = receiptInFile(bytes) ?? bytes.toString('utf8')
      }
    } catch (error) {
      if (isHttpError(error)) throw error
      throw httpError(400, { detail: '文件没有传完整，或者超过 5 MB。请重新选择回执文件。' })
    }
    const keys = await signer.publicKeys()
    const given = fromFile ?? pasted
    const verdict = given.trim() === '' ? undefined : await verifyReceipt(signer, given)
    const frame = pageFrame(portal, request)
    const page = <VerifyPage frame={frame} keys={keys} pasted={pasted} verdict={verdict ?? { kind: 'no-receipt' }} />
    return sendPrivate(reply, 200, page)
  })
}
