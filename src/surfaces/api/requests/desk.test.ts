import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 as uuidv7 } from 'uuid'
import { describeDatabase } from '../../../../test/support/database.ts'
import { databaseServices } from '../../../../test/support/database-services.ts'
import { type GivenPost, signedIn } from '../../../../test/support/staff-client.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import { createApp } from '../../http/create-app.ts'

const now = (): Date => new Date('2026-03-02T02:00:00.000Z')
const TODAY = '2026-03-02'
const ASKS = { name: '欧阳云川', idNumber: '11010519491231002X', phone: '13900001234' }

describeDatabase('几个人办理一件申请的接口', (database) => {
  const start = async () => {
    const services = databaseServices(database())
    const app = createApp(services, { version: 'test', now, log: { level: 'silent' } })
    const body = (name: string, code: string) =>
      services.organisations.add({ name, code, region: '清源县', level: 'county-department', parentCode: null })
    const bodies = { water: await body('清源县水利局', 'qyx-slj'), school: await body('清源县教育局', 'qyx-jyj') }
    return { services, app, bodies, staff: (...posts: readonly GivenPost[]) => signedIn(app, services, posts, now) }
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
  const registered = async (more: object = {}): Promise<string> => {
    const clerk = await clerkAt()
    const done = await clerk.call('POST', '/requests', {
      ...{ body: 'qyx-slj', channel: 'in_person', arrivedOn: '2026-02-26', subject: '2025年度河道清淤工程招标文件' },
      applicants: [{ kind: 'naturalPerson', idKind: 'citizenId', fields: { ...ASKS, idNumber: ASKS.idNumber } }],
      key: uuidv7(),
      ...more,
    })
    assert.equal(done.status, 201, JSON.stringify(done.body))
    return done.body.href
  }
  const once = (after = 0) => ({ after, key: uuidv7() })

  test('第四十五条 分派、认领、交接：新的承办人收到消息，列表写明承办人，可以按承办人查找', async () => {
    const [clerk, handler] = [await clerkAt(), await clerkAt('handler')]
    const href = await registered()
    const given = await clerk.call('POST', `${href}/assignment`, {
      to: handler.person.id,
      text: '本周内答复',
      ...once(),
    })
    assert.equal(given.status, 200, JSON.stringify(given.body))
    assert.deepEqual(given.body.handler, { id: handler.person.id, name: handler.person.name })
    assert.equal(given.body.acts[0].to, handler.person.name)
    assert.deepEqual(given.body.acts[0].words, [{ key: 'text', label: '交办说明', text: '本周内答复' }])
    const { body: inbox } = await handler.call('GET', '/inbox')
    assert.match(inbox.items[0].text, /由您承办，最迟2026年3月25日答复/)
    const mine = await handler.call('GET', '/requests?handler=me')
    assert.deepEqual([mine.body.total, mine.body.items[0].handlerName], [1, handler.person.name])
    const [others, nobodys] = [
      await clerk.call('GET', '/requests?handler=others'),
      await clerk.call('GET', '/requests?handler=none'),
    ]
    assert.ok(others.body.items.some((item: { href: string }) => item.href === href))
    assert.ok(nobodys.body.items.every((item: { href: string }) => item.href !== href))
    const claimed = await clerk.call('POST', `${href}/assignment`, { to: clerk.person.id, ...once(1) })
    assert.equal(claimed.body.handler.id, clerk.person.id)
    assert.equal((await clerk.call('GET', '/inbox')).body.total, 0)
  })

  test('不能交给当日在本机关没有岗位的人；不能协办的也一样；已经由其承办的说明', async () => {
    const [clerk, elsewhere, approver] = [
      await clerkAt(),
      await clerkAt('handler', 'school'),
      await clerkAt('approver'),
    ]
    const href = await registered()
    for (const { person } of [elsewhere, approver]) {
      const refused = await clerk.call('POST', `${href}/assignment`, { to: person.id, ...once() })
      assert.deepEqual([refused.status, refused.body.parameters[0].name], [422, 'to'])
      const helping = { kind: 'helper_added', on: TODAY, to: person.id, ...once() }
      assert.equal((await clerk.call('POST', `${href}/acts`, helping)).status, 422)
    }
    assert.equal((await clerk.call('POST', `${href}/assignment`, { to: clerk.person.id, ...once() })).status, 200)
    const again = await clerk.call('POST', `${href}/assignment`, { to: clerk.person.id, ...once(1) })
    assert.deepEqual([again.status, again.body.detail], [409, '已经由这名人员承办。（第四十五条）'])
  })

  test('两名工作人员同时认领：一人办成，另一人知道是谁先记录的', async () => {
    const [one, other] = [await clerkAt('handler'), await clerkAt('handler')]
    const href = await registered()
    const claims = await Promise.all(
      [one, other].map((clerk) => clerk.call('POST', `${href}/assignment`, { to: clerk.person.id, ...once() })),
    )
    assert.deepEqual(claims.map(({ status }) => status).toSorted(), [200, 409])
    assert.match(claims.find(({ status }) => status === 409)?.body.detail, /他人已经记录了2026年3月2日“确定承办人”/)
  })

  test('连按两次“分派”，只记一条，只发一条消息', async () => {
    const [clerk, handler] = [await clerkAt(), await clerkAt('handler')]
    const href = await registered()
    const body = { to: handler.person.id, ...once() }
    const twice = await Promise.all([1, 2].map(() => clerk.call('POST', `${href}/assignment`, body)))
    assert.deepEqual(
      twice.map(({ status, body }) => [status, body.acts.length]),
      [
        [200, 1],
        [200, 1],
      ],
    )
    assert.equal((await handler.call('GET', '/inbox')).body.total, 1)
  })

  test('第四十七条第一款 督办：承办人和负责人得知，待办里列着，办理以后消去；本机关不能督办自己', async () => {
    const { staff } = await here()
    const [handler, head, supervisor] = [
      await clerkAt('handler'),
      await clerkAt('officeHead'),
      await staff({ kind: 'supervisor', bodyId: PLATFORM }),
    ]
    const href = await registered({ arrivedOn: '2026-01-06' })
    await head.call('POST', `${href}/assignment`, { to: handler.person.id, ...once() })
    assert.equal((await head.call('POST', `${href}/urgings`, { text: '催', ...once(1) })).status, 403)
    const urged = await supervisor.call('POST', `${href}/urgings`, { text: '请说明为何逾期', ...once(1) })
    assert.equal(urged.status, 200, JSON.stringify(urged.body))
    assert.equal(urged.body.urgings.length, 1)
    assert.equal(urged.body.acts[1].words[0].text, '请说明为何逾期')
    for (const person of [handler, head]) {
      const { body } = await person.call('GET', '/inbox')
      assert.ok(body.items.some(({ subject }: { subject: string }) => /主管部门督办/.test(subject)))
    }
    const waiting = async () => {
      const { body } = await handler.call('GET', '/todo')
      return body.items.filter((item: { kind: string; href: string }) => item.kind === 'urged' && item.href === href)
    }
    assert.equal((await waiting()).length, 1)
    const listed = await supervisor.call('GET', '/requests?state=urged')
    assert.ok(
      listed.body.items.some((item: { href: string; urgedOn: string }) => item.href === href && item.urgedOn === TODAY),
    )
    const note = { kind: 'noted', on: TODAY, words: { text: '正在核对档案，三日内答复' }, ...once(2) }
    const { body } = await handler.call('POST', `${href}/acts`, note)
    assert.deepEqual([body.urgings, (await waiting()).length], [[], 0])
    const refused = await head.call('POST', `${href}/acts`, {
      ...{ kind: 'corrected', on: TODAY, corrects: 2, instead: null, words: { why: '不需要' } },
      ...once(3),
    })
    assert.match(refused.body.detail, /督办是主管部门记录的/)
  })

  test('批注和检索记录加密保存，本机关的人看得到；主管部门只看到有这一条', async () => {
    const { staff, services } = await here()
    const [clerk, supervisor] = [await clerkAt('handler'), await staff({ kind: 'supervisor', bodyId: PLATFORM })]
    const href = await registered()
    const secret = '申请人来电称其住址在云川路植入门牌9号'
    const noted = await clerk.call('POST', `${href}/acts`, {
      kind: 'noted',
      on: TODAY,
      words: { text: secret },
      ...once(),
    })
    assert.equal(noted.body.acts[0].words[0].text, secret)
    const seen = await supervisor.call('GET', href)
    assert.deepEqual([seen.body.acts[0].words, seen.body.acts[0].wordsHidden], [[], true])
    assert.doesNotMatch(JSON.stringify(seen.body), /植入门牌/)
    const file = await services.register.requests.find((await here()).bodies.water.id, href.split('/').at(-1) ?? '')
    assert.doesNotMatch(JSON.stringify(file), /植入门牌/)
  })

  test('更正记录：原来的一条还在，标明怎样更正；能更正哪几项写明；作废的不再算', async () => {
    const clerk = await clerkAt('handler')
    const href = await registered({ arrivedOn: '2026-02-02' })
    const act = async (more: object) => clerk.call('POST', `${href}/acts`, { on: '2026-02-27', key: uuidv7(), ...more })
    const replied = await act({ kind: 'replied', outcome: 'provided', means: 'post', after: 0 })
    assert.deepEqual(replied.body.acts[0].correctable, ['on', 'outcome', 'means'])
    const corrected = await act({
      ...{ kind: 'corrected', on: TODAY, corrects: 1, after: 1, words: { why: '选错了处理结果' } },
      instead: { on: '2026-02-26', outcome: 'doesNotExist' },
    })
    assert.equal(corrected.status, 200, JSON.stringify(corrected.body))
    const [first, second] = corrected.body.acts
    assert.deepEqual([first.outcome, first.correctedBy, first.struck], ['provided', [2], false])
    assert.deepEqual([second.corrects, second.instead.outcome, second.correctable], [1, 'doesNotExist', null])
    assert.deepEqual(second.facts, [{ label: '处理结果', text: '政府信息不存在' }])
    const early = await act({ kind: 'corrected', corrects: 1, instead: null, words: { why: '倒填' }, after: 2 })
    assert.match(early.body.detail, /不能倒填/)
    const struck = await act({
      kind: 'corrected',
      on: TODAY,
      corrects: 1,
      instead: null,
      words: { why: '没有答复' },
      after: 2,
    })
    assert.deepEqual([struck.body.acts[0].struck, struck.body.clock.state], [true, 'running'])
  })

  test('办理上的问题逐条指出：第三十六条第（四）项没有检索记录、民营快递；如实记录，不拦', async () => {
    const clerk = await clerkAt('handler')
    const href = await registered({ arrivedOn: '2026-02-02' })
    const body = { kind: 'replied', on: '2026-02-27', outcome: 'doesNotExist', means: 'courier', ...once() }
    const done = await clerk.call('POST', `${href}/acts`, body)
    assert.equal(done.status, 200, JSON.stringify(done.body))
    const codes = done.body.findings.map(({ code }: { code: string }) => code)
    assert.deepEqual(codes, ['NO_SEARCH_RECORD', 'SENT_BY_COURIER'])
  })

  test('现在不能办的说明理由和条款：补正只能告知一次之外，还没有缴费通知的不能记录缴费', async () => {
    const clerk = await clerkAt('handler')
    const href = await registered()
    const { body } = await clerk.call('GET', href)
    const paid = body.refused.find(({ kind }: { kind: string }) => kind === 'fee_paid')
    assert.ok(paid.message.length > 5 && paid.article)
    const archived = body.refused.find(({ kind }: { kind: string }) => kind === 'archived')
    assert.deepEqual([archived.title, archived.article], ['归档', '第四十五条'])
    assert.ok(body.choices.people.some(({ value }: { value: string }) => value === clerk.person.id))
    assert.ok(body.choices.outcomes.every(({ facts }: { facts: unknown[] }) => facts.length > 0))
  })

  test('第三十六条第（六）项 登记时提示可能重复的：同一申请人、内容相似、已经答复，缺一项就不是', async () => {
    const clerk = await clerkAt('officeHead')
    const subject = '2023年度水库移民后期扶持资金分配方案'
    const fields = { name: '慕容雪舟', phone: '13900005678' }
    const applicants = [{ kind: 'naturalPerson', fields }]
    const href = await registered({ arrivedOn: '2026-02-02', subject, applicants })
    const preview = async (wanted: string, who = fields) => {
      const asked = { body: 'qyx-slj', subject: wanted, applicants: [{ kind: 'naturalPerson', fields: who }] }
      return (await clerk.call('POST', '/requests/repeats-preview', asked)).body
    }
    const open = await preview('2023年水库移民后期扶持资金的分配方案')
    assert.deepEqual([open.earlier.length, open.earlier[0].likely], [1, false])
    assert.match(open.earlier[0].reasons.join(), /前次还没有答复，不能作为重复申请/)
    await clerk.call('POST', `${href}/acts`, { kind: 'replied', on: '2026-02-27', outcome: 'provided', ...once() })
    const done = await preview('2023年水库移民后期扶持资金的分配方案')
    assert.deepEqual([done.earlier[0].likely, done.frequency.year], [true, 2])
    assert.equal((await preview('食堂采购')).earlier[0].likely, false)
    assert.deepEqual((await preview(subject, { name: '慕容雪舟', phone: '13900009999' })).earlier, [])
  })

  test('易错二十一 由别处转来的：转到之日记入案卷，收到之日仍依第三十一条', async () => {
    const clerk = await clerkAt()
    const href = await registered({
      ...{ arrivedOn: '2026-02-24', forwarded: { from: '县水利局防汛办', on: '2026-02-27' } },
      elsewhere: '清源县应急管理局',
      applicants: [{ kind: 'naturalPerson', fields: { name: '东方云帆' } }],
    })
    const { body } = await clerk.call('GET', href)
    assert.equal(body.receipt.on, '2026-02-24')
    assert.match(body.acts[0].words[0].text, /2026年2月27日由县水利局防汛办转来。.*不从转到之日起算/)
    assert.deepEqual(
      body.suggested.map(({ outcome }: { outcome: string }) => outcome),
      ['notResponsible'],
    )
    const early = await clerk.call('POST', '/requests', {
      ...{ body: 'qyx-slj', channel: 'in_person', arrivedOn: '2026-02-26', subject: '试', key: uuidv7() },
      applicants: [{ kind: 'naturalPerson', fields: { name: '某人' } }],
      forwarded: { from: '收发室', on: '2026-02-25' },
    })
    assert.deepEqual([early.status, early.body.parameters[0].name], [422, 'forwarded.on'])
  })
})
