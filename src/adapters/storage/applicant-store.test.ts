import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { describeDatabase } from '../../../test/support/database.ts'
import { memoryKeys } from '../../../test/support/memory-keys.ts'
import { by, INVENTED, person, registerOn } from '../../../test/support/register.ts'
import {
  type ApplicantDetails,
  DEFAULT_RETENTION,
  disposeApplicants,
  FIELD_ALGORITHMS,
  maskedApplicants,
  pastRetention,
  requestsOfSameApplicant,
  revealApplicant,
  rotateKeys,
} from '../../capabilities/applicants/index.ts'
import { day } from '../../law/day/index.ts'
import { anythingSealed } from './anything-sealed.ts'

const SEED = 20_250_120

describeDatabase('申请人信息', (database) => {
  const keys = memoryKeys()
  const office = () => registerOn(database(), keys)
  /** The one column, named `value`, of a query. */
  const column = async (query: ReturnType<typeof sql<{ value: string }>>): Promise<readonly string[]> =>
    (await query.execute(database().sql)).rows.map((row) => row.value)
  const rotation = () => ({ ...office().context, dataKeys: office().dataKeys, now: () => '2026-01-20T01:00:00.000Z' })
  const setUp = async (name: string) => {
    const body = await office().body(name)
    const clerk = by(
      person([
        ['intake', body.id],
        ['officeHead', body.id],
      ]),
      '2025-02-10',
    )
    return {
      body,
      clerk,
      register: (applicants: readonly ApplicantDetails[] = [INVENTED]) =>
        office().registered(body, clerk, { applicants }),
    }
  }
  const reveal = async ({ clerk }: Awaited<ReturnType<typeof setUp>>, request: { bodyId: string; id: string }) => {
    const [first] = await maskedApplicants(office().context, office(), request.bodyId, request.id)
    assert.ok(first)
    const asked = { bodyId: request.bodyId, requestId: request.id, applicantId: first.id, reason: 'contact' } as const
    return revealApplicant(office().context, clerk, asked)
  }

  test('密钥文件不在时，库里还没有加密的数据的是首次启动，有的是丢失', async () => {
    assert.equal(await anythingSealed(database().sql), false)
    await (await setUp('清源县气象局')).register()
    assert.equal(await anythingSealed(database().sql), true)
  })

  test('库中没有任何一处明文；默认脱敏；查看完整信息先入审计链', async () => {
    const at = await setUp('清源县水利局')
    const request = await at.register()
    const [dump = ''] = await column(
      sql`select (select string_agg(a::text, ' ') from applicants a) || (select string_agg(e::text, ' ') from audit_entries e) as value`,
    )
    for (const text of Object.values(INVENTED.fields)) assert.ok(!dump.includes(text), text)
    const [shown] = await maskedApplicants(office().context, office(), at.body.id, request.id)
    assert.equal(shown?.fields.phone, '139****1234')
    const revealed = await reveal(at, request)
    assert.ok(revealed.ok)
    assert.deepEqual(revealed.value, INVENTED)
    const detail = await column(sql`select detail as value from audit_entries where act = 'applicant.reveal'`)
    assert.deepEqual(
      detail.map((each) => JSON.parse(each)),
      [{ reason: 'contact', requestId: request.id }],
    )
  })

  test('没有岗位的不能查看，拒绝留痕，不返回任何一项', async () => {
    const at = await setUp('清源县教育局')
    const request = await at.register()
    const stranger = by(person([['approver', at.body.id]]), '2025-02-10')
    const refused = await reveal({ ...at, clerk: stranger }, request)
    assert.ok(!refused.ok && refused.error.kind === 'not-allowed')
    assert.deepEqual(
      await column(
        sql`select outcome as value from audit_entries where act = 'applicant.reveal' and body_id = ${at.body.id}`,
      ),
      ['refused'],
    )
  })

  test('把密文移到另一字段、另一申请人，都打不开，不会显示成别人的', async () => {
    const at = await setUp('清源县民政局')
    const mine = await at.register()
    const others = await at.register([{ ...INVENTED, fields: { ...INVENTED.fields, name: '王小明' } }])
    await sql`update applicants set sealed = (select sealed from applicants where request_id = ${others.id}) where request_id = ${mine.id}`.execute(
      database().sql,
    )
    const [moved] = await maskedApplicants(office().context, office(), at.body.id, mine.id)
    assert.deepEqual(moved?.fields, {})
    assert.match(moved?.unreadable ?? '', /可能被改动过/)
    await sql`update applicants set sealed = json_build_object('phone', sealed ->> 'name') where request_id = ${others.id}`.execute(
      database().sql,
    )
    const [swapped] = await maskedApplicants(office().context, office(), at.body.id, others.id)
    assert.deepEqual(swapped?.fields, {})
  })

  test('同一申请人的申请找得到；另一机关的找不到，摘要也不相同', async () => {
    const [here, there] = [await setUp('清源县司法局'), await setUp('清源县公安局')]
    const [first, second] = [await here.register(), await here.register()]
    const elsewhere = await there.register()
    const same = (request: typeof first) =>
      requestsOfSameApplicant(office().context, office(), request.bodyId, request.id)
    assert.deepEqual(await same(first), [second.id])
    assert.deepEqual(await same(elsewhere), [])
  })

  test('更换密钥：每一项的值不变，算法可换，旧的数据密钥销毁，各机关的审计链有记录', async () => {
    const at = await setUp('清源县财政局')
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((each) => each.trim() !== '')
    const fields = fc.sample(fc.record({ name: text, phone: text, address: text }), { numRuns: 12, seed: SEED })
    const requests = []
    for (const each of fields) {
      const trimmed = Object.fromEntries(Object.entries(each).map(([k, v]) => [k, v.trim()]))
      requests.push({
        fields: trimmed,
        request: await at.register([{ kind: 'naturalPerson', idKind: null, fields: trimmed }]),
      })
    }
    for (const algorithm of [...FIELD_ALGORITHMS].reverse()) {
      const before = await column(sql`select id as value from data_keys where body_id = ${at.body.id}`)
      const done = await rotateKeys(rotation(), algorithm)
      assert.ok(done.ok && !done.value.resumed && done.value.applicants >= requests.length)
      const after = await column(sql`select id as value from data_keys where body_id = ${at.body.id}`)
      assert.equal(after.length, 1)
      assert.notDeepEqual(after, before)
      for (const { request, fields: own } of requests) {
        const revealed = await reveal(at, request)
        assert.ok(revealed.ok)
        assert.deepEqual(revealed.value.fields, own)
      }
      const sealed = await column(sql`select sealed ->> 'name' as value from applicants where body_id = ${at.body.id}`)
      assert.ok(sealed.every((each) => each.startsWith(`${algorithm}.`)))
    }
    assert.equal(
      (await column(sql`select act as value from audit_entries where act = 'key.rotated' and body_id = ${at.body.id}`))
        .length,
      2,
    )
  })

  test('更换中断后再运行，接着办完，不另换一次；更换期间照常登记、照常查看', async () => {
    const at = await setUp('清源县农业农村局')
    const requests = [await at.register(), await at.register()]
    const context = rotation()
    let left = Number.POSITIVE_INFINITY
    const broken: typeof context.atomically = (work) => {
      left -= 1
      if (left < 0) throw new Error('interrupted')
      return context.atomically(work)
    }
    // One step after the new master key was made.
    const renewing: typeof context.keys = {
      ...context.keys,
      renew: (...given) => {
        left = 1
        return context.keys.renew(...given)
      },
    }
    const breaking = { ...context, keys: renewing, atomically: broken }
    await assert.rejects(rotateKeys(breaking, 'aes-256-gcm'), /interrupted/)
    requests.push(await at.register())
    const seen = await Promise.all(requests.map((request) => reveal(at, request)))
    assert.ok(seen.every((each) => each.ok))
    const { id } = await currentMaster()
    const resumed = await rotateKeys(context, 'aes-256-gcm')
    assert.ok(resumed.ok && resumed.value.resumed)
    assert.deepEqual(await currentMaster(), { id })
    const [first] = requests
    assert.ok(first)
    const same = await requestsOfSameApplicant(office().context, office(), at.body.id, first.id)
    assert.equal(same.length, 2)
    assert.deepEqual(
      await column(
        sql`select wrapped_by as value from data_keys where wrapped_by <> ${id} and body_id = ${at.body.id}`,
      ),
      [],
    )
  })
  const currentMaster = async () => {
    const current = await keys.currentId()
    assert.ok(current.ok)
    return { id: current.value.id }
  }

  test('密钥丢失：不能查看、不能登记，各说明原因；案卷其余部分不受影响', async () => {
    const own = memoryKeys()
    const lost = registerOn(database(), own)
    const body = await lost.body('清源县商务局')
    const clerk = by(person([['intake', body.id]]), '2025-02-10')
    const request = await lost.registered(body, clerk)
    const current = await own.currentId()
    assert.ok(current.ok)
    own.lose(current.value.id)
    const [shown] = await maskedApplicants(lost.context, lost, body.id, request.id)
    assert.match(shown?.unreadable ?? '', /密钥不在/)
    const again = await lost.register(body, clerk)
    assert.ok(!again.ok && again.error.kind === 'key-lost')
    assert.ok((await lost.record(request, clerk, { kind: 'extended', on: day('2025-02-07') })).ok)
  })

  test('到期的列出，销毁后字段和摘要都没有了，案卷的事实还在；未到期、未办结的不能销毁', async () => {
    const at = await setUp('清源县统计局')
    const request = await office().registered(at.body, at.clerk, { arrivedOn: day('2019-05-20') })
    const open = await at.register()
    const replied = await office().record(request, at.clerk, {
      kind: 'replied',
      on: day('2019-06-10'),
      outcome: 'provided',
    })
    assert.ok(replied.ok)
    const list = (today: string, bodyIds = [at.body.id]) =>
      pastRetention(office().applicants, bodyIds, { retention: DEFAULT_RETENTION, today: day(today), limit: 10 })
    assert.deepEqual(await list('2029-12-31'), [])
    const [due] = await list('2030-01-01')
    assert.deepEqual([due?.requestId, due?.since, due?.retention], [request.id, '2030-01-01', 'answered'])
    assert.deepEqual(await list('2030-01-01', []), [])
    const dispose = (today: string, id: string, ended: { on: string; by: string } | null) =>
      disposeApplicants(
        office().context.atomically,
        by(at.clerk.actor, today),
        { bodyId: at.body.id, requestId: id, ended: ended && { on: day(ended.on), by: ended.by } },
        DEFAULT_RETENTION,
      )
    const end = { on: '2019-06-10', by: 'replied' }
    const early = await dispose('2029-12-31', request.id, end)
    assert.ok(!early.ok && early.error.kind === 'not-past-retention')
    const running = await dispose('2030-01-01', open.id, null)
    assert.ok(!running.ok && running.error.kind === 'not-ended')
    assert.deepEqual(await dispose('2030-01-01', request.id, end), { ok: true, value: 1 })
    const [left] = await column(sql`select a::text as value from applicants a where request_id = ${request.id}`)
    assert.doesNotMatch(left ?? '', /aes-256-gcm|sha256|sm3/)
    assert.match(left ?? '', /naturalPerson/)
    assert.deepEqual(await list('2030-01-01'), [])
    const again = await dispose('2030-01-01', request.id, end)
    assert.ok(!again.ok && again.error.kind === 'nothing-to-dispose')
    const gone = await reveal(at, request)
    assert.ok(!gone.ok && gone.error.kind === 'disposed')
    assert.equal((await office().requests.find(at.body.id, request.id))?.acts.length, 1)
  })
})
