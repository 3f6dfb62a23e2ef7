import type { Seen } from './find-planted.ts'

/** Where links stand in what a portal answers. */
const LINKS: readonly RegExp[] = [
  /\b(?:href|src|action|data-src)="([^"]+)"/g,
  /<(?:loc|link|id)>([^<]+)</g,
  /^Sitemap:\s*(\S+)/gim,
  /"((?:\/|https?:\/\/)[^"\s\\]+)"/g,
  /url\(["']?([^"')]+)/g,
  /["'`](?:\.\/|assets\/)([\w./-]+\.(?:js|css|svg|woff2?))["'`]/g,
]

/** Of the headers: where a redirect or a list leads. */
const HEADER_LINKS = [/^location: (\S+)/gim, /<([^>]+)>; rel=/g]

export interface Crawler {
  readonly address: string
  /** Stops here: a crawl that never ends is a fault too. */
  readonly most: number
  /** Addresses that aren't followed. */
  readonly leaves?: RegExp
}

export async function ask(address: string, url: string, init: RequestInit = {}): Promise<Seen> {
  const answer = await fetch(new URL(url, address), { redirect: 'manual', ...init })
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const type = answer.headers.get('content-type') ?? ''
  return { method: init.method ?? 'GET', url, status: answer.status, headers, type, bytes }
}

/** Follows every link of the site from where it begins, and gives every answer as it comes. */
export async function* crawl({ address, most, leaves }: Crawler, seeds: readonly string[]): AsyncGenerator<Seen> {
  const waiting = [...seeds]
  const known = new Set(seeds)
  while (waiting.length > 0) {
    const url = waiting.shift() ?? ''
    if (known.size > most) throw new Error(`more than ${most} addresses, the last ${url}`)
    const seen = await ask(address, url)
    yield seen
    for (const found of linksOf(seen, address)) {
      if (known.has(found) || leaves?.test(found)) continue
      known.add(found)
      waiting.push(found)
    }
  }
}

function linksOf({ url, headers, type, bytes }: Seen, address: string): readonly string[] {
  const readable = /html|xml|json|text|javascript|css/.test(type)
  const text = readable ? new TextDecoder().decode(bytes) : ''
  const found = [
    ...LINKS.flatMap((link) => [...text.matchAll(link)].map(([, to = '']) => to)),
    ...HEADER_LINKS.flatMap((link) => [...headers.matchAll(link)].map(([, to = '']) => to)),
  ]
  const base = new URL(url, address)
  return found.flatMap((to) => {
    const whole = URL.parse(to.replaceAll('&amp;', '&'), base.href)
    return whole?.origin === base.origin ? [whole.pathname + whole.search] : []
  })
}
