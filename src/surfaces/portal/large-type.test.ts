import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { memoryCounty } from '../../../test/support/memory-county.ts'
import { portalOf } from '../../../test/support/memory-portal.ts'

const app = portalOf(await memoryCounty())

describe('大字版', () => {
  test('记住选择，回到原来的页面', async () => {
    const on = await app.inject('/large-type/on?back=%2Fannual-reports%3Fyear%3D2024')
    assert.equal(on.statusCode, 303)
    assert.equal(on.headers.location, '/annual-reports?year=2024')
    assert.match(String(on.headers['set-cookie']), /^large-type=1; Path=\/; Max-Age=31536000; SameSite=Lax; HttpOnly$/)
    const large = await app.inject({ url: '/annual-reports', headers: { cookie: 'a=b; large-type=1' } })
    assert.match(large.body, /<html lang="zh-CN" class="large">/)
    assert.match(large.body, /标准字号/)
    assert.doesNotMatch((await app.inject('/annual-reports')).body, /class="large"/)
    assert.match(String((await app.inject('/large-type/off?back=/')).headers['set-cookie']), /Max-Age=0/)
  })

  for (const back of [
    '//evil.test',
    '/\\evil.test',
    'https://evil.test',
    '/%09/evil.test',
    '\t//evil.test',
    '/\t/evil.test',
    '',
  ]) {
    test(`不去别的网站：${JSON.stringify(back)}`, async () => {
      const { headers } = await app.inject(`/large-type/on?back=${encodeURIComponent(back)}`)
      const to = String(headers.location)
      assert.equal(new URL(to, 'http://self.test').origin, 'http://self.test')
      assert.match(to, /^\/(?![/\\])/)
    })
  }
})
