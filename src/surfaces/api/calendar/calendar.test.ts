import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeDatabase } from '../../../../test/support/database.ts'
import { databaseServices } from '../../../../test/support/database-services.ts'
import { type GivenPost, signedIn } from '../../../../test/support/staff-client.ts'
import { createApp } from '../../http/create-app.ts'

const NOW = new Date('2026-12-07T02:00:00.000Z')
const now = (): Date => NOW
/** Invented, in the words of a real notice. */
const NOTICE = {
  kind: 'notice-text',
  source: '公报2026年第33号',
  text: `国务院办公厅关于2027年部分节假日安排的通知 国办发明电〔2026〕9号
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历除夕、周五）至11日（农历正月初六、周四）放假调休，共7天。2月13日（周六）、2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假，共1天。
六、中秋节：9月15日（周三）放假，共1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`,
}

describeDatabase('工作日历的接口', (database) => {
  const start = async () => {
    const services = databaseServices(database())
    const app = createApp(services, { version: 'test', now, log: { level: 'silent' } })
    const water = await services.organisations.add({
      name: '清源县水利局',
      code: 'qyx-slj',
      region: '清源县',
      level: 'county-department',
      parentCode: null,
    })
    return { water, staff: (...posts: readonly GivenPost[]) => signedIn(app, services, posts, now) }
  }
  let made: ReturnType<typeof start> | undefined
  const here = () => {
    made ??= start()
    return made
  }

  test('十二月起，系统管理员的待办里有下一年的放假通知；导入后没有了，日历里有历史', async () => {
    const { staff, water } = await here()
    const admin = await staff({ kind: 'systemAdmin' })
    const [waiting] = (await admin.call('GET', '/todo')).body.items
    assert.deepEqual([waiting.kind, waiting.lastDay, waiting.href], ['notice', '2026-12-31', '/calendar'])
    assert.match(waiting.title, /关于 2027 年部分节假日安排的通知/)
    const clerk = await staff({ kind: 'intake', bodyId: water.id })
    const form = { body: 'qyx-slj', channel: 'in_person', subject: '清淤', key: 'key-of-form' }
    const applicants = [{ kind: 'naturalPerson', idKind: null, fields: { name: '林清和' } }]
    const made = await clerk.call('POST', '/requests', { ...form, applicants, arrivedOn: '2026-12-04' })
    assert.equal(made.status, 201)
    const seen = await admin.call('POST', '/calendar/preview', { change: NOTICE })
    assert.equal(seen.status, 200, JSON.stringify(seen.body))
    assert.equal(seen.body.title, '国办发明电〔2026〕9号（2027 年部分节假日安排）')
    assert.deepEqual([seen.body.moved.length, seen.body.settled, seen.body.looked], [0, 1, 1])
    assert.ok(seen.body.days.some(({ day }: { day: string }) => day === '2027-02-13'))
    const bad = await admin.call('POST', '/calendar/import', { change: NOTICE, fingerprint: 'x' })
    assert.deepEqual([bad.status, bad.body.title], [409, '预览已经过时'])
    const done = await admin.call('POST', '/calendar/import', { change: NOTICE, fingerprint: seen.body.fingerprint })
    assert.equal(done.status, 200)
    assert.deepEqual((await admin.call('GET', '/todo')).body.items, [])
    const { body } = await admin.call('GET', '/calendar')
    const [year] = body.years
    assert.deepEqual([year.year, year.provisional, year.notices[0].imported], [2027, false, true])
    assert.deepEqual(
      [body.history[0].reason, body.history[0].changedBy],
      ['导入国办发明电〔2026〕9号', admin.person.name],
    )
    const again = await admin.call('POST', '/calendar/preview', { change: NOTICE })
    assert.deepEqual([again.status, again.body.title], [409, '已经导入'])
  })

  test('读不通的逐处指出；本地变动只在本机关和所辖', async () => {
    const { staff, water } = await here()
    const admin = await staff({ kind: 'systemAdmin', bodyId: water.id })
    const preview = (change: object) => admin.call('POST', '/calendar/preview', { change })
    const wrong = await (await staff({ kind: 'systemAdmin' })).call('POST', '/calendar/preview', {
      change: { ...NOTICE, text: '关于2028年的通知' },
    })
    assert.equal(wrong.status, 422)
    assert.ok(wrong.body.parameters.length > 0)
    assert.equal((await preview(NOTICE)).status, 403, '一个机关的管理员不能导入全国的通知')
    const local = { from: '2026-12-10', to: '2026-12-10', working: false, reason: '暴雪停工', source: '县政府通告' }
    const seen = await preview({ kind: 'local', body: 'qyx-slj', change: local })
    assert.equal(seen.body.title, '2026年12月10日停止办公：暴雪停工')
    assert.equal(seen.body.moved.length, 1)
    assert.deepEqual(
      [seen.body.moved[0].before, seen.body.moved[0].after, seen.body.moved[0].href],
      ['2027-01-04', '2027-01-05', null],
    )
    assert.equal((await preview({ kind: 'local', body: null, change: local })).status, 403)
    assert.equal((await preview({ kind: 'local', body: 'nobody', change: local })).status, 404)
    const idle = await preview({
      kind: 'local',
      body: 'qyx-slj',
      change: { ...local, from: '2026-12-12', to: '2026-12-13' },
    })
    assert.match(idle.body.detail, /本来就不上班/)
  })

  test('有岗位的都能看日历，不能改；没有岗位的看不到', async () => {
    const { staff, water } = await here()
    const clerk = await staff({ kind: 'handler', bodyId: water.id })
    const { status, body } = await clerk.call('GET', '/calendar')
    assert.equal(status, 200)
    assert.deepEqual([body.may.national, body.bodies], [false, []])
    assert.ok(body.evidence.every((each: string) => /\[[MC]\]/.test(each)))
    assert.equal((await clerk.call('POST', '/calendar/preview', { change: NOTICE })).status, 403)
    assert.equal((await (await staff()).call('GET', '/calendar')).status, 403)
  })
})
