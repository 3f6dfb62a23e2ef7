import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { v7 as uuidv7 } from 'uuid'
import { describeDatabase } from '../../../../test/support/database.ts'
import { databaseServices } from '../../../../test/support/database-services.ts'
import { signedIn } from '../../../../test/support/staff-client.ts'
import { type JobService, openJobs } from '../../../adapters/jobs/index.ts'
import { atomically, jobConnection } from '../../../adapters/storage/index.ts'
import { type Told, tell } from '../../../capabilities/messages/index.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import { createApp } from '../../http/create-app.ts'
import type { Services } from '../../services.ts'

const NOW = new Date('2026-03-10T01:00:00.000Z')
const TOLD: Told = {
  bodyId: PLATFORM,
  kind: 'notice',
  subject: '系统将于今晚维护',
  text: '今晚八时起约半小时不能使用。',
  href: null,
  about: null,
  key: null,
}

describeDatabase('消息和后台任务的接口', (database) => {
  let jobs: JobService
  let services: Services
  let app: ReturnType<typeof createApp>
  before(async () => {
    jobs = await openJobs(jobConnection(database()))
    services = { ...databaseServices(database()), atomically: atomically(database(), { jobsOn: jobs.queueOn }) }
    app = createApp(services, { version: 'test', now: () => NOW, log: { level: 'silent' } })
  })
  after(() => jobs.close())

  const asPost = (kind: Parameters<typeof signedIn>[2][number]['kind']) =>
    signedIn(app, services, [{ kind }], () => NOW)
  const tellNow = (personId: string, told: Partial<Told> = {}) =>
    services.atomically((unit) =>
      tell(
        unit,
        { ...TOLD, ...told },
        { personIds: [personId], channels: ['mail'], now: NOW.toISOString(), newId: uuidv7 },
      ),
    )

  test('没有登录的看不到', async () => {
    for (const path of ['/inbox', '/jobs', '/jobs/runs', '/outbox']) {
      assert.equal((await app.inject(`/api/v1${path}`)).statusCode, 401)
    }
  })

  test('站内消息：未读数、读一条、全部标为已读；别人的看不到也标不了', async () => {
    const [mine, other] = [await asPost('systemAdmin'), await asPost('securityAdmin')]
    await tellNow(mine.person.id)
    await tellNow(mine.person.id, { subject: '第二条' })
    const { body: bell } = await mine.call('GET', '/inbox?unread=1&size=1')
    assert.deepEqual([bell.total, bell.unread, bell.items.length], [2, 2, 1])
    const [first] = bell.items
    assert.deepEqual([first.subject, first.kindLabel, first.bodyName, first.readAt], ['第二条', '通知', '平台', null])
    assert.equal((await other.call('GET', '/inbox')).body.total, 0)
    assert.equal((await other.call('POST', `/inbox/${first.id}/read`)).status, 404)
    assert.deepEqual((await mine.call('POST', `/inbox/${first.id}/read`)).body, { marked: 1 })
    assert.equal((await mine.call('GET', '/inbox?unread=1')).body.unread, 1)
    assert.deepEqual((await mine.call('POST', '/inbox/read')).body, { marked: 1 })
    const { body: all } = await mine.call('GET', '/inbox')
    assert.deepEqual([all.total, all.unread], [2, 0])
    assert.equal(all.items[0].readAt, NOW.toISOString())
  })

  test('发送情况只有系统管理员看得到：收件人写姓名，不写地址；没有送出的写明原因，可以重新发送', async () => {
    const [admin, handler] = [await asPost('systemAdmin'), await asPost('handler')]
    await tellNow(handler.person.id, { subject: '要送的' })
    const find = async () =>
      (await admin.call('GET', '/outbox?size=100')).body.items.find(
        (each: { subject: string }) => each.subject === '要送的',
      )
    const waiting = await find()
    assert.deepEqual([waiting.to, waiting.stateLabel, waiting.reason], [handler.person.name, '等待发送', null])
    const path = `/outbox/${waiting.bodyId}/${waiting.id}/retry`
    assert.equal((await admin.call('POST', path)).status, 409)
    await services.atomically(async ({ outbox }) => {
      await outbox.claim(waiting, NOW.toISOString(), NOW.toISOString(), '<x>')
      const rejected = { state: 'undelivered', failure: 'rejected', code: 550 } as const
      await outbox.settle(waiting, 1, rejected, NOW.toISOString())
    })
    const given = await find()
    assert.deepEqual([given.stateLabel, given.reason, given.code], ['没有送出', '对方服务器拒收', 550])
    assert.equal((await admin.call('GET', '/jobs')).body.messages.undelivered, 1)
    assert.equal((await handler.call('GET', '/outbox')).status, 403)
    assert.equal((await handler.call('POST', path)).status, 403)
    assert.equal((await admin.call('POST', path)).status, 204)
    assert.equal((await find()).stateLabel, '等待发送')
  })

  test('后台任务：各种任务的情况和各次执行；不在失败状态的不能重新执行', async () => {
    const [admin, handler] = [await asPost('systemAdmin'), await asPost('handler')]
    const { body: overview } = await admin.call('GET', '/jobs')
    assert.deepEqual(overview.scanner, { ok: false, words: '没有配置杀毒服务' })
    const labels = overview.kinds.map((each: { kind: string; label: string; timed: boolean }) => [
      each.kind,
      each.timed,
    ])
    assert.deepEqual(labels, [
      ['deliver', false],
      ['sweep', true],
      ['redact', false],
      ['daily', true],
    ])
    const { body: runs } = await admin.call('GET', '/jobs/runs?state=waiting&size=1')
    assert.ok(runs.total >= 1)
    assert.equal(runs.items[0].stateLabel, '等待执行')
    const path = `/jobs/deliver/${runs.items[0].id}/retry`
    assert.equal((await admin.call('POST', path)).status, 409)
    assert.equal((await handler.call('POST', path)).status, 403)
    assert.equal((await handler.call('GET', '/jobs')).status, 403)
    assert.equal((await handler.call('GET', '/jobs/runs')).status, 403)
  })
})
