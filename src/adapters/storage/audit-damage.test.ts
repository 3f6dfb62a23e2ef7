import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { sql } from 'kysely'
import { newEntry } from '../../../test/support/audit-entries.ts'
import { describeDatabase } from '../../../test/support/database.ts'
import { memoryOutside } from '../../../test/support/memory-audit.ts'
import {
  type AuditBreak,
  exportLines,
  makeAnchor,
  type NewAuditEntry,
  outsideEvidence,
  verifyAudit,
} from '../../capabilities/audit/index.ts'
import { PLATFORM } from '../../capabilities/transactions/index.ts'
import { auditTrail } from './audit-trail.ts'
import type { Schema } from './schema.ts'
import { atomically, type Queryable } from './unit.ts'

const A = '0190a000-0000-7000-8000-00000000000a'
const B = '0190a000-0000-7000-8000-00000000000b'
const VERIFIER = fileURLToPath(new URL('../../surfaces/audit/verify.mjs', import.meta.url))

type Column = keyof Schema['audit_entries']
const TEXTS = [
  ...(['at', 'post_kind', 'act', 'subject_kind', 'subject_id', 'outcome', 'before_hash', 'after_hash'] as const),
  ...(['address', 'detail', 'algorithm', 'previous_hash', 'hash'] as const),
] satisfies readonly Column[]
const UUIDS = ['person_id', 'post_id'] as const satisfies readonly Column[]
const CAN_BE_NULL: readonly Column[] = ['person_id', 'post_id', 'post_kind', 'before_hash', 'after_hash', 'address']

describeDatabase('审计链：用 SQL 改动任何一个字，核验都能发现', (database) => {
  const outside = memoryOutside()
  let count = 0
  const seeds: readonly NewAuditEntry[] = fc.sample(newEntry([A, B]), { numRuns: 16, seed: 20_260_120 })

  before(async () => {
    const act = atomically(database())
    for (const entry of [...seeds, ...seeds.slice(0, 3).map((one) => ({ ...one, bodyId: B }))]) {
      await act(({ audit }) => audit.append(entry))
    }
    const trail = auditTrail(database())
    const settings = { algorithm: 'sha256', keptIn: ['file'] } as const
    await makeAnchor({ atomically: act, trail, outside, settings }, { day: '2026-01-20', at: '2026-01-20T16:00:00Z' })
    count = (await trail.list({ page: 1, size: 1 })).total
  })

  const breaksIn = async (sql: Queryable, withHeads: boolean): Promise<readonly AuditBreak[]> =>
    (
      await verifyAudit({
        trail: auditTrail({ sql }),
        outside: await outsideEvidence(withHeads ? outside.kept : []),
      })
    ).breaks

  /** Damages in a transaction that is never committed, and looks what is found. */
  async function damaged<T>(
    damage: (sql: Queryable) => Promise<void>,
    look: (sql: Queryable) => Promise<T>,
  ): Promise<T> {
    let seen: { readonly value: T } | undefined
    const undone = new Error('undone')
    await database()
      .sql.transaction()
      .execute(async (transaction) => {
        await damage(transaction)
        seen = { value: await look(transaction) }
        throw undone
      })
      .catch((error) => {
        if (error !== undone) throw error
      })
    if (!seen) throw new Error('nothing was looked at')
    return seen.value
  }
  const found = (damage: (sql: Queryable) => Promise<void>, withHeads = false) =>
    damaged(damage, (sql) => breaksIn(sql, withHeads))

  const places = async () =>
    database().sql.selectFrom('audit_entries').selectAll().orderBy('body_id').orderBy('number').execute()

  test('没有动过：没有问题', async () => {
    assert.ok(count > 16)
    assert.deepEqual(await breaksIn(database().sql, true), [])
    assert.deepEqual(await breaksIn(database().sql, false), [])
  })

  test('每一条的每一项都改，其中一条逐字改：都指出是第几条', async () => {
    for (const [i, row] of (await places()).entries()) {
      const at = sql`where body_id = ${row.body_id} and number = ${row.number}`
      for (const column of [...TEXTS, ...UUIDS]) {
        const value = row[column]
        for (const changed of variants(column, value, i === 0)) {
          const breaks = await found(async (sql_) => {
            await sql`update audit_entries set ${sql.ref(column)} = ${changed} ${at}`.execute(sql_)
          })
          const named = breaks.some(
            (one) => one.kind === 'changed' && one.bodyId === row.body_id && one.number === row.number,
          )
          assert.ok(named, `${column} of ${row.number}: ${JSON.stringify(value)} → ${JSON.stringify(changed)}`)
        }
      }
    }
  })

  /** One character changed, added, taken away, its case turned; null for a value and a value for null. */
  function variants(column: Column, value: string | number | null, each: boolean): readonly (string | null)[] {
    if (UUIDS.some((one) => one === column)) return value === null ? [A] : [null, `${turned(`${value}`, 9)}`]
    if (value === null) return ['', 'null']
    const text = `${value}`
    const places = each ? [...text].map((_, at) => at) : [0, Math.floor(text.length / 2), text.length - 1]
    const made = [...places.map((at) => turned(text, at)), text.slice(1), `${text} `]
    const others = made.filter((one) => one !== text && one.isWellFormed())
    return CAN_BE_NULL.includes(column) ? [...others, null] : others
  }

  function turned(text: string, at: number): string {
    const old = text[at] ?? ''
    return text.slice(0, at) + (old === '1' ? '2' : '1') + text.slice(at + 1)
  }

  test('编号改成任何数、移到别的机关、删除、插入、对换：都被发现', async () => {
    const rows = await places()
    for (const { body_id, number } of rows) {
      const at = sql`where body_id = ${body_id} and number = ${number}`
      const acts = {
        ...Object.fromEntries(
          [0, -7, 1000, '9007199254740993'].map((to) => [
            `编号 ${to}`,
            sql`update audit_entries set number = ${to} ${at}`,
          ]),
        ),
        移走: sql`update audit_entries set body_id = ${body_id === A ? B : A}, number = 900 ${at}`,
        移到新机关: sql`update audit_entries set body_id = '0190a000-0000-7000-8000-00000000000c' ${at}`,
        删除: sql`delete from audit_entries ${at}`,
        插入: sql`insert into audit_entries select body_id, number + 500, at, person_id, post_id, post_kind, act, subject_kind,
          subject_id, outcome, before_hash, after_hash, address, detail, algorithm, previous_hash, hash from audit_entries ${at}`,
        链尾登记改号: sql`update audit_heads set number = number + 1 where body_id = ${body_id}`,
        链尾登记退号: sql`update audit_heads set number = number - 1 where body_id = ${body_id}`,
        链尾登记改哈希: sql`update audit_heads set hash = reverse(hash) where body_id = ${body_id}`,
        链尾登记删除: sql`delete from audit_heads where body_id = ${body_id}`,
      }
      for (const [what, act] of Object.entries(acts)) {
        const breaks = await found(async (sql_) => void (await act.execute(sql_)))
        const here = breaks.filter((one) => 'bodyId' in one && one.bodyId === body_id)
        assert.ok(what === '移到新机关' ? breaks.length > 1 : here.length > 0, `${what} ${body_id} ${number}`)
      }
    }
    for (const [one, other] of pairs(rows)) {
      const breaks = await found(async (sql_) => {
        const place = (row: typeof one, to: number) =>
          sql`update audit_entries set number = ${to} where body_id = ${row.body_id} and number = ${row.number}`.execute(
            sql_,
          )
        await place(one, 100_000)
        await place(other, one.number)
        await place({ ...one, number: 100_000 }, other.number)
      })
      for (const { number } of [one, other]) {
        assert.ok(breaks.some((broken) => broken.kind === 'changed' && broken.number === number))
      }
    }
  })

  const pairs = <T extends { readonly body_id: string }>(rows: readonly T[]): readonly (readonly [T, T])[] =>
    rows.flatMap((row, i) => {
      const other = rows.slice(i + 1).find(({ body_id }) => body_id === row.body_id)
      return other ? [[row, other] as const] : []
    })

  test('整条链删掉：有外存链尾就被发现，没有也与库中的审计锚不符', async () => {
    const remove = async (sql_: Queryable) => {
      await sql`delete from audit_entries where body_id = ${A}`.execute(sql_)
      await sql`delete from audit_heads where body_id = ${A}`.execute(sql_)
    }
    for (const withHeads of [true, false]) {
      assert.deepEqual(
        (await found(remove, withHeads)).map((one) => [one.kind, 'bodyId' in one && one.bodyId]),
        [['cut', A]],
      )
    }
  })

  test('审计锚的每一项被改动，或者整行被删除：都被发现', async () => {
    for (const column of [
      'number',
      'day',
      'made_at',
      'algorithm',
      'heads',
      'kept_in',
      'previous_hash',
      'hash',
    ] as const) {
      const breaks = await found(async (sql_) => {
        await (column === 'number'
          ? sql`update audit_anchors set number = 7`
          : sql`update audit_anchors set ${sql.ref(column)} = ${sql.ref(column)} || '1'`
        ).execute(sql_)
      })
      assert.ok(
        breaks.some(({ kind }) => kind === 'anchor-changed'),
        column,
      )
    }
    const gone = await found(async (sql_) => void (await sql`delete from audit_anchors`.execute(sql_)))
    assert.deepEqual(gone, [{ kind: 'anchor-missing', day: '2026-01-20' }])
  })

  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-audit-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  const offline = async (sql_: Queryable): Promise<readonly AuditBreak[]> => {
    const nameOf = (bodyId: string) => bodyId
    const asked = { trail: auditTrail({ sql: sql_ }), nameOf, madeAt: '2026-01-21T00:00:00Z', program: 'test' }
    const lines: string[] = []
    for await (const line of exportLines(asked)) lines.push(line)
    await writeFile(join(folder, 'audit.jsonl'), `${lines.join('\n')}\n`)
    await writeFile(join(folder, 'heads.jsonl'), outside.kept.join('\n'))
    const args = [VERIFIER, join(folder, 'audit.jsonl'), '--heads', join(folder, 'heads.jsonl'), '--json']
    const run = await promisify(execFile)(process.execPath, args).catch((error) => error)
    const { breaks, breakCount, entries } = JSON.parse(run.stdout)
    assert.equal(run.code ?? 0, breakCount > 0 ? 1 : 0)
    assert.ok(entries > 0)
    return breaks
  }

  test('离线核验程序与内置核验结论相同：没有动过，以及二十种随机损坏', async () => {
    assert.deepEqual(await offline(database().sql), [])
    const rows = await places()
    const damages = fc.sample(
      fc.record({
        row: fc.constantFrom(...rows),
        how: fc.constantFrom<string>(...TEXTS, 'delete', 'number', 'head', 'cut'),
      }),
      { numRuns: 20, seed: 7 },
    )
    for (const { row, how } of damages) {
      const at = sql`where body_id = ${row.body_id} and number = ${row.number}`
      const damage = async (sql_: Queryable): Promise<void> => {
        if (how === 'delete') await sql`delete from audit_entries ${at}`.execute(sql_)
        else if (how === 'number') await sql`update audit_entries set number = number + 300 ${at}`.execute(sql_)
        else if (how === 'head') await sql`delete from audit_heads where body_id = ${row.body_id}`.execute(sql_)
        else if (how === 'cut') {
          await sql`delete from audit_entries where body_id = ${row.body_id} and number >= ${row.number}`.execute(sql_)
          await sql`update audit_heads set number = ${row.number - 1} where body_id = ${row.body_id}`.execute(sql_)
        } else
          await sql`update audit_entries set ${sql.ref(how)} = coalesce(${sql.ref(how)}, '') || 'x' ${at}`.execute(sql_)
      }
      const [inside, outsideToo] = await damaged(damage, async (sql_) => [
        await breaksIn(sql_, true),
        await offline(sql_),
      ])
      assert.ok(inside.length > 0, how)
      assert.deepEqual(
        sorted(outsideToo),
        sorted(inside.filter((one) => 'bodyId' in one)),
        `${how} ${row.body_id} ${row.number}`,
      )
    }
  })

  const sorted = (breaks: readonly AuditBreak[]): readonly string[] =>
    breaks.map((one) => JSON.stringify(Object.entries(one).sort())).sort()

  test('平台的链也在其中', async () => {
    assert.ok((await places()).some(({ body_id }) => body_id === PLATFORM))
  })
})
