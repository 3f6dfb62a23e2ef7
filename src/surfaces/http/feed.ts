import type { FastifyInstance } from 'fastify'
import { nearestState } from '../../capabilities/organisations/index.ts'
import { dayWords } from '../../law/day/index.ts'
import type { Services } from '../services.ts'
import type { HttpContext } from './context.ts'
import { disclosedAddress } from './disclosed-address.ts'
import { originOf } from './origin.ts'
import { reportAddress } from './report-address.ts'

const SHOWN = 50
const MAX_AGE = 'public, max-age=600'

interface FeedItem {
  readonly path: string
  readonly title: string
  readonly source: string
  readonly words: string
  /** ISO instant. */
  readonly updated: string
}

/** `/feed.xml` (Atom, RFC 4287): what was made public lately. */
export function feedRoute(app: FastifyInstance, { services, settings, cache }: HttpContext): void {
  app.get('/feed.xml', async (request, reply) => {
    // What is in it is kept, not the feed: it differs by the host that a visitor names.
    const kept = await cache.get('feed', async () => ({
      status: 200,
      type: 'application/json',
      body: JSON.stringify(await latest(services)),
    }))
    const items = JSON.parse(String(kept.body)) as readonly FeedItem[]
    const body = atom(settings.site.name, originOf(settings, request), items, settings.now().toISOString())
    return reply.type('application/atom+xml; charset=utf-8').header('cache-control', MAX_AGE).send(body)
  })
}

async function latest({ disclosed, reports, organisations }: Services): Promise<readonly FeedItem[]> {
  const [entries, listed, register] = await Promise.all([
    disclosed.list({ page: 1, size: SHOWN }),
    reports.list({ sort: 'year', page: 1, size: SHOWN }),
    organisations.register(),
  ])
  const bodies = new Map(register.bodies.map((body) => [body.id, body]))
  const opened = entries.items.flatMap((entry): readonly FeedItem[] => {
    const body = bodies.get(entry.bodyId)
    if (!body) return []
    const words = entry.withdrawn ? `${dayWords(entry.withdrawn.on)}撤下：${entry.withdrawn.reason}` : entry.summary
    const source = nearestState(body, entry.publishedOn).name
    const path = disclosedAddress(body.code, entry.id)
    return [{ path, title: entry.title, source, words, updated: entry.changedAt }]
  })
  const yearly = listed.items.map(
    ({ bodyCode, bodyName, year, keptAt }): FeedItem => ({
      path: reportAddress(bodyCode, year),
      title: `${bodyName}${year}年政府信息公开工作年度报告`,
      source: bodyName,
      words: '',
      updated: new Date(keptAt).toISOString(),
    }),
  )
  // What came at the same moment, as an import does, stays behind what a body opened by itself.
  const newest = (a: FeedItem, b: FeedItem): number => Number(a.updated < b.updated) - Number(a.updated > b.updated)
  return [...opened, ...yearly].toSorted(newest).slice(0, SHOWN)
}

const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string =>
  text.replace(NOT_IN_XML, '').replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign)

function atom(site: string, origin: string, items: readonly FeedItem[], now: string): string {
  const entries = items.map(({ path, title, source, words, updated }) => {
    const at = escaped(origin + path)
    return [
      `<entry><id>${at}</id><title>${escaped(title)}</title><link href="${at}"/>`,
      `<updated>${updated}</updated><author><name>${escaped(source)}</name></author>`,
      `<summary>${escaped(words)}</summary></entry>`,
    ].join('')
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${escaped(origin)}/feed.xml</id><title>${escaped(site)}</title><updated>${items[0]?.updated ?? now}</updated>
<link rel="self" href="${escaped(origin)}/feed.xml"/><link href="${escaped(origin)}/"/>
<author><name>${escaped(site)}</name></author>
${entries.join('\n')}
</feed>
`
}
