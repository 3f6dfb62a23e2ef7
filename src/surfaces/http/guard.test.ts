import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fastify } from 'fastify'
import { memoryServices } from '../../../test/support/memory-services.ts'
import { createApp } from './create-app.ts'
import { guardRoutes } from './guard.ts'
import { httpSettings } from './options.ts'
import { securityLog } from './security-log.ts'

describe('每个接口都写明谁可以用', () => {
  test('没有写明的，程序不能启动', () => {
    const app = fastify()
    app.decorate('accessOfRoutes', [])
    guardRoutes(app, { services: memoryServices(), settings: httpSettings({ version: 'test' }) })
    assert.throws(() => app.get('/forgotten', async () => 'x'), /\/forgotten names no access/)
    app.get('/open', { config: { access: 'public' } }, async () => 'x')
  })

  test('没有登录：需要登录的接口回答 401，说明可以用令牌，不留缓存', async () => {
    const app = createApp(memoryServices(), { version: 'test', log: { level: 'silent' } })
    const { statusCode, headers, body } = await app.inject('/api/v1/session')
    assert.equal(statusCode, 401)
    assert.equal(headers['www-authenticate'], 'Bearer')
    assert.equal(headers['cache-control'], 'no-store')
    assert.equal(JSON.parse(body).title, '尚未登录')
  })
})

describe('安全日志', () => {
  const recorded = (addresses: boolean) => {
    let clock = Date.parse('2026-03-02T00:00:00.000Z')
    const lines: object[] = []
    const write = securityLog(() => new Date(clock), addresses)
    const request = {
      method: 'POST',
      ip: '192.0.2.5',
      routeOptions: { url: '/api/v1/session' },
      log: { warn: (line: object) => lines.push(line) },
    } as unknown as Parameters<typeof write>[0]
    return { lines, happen: () => write(request, 'sign-in-wrong'), pass: (ms: number) => (clock += ms) }
  }

  test('一分钟最多六十行，其余只计数', () => {
    const { lines, happen, pass } = recorded(false)
    for (let i = 0; i < 100; i += 1) happen()
    assert.equal(lines.length, 60)
    pass(60_000)
    happen()
    assert.deepEqual(lines.slice(60), [
      { security: 'more', left: 40 },
      { security: 'sign-in-wrong', method: 'POST', route: '/api/v1/session' },
    ])
  })

  test('网络地址只在运维要求时记录', () => {
    const without = recorded(false)
    without.happen()
    assert.ok(!JSON.stringify(without.lines).includes('192.0.2.5'))
    const included = recorded(true)
    included.happen()
    assert.ok(JSON.stringify(included.lines).includes('192.0.2.5'))
  })
})
