import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { memoryCounty } from '../../../test/support/memory-county.ts'
import { memoryServices } from '../../../test/support/memory-services.ts'
import { createApp } from './create-app.ts'
import type { HttpOptions } from './options.ts'

const SILENT = { level: 'silent' } as const
const county = await memoryCounty()
const appOf = (options: Partial<HttpOptions> = {}) => createApp(county, { version: '0', log: SILENT, ...options })
const app = appOf()

describe('每个响应', () => {
  for (const url of [
    '/',
    '/nowhere',
    '/annual-reports/qyx/2024.json',
    '/api/v1/annual-reports',
    '/robots.txt',
    '/healthz',
    '/%',
  ]) {
    test(`${url} 带全部安全响应头`, async () => {
      const { headers } = await app.inject(url)
      const policy = String(headers['content-security-policy'])
      assert.match(policy, /default-src 'none'/)
      assert.match(policy, /frame-ancestors 'none'/)
      assert.doesNotMatch(policy, /unsafe|script-src|\*/)
      assert.equal(headers['x-content-type-options'], 'nosniff')
      assert.equal(headers['referrer-policy'], 'same-origin')
      assert.ok(headers['permissions-policy'])
      assert.equal(headers['cross-origin-opener-policy'], 'same-origin')
    })
  }

  test('页面里没有脚本，没有内联样式，没有外来的资源', async () => {
    for (const url of [
      '/',
      '/annual-reports',
      '/annual-reports/qyx',
      '/annual-reports/qyx/2024',
      '/check',
      '/api/docs',
    ]) {
      const { body } = await app.inject(url)
      assert.doesNotMatch(body, /<script|<style|\sstyle=|\son[a-z]+=|javascript:|src="http/i, url)
    }
  })
})

describe('请求编号', () => {
  test('代理给的编号原样返回', async () => {
    const { headers } = await app.inject({ url: '/healthz', headers: { 'x-request-id': 'edge-0001.abc' } })
    assert.equal(headers['x-request-id'], 'edge-0001.abc')
  })

  for (const id of ['a', 'x'.repeat(65), 'a b c d e f g', '<script>alert(1)']) {
    test(`不合规的编号换成自己的：${id.slice(0, 20)}`, async () => {
      const { headers } = await app.inject({ url: '/healthz', headers: { 'x-request-id': id } })
      assert.match(String(headers['x-request-id']), /^[0-9a-f-]{36}$/)
    })
  }
})

describe('条件请求', () => {
  for (const url of [
    '/annual-reports',
    '/annual-reports/qyx/2024.docx',
    '/api/v1/annual-reports',
    '/api/v1/openapi.json',
  ]) {
    test(`${url} 没有变化时返回 304，没有正文`, async () => {
      const first = await app.inject(url)
      assert.equal(first.statusCode, 200)
      const again = await app.inject({ url, headers: { 'if-none-match': String(first.headers.etag) } })
      assert.equal(again.statusCode, 304)
      assert.equal(again.body, '')
      assert.equal(again.headers.etag, first.headers.etag)
    })
  }

  test('HEAD 与 GET 的响应头相同，没有正文', async () => {
    const [get, head] = await Promise.all([
      app.inject('/annual-reports'),
      app.inject({ method: 'HEAD', url: '/annual-reports' }),
    ])
    assert.equal(head.statusCode, 200)
    assert.equal(head.body, '')
    assert.equal(head.headers.etag, get.headers.etag)
    assert.equal(head.headers['content-length'], get.headers['content-length'])
  })

  test('样式表的网址随内容变化，可保存一年', async () => {
    const { body } = await app.inject('/')
    const address = /href="(\/assets\/portal-[0-9a-f]{12}\.css)"/.exec(body)?.[1] ?? ''
    const { headers, statusCode } = await app.inject(address)
    assert.equal(statusCode, 200)
    assert.match(String(headers['cache-control']), /immutable/)
  })
})

describe('出错的页面', () => {
  test('没有的页面：404，说明原因和去处，带请求编号', async () => {
    const { statusCode, body, headers } = await app.inject('/nowhere')
    assert.equal(statusCode, 404)
    assert.match(body, /没有这个页面/)
    assert.ok(body.includes(String(headers['x-request-id'])))
    assert.equal(headers['cache-control'], 'no-store')
  })

  test('错的方法：405，带 Allow', async () => {
    for (const url of ['/annual-reports', '/annual-reports/qyx/2024']) {
      const { statusCode, headers } = await app.inject({ method: 'DELETE', url })
      assert.equal(statusCode, 405)
      assert.equal(headers.allow, 'GET, HEAD')
    }
    const check = await app.inject({ method: 'PUT', url: '/api/v1/check' })
    assert.equal(check.headers.allow, 'POST')
    assert.match(String(check.headers['content-type']), /problem\+json/)
  })

  test('解不开的网址：400，不是故障', async () => {
    for (const url of ['/%', '/annual-reports/%ff', '/annual-reports/%E0%A4%A']) {
      const { statusCode, body } = await app.inject(url)
      assert.ok([400, 404].includes(statusCode), `${url} ${statusCode}`)
      assert.doesNotMatch(body, /stack|node_modules/)
    }
  })

  test('故障：500，页面不说内情，日志里有', async () => {
    const lines: string[] = []
    const broken = {
      ...county,
      reports: { ...county.reports, list: async () => Promise.reject(new Error('secret detail')) },
    }
    const log = { level: 'info', destination: { write: (line: string) => void lines.push(line) } } as const
    const { statusCode, body, headers } = await createApp(broken, { version: '0', log }).inject('/annual-reports')
    assert.equal(statusCode, 500)
    assert.doesNotMatch(body, /secret detail/)
    assert.ok(body.includes(String(headers['x-request-id'])))
    assert.ok(lines.some((line) => line.includes('secret detail') && line.includes(String(headers['x-request-id']))))
  })
})

describe('日志', () => {
  test('没有查询内容、正文、文件名、浏览器标识和地址', async () => {
    const lines: string[] = []
    const log = { level: 'debug', destination: { write: (line: string) => void lines.push(line) } } as const
    const logged = createApp(county, { version: '0', log })
    const headers = { 'user-agent': 'zhang-san-phone', cookie: 'who=zhang-san', referer: 'http://x/zhang-san' }
    await logged.inject({ url: '/annual-reports?body=zhang-san', headers })
    await logged.inject({ url: '/zhang-san?id=zhang-san', headers })
    await logged.inject({ url: '/annual-reports/zhang-san', headers })
    await logged.inject({ url: '/%zhang-san', headers })
    await logged.inject({
      method: 'POST',
      url: '/check',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      payload:
        '--b\r\nContent-Disposition: form-data; name="file"; filename="zhang-san.txt"\r\n\r\nzhang-san\r\n--b--\r\n',
    })
    assert.ok(lines.length >= 5)
    const all = lines.join('')
    assert.doesNotMatch(all, /zhang-san/)
    assert.doesNotMatch(all, /127\.0\.0\.1/)
  })

  test('地址只在设置了才记', async () => {
    const lines: string[] = []
    const log = { level: 'info', addresses: true, destination: { write: (l: string) => void lines.push(l) } } as const
    await createApp(county, { version: '0', log }).inject('/healthz')
    assert.match(lines.join(''), /"address":"127\.0\.0\.1"/)
  })
})

describe('代理之后', () => {
  const forwarded = {
    'x-forwarded-for': '198.51.100.7, 203.0.113.9',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'a.test',
  }
  const addressSeen = async (trustedHops: number) => {
    const lines: string[] = []
    const log = { level: 'info', addresses: true, destination: { write: (l: string) => void lines.push(l) } } as const
    const behind = createApp(county, { version: '0', log, trustedHops })
    await behind.inject({ url: '/healthz', headers: forwarded })
    return /"address":"([^"]+)"/.exec(lines.join(''))?.[1]
  }

  test('没有设置代理层数时，不信任何转发头', async () => assert.equal(await addressSeen(0), '127.0.0.1'))
  test('一层代理：取它看到的地址', async () => assert.equal(await addressSeen(1), '203.0.113.9'))
  test('两层代理：再往外一层', async () => assert.equal(await addressSeen(2), '198.51.100.7'))

  test('给机器的网址用公开地址', async () => {
    const { body } = await appOf({ publicUrl: 'https://xxgk.example.test/anything' }).inject('/sitemap.xml')
    assert.match(body, /<loc>https:\/\/xxgk\.example\.test\/annual-reports\/qyx\/2024<\/loc>/)
  })

  test('没有公开地址时用主机名，带不进别的东西', async () => {
    const { body } = await app.inject({ url: '/sitemap.xml', headers: { host: 'a.test"><x>' } })
    assert.doesNotMatch(body, /<x>/)
    assert.match(
      (await app.inject({ url: '/robots.txt', headers: { host: 'b.test' } })).body,
      /http:\/\/b\.test\/sitemap\.xml/,
    )
  })

  test('不是网址的公开地址，启动时就说', () => {
    assert.throws(() => appOf({ publicUrl: 'xxgk.example.test' }), /公开地址/)
    assert.throws(() => appOf({ publicUrl: 'javascript:alert(1)' }), /公开地址/)
  })
})

describe('运行状况', () => {
  test('数据库不通：活着，但没有就绪，不说原因', async () => {
    const services = memoryServices()
    const down = createApp(services, { version: '0', log: SILENT })
    services.down = true
    assert.equal((await down.inject('/healthz')).statusCode, 200)
    const ready = await down.inject('/readyz')
    assert.equal(ready.statusCode, 503)
    assert.doesNotMatch(ready.body, /refused/)
    services.down = false
    assert.equal((await down.inject('/readyz')).statusCode, 200)
  })

  test('关闭时，已经开始的请求答完', async () => {
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let began = (): void => {}
    const started = new Promise<void>((resolve) => {
      began = resolve
    })
    const list = async () => {
      began()
      await held
      return { total: 0, items: [] }
    }
    const slow = { ...county, reports: { ...county.reports, list } }
    const closing = createApp(slow, { version: '0', log: SILENT })
    const address = await closing.listen({ port: 0, host: '127.0.0.1' })
    const answer = fetch(`${address}/annual-reports`)
    await started
    const closed = closing.close()
    release()
    assert.equal((await answer).status, 200)
    await closed
    await assert.rejects(fetch(`${address}/healthz`))
  })
})
