import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { compose } from '../src/compose.ts'
import { runCli } from '../src/surfaces/cli/run-cli.ts'
import { createApp } from '../src/surfaces/http/create-app.ts'
import { describeDatabase } from './support/database.ts'
import { databaseServices } from './support/database-services.ts'
import { browserAt, personWith, signedIn } from './support/staff-client.ts'
import { testConsole } from './support/test-console.ts'

/** The clock of the command's console. */
const NOW = new Date('2026-01-20T01:00:00.000Z')

describeDatabase('gongkai account', (database, server) => {
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-account-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  const run = async (...args: string[]) => {
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database().sql)
    const console = testConsole(folder, { DATA_DIR: folder, DATABASE_URL: server().url(rows[0]?.name ?? '') })
    const code = await runCli(['account', ...args], compose('0.0.0-test'), console)
    return { code, out: console.text(), err: console.errors() }
  }

  test('重置：得到一次性链接，会话结束、锁定解除，记入审计链；没有要求的，动态口令不变', async () => {
    const services = databaseServices(database())
    const app = createApp(services, { version: 'test', now: () => NOW, log: { level: 'silent' } })
    const person = await signedIn(app, services, [{ kind: 'systemAdmin' }], () => NOW)
    const { account, id } = person.person
    await services.staff.credentials.keep({
      personId: id,
      passwordHash: null,
      passwordChangedAt: null,
      factorSecret: 'sealed',
      factorPending: null,
      factorStep: null,
      recoveryCodes: ['x'],
    })
    for (let i = 0; i < 5; i += 1) await browserAt(app).call('POST', '/session', { account, password: 'wrong' })
    assert.match((await run('list')).out, new RegExp(`${account}.*平台 系统管理.*锁定中`))
    const { code, out, err } = await run('reset', account.toUpperCase(), '--public-url', 'https://xxgk.example')
    assert.equal(code, 0)
    assert.match(out, /^https:\/\/xxgk\.example\/console\/welcome#token=\S+\n$/)
    assert.match(err, /记入审计链/)
    assert.equal((await person.call('GET', '/session')).status, 401)
    assert.doesNotMatch((await run('list')).out, /锁定中/)
    const token = out.trim().split('token=')[1]
    const claimed = await browserAt(app).call('POST', '/session/link', { token, password: '疏影横斜水清浅 plum' })
    assert.deepEqual(claimed.body, { step: 'second-factor' })
    const entries = await database().sql.selectFrom('audit_entries').select(['act', 'address', 'person_id']).execute()
    assert.deepEqual(
      entries.filter(({ act }) => act === 'account.reset'),
      [{ act: 'account.reset', address: 'server', person_id: null }],
    )
    assert.equal((await run('reset', account, '--second-factor')).code, 0)
    assert.equal((await services.staff.credentials.find(id))?.factorSecret, null)
  })

  test('没有这个账号、账号已停用：说明原因，退出码 2', async () => {
    const closed = await personWith(databaseServices(database()), [], { state: 'closed' })
    for (const [name, told] of [
      ['no-such', /没有账号“no-such”/],
      [closed.account, /已停用/],
    ] as const) {
      const { code, out, err } = await run('reset', name)
      assert.equal(code, 2)
      assert.equal(out, '')
      assert.match(err, told)
    }
  })
})
