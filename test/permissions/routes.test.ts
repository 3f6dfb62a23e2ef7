import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type JobService, openJobs } from '../../src/adapters/jobs/index.ts'
import { jobConnection } from '../../src/adapters/storage/index.ts'
import { POST_KIND_NAMES, POST_KINDS, type PostKind } from '../../src/capabilities/accounts/index.ts'
import { PLATFORM } from '../../src/capabilities/transactions/index.ts'
import { describeEmbedded } from '../support/database.ts'
import { databaseServices } from '../support/database-services.ts'
import { type Browser, browserAt, signedIn } from '../support/staff-client.ts'
import { MATRIX, mayByMatrix, PLACES } from './matrix.ts'
import { type Call, ROUTES, type RouteRow } from './routes.ts'
import { makeWorld, NOW, type World } from './world.ts'

type Method = Parameters<Browser['call']>[0]
const REFUSED: ReadonlySet<number> = new Set([401, 403, 404])

describeEmbedded('每一条接口、每一个岗位、每一处：不许的得到 401、403、404，许的办得到', (database) => {
  let world: World
  const atBody = new Map<PostKind, Browser>()
  const atPlatform = new Map<PostKind, Browser>()
  let withoutPost: Browser
  let jobs: JobService

  before(async () => {
    const services = databaseServices(database())
    // The queue has tables of its own, which the lists of jobs read.
    jobs = await openJobs(jobConnection(database()))
    world = await makeWorld(services)
    const { app, bodies } = world
    for (const kind of POST_KIND_NAMES) {
      atBody.set(kind, await signedIn(app, services, [{ kind, bodyId: bodies.own.id }], NOW))
      atPlatform.set(kind, await signedIn(app, services, [{ kind, bodyId: PLATFORM }], NOW))
    }
    withoutPost = await signedIn(app, services, [], NOW)
  })

  after(() => jobs.close())

  test('表是完整的：每一条要登录的接口有一行，没有多余的行', () => {
    const guarded = world.app.accessOfRoutes
      .filter(({ access, method }) => access !== 'public' && method !== 'HEAD')
      .map(({ method, url }) => `${method} ${url}`)
    assert.ok(guarded.length > 50)
    assert.deepEqual(Object.keys(ROUTES).map(withoutQuery).toSorted(), guarded.toSorted())
  })

  for (const [name, row] of Object.entries(ROUTES)) {
    const [method] = name.split(' ') as [Method]
    const send = (browser: Browser, { path, body, headers }: Call) => browser.call(method, path, body, headers ?? {})

    /** Sends, judges the status, and looks for the refusal in the chain. */
    const tryIt = async (browser: Browser, call: Call, allowed: boolean, told: string): Promise<void> => {
      const before = await world.refusals()
      const { status, body } = await send(browser, call)
      const what = `${name} ${told}：${status} ${JSON.stringify(body).slice(0, 600)}`
      const mayBeAbsent = 'absent' in row && row.absent
      if (allowed) assert.ok(mayBeAbsent ? status === 404 : !REFUSED.has(status), what)
      else assert.ok(REFUSED.has(status), what)
      assert.ok(status !== 400 && status < 500, what)
      const entered = (await world.refusals()) - before
      assert.equal(entered, status === 403 ? 1 : 0, `${what}：审计链里多了 ${entered} 条拒绝记录`)
    }

    describe(name, () => {
      test('没有登录：401，不进审计链', async () => {
        const call = await callOf(row, world, 'own')
        const before = await world.refusals()
        const { status } = await send(browserAt(world.app), call)
        assert.equal(status, 401)
        assert.equal(await world.refusals(), before)
      })

      if (!('act' in row)) {
        if (row.at === 'begun') return
        test('任何登录的人，只办自己的', async () => {
          const call = row.call(world)
          await tryIt(withoutPost, call, row.at === 'oneself', '没有岗位的人')
          for (const [kind, browser] of atBody) await tryIt(browser, call, row.at === 'oneself', POST_KINDS[kind].label)
        })
        return
      }

      test('登录而没有岗位：不许', async () => {
        await tryIt(withoutPost, await callOf(row, world, 'own'), false, '没有岗位的人')
      })

      for (const kind of POST_KIND_NAMES) {
        test(`${POST_KINDS[kind].label}`, async () => {
          const browser = atBody.get(kind)
          const onPlatform = atPlatform.get(kind)
          assert.ok(browser && onPlatform)
          const { act, at } = row
          if (at === 'list') {
            const anywhere = PLACES.some((place) => mayByMatrix(act, kind, place))
            return tryIt(browser, await row.call(world), anywhere, '列表')
          }
          if (at === 'platform') {
            await tryIt(browser, await row.call(world), false, '机关里的岗位')
            return tryIt(onPlatform, await row.call(world), mayByMatrix(act, kind, 'own'), '平台上的岗位')
          }
          for (const place of PLACES)
            await tryIt(browser, await row.call(world, place), mayByMatrix(act, kind, place), place)
          await tryIt(onPlatform, await row.call(world, 'elsewhere'), mayByMatrix(act, kind, 'below'), '平台上的岗位')
        })
      }
    })
  }

  test('对照表里的每一件事都有接口，或者说明由哪一处使用', () => {
    const used = new Set(Object.values(ROUTES).flatMap((row) => ('act' in row ? [row.act] : [])))
    const without = Object.keys(MATRIX).filter((act) => !used.has(act))
    assert.deepEqual(without.toSorted(), WITHOUT_ROUTE.toSorted())
  })
})

/** Judged inside the settings' routes. */
const WITHOUT_ROUTE: readonly string[] = ['policy.view', 'policy.change']

const withoutQuery = (route: string): string => route.split('?', 1)[0] ?? route

const callOf = (row: RouteRow, world: World, place: (typeof PLACES)[number]): Call | Promise<Call> =>
  row.at === 'body' ? row.call(world, place) : row.call(world)
