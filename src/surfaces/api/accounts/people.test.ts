import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { describeDatabase } from '../../../../test/support/database.ts'
import { databaseServices } from '../../../../test/support/database-services.ts'
import { type Browser, browserAt, type GivenPost, personWith, signedIn } from '../../../../test/support/staff-client.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import { createApp } from '../../http/create-app.ts'
import type { Services } from '../../services.ts'

const NOW = new Date('2026-03-02T01:00:00.000Z')
const TODAY = '2026-03-02'

describeDatabase('人员与岗位', (database) => {
  let services: Services
  let app: ReturnType<typeof createApp>
  let county: string
  let water: string
  let forestry: string
  const now = () => NOW
  const as = (...posts: readonly GivenPost[]) => signedIn(app, services, posts, now)

  before(async () => {
    services = databaseServices(database())
    app = createApp(services, { version: 'test', now, log: { level: 'silent' } })
    const add = async (code: string, name: string, parentCode: string | null) =>
      (await services.organisations.add({ code, name, region: null, level: null, parentCode })).id
    county = await add('zf', '清源县人民政府', null)
    water = await add('slj', '清源县水利局', 'zf')
    forestry = await add('lyj', '清源县林业局', 'zf')
  })

  const addPerson = (browser: Browser, account: string, body: string, name = '宋砚') =>
    browser.call('POST', '/people', { account, name, body })

  test('系统管理员新增人员，得到只显示一次的链接；新人设置密码登录，没有岗位就什么也不能办', async () => {
    const admin = await as({ kind: 'systemAdmin' })
    const added = await addPerson(admin, 'Song.Yan', 'slj')
    assert.equal(added.status, 201)
    assert.equal(added.body.person.account, 'song.yan')
    assert.ok(!('tokenHash' in added.body.person))
    const token = added.body.link.path.split('token=')[1]
    const browser = browserAt(app)
    const done = await browser.call('POST', '/session/link', { token, password: '春江潮水连海平 wharf' })
    assert.deepEqual(done.body, { step: 'done' })
    const session = (await browser.call('GET', '/session')).body
    assert.ok(session.may.every((act: string) => act.startsWith('own.')))
    assert.equal((await browser.call('GET', '/people')).status, 403)
    assert.equal((await addPerson(admin, 'song.yan', 'slj')).body.parameters[0].name, 'account')
    assert.equal((await addPerson(admin, '宋', 'slj')).status, 422)
    assert.equal((await addPerson(admin, 'nobody', 'no-such-body')).status, 422)
  })

  test('安全管理员授予岗位，当天生效；系统管理员不能授予；谁也不能给自己授予', async () => {
    const [system, security] = [await as({ kind: 'systemAdmin' }), await as({ kind: 'securityAdmin' })]
    const person = await signedIn(app, services, [], now)
    const grant = { personId: person.person.id, kind: 'handler', body: 'slj' }
    assert.equal((await system.call('POST', '/posts', grant)).status, 403)
    const own = await security.call('POST', '/posts', { ...grant, personId: security.person.id })
    assert.equal(own.status, 403)
    const granted = await security.call('POST', '/posts', grant)
    assert.deepEqual([granted.status, granted.body.label, granted.body.fromDay], [201, '承办', TODAY])
    const session = (await person.call('GET', '/session')).body
    assert.deepEqual(
      session.posts.map((post: { label: string; bodyName: string }) => [post.label, post.bodyName]),
      [['承办', '清源县水利局']],
    )
    assert.ok(session.may.includes('request.record'))
    assert.equal((await security.call('DELETE', `/posts/${granted.body.id}`)).status, 204)
    assert.deepEqual((await person.call('GET', '/session')).body.posts, [])
    assert.equal((await security.call('DELETE', `/posts/${granted.body.id}`)).status, 409)
    const history = (await security.call('GET', `/people/${person.person.id}`)).body.pastPosts
    assert.deepEqual(
      history.map((post: { id: string; state: string }) => [post.id, post.state]),
      [[granted.body.id, 'past']],
    )
  })

  test('三员分立：已有一种管理岗位的人，不能再得到另一种，将来的也不行', async () => {
    const security = await as({ kind: 'securityAdmin' })
    const admin = await personWith(services, [{ kind: 'systemAdmin', bodyId: water }])
    const grant = { personId: admin.id, kind: 'auditAdmin', body: 'platform', fromDay: '2027-01-01' }
    const refused = await security.call('POST', '/posts', grant)
    assert.equal(refused.status, 409)
    assert.match(refused.body.detail, /由不同的人担任/)
  })

  test('两个安全管理员同时给一个人授予互斥的岗位，只成一个', async () => {
    const [one, two] = [await as({ kind: 'securityAdmin' }), await as({ kind: 'securityAdmin' })]
    const { id: personId } = await personWith(services, [])
    const answers = await Promise.all([
      one.call('POST', '/posts', { personId, kind: 'systemAdmin', body: 'platform' }),
      two.call('POST', '/posts', { personId, kind: 'auditAdmin', body: 'platform' }),
    ])
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409])
  })

  test('授予要求动态口令的岗位，此人没有出示过动态口令的会话随即结束', async () => {
    const security = await as({ kind: 'securityAdmin' })
    const person = await signedIn(app, services, [], now)
    const [session] = await services.staff.sessions.ofPerson(person.person.id)
    assert.ok(session)
    await services.staff.sessions.advance(session.id, { ...session, secondFactor: false })
    await security.call('POST', '/posts', { personId: person.person.id, kind: 'handler', body: 'slj' })
    assert.equal((await person.call('GET', '/session')).status, 200)
    await security.call('POST', '/posts', { personId: person.person.id, kind: 'auditAdmin', body: 'slj' })
    assert.equal((await person.call('GET', '/session')).status, 401)
  })

  test('负责人只看到本机关的人员；县级的管理员看到所辖的；监督不看人员', async () => {
    const head = await as({ kind: 'officeHead', bodyId: forestry })
    const mine = await personWith(services, [{ kind: 'intake', bodyId: forestry }])
    const theirs = await personWith(services, [{ kind: 'intake', bodyId: water }])
    const ids = (answer: { body: { items: { id: string }[] } }) => answer.body.items.map((item) => item.id)
    const seen = ids(await head.call('GET', '/people?size=100'))
    assert.ok(seen.includes(mine.id) && !seen.includes(theirs.id))
    assert.equal((await head.call('GET', `/people/${mine.id}`)).status, 200)
    assert.equal((await head.call('GET', `/people/${theirs.id}`)).status, 403)
    assert.deepEqual(ids(await head.call('GET', '/people?body=slj')), [])
    assert.equal((await head.call('GET', '/posts?body=slj')).status, 403)
    assert.equal((await head.call('GET', '/posts?body=lyj')).status, 200)
    const local = await as({ kind: 'systemAdmin', bodyId: county })
    const below = ids(await local.call('GET', '/people?size=100'))
    assert.ok(below.includes(mine.id) && below.includes(theirs.id))
    assert.equal((await (await as({ kind: 'supervisor', bodyId: county })).call('GET', '/people')).status, 403)
  })

  test('平台管理员的账号只由平台的系统管理员照管；链接不停用动态口令', async () => {
    const local = await as({ kind: 'systemAdmin', bodyId: county })
    const platform = await as({ kind: 'systemAdmin' })
    const target = await personWith(services, [{ kind: 'securityAdmin' }], { bodyId: water })
    assert.equal((await local.call('POST', `/people/${target.id}/link`)).status, 403)
    const link = await platform.call('POST', `/people/${target.id}/link`)
    assert.equal(link.status, 201)
    assert.equal((await platform.call('POST', `/people/${platform.person.id}/link`)).status, 403)
    await services.staff.credentials.keep({
      personId: target.id,
      passwordHash: null,
      passwordChangedAt: null,
      factorSecret: 'sealed',
      factorPending: null,
      factorStep: null,
      recoveryCodes: [],
    })
    const token = link.body.path.split('token=')[1]
    const body = { token, password: '海上明月共潮生 gull' }
    assert.deepEqual((await browserAt(app).call('POST', '/session/link', body)).body, { step: 'second-factor' })
  })

  test('停用账号：先收回岗位；停用后会话结束，不能登录；别人改过的，要先看过', async () => {
    const [system, security] = [await as({ kind: 'systemAdmin' }), await as({ kind: 'securityAdmin' })]
    const person = await as({ kind: 'handler', bodyId: water })
    const { body: seen } = await system.call('GET', `/people/${person.person.id}`)
    const { name, bodyCode: body, mail, phone, changedAt } = seen
    const form = { name, body, mail, phone, state: 'closed', changedAt }
    const path = `/people/${person.person.id}`
    assert.equal((await system.call('PUT', path, form)).status, 409)
    await security.call('DELETE', `/posts/${seen.posts[0].id}`)
    assert.equal((await system.call('PUT', path, { ...form, changedAt: '2026-01-01T00:00:00.000Z' })).status, 409)
    assert.equal((await system.call('PUT', path, { ...form, mail: 'not mail' })).body.parameters[0].name, 'mail')
    const closed = await system.call('PUT', path, form)
    assert.deepEqual([closed.status, closed.body.state], [200, 'closed'])
    assert.equal((await person.call('GET', '/session')).status, 401)
    assert.equal((await system.call('POST', `${path}/link`)).status, 409)
  })

  test('代岗：工作机构负责人安排本机关的人代，有期限；原岗位收回，代岗随之结束', async () => {
    const head = await as({ kind: 'officeHead', bodyId: water })
    const signer = await personWith(services, [{ kind: 'signer', bodyId: water }])
    const colleague = await as({ kind: 'handler', bodyId: water })
    const [post] = await services.staff.posts.ofPerson(signer.id)
    assert.ok(post)
    const wanted = { postId: post.id, personId: colleague.person.id, untilDay: '2026-03-10' }
    assert.equal((await colleague.call('POST', '/substitutions', wanted)).status, 403)
    const far = await head.call('POST', '/substitutions', { ...wanted, untilDay: '2026-06-30' })
    assert.equal(far.body.parameters[0].name, 'untilDay')
    const arranged = await head.call('POST', '/substitutions', wanted)
    assert.equal(arranged.status, 201)
    assert.equal(arranged.body.substituteFor.name, signer.name)
    const posts = (await colleague.call('GET', '/session')).body.posts
    assert.deepEqual(posts.map((each: { kind: string; substitute: boolean }) => [each.kind, each.substitute]).sort(), [
      ['handler', false],
      ['signer', true],
    ])
    assert.equal((await head.call('POST', '/substitutions', wanted)).status, 409)
    const chain = { ...wanted, postId: arranged.body.id, personId: head.person.id }
    assert.equal((await head.call('POST', '/substitutions', chain)).status, 403)
    const security = await as({ kind: 'securityAdmin' })
    assert.equal((await security.call('POST', '/substitutions', chain)).status, 409)
    assert.equal((await security.call('DELETE', `/posts/${arranged.body.id}`)).status, 404)
    assert.equal((await security.call('DELETE', `/posts/${post.id}`)).status, 204)
    assert.equal((await colleague.call('GET', '/session')).body.posts.length, 1)
  })

  test('平台上最后一名管理员的岗位不能收回', async () => {
    const fresh = databaseServices(database())
    const security = await as({ kind: 'securityAdmin' })
    const others = (await fresh.staff.posts.atBody(PLATFORM)).filter((post) => post.kind === 'auditAdmin')
    for (const post of others) await fresh.staff.posts.end(post.id, null, NOW.toISOString())
    const audit = await personWith(services, [{ kind: 'auditAdmin' }])
    const [post] = await services.staff.posts.ofPerson(audit.id)
    assert.ok(post)
    const refused = await security.call('DELETE', `/posts/${post.id}`)
    assert.equal(refused.status, 409)
    assert.match(refused.body.detail, /只有这一名审计管理员/)
    await personWith(services, [{ kind: 'auditAdmin' }])
    assert.equal((await security.call('DELETE', `/posts/${post.id}`)).status, 204)
  })

  test('解除锁定、结束会话、停用动态口令：安全管理员可以，系统管理员不行', async () => {
    const [system, security] = [await as({ kind: 'systemAdmin' }), await as({ kind: 'securityAdmin' })]
    const person = await signedIn(app, services, [], now)
    const path = `/people/${person.person.id}`
    for (let i = 0; i < 5; i += 1)
      await browserAt(app).call('POST', '/session', { account: person.person.account, password: 'wrong' })
    assert.deepEqual((await system.call('GET', path)).body.may, {
      change: true,
      link: true,
      unlock: false,
      endSessions: false,
      dropSecondFactor: false,
    })
    const seen = (await security.call('GET', path)).body
    assert.deepEqual([seen.locked, seen.may.unlock, seen.may.endSessions, seen.may.link], [true, true, true, false])
    assert.equal((await system.call('POST', `${path}/unlock`)).status, 403)
    assert.equal((await security.call('POST', `${path}/unlock`)).status, 204)
    assert.equal((await security.call('GET', path)).body.locked, false)
    assert.equal((await security.call('DELETE', `${path}/second-factor`)).status, 409)
    assert.equal((await security.call('DELETE', `${path}/sessions`)).status, 204)
    assert.equal((await person.call('GET', '/session')).status, 401)
  })

  test('个人访问令牌：只能办它范围内、本人当时能办的事；不能用来改登录方式；停用即失效', async () => {
    const admin = await as({ kind: 'systemAdmin' })
    const make = (body: unknown) => admin.call('POST', '/session/tokens', body)
    const wanted = { name: '人员同步', acts: ['person.view', 'request.view'], days: 30 }
    assert.equal((await make({ ...wanted, acts: ['post.grant'] })).status, 422)
    assert.equal((await make({ ...wanted, days: 366 })).body.parameters[0].name, 'days')
    const made = await make(wanted)
    assert.match(made.body.text, /^gkt_/)
    const program = browserAt(app)
    const bearer = { authorization: `Bearer ${made.body.text}` }
    assert.equal((await program.call('GET', '/people', undefined, bearer)).status, 200)
    const session = (await program.call('GET', '/session', undefined, bearer)).body
    assert.deepEqual([session.may, session.csrf], [['person.view'], null])
    const person = { account: 'by.token', name: '甲', body: 'slj' }
    assert.equal((await program.call('POST', '/people', person, bearer)).status, 403)
    assert.equal((await program.call('DELETE', '/session', undefined, bearer)).status, 403)
    assert.equal((await program.call('GET', '/session/tokens', undefined, bearer)).status, 403)
    const stranger = await as()
    assert.equal((await stranger.call('DELETE', `/session/tokens/${made.body.token.id}`)).status, 404)
    assert.equal((await admin.call('DELETE', `/session/tokens/${made.body.token.id}`)).status, 204)
    assert.equal((await program.call('GET', '/people', undefined, bearer)).status, 401)
  })

  test('人员的姓名、邮箱、电话不进审计链的说明', async () => {
    const rows = await database().sql.selectFrom('audit_entries').select('detail').execute()
    const text = JSON.stringify(rows)
    assert.ok(rows.length > 20)
    for (const word of ['宋砚', 'song.yan', '某人', '@']) assert.ok(!text.includes(word), word)
  })
})
