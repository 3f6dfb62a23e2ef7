import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applicantClient, applied, FORM, PLANTED, PNG } from '../../../../test/support/applicant-client.ts'
import { describeDatabase } from '../../../../test/support/database.ts'
import { databaseServices } from '../../../../test/support/database-services.ts'
import { memoryApplying } from '../../../../test/support/memory-applying.ts'
import { signedIn } from '../../../../test/support/staff-client.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import { createApp } from '../../http/create-app.ts'

const NOW = new Date('2026-03-02T02:00:00.000Z')
const APPLY = '/requests/new/qyx-slj'

describeDatabase('网上申请', (database) => {
  const lines: string[] = []
  const log = { level: 'debug' as const, destination: { write: (line: string) => void lines.push(line) } }
  const start = async () => {
    const held = databaseServices(database())
    const memory = memoryApplying()
    const services = { ...held, applying: { ...memory, store: held.applying.store } }
    const clock = { now: NOW }
    const app = createApp(services, { version: 'test', now: () => clock.now, log, trustedHops: 1 })
    const body = (name: string, code: string, kind: 'department' | 'publicUtility') =>
      services.organisations.add({ name, code, kind, region: '清源县', level: 'county-department', parentCode: null })
    const water = await body('清源县水利局', 'qyx-slj', 'department')
    await body('清源县自来水公司', 'qyx-zls', 'publicUtility')
    return { services, app, water, kept: memory.kept, clock }
  }
  let made: ReturnType<typeof start> | undefined
  const here = () => {
    made ??= start()
    return made
  }
  /** From an address of its own: the counts a minute are by address. */
  let visitors = 0
  const visitor = async () => {
    const { app } = await here()
    visitors += 1
    const address = `192.0.2.${visitors}`
    const inject = app.inject.bind(app)
    const from = (given: { headers?: object }) =>
      inject({ ...given, headers: { ...given.headers, 'x-forwarded-for': address } })
    const own = new Proxy(app, { get: (of, key) => (key === 'inject' ? from : Reflect.get(of, key)) })
    return { app: own, client: applicantClient(own) }
  }

  /** What the form says after it was sent and something was wrong. */
  const refused = async (client: ReturnType<typeof applicantClient>, ...given: Parameters<typeof client.fill>) => {
    const answer = await client.fill(...given)
    assert.equal(answer.headers.location, APPLY)
    return (await client.get(APPLY)).body
  }

  test('第二十七条、第五十五条 选择机关：依条例期限答复的列出，公用企事业单位不列；按事项也能找到', async () => {
    const { client } = await visitor()
    const all = await client.get('/requests/new')
    assert.match(all.body, /清源县水利局/)
    assert.doesNotMatch(all.body, /自来水公司/)
    assert.match((await client.get(`/requests/new?q=${encodeURIComponent('水库')}`)).body, /清源县水利局/)
    assert.equal((await client.get('/requests/new/qyx-zls')).statusCode, 404)
  })

  test('第二十九条 申请表只问三项，不问用途', async () => {
    const { client } = await visitor()
    const page = (await client.get(APPLY)).body
    assert.match(page, /所需的政府信息/)
    const asked = [...page.matchAll(/<(?:label|legend)[^>]*>([^<]*)/g)].map(([, words]) => words).join(' ')
    assert.doesNotMatch(asked, /用途|目的|为什么|理由|需要.*原因/)
    const names = [...page.matchAll(/name="([^"]+)"/g)].map(([, name]) => name)
    assert.ok(!names.some((name) => /purpose|use|reason/i.test(name ?? '')))
  })

  test('没有填的指出在哪一项，顶上列出并连到那一项；填过的都在', async () => {
    const { client } = await visitor()
    const page = await refused(client, APPLY, { 'a0-idNumber': '110105194912310021', title: '', features: '', way: '' })
    for (const field of ['a0-idNumber', 'title', 'way']) assert.match(page, new RegExp(`href="#${field}"`))
    assert.match(page, new RegExp(`value="${PLANTED.name}"`))
    const back = await client.get(APPLY)
    assert.match(back.body, new RegExp(`value="${PLANTED.name}"`))
    assert.match(back.body, /value="110105194912310021"/)
    assert.equal(back.headers['cache-control'], 'no-store')
  })

  test('没有证件号码的可以上传证件照片；法人填信用代码', async () => {
    const { client } = await visitor()
    assert.match(await refused(client, APPLY, { 'a0-idNumber': '', 'a0-idKind': '' }), /href="#a0-idNumber"/)
    const card = { name: 'identity', value: PNG, filename: '证件.png' }
    const withCard = await client.fill(APPLY, { 'a0-idNumber': '', 'a0-idKind': '' }, [card])
    assert.equal(withCard.headers.location, `${APPLY}/check`)
    const { client: firm } = await visitor()
    const organisation = {
      'a0-who': 'organisation',
      'a0-orgKind': 'commercial',
      'a0-orgName': '清源县虚构商贸有限公司',
      'a0-creditCode': '11341702486344515H',
      'a0-contactName': '王小明',
    }
    const wrong = await refused(firm, APPLY, { ...organisation, 'a0-creditCode': '11341702486344515K' })
    assert.match(wrong, /href="#a0-creditCode"/)
    assert.equal((await firm.fill(APPLY, organisation)).headers.location, `${APPLY}/check`)
    assert.match((await firm.get(`${APPLY}/check`)).body, /清源县虚构商贸有限公司（商业企业）/)
  })

  test('几人共同申请；委托代理人要有授权书', async () => {
    const { client } = await visitor()
    assert.equal((await client.fill(APPLY, { go: 'more' })).headers.location, `${APPLY}#a1-who`)
    assert.match((await client.get(APPLY)).body, /申请人（第 2 名）/)
    const second = { 'a1-who': 'person', 'a1-name': '王小明', 'a1-phone': '0888-5550123' }
    const agent = { agentName: '李四', agentPhone: '0888-5550124' }
    const without = await refused(client, APPLY, { ...second, ...agent })
    assert.match(without, /href="#a1-idNumber"/)
    assert.match(without, /href="#authorisation"/)
    const files = [
      { name: 'identity', value: PNG, filename: '王.png' },
      { name: 'authorisation', value: Buffer.from('%PDF-1.7 authorisation'), filename: '授权书.pdf' },
    ]
    assert.equal((await client.fill(APPLY, { ...second, ...agent }, files)).headers.location, `${APPLY}/check`)
    assert.equal((await client.fill(APPLY, { go: 'fewer' })).statusCode, 303)
    assert.doesNotMatch((await client.get(APPLY)).body, /申请人（第 2 名）/)
  })

  test('文件按内容辨认：改了后缀的程序不收，别的内容不丢；收下的加密保存，删去的不留', async () => {
    const { kept } = await here()
    const { client } = await visitor()
    const before = kept.size
    const told = await refused(client, APPLY, {}, [
      { name: 'supplement', value: Buffer.from('MZ program'), filename: '照片.png' },
      { name: 'supplement', value: Buffer.from('%PDF-1.4 paper'), filename: '材料.pdf' },
    ])
    assert.match(told, /“照片\.png”不是可以提交的类型/)
    assert.equal(kept.size, before + 1)
    const page = (await client.get(APPLY)).body
    const [, id = ''] = /id="drop-([^"]+)"/.exec(page) ?? []
    await client.fill(APPLY, { drop: id })
    assert.equal(kept.size, before)
  })

  test('第三十一条第（三）项 提交后登记为网上提交、当日到达，双方确认以前没有收到；编号和查询码', async () => {
    const { services, water } = await here()
    const { app } = await visitor()
    const { page, number, queryCode, client } = await applied(app, 'qyx-slj', [
      { name: 'supplement', value: Buffer.from('%PDF-1.4 paper'), filename: '材料.pdf' },
    ])
    assert.match(number, /^qyx-slj-2026-\d{5}$/)
    assert.match(queryCode, /^([2-9A-Z]{4}-){4}[2-9A-Z]{4}$/)
    assert.match(page, /与您联系，确认收到申请/)
    const list = await services.register.requests.list({
      bodyIds: [water.id],
      text: number,
      today: '2026-03-02' as never,
      soonUntil: '2026-03-02' as never,
      sort: 'number',
      page: 1,
      size: 5,
    })
    const [found] = list.items
    assert.deepEqual(
      [found?.channel, found?.arrivedOn, found?.stage, found?.receivedOn],
      ['online', '2026-03-02', 'receipt', null],
    )
    const attachments = await services.applying.store.attachments(water.id, found?.id ?? '')
    assert.deepEqual(
      attachments.map(({ purpose, fileType }) => [purpose, fileType]),
      [['supplement', 'pdf']],
    )
    const [kept] = await services.applying.store.byNumber(number)
    assert.ok(kept && !JSON.stringify(kept).includes(queryCode))
    const again = (await client.get(`${APPLY}/receipt`)).body
    assert.ok(again.includes(queryCode))
  })

  test('待确认的排在受理人待办的最前；过了设定的日数，主管部门看得到', async () => {
    const { services, app, water, clock } = await here()
    const { app: own } = await visitor()
    const { number } = await applied(own, 'qyx-slj')
    const staff = (kind: 'intake' | 'supervisor', bodyId: string) =>
      signedIn(app, services, [{ kind, bodyId }], () => clock.now)
    const clerk = await staff('intake', water.id)
    const [first] = (await clerk.call('GET', '/todo')).body.items
    assert.deepEqual([first.kind, first.lastDay, first.state], ['confirm', '2026-03-03', 'dueSoon'])
    assert.match(first.article, /按 1 个工作日提醒/)
    const late = async () =>
      (await (await staff('supervisor', PLATFORM)).call('GET', '/todo')).body.items.filter(
        ({ title }: { title: string }) => title.includes(number),
      )
    assert.deepEqual(await late(), [])
    clock.now = new Date('2026-03-04T02:00:00.000Z')
    const [told] = await late()
    assert.equal(told.title, `督促与申请人确认收到申请 ${number}`)
    clock.now = NOW
  })

  test('同一份表单提交两次、同时提交，都是一件申请、一个查询码', async () => {
    const { client } = await visitor()
    await client.fill(APPLY)
    const answers = await Promise.all([client.post(`${APPLY}/submit`), client.post(`${APPLY}/submit`)])
    await client.post(`${APPLY}/submit`)
    assert.ok(answers.every(({ statusCode }) => statusCode === 303))
    const [one, two] = [await client.get(`${APPLY}/receipt`), await client.get(`${APPLY}/receipt`)]
    const code = (page: string) => /<dt>查询码<\/dt><dd>([^<]+)</.exec(page)?.[1]
    assert.equal(code(one.body), code(two.body))
    const { services, water } = await here()
    const files = await services.register.requests.files([water.id], { which: 'all', limit: 100 })
    const keys = files.map(({ request }) => request.number)
    assert.equal(new Set(keys).size, keys.length)
    const number = /<dt>编号<\/dt><dd>([^<]+)</.exec(one.body)?.[1]
    assert.equal(keys.filter((each) => each === number).length, 1)
    assert.equal(number, keys.toSorted().at(-1))
  })

  test('过了两小时的表单、过了半小时的回执，不再显示；随表单来的文件一并删除', async () => {
    const { clock, kept } = await here()
    const { client } = await visitor()
    const before = new Set(kept.keys())
    await client.fill(APPLY, {}, [{ name: 'supplement', value: Buffer.from('%PDF-1.4'), filename: '材料.pdf' }])
    const [left = ''] = [...kept.keys()].filter((id) => !before.has(id))
    assert.ok(kept.has(left))
    clock.now = new Date(NOW.getTime() + 121 * 60_000)
    const late = await client.post(`${APPLY}/submit`)
    assert.equal(late.statusCode, 409)
    const { client: next } = await visitor()
    await next.fill(APPLY)
    assert.ok(!kept.has(left))
    clock.now = NOW
  })

  test('别的网站的页面不能替人提交；同一地址提交过多的，请稍候', async () => {
    const { client } = await visitor()
    const foreign = await client.post(APPLY, [], { 'sec-fetch-site': 'cross-site' })
    assert.equal(foreign.statusCode, 403)
    const statuses: number[] = []
    for (let i = 0; i < 8; i += 1) statuses.push((await client.post(`${APPLY}/submit`)).statusCode)
    assert.equal(statuses.at(-1), 429)
  })

  test('填写的内容不进网址、日志和审计链，也不在别人能看到的页面上', async () => {
    const { services, water } = await here()
    const trail = JSON.stringify(await services.audit.list({ bodyIds: [water.id], page: 1, size: 100 } as never))
    const { app } = await visitor()
    const pages = ['/', '/requests/new', APPLY, '/bodies', '/bodies/qyx-slj', '/annual-reports', '/api/v1/openapi.json']
    const shown = await Promise.all(pages.map(async (url) => (await app.inject({ url })).body))
    for (const planted of Object.values(PLANTED)) {
      assert.ok(!lines.join('\n').includes(planted), `log: ${planted}`)
      assert.ok(!trail.includes(planted), `chain: ${planted}`)
      assert.ok(!shown.join('\n').includes(planted), `page: ${planted}`)
    }
    assert.ok(!lines.join('\n').includes(FORM.title ?? ''))
    assert.ok(lines.length > 20)
  })
})
