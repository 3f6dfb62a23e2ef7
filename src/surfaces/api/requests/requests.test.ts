import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { describeDatabase } from '../../../../test/support/database.ts'
import { databaseServices } from '../../../../test/support/database-services.ts'
import { type GivenPost, signedIn } from '../../../../test/support/staff-client.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import { createApp } from '../../http/create-app.ts'

const NOW = new Date('2026-03-02T02:00:00.000Z')
const now = (): Date => NOW
/** Planted in the data of an applicant: nowhere else may any of it be seen. */
const PLANTED = {
  name: '欧阳云川植入名',
  idNumber: '11010519491231002X',
  phone: '13900001234',
  email: 'planted.applicant@example.com',
  address: '虚构路植入门牌9号',
}

describeDatabase('申请的接口', (database) => {
  const lines: string[] = []
  const log = { level: 'debug' as const, destination: { write: (line: string) => void lines.push(line) } }
  const start = async () => {
    const services = databaseServices(database())
    const app = createApp(services, { version: 'test', now, log })
    const body = (name: string, code: string) =>
      services.organisations.add({ name, code, region: '清源县', level: 'county-department', parentCode: null })
    const bodies = { water: await body('清源县水利局', 'qyx-slj'), school: await body('清源县教育局', 'qyx-jyj') }
    const staff = (...posts: readonly GivenPost[]) => signedIn(app, services, posts, now)
    return { services, app, bodies, staff }
  }
  let made: ReturnType<typeof start> | undefined
  const here = () => {
    made ??= start()
    return made
  }
  const form = (more: object = {}) => ({
    body: 'qyx-slj',
    channel: 'in_person',
    arrivedOn: '2026-02-26',
    subject: '2025年度河道清淤工程招标文件',
    applicants: [{ kind: 'naturalPerson', idKind: 'citizenId', fields: PLANTED }],
    key: uuidv7(),
    ...more,
  })
  const clerkAt = async (kind: GivenPost['kind'] = 'intake') => {
    const { staff, bodies } = await here()
    return staff({ kind, bodyId: bodies.water.id })
  }
  const registered = async (more: object = {}): Promise<string> => {
    const clerk = await clerkAt()
    const done = await clerk.call('POST', '/requests', form(more))
    assert.equal(done.status, 201, JSON.stringify(done.body))
    return done.body.href
  }

  test('第四十五条 登记、列表、案卷：状态有字样，期限有距离和依据', async () => {
    const clerk = await clerkAt()
    const href = await registered()
    const list = await clerk.call('GET', '/requests')
    assert.equal(list.status, 200)
    const [item] = list.body.items
    assert.equal(item.href, href)
    assert.deepEqual([item.state, item.word, item.due, item.daysLeft], ['open', '办理中', '2026-03-25', 17])
    const one = await clerk.call('GET', href)
    assert.equal(one.status, 200)
    assert.match(one.body.dueWords, /2026年3月25日（还有 17 个工作日）· 条例第三十三条/)
    assert.ok(one.body.next.some((next: { kind: string }) => next.kind === 'correction_asked'))
    assert.deepEqual(one.body.may, {
      ...{ record: true, assign: true, urge: false, register: true },
      ...{ reveal: true, dispose: false },
    })
    assert.equal(one.body.registeredBy?.startsWith('某人'), true)
  })

  test('筛选、排列、翻页都在网址里；别的机关的看不到', async () => {
    const { staff, bodies } = await here()
    await registered({ arrivedOn: '2026-01-05', subject: '超期的一件' })
    const clerk = await clerkAt()
    const overdue = await clerk.call('GET', '/requests?state=overdue&size=1&sort=due')
    assert.deepEqual([overdue.body.total, overdue.body.items[0].word], [1, '超期'])
    assert.ok(overdue.body.items[0].daysLeft < 0)
    const found = await clerk.call('GET', `/requests?q=${encodeURIComponent('超期的')}`)
    assert.equal(found.body.total, 1)
    const other = await staff({ kind: 'handler', bodyId: bodies.school.id })
    assert.equal((await other.call('GET', '/requests')).body.total, 0)
    const href = found.body.items[0].href
    assert.equal((await other.call('GET', href)).status, 403)
    assert.equal((await clerk.call('GET', `/requests/qyx-slj/${uuidv7()}`)).status, 404)
    assert.equal((await clerk.call('GET', '/requests?sort=applicant')).status, 400)
  })

  test('记录行为：页面上的行为数不符的返回 409；不许接续的说明理由和条款；日期有误的指出是哪一项', async () => {
    const clerk = await clerkAt('handler')
    const href = await registered({ arrivedOn: '2026-02-02' })
    const act = (more: object) =>
      clerk.call('POST', `${href}/acts`, { on: '2026-02-27', after: 0, key: uuidv7(), ...more })
    const extended = await act({ kind: 'extended', days: 20 })
    assert.equal(extended.status, 200)
    assert.equal(extended.body.acts.length, 1)
    assert.match(extended.body.acts[0].title, /延长答复期限/)
    const stale = await act({ kind: 'replied', outcome: 'provided' })
    assert.deepEqual([stale.status, stale.body.title], [409, '他人已经记录'])
    const again = await act({ kind: 'extended', after: 1 })
    assert.equal(again.status, 409)
    assert.match(again.body.detail, /不能再次延长.*第三十三条第二款/)
    const early = await act({ kind: 'replied', outcome: 'provided', on: '2026-01-30', after: 1 })
    assert.deepEqual([early.status, early.body.parameters[0].name], [422, 'on'])
    const future = await act({ kind: 'replied', outcome: 'provided', on: '2026-03-03', after: 1 })
    assert.match(future.body.detail, /还没有到/)
  })

  test('登记有误的，逐项指出', async () => {
    const clerk = await clerkAt()
    const done = await clerk.call('POST', '/requests', form({ subject: ' ', applicants: [] }))
    assert.equal(done.status, 422)
    assert.deepEqual(
      done.body.parameters.map(({ name }: { name: string }) => name),
      ['applicants', 'subject'],
    )
  })

  test('完整信息只由查看一处返回，须有事由和岗位', async () => {
    const href = await registered()
    const clerk = await clerkAt()
    const { body: one } = await clerk.call('GET', href)
    assert.equal(one.applicants[0].fields.phone, '139****1234')
    const address = `${href}/applicants/${one.applicants[0].id}/reveal`
    assert.equal((await clerk.call('POST', address, {})).status, 400)
    const shown = await clerk.call('POST', address, { reason: 'contact' })
    assert.deepEqual(shown.body.fields, PLANTED)
    assert.equal(shown.headers['cache-control'], 'no-store')
    const approver = await clerkAt('approver')
    assert.equal((await approver.call('POST', address, { reason: 'contact' })).status, 403)
    const { rows } = await sql<{ outcome: string }>`
      select outcome from audit_entries where act = 'applicant.reveal' order by outcome`.execute(database().sql)
    assert.deepEqual(
      rows.map(({ outcome }) => outcome),
      ['done', 'refused'],
    )
  })

  test('第四十七条 主管部门：看得到脱敏的案卷和超期，不能登记、不能记录、不能查看完整信息', async () => {
    const { staff } = await here()
    const href = await registered({ arrivedOn: '2026-01-06', subject: '督办的一件' })
    const supervisor = await staff({ kind: 'supervisor', bodyId: PLATFORM })
    const { status, body } = await supervisor.call('GET', href)
    assert.equal(status, 200)
    assert.deepEqual(body.may, {
      ...{ record: false, assign: false, urge: true, register: false },
      ...{ reveal: false, dispose: false },
    })
    const act = { kind: 'replied', outcome: 'provided', on: '2026-02-27', after: 0, key: uuidv7() }
    assert.equal((await supervisor.call('POST', `${href}/acts`, act)).status, 403)
    assert.equal((await supervisor.call('POST', '/requests', form())).status, 403)
    const reveal = `${href}/applicants/${body.applicants[0].id}/reveal`
    assert.equal((await supervisor.call('POST', reveal, { reason: 'inspection' })).status, 403)
    const { body: todo } = await supervisor.call('GET', '/todo')
    const mine = todo.items.find((item: { href: string }) => item.href === href)
    assert.deepEqual([mine.kind, mine.state, mine.article], ['supervise', 'overdue', '条例第四十七条'])
  })

  test('待办按最后一日排列，确认收到的在最前：答复、确认收到，各有距离和依据；没有岗位的没有待办', async () => {
    const { staff } = await here()
    await registered({ channel: 'online', arrivedOn: '2026-02-28', subject: '等待确认的一件' })
    const clerk = await clerkAt()
    const { body } = await clerk.call('GET', '/todo')
    const places = body.items.flatMap(({ kind, lastDay }: { kind: string; lastDay: string | null }) =>
      lastDay ? `${kind === 'confirm' ? 0 : 1} ${lastDay}` : [],
    )
    assert.deepEqual(places, places.toSorted())
    const confirm = body.items.find(({ kind }: { kind: string }) => kind === 'confirm')
    assert.match(confirm.title, /^与申请人确认收到申请：等待确认的一件/)
    assert.deepEqual([confirm.lastDay, confirm.daysLeft, confirm.state], ['2026-03-02', 0, 'dueSoon'])
    assert.equal(confirm.article, '条例第三十一条第（三）项；几日内确认没有规定，按 1 个工作日提醒 [C]')
    assert.ok(
      body.items.some(({ state, word }: { state: string; word: string }) => state === 'overdue' && word === '超期'),
    )
    const approver = await staff({ kind: 'auditAdmin' })
    const theirs = await approver.call('GET', '/todo')
    assert.deepEqual(
      theirs.body.items.map(({ kind }: { kind: string }) => kind),
      ['anchor'],
    )
    const security = await staff({ kind: 'securityAdmin' })
    await staff()
    assert.match((await security.call('GET', '/todo')).body.items[0].title, /^给 \d+ 名没有岗位的人员授予岗位$/)
  })

  test('搜索：有权看的申请、机关、人员；申请人搜不到', async () => {
    const { staff } = await here()
    await registered({ subject: '水库除险加固' })
    const clerk = await clerkAt()
    const search = async (who: typeof clerk, q: string) =>
      (await who.call('GET', `/search?q=${encodeURIComponent(q)}`)).body.items
    const [hit] = await search(clerk, '水库除险')
    assert.deepEqual([hit.kind, hit.title], ['request', '水库除险加固'])
    assert.ok((await search(clerk, '水利局')).some(({ kind }: { kind: string }) => kind === 'body'))
    assert.deepEqual(await search(clerk, '欧阳云川'), [])
    assert.deepEqual(await search(clerk, PLANTED.phone), [])
    assert.deepEqual(await search(clerk, '某人'), [])
    const admin = await staff({ kind: 'systemAdmin' })
    assert.ok((await search(admin, '某人')).every(({ kind }: { kind: string }) => kind === 'person'))
    assert.deepEqual(await search(admin, '水库除险'), [])
    assert.equal((await clerk.call('GET', '/search?q=')).status, 400)
  })

  test('到期处置：没有到期的不能销毁；只有工作机构负责人可以', async () => {
    const href = await registered()
    const head = await clerkAt('officeHead')
    const refused = await head.call('POST', `${href}/disposal`)
    assert.equal(refused.status, 409)
    assert.match(refused.body.detail, /还没有办结/)
    const list = await head.call('GET', '/requests/past-retention')
    assert.deepEqual(list.body.items, [])
    assert.deepEqual(
      list.body.periods[0].periods.map(({ years }: { years: number }) => years),
      [10, 10, 5],
    )
    assert.match(list.body.evidence, /\[C\]/)
    assert.equal((await (await clerkAt()).call('POST', `${href}/disposal`)).status, 403)
  })

  test('植入的姓名、证件号、电话、邮箱、地址：除查看一处外，接口的回答、响应头和日志里都没有', async () => {
    const { app, staff, bodies } = await here()
    const href = await registered()
    const browsers = [
      await clerkAt(),
      await clerkAt('officeHead'),
      await staff({ kind: 'supervisor', bodyId: PLATFORM }),
      await staff({ kind: 'systemAdmin' }, { kind: 'handler', bodyId: bodies.school.id }),
    ]
    const answers: string[] = []
    const gets = [
      '/requests',
      href,
      '/todo',
      '/search?q=2025',
      '/requests/form',
      '/calendar',
      '/session',
      '/requests/past-retention',
    ]
    for (const browser of browsers) {
      for (const path of gets) answers.push(JSON.stringify(await browser.call('GET', path)))
      answers.push(JSON.stringify(await browser.call('POST', '/requests', form({ subject: '' }))))
      answers.push(JSON.stringify(await browser.call('POST', '/requests', form({ channel: 'pigeon' }))))
      answers.push(JSON.stringify(await browser.call('POST', `${href}/acts`, { applicant: PLANTED })))
      answers.push(JSON.stringify(await browser.call('POST', `${href}/disposal`)))
    }
    answers.push((await app.inject('/api/v1/openapi.json')).body, (await app.inject('/')).body)
    assert.ok(lines.length > 50)
    for (const text of Object.values(PLANTED)) {
      assert.ok(!answers.some((answer) => answer.includes(text)), `回答里有 ${text}`)
      assert.ok(!lines.some((line) => line.includes(text)), `日志里有 ${text}`)
    }
  })
})
