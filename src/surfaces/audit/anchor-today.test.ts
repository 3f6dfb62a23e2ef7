import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeDatabase } from '../../../test/support/database.ts'
import { databaseServices } from '../../../test/support/database-services.ts'
import { personWith } from '../../../test/support/staff-client.ts'
import { atomically } from '../../adapters/storage/index.ts'
import { outsideEvidence, verifyAudit } from '../../capabilities/audit/index.ts'
import { PLATFORM } from '../../capabilities/transactions/index.ts'
import { day } from '../../law/day/index.ts'
import { algorithmInForce, anchorToday } from './anchor-today.ts'

const NOW = new Date('2026-03-02T01:00:00.000Z')

describeDatabase('每日的审计锚', (database) => {
  const set = (key: 'audit.keptIn' | 'audit.algorithm', is: unknown) =>
    databaseServices(database()).atomically(async ({ settings, audit }) => {
      const version = ((await settings.history(PLATFORM, key))[0]?.version ?? 0) + 1
      const changedAt = NOW.toISOString()
      const change = { bodyId: PLATFORM, key, version, value: { is }, fromDay: day('2026-03-02'), reason: '试' }
      await settings.append({ ...change, changedBy: null, changedAt })
      await audit.append({ ...ENTRY, on: { kind: 'setting', id: key } })
    })
  const ENTRY = {
    bodyId: PLATFORM,
    at: NOW.toISOString(),
    personId: null,
    post: null,
    act: 'policy.change',
    outcome: 'done',
    before: null,
    after: null,
    address: null,
    detail: {},
  } as const

  test('还没有记录：不生成；否则这一天就没有可用的链尾', async () => {
    assert.equal(await anchorToday(databaseServices(database()), NOW), undefined)
  })

  test('设为用邮件留存：同一事务中发给平台的审计管理员，邮件里的一行可以用来核验；不写文件', async () => {
    const services = databaseServices(database())
    await set('audit.keptIn', ['mail'])
    const auditor = await personWith(services, [{ kind: 'auditAdmin' }])
    await personWith(services, [{ kind: 'systemAdmin' }])
    const done = await anchorToday(services, NOW)
    assert.deepEqual([done?.made, done?.anchor.keptIn], [true, 'mail'])
    assert.equal((await anchorToday(services, NOW))?.made, false)
    const { items } = await services.outbox.list({ channel: 'mail', page: 1, size: 10 })
    assert.deepEqual(
      items.map(({ to, subject }) => [to, subject]),
      [[{ kind: 'person', id: auditor.id }, '2026-03-02 的审计链尾，请留存']],
    )
    const evidence = await outsideEvidence((items[0]?.text ?? '').split('\n').filter((line) => line.startsWith('{')))
    assert.equal(evidence.anchors.get('2026-03-02'), done?.anchor.hash)
    const verdict = await verifyAudit({ trail: services.audit, outside: evidence })
    assert.deepEqual([verdict.breaks, verdict.lastOutsideDay, verdict.notOutside], [[], '2026-03-02', []])
    const kept: string[] = []
    for await (const line of services.outsideHeads.lines() ?? []) kept.push(line)
    assert.deepEqual(kept, [])
  })

  test('算法设为 SM3：此后的记录用 SM3，链照样衔接', async () => {
    const services = databaseServices(database())
    await set('audit.algorithm', 'sm3')
    let now = NOW
    const act = atomically(database(), { algorithmInForce: algorithmInForce(services.settings, () => now) })
    await act(({ audit }) => audit.append({ ...ENTRY, on: { kind: 'setting', id: 'first' } }))
    await set('audit.algorithm', 'sha256')
    await act(({ audit }) => audit.append({ ...ENTRY, on: { kind: 'setting', id: 'within-the-minute' } }))
    now = new Date(NOW.getTime() + 61_000)
    await act(({ audit }) => audit.append({ ...ENTRY, on: { kind: 'setting', id: 'later' } }))
    const found = async (subjectId: string) => (await services.audit.list({ subjectId, page: 1, size: 1 })).items[0]
    const names = ['first', 'within-the-minute', 'later']
    assert.deepEqual(await Promise.all(names.map(async (name) => (await found(name))?.algorithm)), [
      'sm3',
      'sm3',
      'sha256',
    ])
    const verdict = await verifyAudit({ trail: services.audit, outside: await outsideEvidence([]) })
    assert.deepEqual(verdict.breaks, [])
  })
})
