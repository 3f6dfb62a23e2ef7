import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeDatabase } from '../../../../test/support/database.ts'
import { signInWorld } from '../../../../test/support/sign-in-world.ts'
import { browserAt } from '../../../../test/support/staff-client.ts'

describeDatabase('登录：输错以后', (database) => {
  const { here, start, pass, signIn, withPassword } = signInWorld(database)

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
    pass(300_000)
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
})
