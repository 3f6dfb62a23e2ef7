import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { describeDatabase } from '../../../../test/support/database.ts'
import { databaseServices } from '../../../../test/support/database-services.ts'
import { browserAt, signedIn } from '../../../../test/support/staff-client.ts'
import type { NewAuditEntry } from '../../../capabilities/audit/index.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import { createApp } from '../../http/create-app.ts'

const NOW = new Date('2026-03-02T01:00:00.000Z')

describeDatabase('审计接口', (database) => {
  const start = async () => {
    const services = databaseServices(database())
    const app = createApp(services, {
      version: 'test',
      now: () => NOW,
      log: { level: 'warn', destination: { write: () => {} } },
    })
    const add = (name: string) => services.organisations.add({ name, region: null, level: null, parentCode: null })
    const water = await add('清源县水利局')
    const school = await add('清源县教育局')
    const staff = (kind: 'auditAdmin' | 'systemAdmin' | 'intake', bodyId = PLATFORM) =>
      signedIn(app, services, [{ kind, bodyId }], () => NOW)
    for (const [i, bodyId] of [water.id, water.id, water.id, school.id].entries()) {
      await services.atomically(({ audit }) => audit.append({ ...ENTRY, bodyId, on: { kind: 'setting', id: `k${i}` } }))
    }
    return { services, app, water, school, auditor: await staff('auditAdmin'), staff }
  }
  let made: ReturnType<typeof start> | undefined
  const here = () => {
    made ??= start()
    return made
  }
  const ENTRY: NewAuditEntry = {
    bodyId: PLATFORM,
    at: '2026-02-27T16:30:00.000Z',
    personId: null,
    post: null,
    act: 'setting.change',
    on: { kind: 'setting', id: 'k' },
    outcome: 'done',
    before: null,
    after: 'sha256:x',
    address: '192.0.2.9',
    detail: { version: 1 },
  }
  test('列表：最近的在前，可以按机关、行为、对象、结果、北京时间的日子筛选', async () => {
    const { auditor } = await here()
    const all = await auditor.call('GET', '/audit?act=setting.change')
    assert.equal(all.status, 200)
    assert.deepEqual([all.body.total, all.body.more], [4, false])
    const found = async (query: string) => (await auditor.call('GET', `/audit?act=setting.change&${query}`)).body.total
    assert.equal(await found('body=qyxslj'), 3)
    assert.equal(await found('subjectKind=setting&subjectId=k1'), 1)
    assert.equal(await found('outcome=refused'), 0)
    // 北京时间 2 月 28 日零时三十分
    assert.equal(await found('from=2026-02-28&to=2026-02-28'), 4)
    assert.equal(await found('to=2026-02-27'), 0)
    const [first] = (await auditor.call('GET', '/audit?body=qyxslj&size=1&page=3')).body.items
    assert.deepEqual(
      [first.body, first.number, first.actLabel, first.subject.kindLabel, first.outcomeLabel, first.person],
      [{ code: 'qyxslj', name: '清源县水利局' }, 1, '修改设置', '设置', '办成', null],
    )
    assert.equal((await auditor.call('GET', '/audit?from=2026-2-1')).status, 400)
    assert.equal((await auditor.call('GET', '/audit?body=nobody')).status, 404)
  })

  test('一条记录：全部内容，以及是否与哈希相符、与前一条衔接', async () => {
    const { auditor } = await here()
    const { status, body } = await auditor.call('GET', '/audit/entries/qyxslj/2')
    assert.equal(status, 200)
    assert.deepEqual([body.fits, body.linked, body.detail, body.address], [true, true, '{"version":1}', '192.0.2.9'])
    assert.equal((await auditor.call('GET', '/audit/entries/qyxslj/99')).status, 404)
  })

  test('没有登录的 401；没有审计管理岗位的 403，并记入审计链', async () => {
    const { app, staff } = await here()
    assert.equal((await browserAt(app).call('GET', '/audit')).status, 401)
    const other = await staff('systemAdmin')
    for (const [method, path] of [
      ['GET', '/audit'],
      ['GET', '/audit/entries/qyxslj/1'],
      ['POST', '/audit/verifications'],
      ['GET', '/audit/export'],
      ['GET', '/audit/anchors'],
      ['POST', '/audit/anchors'],
    ] as const) {
      const { status } = await other.call(method, path, method === 'POST' ? {} : undefined)
      assert.equal(status, 403, path)
    }
    const { auditor } = await here()
    assert.equal((await auditor.call('GET', `/audit?person=${other.person.account}&outcome=refused`)).body.total, 6)
    assert.equal((await auditor.call('GET', '/audit?person=nobody')).status, 400)
  })

  test('机关的审计管理员：只看见、只核验、只导出自己机关的', async () => {
    const { staff, school } = await here()
    const own = await staff('auditAdmin', school.id)
    const { body } = await own.call('GET', '/audit')
    assert.ok(body.items.every((item: { body: { name: string } }) => item.body.name === '清源县教育局'))
    assert.equal((await own.call('GET', '/audit?body=qyxslj')).status, 403)
    assert.equal((await own.call('GET', '/audit/entries/platform/1')).status, 403)
    assert.equal((await own.call('GET', '/audit/anchors')).status, 403)
    const choices = await own.call('GET', '/audit/choices')
    assert.deepEqual(
      choices.body.bodies.map(({ label }: { label: string }) => label),
      ['清源县教育局'],
    )
    assert.equal((await own.call('POST', '/audit/verifications', {})).body.chains, 1)
    assert.doesNotMatch((await own.call('GET', '/audit/export')).body, /清源县水利局/)
  })

  test('核验：完整时写明结论；改动一处，指出机关和编号；核验本身记入审计链', async () => {
    const { auditor, water } = await here()
    const whole = await auditor.call('POST', '/audit/verifications', {})
    assert.equal(whole.status, 200)
    assert.deepEqual([whole.body.whole, whole.body.finished, whole.body.breaks], [true, true, []])
    assert.match(whole.body.conclusion, /没有发现改动、删除、插入或次序错乱。/)
    const [entry] = (await auditor.call('GET', '/audit?body=platform&act=audit.verify')).body.items
    const kept = await auditor.call('GET', `/audit/entries/platform/${entry.number}`)
    assert.deepEqual([JSON.parse(kept.body.detail).breaks, kept.body.person.name], [0, auditor.person.name])
    const change = (address: string) =>
      sql`update audit_entries set address = ${address} where body_id = ${water.id} and number = 2`.execute(
        database().sql,
      )
    await change('192.0.2.8')
    const broken = await auditor.call('POST', '/audit/verifications', { body: 'qyxslj' })
    assert.deepEqual(broken.body.breaks, [
      {
        kind: 'changed',
        body: { code: 'qyxslj', name: '清源县水利局' },
        number: 2,
        told: '清源县水利局：第 2 条被改动，内容与哈希不符。',
      },
    ])
    assert.equal((await auditor.call('GET', '/audit/entries/qyxslj/2')).body.fits, false)
    await change('192.0.2.9')
    const resumed = await auditor.call('POST', '/audit/verifications', { from: { body: 'qyxslj', number: 1 } })
    assert.equal(resumed.body.whole, true)
  })

  test('审计锚：一天一个，再要答复 409；链尾可以打印，外存文件有这一行', async () => {
    const { auditor, services } = await here()
    const made = await auditor.call('POST', '/audit/anchors', {})
    assert.equal(made.status, 201)
    assert.equal(made.body.day, '2026-03-02')
    assert.equal((await auditor.call('POST', '/audit/anchors', {})).status, 409)
    const { body } = await auditor.call('GET', '/audit/anchors')
    assert.deepEqual([body.total, body.items[0].keptIn], [1, ['写入数据旁边的文件']])
    const line = await auditor.call('GET', '/audit/anchors/2026-03-02?format=jsonl')
    const kept: string[] = []
    for await (const one of services.outsideHeads.lines() ?? []) kept.push(one)
    assert.deepEqual(kept, [typeof line.body === 'string' ? line.body.trim() : JSON.stringify(line.body)])
    const page = await auditor.call('GET', '/audit/anchors/2026-03-02')
    assert.match(String(page.headers['content-type']), /^text\/html/)
    assert.equal((await auditor.call('GET', '/audit/anchors/2026-03-01')).status, 404)
    const verdict = await auditor.call('POST', '/audit/verifications', {})
    assert.match(verdict.body.proof[0], /最后一日是 2026-03-02/)
    assert.equal(verdict.body.whole, true)
  })

  test('导出：一行一条，附离线核验程序；从哪日到哪日要一起填', async () => {
    const { auditor } = await here()
    const { status, headers, body } = await auditor.call('GET', '/audit/export?body=qyxslj')
    assert.equal(status, 200)
    assert.match(String(headers['content-disposition']), /audit\.jsonl/)
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const { total } = (await auditor.call('GET', '/audit?body=qyxslj')).body
    assert.equal(text.trim().split('\n').length, total + 3)
    assert.ok((await auditor.call('GET', '/audit?body=qyxslj&act=audit.export')).body.total > 0)
    assert.match((await auditor.call('GET', '/audit/verifier')).body, /createHash/)
    assert.equal((await auditor.call('GET', '/audit/export?from=2026-01-01')).status, 400)
  })
})
