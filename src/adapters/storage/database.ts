import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { type EmbeddedServer, startEmbedded } from './embedded/index.ts'
import { MIGRATIONS, type Migration, migrate } from './migrations/index.ts'
import { revivingPool } from './reviving-pool.ts'
import type { Schema } from './schema.ts'
import { serverProblem } from './server-problem.ts'
import { StorageError } from './storage-error.ts'
import { VALUE_TYPES } from './value-parsers.ts'

/** Where the data is: in a folder, under a PostgreSQL of our own, or on a server. */
export type DatabaseAddress = { readonly dataDir: string } | { readonly url: string }

export interface DatabaseOptions {
  /** One line for the person at the terminal, where something takes time. */
  readonly notice?: (line: string) => void
  /** The embedded server was told to stop by a signal while we use it: whoever did that means all of us. A crash is mended. */
  readonly stopped?: () => void
  /** ISO instant; the system's clock unless given. */
  readonly now?: () => string
  /** Connections at most; default 10. */
  readonly connections?: number
  readonly migrations?: readonly Migration[]
}

export interface Database {
  readonly sql: Kysely<Schema>
  /** Resolves when the database answers and is up to date; rejects with the reason. */
  ready(): Promise<void>
  /** Ends the connections, and the embedded server if nobody else uses it. Calling it twice is harmless. */
  close(): Promise<void>
}

/**
 * Opens the database and brings it up to date.
 * @throws StorageError with one line for the user; nothing of ours runs on then
 */
export async function openDatabase(address: DatabaseAddress, options: DatabaseOptions = {}): Promise<Database> {
  const { now = () => new Date().toISOString(), migrations = MIGRATIONS, connections = 10, ...rest } = options
  const source = 'url' in address ? remote(address.url) : await embedded(address.dataDir, rest)
  const pool = revivingPool({ ...source.config, max: connections, types: VALUE_TYPES, ...POOL }, source.revive)
  const database = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => {
    closing ??= database.destroy().then(source.stop)
    return closing
  }
  try {
    await checkServer(database)
    await migrate(database, migrations, now)
  } catch (error) {
    await close()
    throw 'url' in address ? serverProblem(error, address.url) : error
  }
  return {
    sql: database,
    ready: () => migrate(database, migrations, now),
    close,
  }
}

interface Source {
  readonly config: pg.PoolConfig
  stop(): Promise<void>
  /** Brings a server back that has gone; absent where that isn't ours to do. */
  readonly revive?: () => Promise<void>
}

const POOL: pg.PoolConfig = { connectionTimeoutMillis: 15_000, idleTimeoutMillis: 30_000, application_name: 'gongkai' }

function remote(url: string): Source {
  const config = { connectionString: url }
  try {
    if (!/^postgres(ql)?:\/\//.test(url)) throw new Error('not a PostgreSQL address')
    new pg.Client(config)
  } catch (cause) {
    const message = '数据库地址无法识别。应形如 postgres://用户:口令@主机:5432/库名。'
    throw new StorageError('unreachable', message, { cause })
  }
  return { config, stop: async () => {} }
}

async function embedded(dataDir: string, options: Pick<DatabaseOptions, 'notice' | 'stopped'>): Promise<Source> {
  const { stopped = () => {}, ...starting } = options
  const start = async (): Promise<EmbeddedServer> => {
    const started = await startEmbedded(dataDir, starting)
    started.onTold(stopped)
    return started
  }
  let server = await start()
  return {
    config: { ...server.connection, ssl: false },
    stop: () => server.stop(),
    revive: async () => {
      await server.stop()
      server = await start()
    },
  }
}

const OLDEST_SERVER = 150_000

async function checkServer(database: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ version: number; shown: string; encoding: string }>`
    select current_setting('server_version_num')::int as version,
           current_setting('server_version') as shown,
           current_setting('server_encoding') as encoding`.execute(database)
  const server = rows[0]
  if (server && server.version < OLDEST_SERVER) {
    throw new StorageError(
      'server-too-old',
      `数据库服务器是 PostgreSQL ${server.shown}，需要 15 以上。请升级服务器，或改用 --data 使用自带的数据库。`,
    )
  }
  if (server && server.encoding !== 'UTF8') {
    throw new StorageError(
      'wrong-encoding',
      `数据库的编码是 ${server.encoding}，不能完整保存中文。请新建编码为 UTF8 的数据库（CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0）。`,
    )
  }
}
