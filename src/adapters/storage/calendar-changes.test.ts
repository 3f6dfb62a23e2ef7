import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { describeDatabase } from '../../../test/support/database.ts'
import { memoryKeys } from '../../../test/support/memory-keys.ts'
import { by, person, registerOn } from '../../../test/support/register.ts'
import {
  type Asking,
  type GivenChange,
  importChange,
  importChangeOnServer,
  previewChange,
} from '../../capabilities/calendar-changes/index.ts'
import { duesOf, rebuildDues, rulesReader } from '../../capabilities/requests/index.ts'
import { PLATFORM } from '../../capabilities/transactions/index.ts'
import { type Day, day } from '../../law/day/index.ts'
import { settingStore } from './setting-store.ts'

/** Invented, in the words of a real notice: the seventh day of work for the spring festival moves due days of January 2027. */
const NOTICE = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕9号
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历除夕、周五）至11日（农历正月初六、周四）放假调休，共7天。2月13日（周六）、2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假，共1天。
六、中秋节：9月15日（周三）放假，共1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`
const TODAY = day('2027-01-20')

describeDatabase('导入放假通知', (database) => {
  const keys = memoryKeys()
  const office = () => registerOn(database(), keys)
  const run = () => office().context.atomically
  const notice: GivenChange = { kind: 'notice-text', text: NOTICE, source: '公报2026年第33号' }
  const admin = person([['systemAdmin', PLATFORM]])
  const ask = (given: GivenChange, today: Day = TODAY): Asking => ({
    given,
    today,
    personId: admin.personId,
    at: `${today}T01:00:00.000Z`,
  })
  const duesIn = async (bodyId: string): Promise<readonly (string | null)[]> => {
    const { items } = await office().requests.list({
      bodyIds: [bodyId],
      today: TODAY,
      soonUntil: TODAY,
      sort: 'number',
      page: 1,
      size: 50,
    })
    return items.map(({ due }) => due)
  }
  const versions = async (): Promise<number> =>
    (await settingStore(database()).history(PLATFORM, 'calendar.notices')).length

  test('第三十三条 预览：哪些日子变动、哪些申请的期限移动、会出现什么问题；预览不改动任何东西', async () => {
    const body = await office().body('清源县水利局')
    const clerk = by(person([['intake', body.id]]), TODAY)
    const request = await office().registered(body, clerk, { arrivedOn: day('2027-01-11') })
    const early = await office().registered(body, clerk, { arrivedOn: day('2026-12-01') })
    const inTime = await office().registered(body, clerk, { arrivedOn: day('2026-12-21') })
    assert.ok(
      (await office().record(inTime, clerk, { kind: 'replied', on: day('2027-01-19'), outcome: 'provided' })).ok,
    )
    assert.deepEqual(await duesIn(body.id), ['2026-12-29', '2027-01-19', '2027-02-10'])
    const seen = await previewChange(run(), ask(notice))
    assert.ok(seen.ok, JSON.stringify(seen))
    assert.ok(seen.value.days.some(({ day: d, after }) => d === '2027-02-13' && after.working && after.name === '春节'))
    assert.deepEqual(
      seen.value.moved.map(({ number, before, after, provisional }) => ({ number, before, after, provisional })),
      [{ number: request.number, before: '2027-02-10', after: '2027-02-13', provisional: false }],
    )
    assert.equal(seen.value.settled, 1, '答复在元旦以后的，日期不变，不再是暂定')
    assert.equal(await versions(), 0)
    assert.deepEqual(await duesIn(body.id), ['2026-12-29', '2027-01-19', '2027-02-10'])
    assert.equal(early.number, 'qyxslj-2026-00001')
  })

  test('导入：恰好是预览所见；期限一览同时重算，入审计链；再次导入的不收', async () => {
    const seen = await previewChange(run(), ask(notice))
    assert.ok(seen.ok)
    const source = { at: `${TODAY}T02:00:00.000Z`, address: '192.0.2.10' }
    const wrong = await importChange(run(), { actor: admin, source }, { given: notice, today: TODAY }, 'another')
    assert.ok(!wrong.ok && wrong.error.kind === 'preview-outdated')
    assert.equal(wrong.error.preview.fingerprint, seen.value.fingerprint)
    assert.equal(await versions(), 0)
    const stranger = person([['intake', PLATFORM]])
    const refused = await importChange(run(), { actor: stranger, source }, { given: notice, today: TODAY }, 'x')
    assert.ok(!refused.ok && refused.error.kind === 'not-allowed')
    const done = await importChange(
      run(),
      { actor: admin, source },
      { given: notice, today: TODAY },
      seen.value.fingerprint,
    )
    assert.ok(done.ok)
    assert.deepEqual(done.value.moved, seen.value.moved)
    const [body] = await office().requests.bodies()
    assert.ok(body)
    assert.deepEqual(await duesIn(body), ['2026-12-29', '2027-01-19', '2027-02-13'])
    const { rows } = await sql<{ detail: string }>`
      select detail from audit_entries where act = 'calendar.change' and outcome = 'done'`.execute(database().sql)
    const [entry] = rows.map((row) => JSON.parse(row.detail))
    assert.equal(entry.number, '国办发明电〔2026〕9号')
    assert.equal(entry.moved, 1)
    const again = await previewChange(run(), ask(notice))
    assert.ok(!again.ok && again.error.kind === 'already-held')
  })

  test('期限一览随时可由行为重算，结果相同', async () => {
    const store = office().requests
    const rules = rulesReader({ settings: settingStore(database()) }, TODAY)
    const all = await store.bodies()
    const before = await sql`select * from request_dues order by request_id`.execute(database().sql)
    await sql`update request_dues set due = null, stage = 'receipt', errors = 9, received_on = null`.execute(
      database().sql,
    )
    const count = await run()((unit) => rebuildDues(unit.requests, all, rules))
    assert.equal(count, before.rows.length)
    const after = await sql`select * from request_dues order by request_id`.execute(database().sql)
    assert.deepEqual(after.rows, before.rows)
  })

  test('本地停工：只动本机关和所辖机关；已经逾期的不再逾期；没有变动任何日子的不收', async () => {
    const [above, elsewhere] = [await office().body('清源县人民政府'), await office().body('清源县教育局')]
    const below = await office().body('清源县应急管理局', above.code)
    const clerks = [below, elsewhere].map((body) => by(person([['intake', body.id]]), '2027-04-12'))
    const [first, second] = clerks
    assert.ok(first && second)
    const request = await office().registered(below, first, { arrivedOn: day('2027-03-11') })
    await office().registered(elsewhere, second, { arrivedOn: day('2027-03-11') })
    const closure = (change: object): GivenChange => ({ kind: 'local', bodyId: above.id, change })
    const days = { from: '2027-04-08', to: '2027-04-09', working: false, reason: '台风停工', source: '县政府通告' }
    const asking = ask(closure(days), day('2027-04-12'))
    const seen = await previewChange(run(), asking)
    assert.ok(seen.ok)
    assert.deepEqual(
      seen.value.moved.map(({ number, before, after, vanishes }) => [
        number,
        before,
        after,
        vanishes.map((f) => f.code),
      ]),
      [[request.number, '2027-04-09', '2027-04-13', ['OVERDUE']]],
    )
    assert.equal(seen.value.looked, 1)
    const done = await importChangeOnServer(run(), { ...asking, personId: null }, seen.value.fingerprint)
    assert.ok(done.ok)
    assert.deepEqual([await duesIn(below.id), await duesIn(elsewhere.id)], [['2027-04-13'], ['2027-04-09']])
    const again = await previewChange(run(), asking)
    assert.ok(!again.ok && again.error.kind === 'nothing-changes')
    const file = await office().requests.find(below.id, request.id)
    assert.ok(file)
    const rules = await rulesReader({ settings: settingStore(database()) }, day('2027-04-12'))(below.id)
    assert.equal(duesOf(file, rules).due, '2027-04-13')
  })

  test('读不通的通知：逐处说明，不导入', async () => {
    const wrong = NOTICE.replace('2月13日（周六）', '2月13日（周五）').replace('2027年', '2028年')
    const seen = await previewChange(run(), ask({ kind: 'notice-text', text: wrong, source: '' }))
    assert.ok(!seen.ok && seen.error.kind === 'problems')
    assert.ok(seen.error.problems.length > 1)
    const local = await previewChange(run(), ask({ kind: 'local', bodyId: PLATFORM, change: { from: '2027-13-01' } }))
    assert.ok(!local.ok && local.error.kind === 'problems')
    assert.ok(local.error.problems.some(({ at }) => at === 'from'))
  })
})
