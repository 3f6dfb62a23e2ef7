import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { describeDatabase } from '../../../test/support/database.ts'
import { memoryKeys } from '../../../test/support/memory-keys.ts'
import { by, person, registerOn } from '../../../test/support/register.ts'
import {
  type ChallengeRegistration,
  challengeStanding,
  type GivenAct,
  recordChallengeAct,
  registerChallenge,
} from '../../capabilities/challenges/index.ts'
import { day } from '../../law/day/index.ts'
import { challengeStore } from './challenge-store.ts'
import { atomically } from './unit.ts'

const TODAY = '2025-06-20'

describeDatabase('复议诉讼台账', (database) => {
  const keys = memoryKeys()
  const context = () => ({ atomically: atomically(database()), newId: uuidv7 })
  const store = () => challengeStore(database().sql)
  const office = async (name: string) => {
    const body = await registerOn(database(), keys).body(name)
    return { body, clerk: by(person([['handler', body.id]]), TODAY) }
  }
  type Office = Awaited<ReturnType<typeof office>>
  const register = ({ body, clerk }: Office, more: Partial<ChallengeRegistration> = {}) =>
    registerChallenge(context(), clerk, {
      ...{ bodyId: body.id, kind: 'review', caseNumber: null, standing: 'respondent', heardBy: '清源县人民政府' },
      ...{ about: { kind: 'elsewhere', words: '补登的一件答复' }, follows: null, notes: '', key: uuidv7() },
      ...more,
    })
  const registered = async (where: Office, more: Partial<ChallengeRegistration> = {}) => {
    const done = await register(where, more)
    if (!done.ok) throw new Error(JSON.stringify(done.error))
    return done.value.challenge
  }
  const record = ({ body, clerk }: Office, challengeId: string, act: GivenAct, after: number, key = uuidv7()) =>
    recordChallengeAct(context().atomically, clerk, { bodyId: body.id, challengeId, act, after, key })
  const problemsOf = async (done: ReturnType<typeof register>): Promise<readonly string[]> => {
    const { ok, ...rest } = await done
    assert.ok(!ok)
    const { error } = rest as { error: { kind: string; fields?: readonly { name: string }[] } }
    return error.fields?.map(({ name }) => name) ?? [error.kind]
  }

  test('登记时已知的日期就是经过，答复期限由收到副本之日推出，存取前后一样', async () => {
    const here = await office('清源县水利局')
    const request = await registerOn(database(), keys).registered(here.body, {
      ...here.clerk,
      actor: person([['intake', here.body.id]]),
    })
    const about = { kind: 'requests', requestIds: [request.id] } as const
    const days = { filedOn: day('2025-06-03'), acceptedOn: day('2025-06-09'), servedOn: day('2025-06-12') }
    const { id } = await registered(here, { caseNumber: '清政复〔2025〕7号', about, ...days, notes: '原件在档' })
    const file = await store().find(here.body.id, id)
    assert.ok(file)
    assert.deepEqual(file.challenge.about, about)
    assert.deepEqual(
      file.acts.map(({ kind, on, sequence }) => [kind, on, sequence]),
      [
        ['filed', '2025-06-03', 1],
        ['accepted', '2025-06-09', 2],
        ['served', '2025-06-12', 3],
      ],
    )
    const standing = challengeStanding(file.challenge, day(TODAY))
    assert.ok(standing.ok)
    assert.equal(standing.value.dues.answer?.lastDay.day, '2025-06-26', '行政复议法第八十八条第二款：十日指工作日')
  })

  test('决定的结果、限定的期限存得住，结果要求的事随之出现，办理后了结', async () => {
    const here = await office('清源县教育局')
    const { id } = await registered(here, { servedOn: day('2025-04-02') })
    const decided = { kind: 'decided', on: day('2025-05-20'), result: 'reviewRevoked' } as const
    const more = { receivedOn: day('2025-05-22'), until: day('2025-06-18'), procedureOnly: true }
    assert.ok((await record(here, id, { ...decided, ...more }, 1)).ok)
    const file = await store().find(here.body.id, id)
    assert.ok(file)
    const standing = challengeStanding(file.challenge, day(TODAY))
    assert.ok(standing.ok)
    assert.deepEqual(standing.value.decision, {
      on: '2025-05-20',
      receivedOn: '2025-05-22',
      result: 'reviewRevoked',
      order: { until: '2025-06-18', procedureOnly: true },
    })
    assert.equal(standing.value.duty?.state, 'overdue')
    assert.ok((await record(here, id, { kind: 'duty_done', on: day('2025-06-19'), same: false }, 2)).ok)
    const again = await record(here, id, { kind: 'duty_done', on: day('2025-06-20') }, 3)
    assert.ok(!again.ok && again.error.kind === 'no-duty')
  })

  test('登记有误的逐项指出，什么也不保存', async () => {
    const here = await office('清源县公安局')
    const elsewhere = await office('清源县司法局')
    const foreign = await registered(elsewhere)
    assert.deepEqual(await problemsOf(register(here, { heardBy: ' ', caseNumber: '长'.repeat(101) })), [
      'heardBy',
      'caseNumber',
    ])
    assert.deepEqual(await problemsOf(register(here, { kind: 'litigationDirect', standing: 'reviewer' })), ['standing'])
    assert.deepEqual(await problemsOf(register(here, { standing: 'coDefendant' })), ['standing'])
    assert.deepEqual(await problemsOf(register(here, { kind: 'litigationAfterReview' })), ['follows'])
    assert.deepEqual(
      await problemsOf(register(here, { kind: 'litigationAfterReview', follows: foreign.id })),
      ['follows'],
      '别的机关的复议案件不能关联',
    )
    const about = { kind: 'requests', requestIds: [uuidv7()] } as const
    assert.deepEqual(await problemsOf(register(here, { about })), ['requestIds'])
    assert.deepEqual(await problemsOf(register(here, { servedOn: day('2025-06-21') })), ['servedOn'])
    const backwards = { filedOn: day('2025-06-10'), servedOn: day('2025-06-09') }
    assert.deepEqual(await problemsOf(register(here, backwards)), ['filedOn'])
    assert.deepEqual(await store().ofBodies([here.body.id]), [])
  })

  test('同一案号不登记两次，别的机关的同一案号不受影响', async () => {
    const [here, there] = [await office('清源县财政局'), await office('清源县民政局')]
    await registered(here, { caseNumber: '（2025）云0000行初12号' })
    assert.deepEqual(await problemsOf(register(here, { caseNumber: '（2025）云0000行初12号' })), ['caseNumber'])
    assert.ok((await register(there, { caseNumber: '（2025）云0000行初12号' })).ok)
  })

  test('两次提交同一登记、同一记录，只有一件、一步；编号用于别的内容的不收', async () => {
    const here = await office('清源县林业局')
    const key = uuidv7()
    const made = await Promise.all([register(here, { key }), register(here, { key }), register(here, { key })])
    const ids = made.map((done) => done.ok && done.value.challenge.id)
    assert.equal(new Set(ids).size, 1)
    assert.equal((await store().ofBodies([here.body.id])).length, 1)
    const id = String(ids[0])
    const served = { kind: 'served', on: day('2025-06-10') } as const
    const actKey = uuidv7()
    const acts = await Promise.all([record(here, id, served, 0, actKey), record(here, id, served, 0, actKey)])
    assert.deepEqual(
      acts.map((done) => done.ok && done.value.sequence),
      [1, 1],
    )
    const other = await record(here, id, { kind: 'answered', on: day('2025-06-11') }, 1, actKey)
    assert.ok(!other.ok && other.error.kind === 'key-used')
    const { rows } = await sql<{ act: string }>`
      select act from audit_entries where body_id = ${here.body.id} and act like 'challenge.%' order by number`.execute(
      database().sql,
    )
    assert.deepEqual(
      rows.map(({ act }) => act),
      ['challenge.register', 'challenge.record'],
    )
  })

  test('两人同时记录：一人记上，另一人看到已经记录了什么', async () => {
    const here = await office('清源县商务局')
    const { id } = await registered(here, { servedOn: day('2025-06-10') })
    const both = await Promise.all([
      record(here, id, { kind: 'answered', on: day('2025-06-12') }, 1),
      record(here, id, { kind: 'heard', on: day('2025-06-13') }, 1),
    ])
    assert.equal(both.filter(({ ok }) => ok).length, 1)
    const [late] = both.flatMap((done) => (done.ok ? [] : [done.error]))
    assert.equal(late?.kind, 'moved-on')
    assert.match(late?.message ?? '', /他人已经记录了2025年6月1[23]日“/)
  })

  test('前后不能接续的、还没有发生的、缺项多项的都不记录；打破期限的照样记录', async () => {
    const here = await office('清源县审计局')
    const { id } = await registered(here, { servedOn: day('2025-05-06') })
    const refused = async (act: GivenAct) => {
      const done = await record(here, id, act, 1)
      assert.ok(!done.ok)
      return done.error.kind
    }
    assert.equal(await refused({ kind: 'appealed', on: day('2025-05-08'), by: 'body' }), 'course')
    assert.equal(await refused({ kind: 'answered', on: day('2025-06-21') }), 'wrong-items')
    assert.equal(await refused({ kind: 'decided', on: day('2025-05-30') }), 'wrong-items')
    assert.equal(await refused({ kind: 'answered', on: day('2025-05-30'), days: 3 }), 'wrong-items')
    assert.equal(await refused({ kind: 'duty_done', on: day('2025-05-30') }), 'no-duty')
    assert.ok((await record(here, id, { kind: 'answered', on: day('2025-06-20') }, 1)).ok)
    const file = await store().find(here.body.id, id)
    const standing = file && challengeStanding(file.challenge, day(TODAY))
    assert.ok(standing?.ok)
    assert.ok(standing.value.findings.some(({ code }) => code === 'ANSWERED_LATE'))
  })

  test('没有权限的记录不了，拒绝入审计链', async () => {
    const here = await office('清源县统计局')
    const { id } = await registered(here)
    const stranger = { ...here, clerk: by(person([['approver', here.body.id]]), TODAY) }
    const done = await record(stranger, id, { kind: 'served', on: day('2025-06-10') }, 0)
    assert.ok(!done.ok && done.error.kind === 'not-allowed')
    const none = await register(stranger)
    assert.ok(!none.ok && none.error.kind === 'not-allowed')
  })
})
