import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { describeDatabase } from '../../../test/support/database.ts'
import { memoryKeys } from '../../../test/support/memory-keys.ts'
import { by, person, registerOn } from '../../../test/support/register.ts'
import {
  caseKeyFor,
  DEFAULT_RETENTION,
  disposeApplicants,
  openCaseKey,
  rotateKeys,
} from '../../capabilities/applicants/index.ts'
import { openActWords, type RequestAct } from '../../capabilities/requests/index.ts'
import { day } from '../../law/day/index.ts'

const NOTE = '申请人欧阳云川来电，说明只要附图'

describeDatabase('案卷的文字', (database) => {
  const keys = memoryKeys()
  const office = () => registerOn(database(), keys)
  const noted = (on: string, text = NOTE): RequestAct => ({ kind: 'noted', on: day(on), words: { text } })
  const setUp = async (name: string, today = '2025-02-10', arrivedOn = '2025-01-20') => {
    const body = await office().body(name)
    const clerk = by(
      person([
        ['handler', body.id],
        ['intake', body.id],
        ['officeHead', body.id],
      ]),
      today,
    )
    return { body, clerk, request: await office().registered(body, clerk, { arrivedOn: day(arrivedOn) }) }
  }
  const wordsOf = async ({ bodyId, id }: { bodyId: string; id: string }) => {
    const file = await office().requests.find(bodyId, id)
    assert.ok(file)
    return openActWords(office().context, office(), file)
  }

  test('批注、检索记录加密保存，库中没有一处明文；审计链里也没有', async () => {
    const { clerk, request } = await setUp('清源县水利局')
    assert.ok((await office().record(request, clerk, noted('2025-02-05'))).ok)
    assert.ok((await office().record(request, clerk, noted('2025-02-06', '又来电'), { after: 1 })).ok)
    const { rows } = await sql<{ text: string }>`
      select (select string_agg(a::text, ' ') from request_acts a) || (select string_agg(e::text, ' ') from audit_entries e) as text`.execute(
      database().sql,
    )
    assert.ok(!rows[0]?.text.includes('欧阳云川'))
    const words = await wordsOf(request)
    assert.ok(words.ok)
    assert.deepEqual(
      [...words.value],
      [
        [1, { text: NOTE }],
        [2, { text: '又来电' }],
      ],
    )
  })

  test('移到别处的密文打不开，说出来，不当作没有写', async () => {
    const { clerk, request } = await setUp('清源县林业局')
    assert.ok((await office().record(request, clerk, noted('2025-02-05'))).ok)
    assert.ok((await office().record(request, clerk, noted('2025-02-06', '又来电'), { after: 1 })).ok)
    await sql`update request_acts set sealed = (select sealed from request_acts where request_id = ${request.id} and sequence = 1)
      where request_id = ${request.id} and sequence = 2`.execute(database().sql)
    const words = await wordsOf(request)
    assert.ok(!words.ok && words.error.kind === 'changed-outside')
    assert.match(words.error.message, /第 2 条办理记录/)
  })

  test('两人同时写第一条：一把钥匙，都打得开', async () => {
    const { body, clerk, request } = await setUp('清源县商务局')
    const made = await Promise.all(
      [1, 2].map(() =>
        office().context.atomically((unit) =>
          caseKeyFor(office().context, unit, { bodyId: body.id, requestId: request.id }, clerk.source.at),
        ),
      ),
    )
    const [one, two] = made
    assert.ok(one?.ok && two?.ok)
    assert.deepEqual(Buffer.from(one.value.secret), Buffer.from(two.value.secret))
  })

  test('更换密钥以后照样打得开，旧的数据密钥已经销毁', async () => {
    const { body, clerk, request } = await setUp('清源县财政局')
    assert.ok((await office().record(request, clerk, noted('2025-02-05'))).ok)
    const context = { ...office().context, dataKeys: office().dataKeys, now: () => '2026-01-20T01:00:00.000Z' }
    for (const algorithm of ['sm4-ctr-hmac-sm3', 'aes-256-gcm'] as const) {
      const done = await rotateKeys(context, algorithm)
      assert.ok(done.ok && done.value.unreadable === 0)
      assert.equal((await office().dataKeys.ofBody(body.id)).length, 1)
      const words = await wordsOf(request)
      assert.ok(words.ok)
      assert.deepEqual(words.value.get(1), { text: NOTE })
    }
  })

  test('申请人信息到期销毁的，案卷的钥匙一并销毁：文字不再打得开，行为还在', async () => {
    const { body, clerk, request } = await setUp('清源县统计局', '2019-06-20', '2019-05-20')
    assert.ok((await office().record(request, clerk, noted('2019-06-05'))).ok)
    const replied = { kind: 'replied', on: day('2019-06-10'), outcome: 'provided' } as const
    assert.ok((await office().record(request, clerk, replied, { after: 1 })).ok)
    const ended = { on: day('2019-06-10'), by: 'replied' } as const
    const disposal = { bodyId: body.id, requestId: request.id, ended }
    const later = by(clerk.actor, '2030-01-01')
    assert.ok((await disposeApplicants(office().context.atomically, later, disposal, DEFAULT_RETENTION)).ok)
    const key = await openCaseKey(office().context, office(), { bodyId: body.id, requestId: request.id })
    assert.deepEqual(key, { ok: true, value: undefined })
    const words = await wordsOf(request)
    assert.ok(words.ok)
    assert.equal(words.value.size, 0)
    assert.equal((await office().requests.find(body.id, request.id))?.acts.length, 2)
  })
})
