import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { describeDatabase } from '../../../../test/support/database.ts'
import { databaseServices } from '../../../../test/support/database-services.ts'
import { type Browser, browserAt, personWith, signedIn } from '../../../../test/support/staff-client.ts'
import { firstLink } from '../../../capabilities/people/index.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import { createApp } from '../../http/create-app.ts'
import { httpSettings } from '../../http/options.ts'
import { peopleContext } from '../../http/who-asks.ts'
import type { Services } from '../../services.ts'

const PASSWORD = '清水绕青山 kite 2026'
const START = Date.parse('2026-03-02T01:00:00.000Z')

describeDatabase('登录', (database) => {
  let clock = START
  const now = () => new Date(clock)
  const lines: string[] = []
  const log = { level: 'warn' as const, destination: { write: (line: string) => void lines.push(line) } }
  let made: { services: Services; app: ReturnType<typeof createApp> } | undefined
  const start = () => {
    const services = databaseServices(database())
    return { services, app: createApp(services, { version: 'test', now, log }) }
  }
  const here = () => {
    made ??= start()
    return made
  }
  const codeOf = (secret: string): string =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock })
  /** Somebody who set a password by a link. */
  const withPassword = async (posts: Parameters<typeof personWith>[1] = []) => {
    const { services, app } = here()
    const person = await personWith(services, posts)
    const hash = await services.peopleTools.passwords.hash(PASSWORD.normalize('NFKC'))
    await services.staff.credentials.keep({
      personId: person.id,
      passwordHash: hash,
      passwordChangedAt: now().toISOString(),
      factorSecret: null,
      factorPending: null,
      factorStep: null,
      recoveryCodes: [],
    })
    return { person, browser: browserAt(app) }
  }
  const signIn = (browser: Browser, account: string, password = PASSWORD) =>
    browser.call('POST', '/session', { account, password })

  test('用账号和密码登录，看到自己是谁、能办什么；退出后会话不再有效', async () => {
    const { person, browser } = await withPassword()
    const done = await signIn(browser, person.account.toUpperCase())
    assert.deepEqual([done.status, done.body], [200, { step: 'done' }])
    const cookie = String(done.headers['set-cookie'])
    assert.match(cookie, /HttpOnly/)
    assert.match(cookie, /SameSite=Strict/)
    assert.match(cookie, /Path=\//)
    assert.doesNotMatch(cookie, /Secure/)
    const session = await browser.call('GET', '/session')
    assert.equal(session.body.person.account, person.account)
    assert.equal(session.body.encrypted, false)
    assert.deepEqual(session.body.posts, [])
    assert.equal(session.headers['cache-control'], 'no-store')
    const token = browser.held.cookie
    assert.equal((await browser.call('DELETE', '/session')).status, 204)
    browser.held.cookie = token
    assert.equal((await browser.call('GET', '/session')).status, 401)
  })

  test('经加密的公开网址访问的，Cookie 只在加密线路上发送；直接用内网地址访问的不受影响', async () => {
    const { person } = await withPassword()
    const app = createApp(here().services, { version: 'test', now, log, publicUrl: 'https://xxgk.example' })
    for (const [host, secure] of [
      ['xxgk.example', true],
      ['10.0.0.5:8080', false],
    ] as const) {
      const body = { account: person.account, password: PASSWORD }
      const done = await browserAt(app).call('POST', '/session', body, { host })
      assert.equal(/Secure/.test(String(done.headers['set-cookie'])), secure)
    }
  })

  test('没有这个账号、密码不正确、账号已停用，回答完全相同', async () => {
    const { person, browser } = await withPassword()
    const closed = await withPassword()
    await here().services.staff.people.change({ ...closed.person, state: 'closed' })
    const answers = [
      await signIn(browser, person.account, 'kite 2026 清水绕青山'),
      await signIn(browser, 'no-such-account'),
      await signIn(browser, closed.person.account),
      await signIn(browser, `'; drop table people; --`),
    ].map(({ status, body: { request: _, ...body } }) => ({ status, body }))
    for (const answer of answers) assert.deepEqual(answer, answers[0])
    assert.equal(answers[0]?.status, 401)
  })

  test('输错五次要等；重新启动后仍然要等；到时可以再试；别人不受影响', async () => {
    const { person, browser } = await withPassword()
    const colleague = await withPassword()
    for (let i = 0; i < 5; i += 1) assert.equal((await signIn(browser, person.account, 'wrong')).status, 401)
    const refused = await signIn(browser, person.account)
    assert.equal(refused.status, 429)
    assert.equal(Number(refused.headers['retry-after']), 300)
    assert.match(refused.body.detail, /5 分钟/)
    const restarted = start()
    assert.equal((await signIn(browserAt(restarted.app), person.account)).status, 429)
    assert.equal((await signIn(colleague.browser, colleague.person.account)).status, 200)
    clock += 300_000
    assert.equal((await signIn(browser, person.account)).status, 200)
    const entries = await database().sql.selectFrom('audit_entries').select(['act']).execute()
    assert.ok(entries.some(({ act }) => act === 'sign-in.locked'))
  })

  test('不存在的账号输错五次也一样要等', async () => {
    const { app } = here()
    for (let i = 0; i < 5; i += 1) await signIn(browserAt(app), 'ghost', 'wrong')
    assert.equal((await signIn(browserAt(app), 'ghost', 'wrong')).status, 429)
  })

  test('同时试很多次，也只有五次被看', async () => {
    const { person } = await withPassword()
    const tried = await Promise.all(
      Array.from({ length: 20 }, () => signIn(browserAt(here().app, '192.0.2.77'), person.account, 'wrong')),
    )
    assert.equal(tried.filter(({ status }) => status === 401).length, 5)
    assert.equal(tried.filter(({ status }) => status === 429).length, 15)
  })

  test('修改数据要有页面上的校验值，而且来自本系统的页面', async () => {
    const browser = await signedIn(here().app, here().services, [], now)
    const { csrf } = browser.held
    const attempt = (headers: Record<string, string>) =>
      browser.call('DELETE', '/session/second-factor', undefined, headers)
    browser.held.csrf = undefined
    assert.equal((await attempt({})).status, 403)
    assert.equal((await attempt({ 'x-csrf-token': 'x' })).status, 403)
    browser.held.csrf = csrf
    assert.equal((await attempt({ 'sec-fetch-site': 'cross-site' })).status, 403)
    assert.equal((await attempt({ origin: 'http://evil.example' })).status, 403)
    assert.equal((await attempt({ origin: 'http://localhost:80', 'sec-fetch-site': 'same-origin' })).status, 204)
  })

  test('别的网站不能让浏览器登录到它的账号', async () => {
    const { person, browser } = await withPassword()
    const body = { account: person.account, password: PASSWORD }
    const refused = await browser.call('POST', '/session', body, { 'sec-fetch-site': 'cross-site' })
    assert.equal(refused.status, 403)
    assert.equal(refused.headers['set-cookie'], undefined)
  })

  test('三十分钟没有操作、或者登录满十二小时，都要重新登录', async () => {
    const idle = await signedIn(here().app, here().services, [], now)
    clock += 29 * 60_000
    assert.equal((await idle.call('GET', '/session')).status, 200)
    clock += 29 * 60_000
    assert.equal((await idle.call('GET', '/session')).status, 200)
    clock += 30 * 60_000
    assert.equal((await idle.call('GET', '/session')).status, 401)
    const busy = await signedIn(here().app, here().services, [], now)
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      clock += 20 * 60_000
      assert.equal((await busy.call('GET', '/session')).status, 200)
    }
    clock += 20 * 60_000
    assert.equal((await busy.call('GET', '/session')).status, 401)
  })

  test('改密码：旧密码要对，新密码要合规；本人的其他会话结束', async () => {
    const { person, browser } = await withPassword()
    await signIn(browser, person.account)
    await browser.call('GET', '/session')
    const elsewhere = browserAt(here().app, '192.0.2.9')
    await signIn(elsewhere, person.account)
    const change = (current: string, next: string) => browser.call('POST', '/session/password', { current, next })
    const wrong = await change('wrong', '白云出远岫 harbour 7')
    assert.equal(wrong.status, 422)
    assert.equal(wrong.body.parameters[0].name, 'current')
    const weak = await change(PASSWORD, 'Password1234')
    assert.deepEqual([weak.status, weak.body.parameters[0].name], [422, 'next'])
    assert.deepEqual((await change(PASSWORD, '白云出远岫 harbour 7')).body, { step: 'done' })
    // The page that is open goes on with the word that it has.
    assert.equal((await browser.call('DELETE', '/session/second-factor')).status, 204)
    assert.equal((await browser.call('GET', '/session')).status, 200)
    assert.equal((await elsewhere.call('GET', '/session')).status, 401)
    assert.equal((await signIn(elsewhere, person.account)).status, 401)
    assert.equal((await signIn(elsewhere, person.account, '白云出远岫 harbour 7')).status, 200)
  })

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
    clock += 30_000
    const halfway = again.held.cookie
    assert.deepEqual((await show(codeOf(secret))).body, { step: 'done' })
    assert.notEqual(again.held.cookie, halfway)
    assert.equal((await again.call('GET', '/session')).status, 200)

    await signIn(again, person.account)
    assert.deepEqual((await show(String(recoveryCodes[0]).toLowerCase())).body, { step: 'done' })
    await signIn(again, person.account)
    for (let i = 0; i < 5; i += 1) assert.equal((await show(recoveryCodes[0])).status, 401)
    assert.equal((await show(recoveryCodes[1])).status, 429)
    clock += 300_000
    assert.deepEqual((await show(recoveryCodes[1])).body, { step: 'done' })
  })

  test('密钥文件不在时，说明原因，不放行', async () => {
    const { person, browser } = await withPassword()
    await here().services.staff.credentials.keep({
      personId: person.id,
      passwordHash: await here().services.peopleTools.passwords.hash(PASSWORD.normalize('NFKC')),
      passwordChangedAt: now().toISOString(),
      factorSecret: 'gone x',
      factorPending: null,
      factorStep: null,
      recoveryCodes: [],
    })
    assert.deepEqual((await signIn(browser, person.account)).body, { step: 'second-factor' })
    assert.equal((await browser.call('POST', '/session/second-factor', { code: '123456' })).status, 503)
  })

  test('本人的会话可以逐个结束，别人的不行', async () => {
    const mine = await signedIn(here().app, here().services, [], now)
    const other = await signedIn(here().app, here().services, [], now)
    const [own] = (await mine.call('GET', '/session/all')).body.items
    const [theirs] = (await other.call('GET', '/session/all')).body.items
    assert.equal(own.current, true)
    assert.equal((await mine.call('DELETE', `/session/all/${theirs.id}`)).status, 404)
    assert.equal((await mine.call('DELETE', `/session/all/${own.id}`)).status, 204)
    assert.equal((await mine.call('GET', '/session')).status, 401)
    assert.equal((await other.call('GET', '/session')).status, 200)
  })

  test('没有岗位的人去办要岗位的事，被拒绝，并记入审计链', async () => {
    const browser = await signedIn(here().app, here().services, [{ kind: 'auditAdmin' }], now)
    const named = { securityAdmin: { account: 'a1', name: '甲' }, auditAdmin: { account: 'a2', name: '乙' } }
    const refused = await browser.call('POST', '/administrators', named)
    assert.equal(refused.status, 403)
    const entries = await database()
      .sql.selectFrom('audit_entries')
      .select(['act', 'outcome'])
      .where('person_id', '=', browser.person.id)
      .execute()
    assert.deepEqual(entries, [{ act: 'post.appoint', outcome: 'refused' }])
  })

  test('日志里没有账号、密码、令牌和地址', async () => {
    const { person, browser } = await withPassword()
    await signIn(browser, person.account, 'wrong-secret-word')
    await browserAt(here().app).call('GET', '/session')
    const text = lines.join('')
    assert.match(text, /"security":"sign-in-wrong"/)
    assert.match(text, /"security":"unauthenticated"/)
    for (const secret of [person.account, 'wrong-secret-word', PASSWORD, '192.0.2.']) assert.ok(!text.includes(secret))
  })
})
