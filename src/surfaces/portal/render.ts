import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { HttpContext } from '../http/context.ts'
import { httpError } from '../http/http-error.ts'
import type { Rendered } from '../http/page-cache.ts'
import { sendKept } from '../http/send.ts'
import type { PortalAssets } from './assets.ts'
import type { PageFrame } from './frame.ts'
import { wantsLargeType } from './large-type.ts'

export const HTML = 'text/html; charset=utf-8'

export function markup(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`
}

export interface Portal extends HttpContext {
  readonly assets: PortalAssets
}

export function pageFrame(portal: Pick<Portal, 'settings' | 'assets'>, request: FastifyRequest): PageFrame {
  return {
    site: portal.settings.site,
    stylesheet: portal.assets.stylesheet,
    icon: portal.assets.icon,
    large: wantsLargeType(request),
    here: request.method === 'POST' ? (request.url.split('?', 1)[0] ?? '/') : request.url,
  }
}

/** A page that anyone may see and that stays the same for some seconds. `undefined` from the page: there is no such thing. */
export async function sendPage(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  page: (frame: PageFrame) => Promise<ReactElement | undefined>,
): Promise<FastifyReply> {
  const frame = pageFrame(portal, request)
  reply.header('vary', 'Cookie')
  return sendCached(portal, request, reply, frame.large ? `large ${request.url}` : request.url, async () => {
    const element = await page(frame)
    return element && { status: 200, type: HTML, body: markup(element) }
  })
}

/** As `sendPage`, for whatever else is the same for everyone: files and feeds. */
export async function sendCached(
  { cache, settings }: HttpContext,
  request: FastifyRequest,
  reply: FastifyReply,
  key: string,
  render: () => Promise<Rendered | undefined>,
): Promise<FastifyReply> {
  const answer = await cache.get(key, async () => {
    const rendered = await render()
    if (!rendered) throw httpError(404)
    return rendered
  })
  return sendKept(request, reply, answer, `public, max-age=${Math.floor(settings.cacheMs / 1000)}`)
}
