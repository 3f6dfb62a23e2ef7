import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { atomically, auditTrail, openDatabase } from '../src/adapters/storage/index.ts'
import {
  AUDIT_ALGORITHMS,
  type AuditAlgorithm,
  linked,
  type NewAuditEntry,
  NO_EVIDENCE,
  NOTHING_BEFORE,
  verifyAudit,
} from '../src/capabilities/audit/index.ts'
import { type BenchOptions, figure, type Section } from './harness.ts'

const CLIENTS = 8

/** Appending as acts do, each in a transaction of its own on the embedded PostgreSQL with real fsync; then checking what was appended. */
export async function measureAudit({ quick }: BenchOptions): Promise<Section> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gongkai-bench-'))
  const database = await openDatabase({ dataDir })
  try {
    const each = quick ? 60 : 400
    const rows: string[][] = []
    for (const chains of [1, CLIENTS]) {
      const rate = await appending(database, chains, each)
      rows.push([`追加，${CLIENTS} 路同时，${chains} 条链`, String(each * CLIENTS), figure(rate)])
    }
    await fill(database, quick ? 20_000 : 100_000)
    const start = performance.now()
    const { entries, breakCount } = await verifyAudit({ trail: auditTrail(database), outside: NO_EVIDENCE })
    if (breakCount > 0) throw new Error('a chain that nobody touched is broken')
    rows.push(['核验，从数据库逐批读出', String(entries), figure(perSecond(entries, start))])
    for (const [name, label] of Object.entries(AUDIT_ALGORITHMS))
      rows.push(hashing(name as AuditAlgorithm, label, quick))
    return {
      title: '审计链',
      header: ['', '条数', '条/秒'],
      rows,
      notes: ['同一条链上的追加要排队等前一条提交；分到各机关的链上就互不等待。'],
    }
  } finally {
    await database.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

type Opened = Awaited<ReturnType<typeof openDatabase>>

async function appending(database: Opened, chains: number, each: number): Promise<number> {
  const bodies = Array.from({ length: chains }, () => uuidv7())
  const act = atomically(database)
  const client = async (number: number): Promise<void> => {
    const bodyId = bodies[number % bodies.length] ?? ''
    for (let i = 0; i < each; i += 1) await act(({ audit }) => audit.append(entry(bodyId)))
  }
  await client(0)
  const start = performance.now()
  await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)))
  return perSecond(each * CLIENTS, start)
}

/** Many entries at once, to have something to check. */
async function fill(database: Opened, count: number): Promise<void> {
  const bodyId = uuidv7()
  for (let done = 0; done < count; done += 10_000) {
    await atomically(database)(async ({ audit }) => {
      for (let i = 0; i < 10_000; i += 1) await audit.append(entry(bodyId))
    })
  }
}

function hashing(algorithm: AuditAlgorithm, label: string, quick: boolean): string[] {
  const entries = Array.from({ length: quick ? 10_000 : 50_000 }, () => entry('0190a000-0000-7000-8000-00000000000a'))
  const start = performance.now()
  linked({ number: 0, hash: NOTHING_BEFORE }, entries, algorithm)
  return [`一条记录的哈希，${label}`, String(entries.length), figure(perSecond(entries.length, start))]
}

const perSecond = (count: number, start: number): number => (count / (performance.now() - start)) * 1000

const entry = (bodyId: string): NewAuditEntry => ({
  bodyId,
  at: '2026-01-20T01:00:00.000Z',
  personId: '0190a000-0000-7000-8000-000000000001',
  post: { id: '0190a000-0000-7000-8000-000000000002', kind: 'intake' },
  act: 'request.register',
  on: { kind: 'request', id: '0190a000-0000-7000-8000-000000000003' },
  outcome: 'done',
  before: null,
  after: `sha256:${'ab'.repeat(32)}`,
  address: '192.0.2.7',
  detail: { channel: 'in_person', receivedOn: '2026-01-20' },
})
