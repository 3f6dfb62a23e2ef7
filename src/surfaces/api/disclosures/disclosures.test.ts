import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 as uuidv7 } from 'uuid'
import { describeDatabase } from '../../../../test/support/database.ts'
import { databaseServices } from '../../../../test/support/database-services.ts'
import { type Browser, browserAt, type GivenPost, signedIn } from '../../../../test/support/staff-client.ts'
import { createApp } from '../../http/create-app.ts'

const NOW = new Date('2026-03-02T02:00:00.000Z')
const now = (): Date => NOW
/** Invented; the number's check digit is right. */
const APPLICANT = {
  name: '欧阳植入',
  idNumber: '11010519491231002X',
  phone: '13900001234',
  email: 'planted@example.com',
  address: '清源县柳堰镇虚构路9号之三',
}
const SUBJECT = '名称：2024年度柳堰镇农村公路养护计划\n特征描述：想看看我家门口县道X012段去年到底花了多少养护经费'
const TEXT = {
  title: '2024年度柳堰镇农村公路养护计划',
  summary: '清源县交通运输局编制的柳堰镇农村公路养护年度计划，含里程、工程和经费。',
  disclosed: '计划全文及经费安排表。',
}

describeDatabase('第四十四条 依申请公开转主动公开', (database) => {
  const start = async () => {
    const services = databaseServices(database())
    const app = createApp(services, { version: 'test', now, log: { level: 'silent' }, cacheSeconds: 0 })
    const body = (name: string, code: string) =>
      services.organisations.add({ name, code, region: '清源县', level: 'county-department', parentCode: null })
    const [roads, school] = [await body('清源县交通运输局', 'qyx-jtj'), await body('清源县教育局', 'qyx-jyj')]
    return { services, app, roads, school, staff: (...posts: GivenPost[]) => signedIn(app, services, posts, now) }
  }
  let made: ReturnType<typeof start> | undefined
  const here = () => {
    made ??= start()
    return made
  }
  const at = async (kind: GivenPost['kind'], place: 'roads' | 'school' = 'roads') => {
    const world = await here()
    return world.staff({ kind, bodyId: world[place].id })
  }
  const answered = async (outcome: string | null = 'provided', subject = SUBJECT): Promise<string> => {
    const clerk = await at('intake')
    const registered = await clerk.call('POST', '/requests', {
      ...{ body: 'qyx-jtj', channel: 'in_person', arrivedOn: '2026-02-02', subject, key: uuidv7() },
      applicants: [{ kind: 'naturalPerson', idKind: 'citizenId', fields: APPLICANT }],
    })
    const { id } = registered.body
    if (outcome) {
      const act = { kind: 'replied', on: '2026-02-20', outcome, after: 0, key: uuidv7() }
      const done = await clerk.call('POST', `/requests/qyx-jtj/${id}/acts`, act)
      assert.equal(done.status, 200, JSON.stringify(done.body))
    }
    return id
  }
  const propose = (clerk: Browser, request: string, more: object = {}) =>
    clerk.call('POST', '/disclosures', { ...TEXT, body: 'qyx-jtj', request, reason: 'own', key: uuidv7(), ...more })
  const proposed = async (clerk: Browser, more: object = {}): Promise<string> => {
    const done = await propose(clerk, await answered(), more)
    assert.equal(done.status, 201, JSON.stringify(done.body))
    return `/disclosures/qyx-jtj/${done.body.id}`
  }
  const step = (who: Browser, href: string, what: string, after: number, more: object = {}) =>
    who.call('POST', `${href}/${what}`, { after, key: uuidv7(), ...more })
  const names = ({ body }: { body: { parameters?: { name: string }[] } }) => body.parameters?.map(({ name }) => name)
  const review = { verdict: 'approved', why: '涉及公众利益，属于主动公开范围' }

  test('提出、审核、公开，公开的列表里看得到；拟稿人不能审核自己拟的', async () => {
    const head = await at('officeHead')
    const href = await proposed(head)
    const own = await step(head, href, 'review', 1, review)
    assert.deepEqual([own.status, own.body.detail], [403, '不能由拟制人自己审核公开建议、公开，请交由其他人办理。'])
    const seen = await head.call('GET', href)
    assert.deepEqual(seen.body.may, { revise: true, review: false, publish: false, withdraw: false })
    const approver = await at('approver')
    assert.equal((await step(approver, href, 'publication', 1)).status, 409, '没有审核的不能公开')
    const approved = await step(approver, href, 'review', 1, review)
    assert.deepEqual([approved.body.stage, approved.body.publicHref], ['approved', null])
    assert.equal((await step(head, href, 'publication', 2)).status, 403, '自己拟的也不能自己公开')
    const published = await step(approver, href, 'publication', 2)
    assert.equal(published.body.stageWords, '已公开')
    const { app } = await here()
    const listed = (await app.inject('/api/v1/disclosed?body=qyx-jtj&q=养护')).json()
    const found = listed.items.find((item: { page: string }) => item.page === published.body.publicHref)
    assert.deepEqual(
      [found.title, found.answeredOn, found.outcomeTitle, found.publishedOn],
      [TEXT.title, '2026-02-20', '予以公开', '2026-03-02'],
    )
  })

  test('第十五条 含有申请人号码、住址的不收；含有姓名、照抄申请书的，说明理由才收，审核时看得到', async () => {
    const clerk = await at('handler')
    const request = await answered()
    for (const [field, words] of [
      ['summary', '联系 139 0000 1234'],
      ['title', `关于１１０１０５１９４９１２３１００２Ｘ的公路养护计划`],
      ['disclosed', '寄往柳堰镇虚构路9号之三'],
      ['summary', '已发 planted@example.com'],
      ['link', 'https://example.com/?tel=13900001234'],
    ] as const) {
      const refused = await propose(clerk, request, { [field]: words, acknowledged: '与申请人无关' })
      assert.deepEqual([refused.status, names(refused)?.[0]], [422, field], words)
    }
    const stranger = await propose(clerk, request, { summary: '某人（11010119900307803X）的' })
    assert.deepEqual([stranger.status, names(stranger)], [422, ['summary']], '不是申请人的号码也不收')
    const named = await propose(clerk, request, { summary: '应欧阳植入的申请提供' })
    assert.deepEqual(names(named), ['summary', 'acknowledged'])
    const copied = await propose(clerk, request, { summary: '我家门口县道X012段去年到底花了多少养护经费' })
    assert.match(copied.body.parameters[0].detail, /与申请书的原文相同：“我家门口县道x012段去年到底花了多/)
    const words = { summary: '欧阳植入桥一带的养护计划', acknowledged: '欧阳植入桥是地名' }
    const taken = await propose(clerk, request, words)
    assert.equal(taken.status, 201, JSON.stringify(taken.body))
    const shown = await clerk.call('GET', `/disclosures/qyx-jtj/${taken.body.id}`)
    assert.deepEqual(
      [shown.body.acknowledged, shown.body.remarks.map(({ field }: { field: string }) => field)],
      ['欧阳植入桥是地名', ['summary']],
    )
  })

  test('没有答复、没有向申请人公开信息的，不能提出；同一件申请不同时有两件', async () => {
    const clerk = await at('intake')
    for (const outcome of [null, 'doesNotExist', 'internalAffairs']) {
      const refused = await propose(clerk, await answered(outcome))
      assert.equal(refused.status, 409, String(outcome))
      assert.match(refused.body.detail, /还没有答复，或者没有向申请人公开信息/)
    }
    const request = await answered('partlyProvided')
    assert.equal((await propose(clerk, request)).status, 201)
    assert.match((await propose(clerk, request)).body.detail, /已经有一件正在办理的公开建议/)
    assert.equal((await propose(clerk, uuidv7())).status, 404)
    const elsewhere = await at('intake', 'school')
    assert.equal((await propose(elsewhere, request)).status, 403)
    assert.equal((await propose(elsewhere, request, { body: 'qyx-jyj' })).status, 404, '不是本机关的申请')
  })

  test('第四十四条第一款 另有申请人申请相同信息：关联的申请要在本机关台账里，两名申请人的信息都核对', async () => {
    const clerk = await at('handler')
    const [request, other] = [await answered(), await answered('provided', '柳堰镇的路什么时候修')]
    const same = { reason: 'sameInformation', others: [other] }
    assert.deepEqual(names(await propose(clerk, request, { ...same, others: [uuidv7()] })), ['others'])
    const made = await propose(clerk, request, same)
    const shown = await clerk.call('GET', `/disclosures/qyx-jtj/${made.body.id}`)
    assert.equal(shown.body.article, '《中华人民共和国政府信息公开条例》第四十四条第一款')
    assert.match(shown.body.others[0].number, /^qyx-jtj-2026-/)
  })

  test('第四十四条第二款 申请人建议的：建议要概述，结论和理由进主动公开建议处理单', async () => {
    const clerk = await at('handler')
    const request = await answered()
    assert.deepEqual(names(await propose(clerk, request, { reason: 'suggested' })), ['suggestion'])
    const made = await propose(clerk, request, { reason: 'suggested', suggestion: '建议公开全镇养护计划' })
    const href = `/disclosures/qyx-jtj/${made.body.id}`
    const approver = await at('approver')
    assert.equal((await clerk.call('GET', href)).body.letter, null)
    const declined = await step(approver, href, 'review', 1, { verdict: 'declined', why: '只涉及一处' })
    assert.deepEqual(declined.body.letter, {
      suggestion: '建议公开全镇养护计划',
      conclusion: '不属于主动公开范围',
      why: '只涉及一处',
      decidedOn: '2026-03-02',
    })
    assert.equal((await propose(clerk, request)).status, 201, '有了结论以后可以另行提出')
  })

  test('退回要写理由；修改以后再审核；改过的人也不能审核', async () => {
    const clerk = await at('handler')
    const href = await proposed(clerk)
    const approver = await at('approver')
    assert.deepEqual(names(await step(approver, href, 'review', 1, { verdict: 'returned', why: ' ' })), ['why'])
    const returned = await step(approver, href, 'review', 1, { verdict: 'returned', why: '摘要写清年度' })
    assert.equal(returned.body.stageWords, '退回修改')
    assert.equal((await step(approver, href, 'review', 2, review)).status, 409)
    const head = await at('officeHead')
    const revised = await step(head, href, 'revision', 2, { ...TEXT, summary: '2024年度的养护计划。' })
    assert.deepEqual([revised.body.stage, revised.body.text.summary], ['proposed', '2024年度的养护计划。'])
    assert.equal((await step(head, href, 'review', 3, review)).status, 403)
    assert.deepEqual(
      (await step(approver, href, 'review', 3, review)).body.steps.map(({ kind }: { kind: string }) => kind),
      ['proposed', 'returned', 'revised', 'approved'],
    )
  })

  test('撤下：写明理由，内容不再显示，列表里仍然看得到；题名可以一并撤下', async () => {
    const approver = await at('approver')
    const head = await at('officeHead')
    const { app } = await here()
    for (const withTitle of [false, true]) {
      const href = await proposed(await at('handler'))
      await step(approver, href, 'review', 1, review)
      const { body } = await step(approver, href, 'publication', 2)
      assert.equal((await step(approver, href, 'withdrawal', 3, { why: '误' })).status, 403)
      assert.deepEqual(names(await step(head, href, 'withdrawal', 3, { why: '含欧阳植入的信息' })), ['why'])
      const given = { why: '所附计划已经调整', withTitle }
      const withdrawn = await step(head, href, 'withdrawal', 3, given)
      assert.deepEqual([withdrawn.body.stage, withdrawn.body.steps.at(-1).why], ['withdrawn', '所附计划已经调整'])
      const entry = (await app.inject(`/api/v1${body.publicHref}`)).json()
      assert.deepEqual(entry.withdrawn, { on: '2026-03-02', reason: '所附计划已经调整' })
      assert.deepEqual([entry.summary, entry.disclosed, entry.link], ['', '', null])
      assert.equal(entry.title, withTitle ? '（题名已经撤下）' : TEXT.title)
      const csv = await app.inject('/api/v1/disclosed?format=csv&size=100')
      assert.match(csv.body, /所附计划已经调整/)
    }
  })

  test('待办：等审核、等公开的在审核人那里，退回的在拟稿人那里，自己拟的不等自己审核，办完就没有了', async () => {
    const [head, approver] = [await at('officeHead'), await at('approver')]
    const href = await proposed(head)
    const id = href.slice(href.lastIndexOf('/') + 1)
    const waiting = async (who: Browser): Promise<string | undefined> =>
      (await who.call('GET', '/todo')).body.items.find((item: { href: string }) => item.href.endsWith(id))?.title
    assert.match((await waiting(approver)) ?? '', /^审核公开建议（2026年2月20日答复的申请）$/)
    assert.equal(await waiting(head), undefined)
    await step(approver, href, 'review', 1, { verdict: 'returned', why: '写清年度' })
    assert.equal(await waiting(approver), undefined)
    assert.match((await waiting(head)) ?? '', /^修改退回的公开建议/)
    await step(head, href, 'revision', 2, { ...TEXT, summary: '2024年度的计划。' })
    await step(approver, href, 'review', 3, review)
    assert.match((await waiting(approver)) ?? '', /^公开已审核的建议/)
    await step(approver, href, 'publication', 4)
    assert.deepEqual([await waiting(approver), await waiting(head)], [undefined, undefined])
    assert.equal(await waiting(await at('handler')), undefined)
  })

  test('同一提交两次只办一次，两人同时办理的后到者返回 409', async () => {
    const clerk = await at('handler')
    const request = await answered()
    const key = uuidv7()
    const twice = await Promise.all([propose(clerk, request, { key }), propose(clerk, request, { key })])
    assert.equal(new Set(twice.map(({ body }) => body.id)).size, 1)
    const href = `/disclosures/qyx-jtj/${twice[0]?.body.id}`
    const [one, other] = [await at('approver'), await at('approver')]
    const both = await Promise.all([
      step(one, href, 'review', 1, review),
      step(other, href, 'review', 1, { verdict: 'declined', why: '不属于' }),
    ])
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409])
  })

  test('列表按机关、办到哪一步、申请筛选；别的机关的人看不到', async () => {
    const clerk = await at('handler')
    const request = await answered()
    const made = await propose(clerk, request)
    const list = await clerk.call('GET', `/disclosures?body=qyx-jtj&request=${request}&stage=proposed`)
    assert.deepEqual([list.body.total, list.body.items[0].id], [1, made.body.id])
    const stranger = await at('handler', 'school')
    assert.equal((await stranger.call('GET', '/disclosures')).body.total, 0)
    assert.equal((await stranger.call('GET', `/disclosures/qyx-jtj/${made.body.id}`)).status, 403)
    assert.equal((await clerk.call('GET', `/disclosures/qyx-jtj/${uuidv7()}`)).status, 404)
  })

  test('申请以前查找：写得长短都找得到，不相干的不列，年报也在其中', async () => {
    const { app } = await here()
    const anyone = browserAt(app)
    const ask = async (words: string, body = 'qyx-jtj') =>
      (await anyone.call('POST', '/public-answers', { body, words })).body.items
    const [first] = await ask('柳堰镇公路养护计划')
    assert.deepEqual([first.title, first.bodyName], [TEXT.title, '清源县交通运输局'])
    assert.match(first.path, /^\/disclosed\/qyx-jtj\//)
    const long = '我想知道2024年度柳堰镇农村公路养护计划里，县道X012段从镇政府到水库大坝一共安排了多少养护里程和资金'
    assert.equal((await ask(long, 'qyx-jyj'))[0].title, TEXT.title)
    assert.deepEqual(await ask('小学教师职称评审结果'), [])
    assert.deepEqual(await ask('有关政府信息公开的情况'), [])
    assert.deepEqual(await ask('欧阳植入'), [])
  })
})
