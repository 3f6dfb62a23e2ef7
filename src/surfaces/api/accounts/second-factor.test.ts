import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeDatabase } from '../../../../test/support/database.ts'
import { PASSWORD, signInWorld } from '../../../../test/support/sign-in-world.ts'
import { browserAt } from '../../../../test/support/staff-client.ts'
import { firstLink } from '../../../capabilities/people/index.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import { httpSettings } from '../../http/options.ts'
import { peopleContext } from '../../http/who-asks.ts'

describeDatabase('登录：首个管理员和动态口令', (database) => {
  const { here, now, pass, codeOf, signIn, withPassword } = signInWorld(database)

  test('首个管理员：一次性链接只能用一次，要登记动态口令，然后指定另两名管理员', async () => {
    const { services, app } = here()
    const ctx = await peopleContext(services, httpSettings({ version: 'test', now }))
    const old = await firstLink(ctx, now().toISOString())
    const link = await firstLink(ctx, now().toISOString())
    assert.ok(old && link)
    const browser = browserAt(app)
    assert.equal((await browser.call('POST', '/session/link/look', { token: old.token })).status, 404)
    const looked = await browser.call('POST', '/session/link/look', { token: link.token })
    assert.deepEqual(looked.body, { purpose: 'first-administrator' })
    const claim = { token: link.token, account: 'Admin', name: '沈岚', password: PASSWORD }
    const weak = await browser.call('POST', '/session/link', { ...claim, password: 'short' })
    assert.deepEqual([weak.status, weak.body.parameters[0].name], [422, 'password'])
    assert.deepEqual((await browser.call('POST', '/session/link', claim)).body, { step: 'enrol-second-factor' })
    assert.equal((await browserAt(app).call('POST', '/session/link', claim)).status, 404)
    assert.equal(await firstLink(ctx, now().toISOString()), undefined)
    assert.equal((await browser.call('GET', '/session')).status, 401)

    const { body: shown } = await browser.call('POST', '/session/second-factor/enrolment')
    assert.match(shown.uri, /^otpauth:\/\/totp\/.*admin/)
    assert.ok(shown.qr.size > 20 && shown.qr.path.startsWith('M'))
    const confirmed = await browser.call('POST', '/session/second-factor/enrolment/confirm', {
      code: codeOf(shown.secret),
    })
    assert.equal(confirmed.body.step, 'done')
    assert.equal(new Set(confirmed.body.recoveryCodes).size, 10)
    const session = (await browser.call('GET', '/session')).body
    assert.deepEqual(
      session.posts.map((post: { kind: string; bodyId: string }) => [post.kind, post.bodyId]),
      [['systemAdmin', PLATFORM]],
    )
    assert.equal(session.awaitsAdministrators, true)
    const named = {
      securityAdmin: { account: 'anquan', name: '韩溪' },
      auditAdmin: { account: 'shenji', name: '罗汀' },
    }
    const same = { ...named, auditAdmin: named.securityAdmin }
    assert.equal((await browser.call('POST', '/administrators', same)).status, 422)
    const appointed = await browser.call('POST', '/administrators', named)
    assert.equal(appointed.status, 201)
    assert.equal((await browser.call('POST', '/administrators', named)).status, 409)
    assert.equal((await browser.call('GET', '/session')).body.awaitsAdministrators, false)
    const token = appointed.body.items[0].path.split('token=')[1]
    const security = browserAt(app)
    assert.deepEqual((await security.call('POST', '/session/link/look', { token })).body, {
      purpose: 'new-person',
      person: { name: '韩溪', account: 'anquan' },
    })
    const step = await security.call('POST', '/session/link', { token, password: '晚来天欲雪 lantern 9' })
    assert.deepEqual(step.body, { step: 'enrol-second-factor' })
  })

  test('动态口令：同一口令不能用两次，恢复码每个用一次，输错同样要等', async () => {
    const { person, browser } = await withPassword()
    await signIn(browser, person.account)
    await browser.call('GET', '/session')
    const { secret } = (await browser.call('POST', '/session/second-factor/enrolment')).body
    const first = codeOf(secret)
    const confirm = (code: string) => browser.call('POST', '/session/second-factor/enrolment/confirm', { code })
    assert.equal((await confirm('000000')).status, 422)
    const { recoveryCodes } = (await confirm(first)).body
    const again = browserAt(here().app, '192.0.2.44')
    const show = (code: string) => again.call('POST', '/session/second-factor', { code })
    assert.deepEqual((await signIn(again, person.account)).body, { step: 'second-factor' })
    assert.equal((await again.call('GET', '/session')).status, 401)
    assert.equal((await again.call('POST', '/session/second-factor/enrolment')).status, 401)
    assert.equal((await show(first)).status, 401)
    pass(30_000)
    const halfway = again.held.cookie
    assert.deepEqual((await show(codeOf(secret))).body, { step: 'done' })
    assert.notEqual(again.held.cookie, halfway)
    assert.equal((await again.call('GET', '/session')).status, 200)

    await signIn(again, person.account)
    assert.deepEqual((await show(String(recoveryCodes[0]).toLowerCase())).body, { step: 'done' })
    await signIn(again, person.account)
    for (let i = 0; i < 5; i += 1) assert.equal((await show(recoveryCodes[0])).status, 401)
    assert.equal((await show(recoveryCodes[1])).status, 429)
    pass(300_000)
    assert.deepEqual((await show(recoveryCodes[1])).body, { step: 'done' })
  })

  test('密钥文件不在时，说明原因，不放行', async () => {
    const { person, browser } = await withPassword([], 'gone x')
    assert.deepEqual((await signIn(browser, person.account)).body, { step: 'second-factor' })
    assert.equal((await browser.call('POST', '/session/second-factor', { code: '123456' })).status, 503)
  })
})
