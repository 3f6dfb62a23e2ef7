import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { type FastifyInstance, fastify } from 'fastify'
import { portalOf } from '../../../test/support/memory-portal.ts'
import { memoryServices } from '../../../test/support/memory-services.ts'
import { readConsoleBuild } from './build.ts'
import { consoleRoutes } from './routes.ts'

const SHELL =
  '<meta property="csp-nonce" nonce="GONGKAI-NONCE"><script src="/console/assets/a-1.js" nonce="GONGKAI-NONCE"></script>'
const SCRIPT = 'export const a = 1\n'.repeat(200)

const folder = mkdtempSync(join(tmpdir(), 'gongkai-console-'))
mkdirSync(join(folder, 'abc', 'assets'), { recursive: true })
writeFileSync(join(folder, 'current'), 'abc\n')
writeFileSync(join(folder, 'abc', 'index.html'), SHELL)
writeFileSync(join(folder, 'abc', 'assets', 'a-1.js'), SCRIPT)
writeFileSync(join(folder, 'abc', 'assets', 'notes.txt'), 'not served')
const builds = pathToFileURL(`${folder}/`)

async function appOf(from: URL): Promise<FastifyInstance> {
  const app = fastify()
  await app.register(async (scope) => consoleRoutes(scope, () => readConsoleBuild(from)))
  return app
}

describe('工作台的页面', async () => {
  after(() => rmSync(folder, { recursive: true }))
  const app = await appOf(builds)

  for (const url of ['/console', '/console/', '/console/todo', '/console/people/1/posts?page=2']) {
    test(`${url} 得到外壳：不保存，随机数与策略一致`, async () => {
      const { statusCode, headers, body } = await app.inject(url)
      assert.equal(statusCode, 200)
      assert.equal(headers['cache-control'], 'no-store')
      assert.match(String(headers.etag), /^W\/"/)
      const [, nonce] = /'nonce-([\w-]{22})'/.exec(String(headers['content-security-policy'])) ?? []
      assert.ok(nonce)
      assert.equal(body, SHELL.replaceAll('GONGKAI-NONCE', nonce))
    })
  }

  test('每次的随机数都不同；带着旧标识来的也得到全新的外壳', async () => {
    const first = await app.inject('/console')
    const second = await app.inject({ url: '/console', headers: { 'if-none-match': String(first.headers.etag) } })
    assert.equal(second.statusCode, 200)
    assert.equal(second.headers.etag, first.headers.etag)
    assert.notEqual(second.body, first.body)
  })

  test('策略只认本站的脚本，没有 unsafe', async () => {
    const policy = String((await app.inject('/console')).headers['content-security-policy'])
    assert.match(policy, /script-src 'self';/)
    assert.match(policy, /default-src 'none'.*frame-ancestors 'none'; base-uri 'none'; form-action 'self'$/)
    assert.doesNotMatch(policy, /unsafe|\*|http/)
  })

  test('构建出的文件可以长期保存，能压缩就压缩', async () => {
    const plain = await app.inject('/console/assets/a-1.js')
    assert.equal(plain.body, SCRIPT)
    assert.equal(plain.headers['content-type'], 'text/javascript; charset=utf-8')
    assert.match(String(plain.headers['cache-control']), /immutable/)
    const gzip = await app.inject({ url: '/console/assets/a-1.js', headers: { 'accept-encoding': 'br, gzip' } })
    assert.equal(gzip.headers['content-encoding'], 'gzip')
    assert.equal(gunzipSync(gzip.rawPayload).toString(), SCRIPT)
  })

  for (const url of ['/console/assets/notes.txt', '/console/assets/none.js', '/console/assets/..%2fcurrent']) {
    test(`${url} 不是构建出的文件：404`, async () => {
      assert.equal((await app.inject(url)).statusCode, 404)
    })
  }
})

describe('没有构建', async () => {
  test('回答 503 并说明怎么办', async () => {
    const app = await appOf(new URL('nothing/', builds))
    const { statusCode, json } = await app.inject('/console/todo')
    assert.equal(statusCode, 503)
    assert.match(json<{ message: string }>().message, /工作台还没有构建.*npm start/)
  })
})

test('整个程序里也在 /console', async () => {
  const { statusCode, headers } = await portalOf(memoryServices()).inject('/console/sign-in')
  assert.equal(statusCode, 200)
  assert.match(String(headers['content-security-policy']), /nonce-/)
  assert.equal(headers['x-content-type-options'], 'nosniff')
})
