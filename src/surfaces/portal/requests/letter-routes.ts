import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { visitOf } from '../../../capabilities/applying/index.ts'
import { openReceived } from '../../../capabilities/case-letters/index.ts'
import { attachment } from '../../http/attachment.ts'
import { countedPerMinute } from '../../http/check-file.ts'
import { httpError } from '../../http/http-error.ts'
import { DOWNLOAD_POLICY } from '../../http/security-headers.ts'
import type { Portal } from '../render.ts'
import { TRACK } from './choose-body-page.tsx'
import { goTo, tokenOf, VISIT_COOKIE } from './private-page.ts'

const A_MINUTE = 30
const ID = /^[0-9a-f-]{36}$/

/** Below the page of a request: its letters that were delivered there, and what goes with them. */
export const letterPath = (id: string): string => `${TRACK}/letters/${id}/document.pdf`
export const filePath = (id: string, place: number): string => `${TRACK}/letters/${id}/files/${place}`

export function letterRoutes(app: FastifyInstance, portal: Portal): void {
  const { services, settings } = portal
  const counted = countedPerMinute(app, A_MINUTE, '同一网络地址打开文书的次数较多，请稍候再试。')
  const send = async (request: FastifyRequest, reply: FastifyReply, letterId: string, place?: number) => {
    const at = settings.now().toISOString()
    const visit = await visitOf(services.applying.store, tokenOf(request, VISIT_COOKIE), at)
    if (!visit) return goTo(reply, TRACK)
    const { bodyId, requestId } = visit
    const context = { ...services.register, files: services.applying.files, atomically: services.atomically }
    const opening = { bodyId, requestId, letterId, ...(place === undefined ? {} : { attachment: place }) }
    const wanted = ID.test(letterId) && !Number.isNaN(place)
    const opened = wanted ? await openReceived(context, { at, address: request.ip }, opening) : undefined
    if (!opened?.ok) throw httpError(404, { detail: '没有这份文书，或者它不是在网上送达的。请从查询页打开。' })
    const { name, content } = opened.value
    return reply
      .type(name.endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream')
      .header('content-disposition', attachment(name, place === undefined ? 'letter.pdf' : 'file'))
      .header('content-security-policy', DOWNLOAD_POLICY)
      .header('cache-control', 'no-store')
      .send(Readable.from(content))
  }
  app.get<{ Params: { letter: string } }>(letterPath(':letter'), { onRequest: counted }, (request, reply) =>
    send(request, reply, request.params.letter),
  )
  app.get<{ Params: { letter: string; place: string } }>(
    `${TRACK}/letters/:letter/files/:place`,
    { onRequest: counted },
    (request, reply) => send(request, reply, request.params.letter, Number(request.params.place)),
  )
}
