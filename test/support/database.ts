import { createHash } from 'node:crypto'
import { accessSync, constants, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type EmbeddedServer, startEmbedded } from '../../src/adapters/storage/embedded/index.ts'
import { type Database, openDatabase, StorageError } from '../../src/adapters/storage/index.ts'
import { MIGRATIONS } from '../../src/adapters/storage/migrations/index.ts'

/** A server to make databases on, for as long as somebody uses it. */
export interface TestServer {
  /** The address of one of its databases. */
  url(database: string): string
  stop(): Promise<void>
}

/**
 * A suite on an empty, migrated database of its own: always on the embedded PostgreSQL, one server for all test processes,
 * and once more on the server that GONGKAI_TEST_DATABASE names (its user must be allowed to create databases).
 */
export function describeDatabase(name: string, suite: DatabaseSuite): void {
  const address = process.env.GONGKAI_TEST_DATABASE
  describeOn(name, suite, address ? [EMBEDDED, ['数据库服务器', async () => serverAt(address)]] : [EMBEDDED])
}

/** A suite of what stands above the queries, which are tried on both elsewhere: on the embedded PostgreSQL alone. */
export const describeEmbedded = (name: string, suite: DatabaseSuite): void => describeOn(name, suite, [EMBEDDED])

type DatabaseSuite = (database: () => Database, server: () => TestServer) => void
type Engine = readonly [title: string, start: () => Promise<TestServer>]
const EMBEDDED: Engine = ['自带数据库', () => embeddedServer()]

function describeOn(name: string, suite: DatabaseSuite, engines: readonly Engine[]): void {
  for (const [engine, start] of engines) {
    describe(`${name}（${engine}）`, () => {
      let fresh: FreshDatabase | undefined
      before(async () => {
        fresh = await freshDatabase(await start())
      })
      after(() => fresh?.drop())
      const current = (): FreshDatabase => {
        if (!fresh) throw new Error('the database exists only within the tests of the suite')
        return fresh
      }
      suite(
        () => current().database,
        () => current().server,
      )
    })
  }
}

interface FreshDatabase {
  readonly database: Database
  readonly server: TestServer
  drop(): Promise<void>
}

/** An empty, migrated database; stops the server when dropped. */
async function freshDatabase(server: TestServer): Promise<FreshDatabase> {
  const { url, drop } = await emptyDatabase(server, await migratedTemplate(server))
  const database = await openDatabase({ url })
  return {
    database,
    server,
    drop: async () => {
      await database.close()
      await drop()
      await server.stop()
    },
  }
}

let made = 0

/** A database with nothing in it, not even tables, unless made after a template. */
export async function emptyDatabase(
  server: TestServer,
  template = 'template0',
): Promise<{ readonly url: string; drop(): Promise<void> }> {
  made += 1
  const name = `gongkai_test_${process.pid}_${made}`
  await administer(server, async (admin) => {
    await admin.query(`create database ${name} template ${template}`)
  })
  return {
    url: server.url(name),
    drop: () =>
      administer(server, async (admin) => {
        await admin.query(`drop database ${name} with (force)`)
      }),
  }
}

const TEMPLATE_LOCK = 4_706_010_102

/** Migrations run once for all suites; a template of other migrations has another name. */
async function migratedTemplate(server: TestServer): Promise<string> {
  const steps = MIGRATIONS.map((step) => `${step.name} ${step.up}`).join('\n')
  const name = `gongkai_template_${createHash('sha256').update(steps).digest('hex').slice(0, 12)}`
  await administer(server, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name])
    if (rowCount) return
    await dropLeftovers(admin)
    const draft = `${name}_draft`
    await admin.query(`drop database if exists ${draft} with (force)`)
    await admin.query(`create database ${draft} encoding 'UTF8' template template0`)
    const database = await openDatabase({ url: server.url(draft) })
    await database.close()
    await admin.query(`alter database ${draft} rename to ${name}`)
  })
  return name
}

/** Templates of earlier migrations, and databases of test runs that were killed. */
async function dropLeftovers(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database where datname ~ '^gongkai_(test|template)_'
     and not exists (select from pg_stat_activity a where a.datname = pg_database.datname)`,
  )
  for (const { datname } of rows) {
    const maker = Number(/^gongkai_test_(\d+)_/.exec(datname)?.[1])
    if (!(maker > 0) || !isAlive(maker)) await admin.query(`drop database if exists "${datname}"`)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function administer(server: TestServer, act: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: server.url('postgres') })
  await admin.connect()
  try {
    await act(admin)
  } finally {
    await admin.end()
  }
}

function serverAt(address: string): TestServer {
  return {
    url: (database) => {
      const url = new URL(address)
      url.pathname = `/${database}`
      return url.href
    },
    stop: async () => {},
  }
}

/** Shared by all test processes of this user: the first starts it, the last stops it. */
async function embeddedServer(): Promise<TestServer> {
  const server = await startOrRemake(testFolder())
  const { host, user } = server.connection
  return {
    url: (database) => `postgres:///${database}?host=${encodeURIComponent(host)}&user=${user}`,
    stop: () => server.stop(),
  }
}

/** The folder outlives the run, which saves the making; one that another version made, or that broke, is made anew. */
async function startOrRemake(folder: string): Promise<EmbeddedServer> {
  try {
    return await startEmbedded(folder)
  } catch (error) {
    if (!(error instanceof StorageError) || error.problem !== 'damaged') throw error
    rmSync(folder, { recursive: true, force: true })
    return startEmbedded(folder)
  }
}

function testFolder(): string {
  const name = `test-postgres-${process.getuid?.() ?? 0}`
  const root = fileURLToPath(new URL('../..', import.meta.url))
  try {
    mkdirSync(join(root, '.cache'), { recursive: true })
    accessSync(join(root, '.cache'), constants.W_OK)
    return join(root, '.cache', name)
  } catch {
    return join(tmpdir(), `gongkai-${name}-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`)
  }
}
