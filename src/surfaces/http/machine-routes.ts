import type { FastifyInstance } from 'fastify'
import type { ReportListing } from '../../capabilities/annual-report/index.ts'
import type { Services } from '../services.ts'
import type { HttpContext } from './context.ts'
import { DISCLOSED, disclosedAddress } from './disclosed-address.ts'
import { originOf } from './origin.ts'
import { bodyAddress, reportAddress } from './report-address.ts'

/** A sitemap holds at most 50,000 addresses (sitemaps.org). */
const MOST_ADDRESSES = 50_000
const PAGE = 100
const MAX_AGE = 'public, max-age=600'

/** `/robots.txt` and `/sitemap.xml`. */
export function machineRoutes(app: FastifyInstance, { services, settings, cache }: HttpContext): void {
  app.get('/robots.txt', async (request, reply) => {
    const lines = ['User-agent: *', 'Disallow: /large-type/', `Sitemap: ${originOf(settings, request)}/sitemap.xml`]
    return reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', MAX_AGE)
      .send(`${lines.join('\n')}\n`)
  })
  app.get('/sitemap.xml', async (request, reply) => {
    // The addresses are kept, not the sitemap: it differs by the host that a visitor names, and anyone can name many.
    const kept = await cache.get('sitemap', async () => ({
      status: 200,
      type: 'text/plain',
      body: (await addresses(services)).join('\n'),
    }))
    const body = sitemap(originOf(settings, request), String(kept.body).split('\n'))
    return reply.type('application/xml; charset=utf-8').header('cache-control', MAX_AGE).send(body)
  })
}

async function addresses({ reports, organisations, disclosed }: Services): Promise<readonly string[]> {
  const found = new Set([
    '/',
    '/requests/new',
    '/requests/track',
    DISCLOSED,
    '/annual-reports',
    '/bodies',
    '/check',
    '/calculators/deadline',
    '/calculators/fee',
    '/api/docs',
  ])
  const codes = new Map((await organisations.list()).map(({ id, code }) => [id, code]))
  for (const code of codes.values()) found.add(`/bodies/${code}`)
  for (let page = 1; found.size < MOST_ADDRESSES; page += 1) {
    const { items, total } = await disclosed.list({ page, size: PAGE })
    for (const { bodyId, id, withdrawn } of items) {
      if (!withdrawn) found.add(disclosedAddress(codes.get(bodyId) ?? '', id))
    }
    if (items.length === 0 || page * PAGE >= total) break
  }
  for (let page = 1; found.size < MOST_ADDRESSES; page += 1) {
    const { items, total } = await reports.list({ sort: 'year', page, size: PAGE })
    for (const { bodyCode, year } of items satisfies readonly ReportListing[]) {
      found.add(bodyAddress(bodyCode))
      found.add(reportAddress(bodyCode, year))
    }
    if (items.length === 0 || page * PAGE >= total) break
  }
  return [...found].slice(0, MOST_ADDRESSES)
}

function sitemap(origin: string, paths: readonly string[]): string {
  // Codes, years and fixed paths hold nothing that XML would have to escape.
  const lines = paths.map((path) => `<url><loc>${origin}${path}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`
}
