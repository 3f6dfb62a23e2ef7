import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 as uuidv7 } from 'uuid'
import { describeDatabase } from '../../../test/support/database.ts'
import { hashFits, type NewAuditEntry, NOTHING_BEFORE } from '../../capabilities/audit/index.ts'
import { auditTrail } from './audit-trail.ts'
import { atomically, unitOf } from './unit.ts'

const entry = (bodyId: string, id = 'x', more: Partial<NewAuditEntry> = {}): NewAuditEntry => ({
  bodyId,
  at: '2026-01-20T01:00:00Z',
  personId: uuidv7(),
  post: { id: uuidv7(), kind: 'systemAdmin' },
  act: 'setting.change',
  on: { kind: 'setting', id },
  outcome: 'done',
  before: null,
  after: null,
  address: '192.0.2.7',
  detail: {},
  ...more,
})

describeDatabase('审计链：追加', (database) => {
  const entriesOf = (bodyId: string) => auditTrail(database()).read(bodyId, null, Number.MAX_SAFE_INTEGER, 10_000)
  const append = (...entries: readonly NewAuditEntry[]) =>
    atomically(database())(async ({ audit }) => {
      for (const one of entries) await audit.append(one)
    })

  test('从1起连续编号，每一条的上一哈希是前一条的哈希，链尾是最后一条', async () => {
    const bodyId = uuidv7()
    await append(entry(bodyId))
    await append(entry(bodyId), entry(bodyId))
    const entries = await entriesOf(bodyId)
    assert.deepEqual(
      entries.map(({ number }) => number),
      [1, 2, 3],
    )
    assert.ok(entries.every(hashFits))
    assert.deepEqual(
      entries.map(({ previous }) => previous),
      [NOTHING_BEFORE, entries[0]?.hash, entries[1]?.hash],
    )
    const [ends] = (await auditTrail(database()).chains()).filter((chain) => chain.bodyId === bodyId)
    assert.deepEqual(ends, { bodyId, head: { number: 3, hash: entries[2]?.hash }, last: 3 })
  })

  test('存入什么就读出什么：空、空字、引号、汉字、半个字符、控制符', async () => {
    const bodyId = uuidv7()
    const detail = { text: '“引号"\u0000\ud800', none: null, count: 3, yes: true }
    await append(
      entry(bodyId.toUpperCase(), '甲\u0000乙\ud800', { detail, personId: null, post: null, address: '' }),
      entry(bodyId, '', { address: null, before: 'sha256:1', after: 'sha256:2' }),
    )
    const entries = await entriesOf(bodyId)
    assert.equal(entries.length, 2)
    assert.ok(entries.every(hashFits))
    assert.deepEqual(JSON.parse(entries[0]?.detail ?? ''), detail)
    assert.equal(entries[0]?.at, '2026-01-20T01:00:00.000Z')
  })

  test('行为没有办成：记录一并撤回，编号不留空缺', async () => {
    const bodyId = uuidv7()
    await append(entry(bodyId, 'kept'))
    const failing = atomically(database())(async ({ audit }) => {
      await audit.append(entry(bodyId, 'lost'))
      throw new Error('the act failed')
    })
    await assert.rejects(failing, /the act failed/)
    await append(entry(bodyId, 'next'))
    const entries = await entriesOf(bodyId)
    assert.deepEqual(
      entries.map(({ number, subjectId }) => [number, subjectId]),
      [
        [1, 'kept'],
        [2, 'next'],
      ],
    )
  })

  test('新机关的第一条由许多人同时写：没有重号，没有空缺', async () => {
    const bodyId = uuidv7()
    await Promise.all(Array.from({ length: 40 }, (_, i) => append(entry(bodyId, `${i}`))))
    const entries = await entriesOf(bodyId)
    assert.deepEqual(
      entries.map(({ number }) => number),
      Array.from({ length: 40 }, (_, i) => i + 1),
    )
    assert.equal(new Set(entries.map(({ subjectId }) => subjectId)).size, 40)
    assert.ok(entries.every((one, i) => hashFits(one) && one.previous === (entries[i - 1]?.hash ?? NOTHING_BEFORE)))
  })

  test('许多事务各以不同次序向几条链追加：没有互相锁死', async () => {
    const bodies = Array.from({ length: 5 }, () => uuidv7())
    const turned = (by: number) => bodies.map((_, i) => bodies[(i * (by % 2 ? 1 : 4) + by) % bodies.length] ?? '')
    await Promise.all(Array.from({ length: 60 }, (_, i) => append(...turned(i).map((bodyId) => entry(bodyId, `${i}`)))))
    for (const bodyId of bodies) assert.equal((await entriesOf(bodyId)).length, 60)
  })

  test('一次追加两千五百条', async () => {
    const bodyId = uuidv7()
    await append(...Array.from({ length: 2500 }, (_, i) => entry(bodyId, `${i}`)))
    const entries = await entriesOf(bodyId)
    assert.equal(entries.length, 2500)
    assert.ok(entries.every((one, i) => one.previous === (entries[i - 1]?.hash ?? NOTHING_BEFORE)))
  })

  test('算法可以中途更换，算法名写入每条记录', async () => {
    const bodyId = uuidv7()
    for (const algorithm of ['sha256', 'sm3', 'sha256'] as const) {
      await database()
        .sql.transaction()
        .execute(async (transaction) => {
          const { audit } = unitOf(transaction, { algorithm })
          await audit.append(entry(bodyId, algorithm, { after: audit.hash({ b: 1, a: [undefined, '甲'] }) }))
          await audit.finish()
        })
    }
    const entries = await entriesOf(bodyId)
    assert.deepEqual(
      entries.map((one) => [one.algorithm, one.after?.split(':')[0], hashFits(one)]),
      [
        ['sha256', 'sha256', true],
        ['sm3', 'sm3', true],
        ['sha256', 'sha256', true],
      ],
    )
  })
})
