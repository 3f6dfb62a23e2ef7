import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { folderProblem, StorageError } from '../storage-error.ts'
import type { PostgresBinaries } from './binaries.ts'
import type { Identity } from './identity.ts'
import type { Place } from './place.ts'
import { isAlive } from './processes.ts'
import { startProblem } from './start-problem.ts'

export const SUPERUSER = 'gongkai'

export interface Host {
  readonly binaries: PostgresBinaries
  readonly identity: Identity
  /** Where the loader has to look for libraries besides their own folder. */
  readonly libraryPath?: string
}

/**
 * Makes the cluster if there is none. It is made in a folder of its own and renamed when whole, so a cluster folder is
 * always complete, whenever we were interrupted; of two starters, the first to rename wins.
 * @throws StorageError `damaged` where the folder holds something else or another version's cluster
 */
export async function ensureCluster(place: Place, host: Host, notice: (line: string) => void): Promise<void> {
  await removeLeftovers(place)
  if (existsSync(join(place.cluster, 'PG_VERSION'))) return adoptFiles(place, host)
  if (existsSync(place.cluster) && readdirSync(place.cluster).length > 0) {
    throw new StorageError(
      'damaged',
      `${place.cluster} 不是完整的数据库文件夹。请从备份恢复，或将其移走后重新运行（将建立空数据库）。`,
    )
  }
  notice('首次运行，正在建立数据库……')
  const made = await initdb(place, host)
  try {
    await rename(made, place.cluster)
    await syncFolder(place.dataDir)
  } catch (error) {
    await discard(made)
    const lost = ['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')
    if (!lost) throw folderProblem(error, place.dataDir)
  }
}

const halfMade = (place: Place): string => `${basename(place.cluster)}.new-`

/** What an interrupted first start left behind. */
async function removeLeftovers(place: Place): Promise<void> {
  for (const name of await readdir(place.dataDir)) {
    if (!name.startsWith(halfMade(place))) continue
    const maker = Number.parseInt(name.slice(halfMade(place).length), 10)
    if (!isAlive(maker)) await discard(join(place.dataDir, name))
  }
}

async function initdb(place: Place, { binaries, identity, libraryPath }: Host): Promise<string> {
  const made = join(place.dataDir, `${halfMade(place)}${process.pid}-${randomUUID().slice(0, 8)}`)
  try {
    await mkdir(made, { mode: 0o700 })
    if (identity.initdb.owner !== undefined) giveTo(identity.initdb.owner, made)
  } catch (error) {
    throw folderProblem(error, place.dataDir)
  }
  const [command = '', ...args] = [...identity.initdb.prefix, binaries.initdb, ...INITDB_OPTIONS, '-D', made]
  const done = await outcome(spawn(command, args, { cwd: '/', env: serverEnvironment(libraryPath) }))
  if (done.code === 0) {
    if (identity.owner !== undefined && identity.owner !== identity.initdb.owner) giveTo(identity.owner, made)
    return made
  }
  await discard(made)
  throw startProblem(place, done.output)
}

/** The processes that write it may not have noticed yet that they are to end. What still resists is left for the next start. */
const discard = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 8, retryDelay: 50 }).catch(() => {})

function giveTo(owner: number, folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(folder, name), owner, owner)
  }
  lchownSync(folder, owner, owner)
}

/** Sorting and case folding by code point, the same on every machine; the locale of the system plays no part. */
const INITDB_OPTIONS = [
  `--username=${SUPERUSER}`,
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth-local=trust',
  '--auth-host=reject',
  '--no-instructions',
]

/** Nothing of the user's own PostgreSQL settings (PGDATA, PGOPTIONS …) may reach the server. */
export const serverEnvironment = (libraryPath: string | undefined): Record<string, string> => ({
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(libraryPath ? { LD_LIBRARY_PATH: libraryPath } : {}),
})

function outcome(child: ChildProcess): Promise<{ readonly code: number | null; readonly output: string }> {
  let output = ''
  child.stdin?.end()
  child.stdout?.on('data', (data: Buffer) => {
    output += data.toString()
  })
  child.stderr?.on('data', (data: Buffer) => {
    output += data.toString()
  })
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: null, output: `${output}${error.message}` }))
    child.on('close', (code) => resolve({ code, output }))
  })
}

/** The files must belong to whom the server runs under, and be closed to others, wherever they were copied from. */
function adoptFiles(place: Place, { binaries, identity }: Host): void {
  const made = Number.parseInt(readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8'), 10)
  if (made !== binaries.major) {
    throw new StorageError(
      'damaged',
      `${place.cluster} 由 PostgreSQL ${made} 建立，本程序使用 PostgreSQL ${binaries.major}，不能直接打开。请先用原版本的程序备份，再用本程序恢复。`,
    )
  }
  const { uid, mode } = statSync(place.cluster)
  const owner = identity.owner ?? uid
  if (uid !== owner) giveTo(owner, place.cluster)
  if ((mode & 0o077) !== 0 && (uid === process.getuid?.() || identity.owner !== undefined)) {
    chmodSync(place.cluster, 0o700)
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
