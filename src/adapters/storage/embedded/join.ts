import { existsSync } from 'node:fs'
import pg from 'pg'
import { StorageError } from '../storage-error.ts'
import { SUPERUSER } from './cluster.ts'
import type { Keeper } from './keeper.ts'
import { type Place, PORT, placeAround } from './place.ts'
import { livePostmaster, readPostmasterFile } from './postmaster-file.ts'
import { isAlive, poll } from './processes.ts'
import { answers, type Lease, takeLease } from './users.ts'

interface Connection {
  /** Folder of the socket. */
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
}

export interface EmbeddedServer {
  readonly connection: Connection
  /** Whether this call started the server or found it running. */
  readonly started: boolean
  /** Gives up our use of it. The last user's stop ends the server, cleanly, and resolves when it is gone. */
  stop(): Promise<void>
  /** Calls back when somebody else tells the server to stop while we use it. Only who started it hears of that at once. */
  onTold(stopped: () => void): void
}

/** Longest wait for a server that is alive but still recovering from a crash. */
const RECOVERY_MS = 300_000
/** A server without a watcher is either stopping, which takes it a moment, or left over from a crash. */
const STOPPING_MS = 2_000
const SHUTDOWN_MS = 60_000
/** By then the watcher has seen that nobody uses the server, unless somebody does. */
const OTHERS_MS = 300

/**
 * The server that runs on the folder already; undefined where none does. Waits for one that is starting, or stopping.
 * @throws StorageError `in-use` where there is one that we cannot share
 */
export async function joinRunning(place: Place): Promise<EmbeddedServer | undefined> {
  for (;;) {
    const running = readPostmasterFile(place)
    const there = running?.socketDir ? placeAround(place, running.socketDir) : place
    const lease = leaseOf(there)
    if (lease && (await becomesReady(there, lease))) return serverAt(there, { lease })
    lease?.release()
    const left = livePostmaster(place)
    if (!left) return undefined
    const changed = await poll(left.status === 'stopping' ? SHUTDOWN_MS : STOPPING_MS, () => goneOrWatched(there))
    if (!changed) return takeOver(there, left.pid)
  }
}

function goneOrWatched(place: Place): true | undefined {
  if (!livePostmaster(place)) return true
  const lease = leaseOf(place)
  lease?.release()
  return lease ? true : undefined
}

function leaseOf(place: Place): Lease | undefined {
  try {
    return takeLease(place)
  } catch (cause) {
    throw inUse(place, livePostmaster(place)?.pid, cause)
  }
}

/**
 * Waits until the server takes connections; false when there will be none that our lease keeps alive.
 * @param keeper of the server that we started ourselves
 */
export async function becomesReady(place: Place, lease: Lease, keeper?: Keeper): Promise<boolean> {
  const ready = await poll(RECOVERY_MS, async () => {
    if (keeper ? keeper.hasEnded() : !lease.holds()) return false
    const alive = await answers(place.socketDir)
    if (alive && readPostmasterFile(place)?.status === 'ready') return lease.holds()
    // A watcher may outlive its keeper and the server: then there is nothing to wait for.
    return alive || keeper || livePostmaster(place) ? undefined : false
  })
  return ready ?? false
}

export function serverAt(place: Place, mine: { readonly lease?: Lease; readonly keeper?: Keeper }): EmbeddedServer {
  const pid = readPostmasterFile(place)?.pid ?? 0
  let ours = false
  return {
    connection: { host: place.socketDir, port: PORT, user: SUPERUSER, database: 'postgres' },
    started: mine.keeper !== undefined,
    onTold: (stopped) => {
      void mine.keeper?.ended({ waiting: false }).then(() => {
        if (!ours && mine.keeper?.wasTold()) stopped()
      })
    },
    stop: async () => {
      ours = true
      const counted = mine.lease?.holds() ?? false
      mine.lease?.release()
      if (!counted) return
      // The watcher takes the pipe's name away before it stops the server. Opening the pipe to look would count as using it.
      const stopping = await poll(OTHERS_MS, () => (existsSync(place.users) ? undefined : true))
      if (!stopping) return
      await poll(SHUTDOWN_MS, () => (isAlive(pid) ? undefined : true))
      await mine.keeper?.ended()
    },
  }
}

/**
 * A server that nobody watches: its keeper was killed. If nobody uses it either, it is stopped and the caller starts anew; if
 * somebody does, we share it and leave it as it is.
 */
async function takeOver(place: Place, pid: number): Promise<EmbeddedServer | undefined> {
  const others = await otherClients(place).catch((cause: unknown) => {
    throw inUse(place, pid, cause)
  })
  if (others > 0) return serverAt(place, {})
  try {
    process.kill(pid, 'SIGINT')
  } catch (cause) {
    throw inUse(place, pid, cause)
  }
  if (await poll(SHUTDOWN_MS, () => (livePostmaster(place) ? undefined : true))) return undefined
  throw inUse(place, pid)
}

async function otherClients(place: Place): Promise<number> {
  const client = new pg.Client({ host: place.socketDir, port: PORT, user: SUPERUSER, database: 'postgres', ssl: false })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    return rows[0]?.others ?? 0
  } finally {
    await client.end().catch(() => {})
  }
}

const inUse = (place: Place, pid: number | undefined, cause?: unknown): StorageError =>
  new StorageError(
    'in-use',
    `数据文件夹 ${place.dataDir} 正由另一个 PostgreSQL 使用${pid ? `（进程号 ${pid}）` : ''}，当前用户不能与其共用。请先结束使用它的程序${pid ? `（或执行 kill -INT ${pid}）` : ''}再重新运行，也可以用 --data 指定另一个文件夹。`,
    { cause },
  )
