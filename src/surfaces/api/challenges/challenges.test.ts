import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 as uuidv7 } from 'uuid'
import { describeDatabase } from '../../../../test/support/database.ts'
import { databaseServices } from '../../../../test/support/database-services.ts'
import { type Browser, type GivenPost, signedIn } from '../../../../test/support/staff-client.ts'
import { createApp } from '../../http/create-app.ts'

const NOW = new Date('2026-03-02T02:00:00.000Z')
const now = (): Date => NOW

describeDatabase('复议诉讼的接口', (database) => {
  const start = async () => {
    const services = databaseServices(database())
    const app = createApp(services, { version: 'test', now, log: { level: 'silent' } })
    const body = (name: string, code: string, parentCode: string | null = null) =>
      services.organisations.add({ name, code, region: '清源县', level: 'county-department', parentCode })
    const county = await body('清源县人民政府', 'qyx')
    const bodies = {
      county,
      water: await body('清源县水利局', 'qyx-slj', 'qyx'),
      school: await body('清源县教育局', 'qyx-jyj'),
    }
    return { services, bodies, staff: (...posts: readonly GivenPost[]) => signedIn(app, services, posts, now) }
  }
  let made: ReturnType<typeof start> | undefined
  const here = () => {
    made ??= start()
    return made
  }
  const clerkAt = async (kind: GivenPost['kind'] = 'intake', at: 'water' | 'school' = 'water') => {
    const { staff, bodies } = await here()
    return staff({ kind, bodyId: bodies[at].id })
  }
  const form = (more: object = {}) => ({
    ...{ body: 'qyx-slj', kind: 'review', standing: 'respondent', heardBy: '清源县人民政府', key: uuidv7() },
    about: { kind: 'elsewhere', words: '对一件答复不服' },
    ...more,
  })
  const registered = async (clerk: Browser, more: object = {}): Promise<{ id: string; href: string }> => {
    const done = await clerk.call('POST', '/challenges', form(more))
    assert.equal(done.status, 201, JSON.stringify(done.body))
    return done.body
  }
  const record = (clerk: Browser, href: string, more: object) =>
    clerk.call('POST', `${href}/acts`, { after: 0, key: uuidv7(), ...more })

  test('登记、列表、案件：本机关的期限有字样、距离和条款，接下来可能发生的带着要填的事项', async () => {
    const clerk = await clerkAt()
    const made = await clerk.call('POST', '/requests', {
      ...{ body: 'qyx-slj', channel: 'in_person', arrivedOn: '2026-01-05', subject: '堤防加固设计文件', key: uuidv7() },
      applicants: [{ kind: 'naturalPerson', fields: { name: '钱一方植入名', phone: '19900000000' } }],
    })
    const about = { kind: 'noReply', requestIds: [made.body.id] }
    const { href } = await registered(clerk, { about, servedOn: '2026-02-26', caseNumber: '清政复〔2026〕3号' })
    const { body: list } = await clerk.call('GET', '/challenges?body=qyx-slj&kind=review&q=3号')
    assert.equal(list.total, 1)
    const [item] = list.items
    assert.deepEqual([item.title, item.href, item.state], ['清政复〔2026〕3号', href, 'open'])
    // Ten working days after Thursday the 26th; Saturday the 28th is one of them, moved by the year's notice.
    assert.deepEqual([item.due, item.daysLeft], ['2026-03-11', 7])
    const { status, body: one } = await clerk.call('GET', href)
    assert.equal(status, 200)
    assert.deepEqual(one.about, {
      label: '申请没有按期答复',
      words: null,
      requests: [{ id: made.body.id, number: made.body.number, href: made.body.href }],
    })
    const answered = one.next.find(({ kind }: { kind: string }) => kind === 'answered')
    assert.deepEqual([answered.by, answered.lastDay], ['body', '2026-03-11'])
    assert.match(answered.article, /《中华人民共和国行政复议法》第四十八条/)
    const decided = one.next.find(({ kind }: { kind: string }) => kind === 'decided')
    assert.deepEqual(decided.items, ['result', 'receivedOn', 'ordered', 'until', 'procedureOnly'])
    assert.ok(one.choices.results.every(({ value }: { value: string }) => value.startsWith('review')))
    assert.doesNotMatch(JSON.stringify([list, one]), /钱一方植入名/)
  })

  test('决定撤销责令重作：结果、要办的事、最后一日都在，逾期的排在最前', async () => {
    const clerk = await clerkAt('handler')
    const { href } = await registered(clerk, { servedOn: '2025-12-01', caseNumber: '清政复〔2025〕40号' })
    const decided = await record(clerk, href, {
      ...{ kind: 'decided', on: '2026-01-20', result: 'reviewRevoked', until: '2026-02-10', after: 1 },
    })
    assert.equal(decided.status, 200, JSON.stringify(decided.body))
    const { body } = decided
    assert.deepEqual([body.result.title, body.result.column, body.result.final], ['撤销', '结果纠正', true])
    assert.deepEqual([body.duty.title, body.duty.state], ['重新作出答复', 'overdue'])
    assert.deepEqual([body.state, body.word, body.owed, body.due], ['overdue', '超期', '重新作出答复', '2026-02-10'])
    assert.deepEqual(body.acts.at(-1).facts, ['撤销', '限定在2026年2月10日以前办理'])
    assert.ok(body.findings.some(({ code }: { code: string }) => code === 'DUTY_OVERDUE'))
    const { body: list } = await clerk.call('GET', '/challenges?size=1')
    assert.equal(list.items[0].href, href)
    const { body: late } = await clerk.call('GET', '/challenges?state=overdue&stage=final')
    assert.deepEqual(
      late.items.map((item: { href: string }) => item.href),
      [href],
    )
    const { body: accepted } = await clerk.call('GET', '/challenges?state=overdue&stage=accepted')
    assert.equal(accepted.total, 0)
  })

  test('复议后起诉的与复议案件互相看得见，表四各计一件，数字带着案件', async () => {
    const { staff, bodies } = await here()
    const clerk = await staff({ kind: 'officeHead', bodyId: bodies.school.id })
    const at = { body: 'qyx-jyj' }
    const review = await registered(clerk, { ...at, servedOn: '2025-03-03', caseNumber: '清政复〔2025〕5号' })
    await record(clerk, review.href, { kind: 'decided', on: '2025-04-10', result: 'reviewMaintained', after: 1 })
    const suit = await registered(clerk, {
      ...{ ...at, kind: 'litigationAfterReview', heardBy: '清源县人民法院', follows: review.id },
      ...{ acceptedOn: '2025-05-06', caseNumber: '（2025）云0000行初9号' },
    })
    const { body: one } = await clerk.call('GET', suit.href)
    assert.deepEqual(
      one.links.map(({ href }: { href: string }) => href),
      [review.href],
    )
    const { body: other } = await clerk.call('GET', review.href)
    assert.deepEqual(
      other.links.map(({ href }: { href: string }) => href),
      [suit.href],
    )
    const left = await registered(clerk, { ...at, caseNumber: '清政复〔2025〕6号' })
    const { status, body: figures } = await clerk.call('GET', '/challenges/figures?body=qyx-jyj&year=2025')
    assert.equal(status, 200)
    const cell = (group: string, key: string) =>
      figures.groups
        .find((one: { key: string }) => one.key === group)
        .cells.find((one: { key: string }) => one.key === key)
    assert.deepEqual(
      cell('review', 'upheld').cases.map(({ href }: { href: string }) => href),
      [review.href],
    )
    assert.deepEqual(
      cell('litigationAfterReview', 'pending').cases.map(({ href }: { href: string }) => href),
      [suit.href],
    )
    const counted = figures.groups.map((group: { cells: { figure: number }[] }) =>
      group.cells.map(({ figure }) => figure),
    )
    assert.deepEqual(counted, [
      [1, 0, 0, 0, 1],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 1, 1],
    ])
    assert.deepEqual(
      figures.leftOut.map(({ href, why }: { href: string; why: string }) => [href, why]),
      [[left.href, 'not_begun']],
    )
    assert.equal(figures.provisional, false)
    assert.equal(figures.readings.length, 4)
    const now = await clerk.call('GET', '/challenges/figures?body=qyx-jyj&year=2026')
    assert.equal(now.body.provisional, true)
    const before = await clerk.call('GET', '/challenges/figures?body=qyx-jyj&year=2018')
    assert.deepEqual([before.status, before.body.parameters[0].name], [422, 'year'])
  })

  test('两人同时记录：后到的返回 409，说明他人已经记录了什么；同一提交两次只记一步', async () => {
    const clerk = await clerkAt()
    const { href } = await registered(clerk, { servedOn: '2026-02-02' })
    const answered = { kind: 'answered', on: '2026-02-10', after: 1, key: uuidv7() }
    const heard = { kind: 'heard', on: '2026-02-11', after: 1, key: uuidv7() }
    const both = await Promise.all([record(clerk, href, answered), record(clerk, href, heard)])
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409])
    const refused = both.find(({ status }) => status === 409)
    assert.equal(refused?.body.title, '他人已经记录')
    const won = refused === both[1] ? answered : heard
    const again = await record(clerk, href, won)
    assert.deepEqual([again.status, again.body.acts.length], [200, 2])
  })

  test('缺项的指出是哪一项，前后不能接续的说明理由，未知的值不收', async () => {
    const clerk = await clerkAt()
    const { href } = await registered(clerk, { servedOn: '2026-02-02' })
    const names = ({ body }: { body: { parameters: { name: string }[] } }) => body.parameters.map(({ name }) => name)
    const bare = await record(clerk, href, { kind: 'decided', on: '2026-02-20', after: 1 })
    assert.deepEqual([bare.status, names(bare)], [422, ['result']])
    const other = await record(clerk, href, { kind: 'decided', on: '2026-02-20', result: 'suitRevoked', after: 1 })
    assert.deepEqual([other.status, other.body.title], [409, '现在不能记录'])
    const early = await record(clerk, href, { kind: 'appealed', on: '2026-02-20', by: 'body', after: 1 })
    assert.match(early.body.detail, /行政复议案件没有“上诉”这一步/)
    assert.equal((await record(clerk, href, { kind: 'unheard', on: '2026-02-20', after: 1 })).status, 400)
    const wrong = await clerk.call('POST', '/challenges', form({ heardBy: '', kind: 'litigationAfterReview' }))
    assert.deepEqual([wrong.status, names(wrong)], [422, ['heardBy', 'follows']])
  })

  test('待办：复议答复、诉讼答辩、重作各带最后一日和条款，办完就没有了；能看不能记录的没有', async () => {
    const { services, bodies } = await here()
    const body = await services.organisations.add({
      ...{ name: '清源县林业局', code: 'qyx-lyj', region: '清源县', level: 'county-department', parentCode: null },
    })
    const { staff } = await here()
    const clerk = await staff({ kind: 'handler', bodyId: body.id })
    const at = { body: body.code }
    const first = await registered(clerk, { ...at, servedOn: '2026-02-26', caseNumber: '清政复〔2026〕8号' })
    const suit = await registered(clerk, {
      ...at,
      kind: 'litigationDirect',
      heardBy: '清源县人民法院',
      servedOn: '2026-02-10',
    })
    const third = await registered(clerk, { ...at, servedOn: '2025-12-01', caseNumber: '清政复〔2025〕41号' })
    const order = { result: 'reviewRevoked', until: '2026-03-20', after: 1 }
    const decided = await record(clerk, third.href, { kind: 'decided', on: '2026-01-20', ...order })
    assert.deepEqual([decided.body.word, decided.body.stageWords], ['待办理', '已审结'])
    await registered(clerk, { ...at, standing: 'reviewer', servedOn: '2026-02-26' })
    const cases = async (browser: Browser) =>
      (await browser.call('GET', '/todo')).body.items.filter(({ kind }: { kind: string }) =>
        /^(answer|duty)$/.test(kind),
      )
    const items = await cases(clerk)
    assert.deepEqual(
      items.map(({ href, lastDay, state }: Record<string, string>) => [href, lastDay, state]),
      [
        [suit.href, '2026-02-25', 'overdue'],
        [first.href, '2026-03-11', 'open'],
        [third.href, '2026-03-20', 'open'],
      ],
    )
    assert.match(items[0].article, /《中华人民共和国行政诉讼法》第六十七条/)
    assert.equal(items[2].title, '重新作出答复：清政复〔2025〕41号')
    await record(clerk, first.href, { kind: 'answered', on: '2026-03-01', after: 1 })
    await record(clerk, third.href, { kind: 'duty_done', on: '2026-03-01', after: 2 })
    assert.deepEqual(
      (await cases(clerk)).map(({ href }: { href: string }) => href),
      [suit.href],
    )
    const signer = await staff({ kind: 'signer', bodyId: body.id }, { kind: 'supervisor', bodyId: bodies.county.id })
    assert.deepEqual(await cases(signer), [])
  })

  test('第四十七条 主管部门看得见所辖机关的案件和数字，不能登记、不能记录；别的机关的人看不到', async () => {
    const { staff, bodies } = await here()
    const clerk = await clerkAt()
    const { href } = await registered(clerk)
    const above = await staff({ kind: 'supervisor', bodyId: bodies.county.id })
    const { status, body: one } = await above.call('GET', href)
    assert.deepEqual([status, one.may], [200, { record: false, register: false }])
    assert.equal((await record(above, href, { kind: 'served', on: '2026-02-02' })).status, 403)
    assert.equal((await above.call('GET', '/challenges/figures?body=qyx-slj&year=2025')).status, 200)
    const stranger = await clerkAt('handler', 'school')
    assert.equal((await stranger.call('GET', href)).status, 403)
    assert.equal((await stranger.call('GET', '/challenges/figures?body=qyx-slj&year=2025')).status, 403)
    assert.equal((await clerk.call('GET', `/challenges/qyx-slj/${uuidv7()}`)).status, 404)
  })
})
