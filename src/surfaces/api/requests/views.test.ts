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

interface Line {
  readonly id: string
  readonly ok: boolean
  readonly message: string
  readonly after: number
}

describeDatabase('看板、日历、总览、批量办理、表三、拆分的接口', (database) => {
  const start = async () => {
    const services = databaseServices(database())
    const app = createApp(services, { version: 'test', now, log: { level: 'silent' } })
    let made = 0
    /** A body of its own for each test: counts are of nothing else. */
    const fresh = async () => {
      made += 1
      const code = `qyx-${made}`
      const body = await services.organisations.add({
        ...{ name: `清源县第${made}局`, code, region: '清源县', level: 'county-department', parentCode: null },
      })
      const staff = (kind: GivenPost['kind']) => signedIn(app, services, [{ kind, bodyId: body.id }], now)
      const clerk = await staff('officeHead')
      const register = async (more: object = {}): Promise<string> => {
        const done = await clerk.call('POST', '/requests', {
          ...{ body: code, channel: 'in_person', arrivedOn: '2026-02-26', subject: '2025年度河道清淤工程招标文件' },
          applicants: [{ kind: 'naturalPerson', fields: { name: '欧阳云川', phone: '13900001234' } }],
          key: uuidv7(),
          ...more,
        })
        assert.equal(done.status, 201, JSON.stringify(done.body))
        return done.body.id
      }
      const act = (id: string, more: object) =>
        clerk.call('POST', `/requests/${code}/${id}/acts`, { on: '2026-02-27', after: 0, key: uuidv7(), ...more })
      return { code, body, staff, clerk, register, act }
    }
    return {
      services,
      app,
      fresh,
      watching: () => signedIn(app, services, [{ kind: 'supervisor', bodyId: PLATFORM }], now),
    }
  }
  let made: ReturnType<typeof start> | undefined
  const here = () => {
    made ??= start()
    return made
  }

  test('看板：待确定收到之日、办理中、等待申请人、待归档各在一栏，可以只看本人承办的', async () => {
    const { code, clerk, register, act } = await (await here()).fresh()
    await register({ channel: 'email' })
    const running = await register()
    const waiting = await register()
    await act(waiting, { kind: 'correction_asked', until: '2026-03-20' })
    const ended = await register()
    await act(ended, { kind: 'replied', outcome: 'provided' })
    const board = async (more = '') => {
      const { body } = await clerk.call('GET', `/requests/board?body=${code}${more}`)
      return Object.fromEntries(
        body.columns.map((column: { key: string; total: number }) => [column.key, column.total]),
      )
    }
    assert.deepEqual(await board(), { receipt: 1, running: 1, waiting: 1, signing: 0, delivering: 0, unarchived: 1 })
    await clerk.call('POST', `/requests/${code}/${running}/assignment`, {
      to: clerk.person.id,
      after: 0,
      key: uuidv7(),
    })
    assert.deepEqual((await board('&handler=me')).running, 1)
    await act(ended, { kind: 'archived', after: 1 })
    assert.equal((await board()).unarchived, 0)
  })

  test('期限日历：哪一日到期几件，休息日标明', async () => {
    const { code, clerk, register } = await (await here()).fresh()
    await register()
    await register()
    const { body } = await clerk.call('GET', `/requests/month?month=2026-03&body=${code}`)
    const of = (day: string) => body.days.find((each: { day: string }) => each.day === day)
    assert.deepEqual(
      [body.total, of('2026-03-25').count, of('2026-03-22').working, body.days.length],
      [2, 2, false, 31],
    )
    assert.equal((await clerk.call('GET', '/requests/month?month=2026-13')).status, 400)
  })

  test('第四十七条 总览：主管部门看到各机关超期、将到期、待确认的件数，可以督办；机关自己只看到自己的', async () => {
    const { fresh, watching } = await here()
    const [one, other, supervisor] = [await fresh(), await fresh(), await watching()]
    await one.register({ arrivedOn: '2026-01-05' })
    await one.register({ channel: 'fax' })
    await other.register()
    const { body } = await supervisor.call('GET', '/requests/overview')
    const line = body.bodies.find((each: { code: string }) => each.code === one.code)
    assert.deepEqual([line.open, line.overdue, line.receipt, line.urged, line.mayUrge], [2, 1, 1, 0, true])
    const own = await other.clerk.call('GET', '/requests/overview')
    assert.deepEqual(
      own.body.bodies.map(({ code, mayUrge }: { code: string; mayUrge: boolean }) => [code, mayUrge]),
      [[other.code, false]],
    )
  })

  test('批量办理：逐件预览，逐件成败，再按一次不会办两次，没有办成的接着办', async () => {
    const { code, clerk, register, act } = await (await here()).fresh()
    const ids = [await register(), await register(), await register()]
    const [, , ended = ''] = ids
    await act(ended, { kind: 'withdrawn' })
    const doing = { kind: 'extended', on: TODAY, days: 10, words: { consent: '3月2日工作机构负责人同意' } }
    const items = ids.map((id) => ({ body: code, id }))
    const preview = await clerk.call('POST', '/requests/bulk/preview', { items, act: doing })
    assert.equal(preview.status, 200, JSON.stringify(preview.body))
    const lines: readonly (Line & { readonly due: string | null })[] = preview.body.items
    assert.deepEqual(
      lines.map(({ ok, due, after }) => [ok, due, after]),
      [
        [true, '2026-04-09', 0],
        [true, '2026-04-09', 0],
        [false, null, 1],
      ],
    )
    const chosen = lines.map(({ id, after }) => ({ body: code, id, after }))
    const key = uuidv7()
    const done = await clerk.call('POST', '/requests/bulk', { items: chosen, act: doing, key })
    assert.deepEqual([done.body.done, done.body.items.map(({ ok }: Line) => ok)], [2, [true, true, false]])
    assert.ok(done.body.items[2].message.length > 5)
    const again = await clerk.call('POST', '/requests/bulk', { items: chosen, act: doing, key })
    assert.equal(again.body.done, 2)
    const { body } = await clerk.call('GET', `/requests/${code}/${ids[0]}`)
    assert.deepEqual(
      body.acts.map(({ kind }: { kind: string }) => kind),
      ['extended'],
    )
  })

  test('批量分派：各件交给同一人；两人同时批量办理，一件只办一次', async () => {
    const { code, clerk, staff, register } = await (await here()).fresh()
    const handler = await staff('handler')
    const ids = [await register(), await register()]
    const items = ids.map((id) => ({ body: code, id, after: 0 }))
    const send = (who: typeof clerk) =>
      who.call('POST', '/requests/bulk', {
        items,
        act: { kind: 'assigned', on: TODAY, to: handler.person.id },
        key: uuidv7(),
      })
    const both = await Promise.all([send(clerk), send(handler)])
    assert.equal(
      both.reduce((sum, { body }) => sum + body.done, 0),
      2,
    )
    for (const id of ids) {
      const { body } = await clerk.call('GET', `/requests/${code}/${id}`)
      assert.deepEqual([body.acts.length, body.handler.id], [1, handler.person.id])
    }
  })

  test('国办函〔2020〕109号第四条 拆分：各件收到之日、申请人相同，编号另给；原件结清，不再提醒，表三按各件计', async () => {
    const { code, clerk, register, act } = await (await here()).fresh()
    const id = await register({ channel: 'email', settledOn: '2026-02-27' })
    await act(id, { kind: 'extended', days: 10, on: TODAY, after: 1, words: { consent: '同意' } })
    const address = `/requests/${code}/${id}/division`
    const body = { on: TODAY, parts: [{ subject: '招标文件' }, { subject: '中标合同' }], after: 2, key: uuidv7() }
    const twice = await Promise.all([1, 2].map(() => clerk.call('POST', address, body)))
    assert.deepEqual(
      twice.map(({ status }) => status),
      [200, 200],
      JSON.stringify(twice[0]?.body),
    )
    const [original] = twice
    assert.deepEqual([original?.body.word, original?.body.clock], ['已拆分', null])
    const parts: readonly { readonly id: string; readonly number: string }[] = original?.body.acts[2].parts
    assert.equal(new Set(parts.map(({ number }) => number)).size, 2)
    for (const part of parts) {
      const seen = (await clerk.call('GET', `/requests/${code}/${part.id}`)).body
      assert.deepEqual([seen.receipt.on, seen.clock.due, seen.partOf.id], ['2026-02-27', '2026-04-10', id])
      assert.equal(seen.applicants[0].fields.name, original?.body.applicants[0].fields.name)
      assert.deepEqual(
        seen.acts.map(({ kind }: { kind: string }) => kind),
        ['confirmed', 'extended'],
      )
    }
    assert.equal((await clerk.call('GET', `/requests?body=${code}`)).body.total, 3)
    assert.equal((await clerk.call('GET', `/requests?body=${code}&state=running`)).body.total, 2)
    const todo = await clerk.call('GET', '/todo')
    assert.ok(todo.body.items.every((item: { href: string }) => !item.href.endsWith(id)))
    const again = await clerk.call('POST', address, { ...body, after: 3, key: uuidv7() })
    assert.match(again.body.detail, /已经拆分过了/)
    const reply = await act(id, { kind: 'replied', outcome: 'provided', after: 3 })
    assert.match(reply.body.detail, /请记录在拆分后的各件申请里/)
    const figures = (await clerk.call('GET', `/requests/figures?body=${code}&year=2026`)).body
    const received = figures.groups[0].cells.find(({ key }: { key: string }) => key === 'total')
    assert.deepEqual(
      [received.figure, received.cases.map(({ id: one }: { id: string }) => one).toSorted()],
      [2, parts.map((part) => part.id).toSorted()],
    )
    assert.deepEqual(
      figures.leftOut.map(({ id: one, why }: { id: string; why: string }) => [one, why]),
      [[id, 'divided']],
    )
  })

  test('拆分的内容有空缺的，指出是哪一件，一件也不拆', async () => {
    const { code, clerk, register } = await (await here()).fresh()
    const id = await register()
    const body = { on: TODAY, parts: [{ subject: '招标文件' }, { subject: ' ' }], after: 0, key: uuidv7() }
    const refused = await clerk.call('POST', `/requests/${code}/${id}/division`, body)
    assert.deepEqual([refused.status, refused.body.parameters[0].name], [422, 'parts.1.subject'])
    assert.equal((await clerk.call('GET', `/requests?body=${code}`)).body.total, 1)
  })

  test('第五十条第一款第（二）项 表三：每个数字带着计入的申请，没有记录处理结果的说明原因', async () => {
    const { code, clerk, register, act } = await (await here()).fresh()
    const given = await register()
    await act(given, { kind: 'replied', outcome: 'provided' })
    await register({ channel: 'email' })
    const { status, body } = await clerk.call('GET', `/requests/figures?body=${code}&year=2026`)
    assert.equal(status, 200, JSON.stringify(body))
    const cell = (row: string) =>
      body.groups
        .find(({ key }: { key: string }) => key === row)
        .cells.find(({ key }: { key: string }) => key === 'naturalPerson')
    assert.deepEqual([cell('newReceived').figure, cell('granted').cases[0].id], [1, given])
    assert.equal(body.leftOut[0].why, 'unsettled')
    assert.ok(body.readings.length > 0 && body.provisional)
    assert.equal((await clerk.call('GET', `/requests/figures?body=${code}&year=2012`)).status, 422)
  })
})
