import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { describeDatabase } from '../../../test/support/database.ts'
import { memoryKeys } from '../../../test/support/memory-keys.ts'
import { by, INVENTED, person, registerOn } from '../../../test/support/register.ts'
import {
  type CaseFile,
  clockOf,
  duesOf,
  REQUEST_ACT_KINDS,
  type RequestAct,
} from '../../capabilities/requests/index.ts'
import { CHANNEL_KINDS } from '../../law/clock/index.ts'
import { addDays, day } from '../../law/day/index.ts'

const SEED = 20_250_120
const act = (kind: RequestAct['kind'], on: string, more: Partial<RequestAct> = {}): RequestAct => ({
  kind,
  on: day(on),
  ...more,
})

describeDatabase('申请台账', (database) => {
  const keys = memoryKeys()
  const office = () => registerOn(database(), keys)
  const entries = async (id: string) =>
    (
      await sql<{ act: string; outcome: string }>`
        select act, outcome from audit_entries where subject_id = ${id} order by number`.execute(database().sql)
    ).rows
  const fileOf = async ({ bodyId, id }: { bodyId: string; id: string }): Promise<CaseFile> => {
    const file = await office().requests.find(bodyId, id)
    assert.ok(file)
    return file
  }

  test('第四十五条 登记：按年连续编号，收到之日、期限由渠道推出，登记入审计链', async () => {
    const body = await office().body('清源县水利局')
    const clerk = by(person([['intake', body.id]]), '2025-01-21')
    const first = await office().registered(body, clerk)
    const second = await office().registered(body, clerk, { arrivedOn: day('2025-01-21') })
    const earlier = await office().registered(body, clerk, { arrivedOn: day('2024-12-31') })
    assert.deepEqual(
      [first, second, earlier].map(({ number }) => number),
      ['qyxslj-2025-00001', 'qyxslj-2025-00002', 'qyxslj-2024-00001'],
    )
    const { items, total } = await office().requests.list({
      bodyIds: [body.id],
      today: clerk.today,
      soonUntil: clerk.today,
      sort: 'due',
      page: 1,
      size: 10,
    })
    assert.equal(total, 3)
    assert.deepEqual(
      items.map(({ due }) => due),
      ['2025-02-05', '2025-02-21', '2025-02-24'],
    )
    assert.deepEqual(await entries(first.id), [{ act: 'request.register', outcome: 'done' }])
  })

  test('第三十一条第（三）项 网上提交：双方确认以前没有期限，确认之日为收到之日', async () => {
    const body = await office().body('清源县文化馆')
    const clerk = by(person([['intake', body.id]]), '2025-02-10')
    const request = await office().registered(body, clerk, { channel: 'online', arrivedOn: day('2025-02-05') })
    const waiting = duesOf(await fileOf(request), {})
    assert.deepEqual([waiting.stage, waiting.due, waiting.receivedOn], ['receipt', null, null])
    const early = await office().record(request, clerk, act('extended', '2025-02-07'))
    assert.ok(!early.ok && early.error.kind === 'not-received-yet')
    const confirmed = await office().record(request, clerk, act('confirmed', '2025-02-06'))
    assert.ok(confirmed.ok)
    assert.equal(confirmed.value.standing.clock?.due, '2025-03-05')
    const again = await office().record(request, clerk, act('confirmed', '2025-02-07'), { after: 1 })
    assert.ok(!again.ok && again.error.kind === 'receipt-settled')
  })

  test('打破期限的行为照样记录，成为问题；转换表不许的不记录，说明理由', async () => {
    const body = await office().body('清源县体育局')
    const clerk = by(
      person([
        ['handler', body.id],
        ['intake', body.id],
      ]),
      '2025-04-30',
    )
    const request = await office().registered(body, clerk)
    const late = await office().record(request, clerk, act('replied', '2025-03-03', { outcome: 'provided' }))
    assert.ok(late.ok)
    assert.deepEqual(
      late.value.standing.clock?.findings.map(({ code }) => code),
      ['REPLIED_LATE'],
    )
    const after = await office().record(request, clerk, act('extended', '2025-03-04'), { after: 1 })
    assert.ok(!after.ok && after.error.kind === 'clock' && after.error.refusal.kind === 'already-ended')
    const future = await office().record(request, clerk, act('third_party_answered', '2025-05-01'), { after: 1 })
    assert.ok(!future.ok && future.error.kind === 'in-the-future')
    assert.equal((await fileOf(request)).acts.length, 1)
  })

  test('同一提交重复到达：一件申请、一个行为、各一条审计记录；同一编号换了内容的不收', async () => {
    const body = await office().body('清源县气象局')
    const clerk = by(person([['intake', body.id]]), '2025-02-10')
    const key = uuidv7()
    const [one, two] = await Promise.all([
      office().registered(body, clerk, { key }),
      office().registered(body, clerk, { key }),
    ])
    assert.deepEqual(one, two)
    const actKey = uuidv7()
    const extend = () => office().record(one, clerk, act('extended', '2025-02-07'), { key: actKey })
    const [a, b] = await Promise.all([extend(), extend()])
    assert.ok(a.ok && b.ok)
    assert.deepEqual(a.value, b.value)
    assert.deepEqual(
      (await entries(one.id)).map((entry) => entry.act),
      ['request.register', 'request.record'],
    )
    const other = await office().record(one, clerk, act('replied', '2025-02-07', { outcome: 'provided' }), {
      key: actKey,
      after: 1,
    })
    assert.ok(!other.ok && other.error.kind === 'key-used')
  })

  test('两人同时记录：一个成功，另一个得知他人记了什么，自己的没有记录', async () => {
    const body = await office().body('清源县林业局')
    const clerks = ['intake', 'handler'] as const
    const [a, b] = clerks.map((kind) => by(person([[kind, body.id]]), '2025-02-10'))
    assert.ok(a && b)
    const request = await office().registered(body, a)
    const done = await Promise.all([
      office().record(request, a, act('extended', '2025-02-07')),
      office().record(request, b, act('correction_asked', '2025-01-24', { until: day('2025-02-14') })),
    ])
    assert.equal(done.filter((each) => each.ok).length, 1)
    const [lost] = done.flatMap((each) => (each.ok ? [] : [each.error]))
    assert.ok(lost?.kind === 'moved-on')
    assert.match(lost.message, /他人已经记录了.*没有记录，请刷新/)
    assert.equal((await fileOf(request)).acts.length, 1)
  })

  test('第四十七条 主管部门看得到所辖机关的申请，不能登记、不能记录；被拒绝的留痕', async () => {
    const [above, below] = [await office().body('清源县政务公开办'), await office().body('清源县乡村振兴局')]
    const request = await office().registered(below, by(person([['intake', below.id]]), '2025-02-10'))
    const supervisor = by(person([['supervisor', above.id]], { [above.id]: [below.id] }), '2025-02-10')
    const recorded = await office().record(request, supervisor, act('extended', '2025-02-07'))
    assert.ok(!recorded.ok && recorded.error.kind === 'not-allowed')
    const registered = await office().register(below, supervisor)
    assert.ok(!registered.ok && registered.error.kind === 'not-allowed')
    assert.equal((await fileOf(request)).acts.length, 0)
    const refused = await sql<{ act: string }>`
      select act from audit_entries where body_id = ${below.id} and outcome = 'refused' order by number`.execute(
      database().sql,
    )
    assert.deepEqual(
      refused.rows.map((row) => row.act),
      ['request.record', 'request.register'],
    )
  })

  test('登记有误的，各处一并指出，不留下任何东西', async () => {
    const body = await office().body('清源县档案馆')
    const clerk = by(person([['intake', body.id]]), '2025-02-10')
    const wrong = await office().register(body, clerk, {
      subject: ' ',
      applicants: [{ ...INVENTED, fields: { ...INVENTED.fields, idNumber: '110105194912310021' } }],
    })
    assert.ok(!wrong.ok && wrong.error.kind === 'wrong-fields')
    assert.deepEqual(
      wrong.error.fields.map(({ name }) => name),
      ['applicants.0.idNumber', 'subject'],
    )
    const before = await office().register(body, clerk, { arrivedOn: day('2019-05-14') })
    assert.ok(!before.ok && before.error.kind === 'wrong-fields')
    assert.match(before.error.fields[0]?.message ?? '', /现行《政府信息公开条例》自2019年5月15日起施行/)
    assert.equal(await office().dataKeys.lockCurrent(body.id), undefined)
  })

  test('任意的行为顺序：台账所记与逐步所见推出同样的现状；期限一览重算不变', async () => {
    const body = await office().body('清源县审计局')
    const clerk = by(person([['intake', body.id]]), '2025-12-31')
    const steps = fc.array(
      fc.record({
        kind: fc.constantFrom(...REQUEST_ACT_KINDS),
        after: fc.nat(12),
        days: fc.option(fc.integer({ min: 1, max: 25 }), { nil: undefined }),
        until: fc.option(fc.nat(30), { nil: undefined }),
      }),
      { maxLength: 14 },
    )
    const check = fc.asyncProperty(fc.constantFrom(...CHANNEL_KINDS), steps, async (channel, plan) => {
      const request = await office().registered(body, clerk, { channel, arrivedOn: day('2025-01-20') })
      let on = request.arrivedOn
      let taken = 0
      let seen = clockOf({ request, acts: [] }, clerk.today, {})
      for (const { kind, after, days, until } of plan) {
        on = addDays(on, after)
        const details = { ...(days ? { days } : {}), ...(until === undefined ? {} : { until: addDays(on, until) }) }
        const done = await office().record(request, clerk, { kind, on, ...details }, { after: taken })
        if (!done.ok) continue
        taken += 1
        seen = { ok: true, value: done.value.standing }
      }
      const file = await fileOf(request)
      assert.equal(file.acts.length, taken)
      assert.deepEqual(clockOf(file, clerk.today, {}), seen)
      const { items } = await office().requests.list({
        bodyIds: [body.id],
        text: request.number,
        today: clerk.today,
        soonUntil: clerk.today,
        sort: 'number',
        page: 1,
        size: 1,
      })
      const { bodyId, id, number, subject, arrivedOn, channel: _, ...line } = items[0] ?? assert.fail()
      assert.deepEqual(
        { bodyId, id, number, subject, arrivedOn },
        {
          bodyId: request.bodyId,
          id: request.id,
          number: request.number,
          subject: request.subject,
          arrivedOn: request.arrivedOn,
        },
      )
      assert.deepEqual(line, duesOf(file, {}))
    })
    await fc.assert(check, { numRuns: 25, seed: SEED })
  })
})
