import type { FastifyInstance, FastifyRequest } from 'fastify'
import { httpError } from '../http/http-error.ts'

const COOKIE = 'large-type'
const A_YEAR_SECONDS = 31_536_000

/** Whether the visitor asked for large type (大字版). The cookie holds nothing but that. */
export function wantsLargeType(request: Pick<FastifyRequest, 'headers'>): boolean {
  return (request.headers.cookie ?? '').split(';').some((pair) => pair.trim() === `${COOKIE}=1`)
}

export function largeTypeAddress(large: boolean, back: string): string {
  return `/large-type/${large ? 'on' : 'off'}?back=${encodeURIComponent(back)}`
}

/** Sets or clears the wish and goes back to the page it was asked on. */
export function largeTypeRoute(app: FastifyInstance): void {
  app.get<{ Params: { wish: string }; Querystring: { back?: unknown } }>(
    '/large-type/:wish',
    async (request, reply) => {
      const { wish } = request.params
      if (wish !== 'on' && wish !== 'off') throw httpError(404)
      const age = wish === 'on' ? A_YEAR_SECONDS : 0
      return reply
        .header('set-cookie', `${COOKIE}=1; Path=/; Max-Age=${age}; SameSite=Lax; HttpOnly`)
        .header('cache-control', 'no-store')
        .redirect(ownAddress(request.query.back), 303)
    },
  )
}

/** Only a page of ours: parsed as a browser would, so that `//elsewhere`, `/\elsewhere` and the like come out as the home page. */
function ownAddress(back: unknown): string {
  if (typeof back !== 'string' || !back.startsWith('/') || back.length > 2000) return '/'
  const url = URL.parse(back, 'http://self.invalid')
  if (url?.origin !== 'http://self.invalid') return '/'
  return `${url.pathname}${url.search}`.replace(/^\/+/, '/')
}
