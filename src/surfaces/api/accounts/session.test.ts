import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeDatabase } from '../../../../test/support/database.ts'
import { PASSWORD, signInWorld } from '../../../../test/support/sign-in-world.ts'
import { browserAt, signedIn } from '../../../../test/support/staff-client.ts'

describeDatabase('登录', (database) => {
  const { here, now, start, pass, lines, signIn, withPassword } = signInWorld(database)

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
    const { app } = start({ publicUrl: 'https://xxgk.example' })
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

  test('页面自己定时查询的，不算本人的操作：人走开满三十分钟，照样要重新登录', async () => {
    const left = await signedIn(here().app, here().services, [], now)
    for (let minutes = 0; minutes < 30; minutes += 10) {
      assert.equal((await left.call('GET', '/session', undefined, { 'x-unattended': '1' })).status, 200)
      pass(10 * 60_000)
    }
    assert.equal((await left.call('GET', '/session', undefined, { 'x-unattended': '1' })).status, 401)
  })

  test('三十分钟没有操作、或者登录满十二小时，都要重新登录', async () => {
    const idle = await signedIn(here().app, here().services, [], now)
    pass(29 * 60_000)
    assert.equal((await idle.call('GET', '/session')).status, 200)
    pass(29 * 60_000)
    assert.equal((await idle.call('GET', '/session')).status, 200)
    pass(30 * 60_000)
    assert.equal((await idle.call('GET', '/session')).status, 401)
    const busy = await signedIn(here().app, here().services, [], now)
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      pass(20 * 60_000)
      assert.equal((await busy.call('GET', '/session')).status, 200)
    }
    pass(20 * 60_000)
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
