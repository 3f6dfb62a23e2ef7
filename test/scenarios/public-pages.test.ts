import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { fillDemoCounty } from '../../src/capabilities/demo-county/index.ts'
import { compose } from '../../src/compose.ts'
import { createApp } from '../../src/surfaces/http/create-app.ts'
import type { Services } from '../../src/surfaces/services.ts'
import { ask, crawl } from '../support/planted/crawl.ts'
import { plantedIn, type Seen } from '../support/planted/find-planted.ts'
import { NOW, type PlantedWorld, plantWorld } from '../support/planted/planted-world.ts'

/** Where a portal begins for people and for machines. */
const SEEDS = ['/', '/sitemap.xml', '/feed.xml', '/robots.txt', '/api/docs', '/api/v1/openapi.json', '/console/']
const MOST = 4000
/** Files of reports, which hold what their pages hold: one body's are looked at. */
const LEAVES = /\/annual-reports\/(?!qyx-zrzyj\/2024)[^?]*\.(?:docx|pdf|ofd|xlsx)$|^\/large-type\//

describe('第十五条、第三十二条 公开的页面、接口、地址和日志里没有申请人的信息', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-planted-'))
  const lines: string[] = []
  const seen: Seen[] = []
  let services: Services & { close(): Promise<void> }
  let app: FastifyInstance
  let broken: FastifyInstance
  let world: PlantedWorld
  let address = ''

  const options = {
    ...{ version: '0', now: NOW, cacheSeconds: 0, check: { perMinute: 10_000 } },
    log: { level: 'debug' as const, addresses: true, destination: { write: (line: string) => void lines.push(line) } },
  }
  before(async () => {
    services = await compose('0').open({ dataDir: folder }, (line) => void lines.push(line))
    const { organisations, reports, atomically, peopleTools } = services
    const [now, { newId }] = [() => NOW().toISOString(), peopleTools]
    await fillDemoCounty({ organisations, reports, atomically, newId, now })
    app = createApp(services, options)
    address = await app.listen({ port: 0, host: '127.0.0.1' })
    world = await plantWorld(app, services)
  })
  after(async () => {
    await app?.close()
    await broken?.close()
    await services?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const clean = (answer: Seen, sent = answer.url): void => {
    seen.push(answer)
    const found = plantedIn(answer, world.values, sent)
    assert.deepEqual(found, [], `${answer.method} ${answer.url} ${answer.status}`)
  }
  /** Some of everything: every field of a few people, and what was written inside. */
  const probes = (): readonly string[] => [...world.values.slice(0, 18), ...world.values.slice(-8)]
  const params = (path: string, id: string): string =>
    path
      .replace(/:body\b|\{body\}/, world.code)
      .replace(/:year\b|\{year\}/, '2024')
      .replace(/:page\b|\{page\}|:number\b|\{number\}/, '1')
      .replace(/[:{]\w+\}?/g, id)
      .replace('*', '')

  test('植入的信息确实在里面：承办人登录以后，同一个工具找得到', async () => {
    assert.ok(world.values.length > 100, String(world.values.length))
    const [id] = world.requestIds
    const headers = { cookie: world.staffCookie }
    const shown = await ask(address, `/api/v1/requests/${world.code}/${id}`, { headers })
    const found = plantedIn(shown, world.values)
    assert.equal(shown.status, 200)
    assert.ok(found.some((value) => value.startsWith('植入事由')) && found.includes('植入批注某词'), found.join())
  })

  test('从首页、网站地图、订阅、接口说明出发，每一个链接、每一份静态文件', async () => {
    for await (const answer of crawl({ address, most: MOST, leaves: LEAVES }, SEEDS)) clean(answer)
    const urls = new Set(seen.map(({ url }) => url))
    assert.ok(urls.size > 200, `只到了 ${urls.size} 处`)
    for (const id of world.entries) assert.ok(urls.has(`/disclosed/${world.code}/${id}`), id)
    const listed = seen.find(({ url }) => url === '/disclosed')
    assert.match(new TextDecoder().decode(listed?.bytes), new RegExp(world.publicTitle), '公开的确实看得到')
  })

  test('程序登记的每一条路径，不登录，用申请的标识去问；各种方法', async () => {
    const paths = routesOf(app)
    assert.ok(paths.length > 150, String(paths.length))
    const ids = [...world.requestIds.slice(0, 2), ...world.entries]
    for (const path of paths) {
      for (const url of new Set(ids.map((id) => params(path, id)))) clean(await ask(address, url))
      const url = params(path, ids[0] ?? '')
      clean(await ask(address, url, { method: 'HEAD' }))
      clean(await ask(address, url, { method: 'POST' }))
      clean(await ask(address, url, { method: 'DELETE' }))
    }
  })

  test('接口说明里每一项公开的查询，JSON 和 CSV', async () => {
    const description = (await (await fetch(`${address}/api/v1/openapi.json`)).json()) as Description
    const open = Object.entries(description.paths).flatMap(([path, methods]) =>
      methods.get && !methods.get.security ? [path] : [],
    )
    assert.ok(open.includes('/api/v1/disclosed') && open.includes('/api/v1/bodies'), open.join())
    for (const path of open) {
      for (const accept of ['application/json', 'text/csv', 'text/html']) {
        for (const id of world.entries) clean(await ask(address, params(path, id), { headers: { accept } }))
      }
    }
  })

  test('用植入的姓名、号码去查：查得到查不到的回答一样，只有访问者自己写的字不同', async () => {
    const searches = ['/disclosed?q=', '/bodies?q=', '/annual-reports?body=', '/requests/new?q=']
    const data = ['/api/v1/disclosed?q=', '/api/v1/bodies?q=', '/api/v1/annual-reports?body=']
    const control = '对照字样'
    for (const search of [...searches, ...data]) {
      const plain = await ask(address, search + encodeURIComponent(control))
      for (const value of probes()) {
        const answer = await ask(address, search + encodeURIComponent(value))
        clean(answer)
        assert.ok(withoutAsked(answer, value) === withoutAsked(plain, control), `${answer.url} 的回答与对照的不同`)
      }
    }
    for (const words of probes()) {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ body: world.code, words })
      const answer = await ask(address, '/api/v1/public-answers', { method: 'POST', headers, body })
      if (answer.status === 200) assert.equal(new TextDecoder().decode(answer.bytes), '{"items":[]}', words)
      clean(answer, words)
    }
  })

  test('查询串里什么都有：每一类页面都不因此多说什么', async () => {
    const kinds = ['/', '/disclosed', '/bodies', '/requests/track', '/verify', '/check', '/nowhere', '/api/v1/nowhere']
    for (const path of kinds) {
      for (const value of world.values.slice(0, 12)) {
        for (const name of ['q', 'name', 'number', 'code', 'id']) {
          clean(await ask(address, `${path}?${name}=${encodeURIComponent(value)}`))
        }
        clean(await ask(address, `${path.replace(/\/$/, '')}/${encodeURIComponent(value)}`))
      }
    }
  })

  test('出错的页面：400、404、405、413、415、422、429、500', async () => {
    const form = (fields: Readonly<Record<string, string>>) => {
      const data = new FormData()
      for (const [name, value] of Object.entries(fields)) data.set(name, value)
      return data
    }
    const track = form({ number: `${world.code}-2026-00001`, code: 'AAAA-AAAA-AAAA-AAAA' })
    const answers = [
      await ask(address, '/disclosed?year=x'),
      await ask(address, '/nowhere'),
      await ask(address, '/sitemap.xml', { method: 'PUT' }),
      await ask(address, '/check', { method: 'POST', body: 'x' }),
      await ask(address, '/check', { method: 'POST', body: bigForm() }),
      await ask(address, '/api/v1/check', { method: 'POST', body: form({ nothing: 'x' }) }),
      await ask(address, '/requests/track', { method: 'POST', body: track, headers: { origin: address } }),
      await ask(address, '/requests/track', { method: 'POST', body: track, headers: { origin: 'https://x.example' } }),
    ]
    broken = createApp(failing(services), options)
    const there = await broken.listen({ port: 0, host: '127.0.0.1' })
    const faults = ['/', '/disclosed', '/bodies', '/sitemap.xml', '/feed.xml', '/api/v1/disclosed', '/api/v1/bodies']
    for (const url of faults) {
      const answer = await ask(there, url)
      assert.ok(answer.status >= 500, `${url} ${answer.status}`)
      clean(answer)
    }
    for (const answer of answers) clean(answer)
    const statuses = new Set(seen.map(({ status }) => status))
    for (const status of [200, 400, 401, 404, 405, 413, 415, 500]) assert.ok(statuses.has(status), `没有遇到 ${status}`)
  })

  test('自查：同一个程序，只要公开条目的题名里混进一个植入的姓名，页面、订阅、JSON、CSV 都会查出来', async () => {
    const [name = ''] = world.values
    const { disclosed } = services
    const leaking: Services['disclosed'] = {
      ...disclosed,
      list: async (filter) => {
        const { total, items } = await disclosed.list(filter)
        return { total, items: items.map((entry) => ({ ...entry, title: name })) }
      },
    }
    const leaky = createApp({ ...services, disclosed: leaking }, options)
    try {
      const there = await leaky.listen({ port: 0, host: '127.0.0.1' })
      for (const url of ['/disclosed', '/feed.xml', '/api/v1/disclosed', '/api/v1/disclosed?format=csv']) {
        assert.deepEqual(plantedIn(await ask(there, url), world.values), [name], url)
      }
    } finally {
      await leaky.close()
    }
  })

  test('日志：从登记到公开，再到以上每一次访问，一行也没有', () => {
    assert.ok(lines.length > seen.length / 2, `${lines.length} 行`)
    for (const line of lines) {
      const answer = { headers: '', type: 'text/plain', bytes: new TextEncoder().encode(line) }
      assert.deepEqual(plantedIn({ ...answer, method: '', url: '', status: 0 }, world.values), [], line)
    }
  })
})

/** The answer without what the visitor wrote, however it was written, and without what differs with every answer. */
function withoutAsked({ bytes, status }: Seen, asked: string): string {
  const escaped = asked.replace(/[&<>"']/g, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`)
  const once = encodeURIComponent(asked)
  const forms = [encodeURIComponent(once), once, once.replaceAll('%20', '+'), escaped, asked]
  const text = forms.reduce((left, form) => left.replaceAll(form, '□'), new TextDecoder().decode(bytes))
  return `${status} ${text}`
}

/** Every path that the program answers, out of the tree that the framework prints. */
function routesOf(app: FastifyInstance): readonly string[] {
  const paths: string[] = []
  const above: string[] = []
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, indent = '', segment = ''] = /^([│ ]*)[├└]── (\S+)/.exec(line) ?? []
    if (segment === '') continue
    const depth = indent.length / 4
    above.length = depth
    above.push(segment)
    paths.push(above.join('').replace(/\/+/g, '/'))
  }
  return paths
}

/** More than a form may be. */
function bigForm(): FormData {
  const data = new FormData()
  data.set('file', new Blob([new Uint8Array(24 * 1024 * 1024)]), '年报.pdf')
  return data
}

interface Description {
  readonly paths: Readonly<Record<string, { readonly get?: { readonly security?: unknown } }>>
}

const fault = async (): Promise<never> => {
  throw new Error('connection terminated unexpectedly')
}

/** Stores that fail, as a database does that goes away. */
const failing = (services: Services): Services => ({
  ...services,
  organisations: { ...services.organisations, list: fault, register: fault, findByCode: fault },
  disclosed: { ...services.disclosed, list: fault, find: fault, facets: fault, sharing: fault },
  reports: { ...services.reports, list: fault, history: fault, find: fault },
})
