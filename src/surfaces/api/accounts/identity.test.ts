import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { Provider } from 'oidc-provider'
import { describeDatabase } from '../../../../test/support/database.ts'
import { databaseServices } from '../../../../test/support/database-services.ts'
import { personWith, signedIn } from '../../../../test/support/staff-client.ts'
import { oidcProvider } from '../../../adapters/oidc/index.ts'
import { createApp } from '../../http/create-app.ts'

const SUBJECT = 'province-8848'

/** A provider as a province would run it, on this machine; whoever comes is the same person, after one look. */
async function startProvider(redirectUri: string, amr: () => string[]): Promise<{ issuer: string; server: Server }> {
  const server = createServer()
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'gongkai', client_secret: 'for-this-test-only', redirect_uris: [redirectUri] }],
    cookies: { keys: ['for-this-test-only'] },
    claims: { openid: ['sub', 'amr'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
    loadExistingGrant: async (ctx) => {
      const { client, session } = ctx.oidc
      if (!client || !session?.accountId) return undefined
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
  })
  const callback = provider.callback()
  server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.startsWith('/interaction/')) return callback(request, response)
    await provider.interactionFinished(request, response, { login: { accountId: SUBJECT, amr: amr() } })
  })
  return { issuer, server }
}

/** A browser that follows redirects between the two, with a cookie jar for each. */
async function browse(app: ReturnType<typeof createApp>, issuer: string, from: string) {
  const ours = new Map<string, string>()
  const theirs = new Map<string, string>()
  const header = (jar: Map<string, string>) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const keep = (jar: Map<string, string>, set: readonly string[]) => {
    for (const line of set) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
  }
  let at = from
  for (let hops = 0; hops < 12; hops += 1) {
    if (at.startsWith(issuer)) {
      const response = await fetch(at, { redirect: 'manual', headers: { cookie: header(theirs) } })
      keep(theirs, response.headers.getSetCookie())
      at = new URL(response.headers.get('location') ?? '', at).href
      continue
    }
    const { pathname, search } = new URL(at, 'http://xxgk.test')
    if (pathname.startsWith('/console/')) return { at: new URL(at, 'http://xxgk.test'), ours }
    const response = await app.inject({ url: pathname + search, headers: { host: 'xxgk.test', cookie: header(ours) } })
    keep(ours, [response.headers['set-cookie'] ?? []].flat())
    at = new URL(String(response.headers.location), 'http://xxgk.test').href
  }
  throw new Error('the two never came to an end')
}

describeDatabase('统一身份认证（OpenID Connect）', (database) => {
  let amr: string[] = []
  let provided: Awaited<ReturnType<typeof startProvider>>
  let app: ReturnType<typeof createApp>
  let services: ReturnType<typeof databaseServices>
  before(async () => {
    provided = await startProvider('http://xxgk.test/api/v1/session/oidc/back', () => amr)
    const identityProvider = oidcProvider({
      issuer: provided.issuer,
      clientId: 'gongkai',
      clientSecret: 'for-this-test-only',
    })
    services = { ...databaseServices(database()), identityProvider }
    app = createApp(services, { version: 'test', log: { level: 'silent' } })
  })
  after(() => new Promise((done) => provided.server.close(done)))

  const signIn = () => browse(app, provided.issuer, 'http://xxgk.test/api/v1/session/oidc')
  const who = async (ours: Map<string, string>) =>
    (
      await app.inject({ url: '/api/v1/session', cookies: { gongkai_session: ours.get('gongkai_session') ?? '' } })
    ).json()

  test('登录页知道有这条路', async () => {
    const ways = (await app.inject('/api/v1/session/ways')).json()
    assert.deepEqual(ways, { oidc: { label: '统一身份认证登录', href: '/api/v1/session/oidc' } })
  })

  test('没有登记的人，认证通过也不能进来，也不会自动建立账号', async () => {
    const { total } = await services.staff.people.list({ sort: 'name', page: 1, size: 1 })
    const { at, ours } = await signIn()
    assert.equal(at.searchParams.get('refused'), 'no-account')
    assert.ok(!ours.has('gongkai_session'))
    assert.equal((await services.staff.people.list({ sort: 'name', page: 1, size: 1 })).total, total)
  })

  test('系统管理员登记统一身份标识后，可以登录；一个标识只能登记给一个人；停用的不能登录', async () => {
    const admin = await signedIn(app, services, [{ kind: 'systemAdmin' }])
    const person = await personWith(services, [])
    const other = await personWith(services, [])
    const tie = (id: string) => admin.call('PUT', `/people/${id}/identity`, { subject: SUBJECT })
    assert.equal((await tie(person.id)).status, 204)
    assert.equal((await tie(other.id)).status, 409)
    const { at, ours } = await signIn()
    assert.equal(at.searchParams.get('step'), 'done')
    assert.equal((await who(ours)).person.account, person.account)
    await services.staff.people.change({ ...person, state: 'closed' })
    assert.equal((await signIn()).at.searchParams.get('refused'), 'no-account')
    await services.staff.people.change(person)
  })

  test('岗位要求动态口令的：本系统登记过的一定要出示；没有登记的，认证平台已做双因素的不再要求', async () => {
    const person = await services.staff.people.findBySubject(SUBJECT)
    assert.ok(person)
    const admin = await personWith(services, [{ kind: 'auditAdmin' }])
    await services.staff.people.setSubject(person.id, null)
    await services.staff.people.setSubject(admin.id, SUBJECT)
    assert.equal((await signIn()).at.searchParams.get('step'), 'enrol-second-factor')
    for (const [methods, step] of [
      [['pwd'], 'enrol-second-factor'],
      [['otp'], 'enrol-second-factor'],
      [['pwd', 'otp'], 'done'],
      [['mfa'], 'done'],
    ] as const) {
      amr = [...methods]
      assert.equal((await signIn()).at.searchParams.get('step'), step)
    }
    await services.staff.credentials.keep({
      personId: admin.id,
      passwordHash: null,
      passwordChangedAt: null,
      factorSecret: 'sealed',
      factorPending: null,
      factorStep: null,
      recoveryCodes: [],
    })
    assert.equal((await signIn()).at.searchParams.get('step'), 'second-factor')
  })

  test('不是从这里开始的、state 对不上的，不予登录', async () => {
    const back = await app.inject('/api/v1/session/oidc/back?code=x&state=y')
    assert.equal(new URL(String(back.headers.location), 'http://x').searchParams.get('refused'), 'not-begun-here')
    const pending = Buffer.from(JSON.stringify({ state: 'a', nonce: 'b', verifier: 'c'.repeat(43) })).toString(
      'base64url',
    )
    const forged = await app.inject({
      url: '/api/v1/session/oidc/back?code=x&state=other',
      cookies: { gongkai_oidc: pending },
    })
    assert.equal(new URL(String(forged.headers.location), 'http://x').searchParams.get('refused'), 'provider-refused')
    assert.ok(!String(forged.headers['set-cookie']).includes('gongkai_session'))
  })

  test('认证平台连不上时，说明可以用密码登录', async () => {
    const gone = oidcProvider({ issuer: 'http://127.0.0.1:9', clientId: 'x' })
    const without = createApp({ ...services, identityProvider: gone }, { version: 'test', log: { level: 'silent' } })
    const answer = await without.inject('/api/v1/session/oidc')
    assert.equal(
      new URL(String(answer.headers.location), 'http://x').searchParams.get('refused'),
      'provider-unreachable',
    )
  })
})
