import { createHash } from 'node:crypto'
import { chownSync, existsSync, lstatSync, mkdirSync, statSync } from 'node:fs'
import { access, constants, mkdir, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { folderProblem, StorageError } from '../storage-error.ts'

/** The folders and files of one embedded PostgreSQL. */
export interface Place {
  /** As the operating system names it: without symbolic links, so that two ways to the same folder are one place. */
  readonly dataDir: string
  readonly cluster: string
  readonly log: string
  /** Holds the socket folder and the user count; short-lived content only. */
  readonly run: string
  readonly socketDir: string
  /** Named pipe that every process using the server holds open for writing. */
  readonly users: string
}

export const PORT = 5432
const SOCKET = `.s.PGSQL.${PORT}`
/** Longest socket path: 107 bytes on Linux, 103 on macOS. */
const LONGEST_SOCKET_PATH = 103

export const socketIn = (socketDir: string): string => join(socketDir, SOCKET)

const fits = (run: string): boolean => Buffer.byteLength(socketIn(join(run, 's'))) <= LONGEST_SOCKET_PATH

/** A run folder elsewhere for a data folder whose path is too long for a socket. */
function shortRunFolder(dataDir: string): string {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  const name = `gongkai-${process.getuid?.() ?? 0}-${hash}`
  return [tmpdir(), '/tmp'].map((base) => join(base, name)).find(fits) ?? join('/tmp', name)
}

export const isRoot = (): boolean => process.getuid?.() === 0

/**
 * Finds, and makes if need be, the data folder. As root the folder lets others pass through, not look in: the server, which
 * refuses to run as root, has to reach its own folder inside.
 * @throws StorageError `not-writable` or `disk-full`
 */
export async function placeIn(dataDir: string): Promise<Place> {
  const wanted = resolve(dataDir)
  try {
    await mkdir(wanted, { recursive: true, mode: isRoot() ? 0o711 : 0o700 })
    const real = await realpath(wanted)
    await access(real, constants.R_OK | constants.W_OK | constants.X_OK)
    const inside = join(real, 'run')
    const run = fits(inside) ? inside : shortRunFolder(real)
    return {
      dataDir: real,
      cluster: join(real, 'postgres'),
      log: join(real, 'postgres.log'),
      run,
      socketDir: join(run, 's'),
      users: join(run, 'users'),
    }
  } catch (error) {
    throw folderProblem(error, wanted)
  }
}

/** The place as a running server has it, which may have been started with another temporary folder than ours. */
export const placeAround = (place: Place, socketDir: string): Place => ({
  ...place,
  run: dirname(socketDir),
  socketDir,
  users: join(dirname(socketDir), 'users'),
})

/**
 * Makes the run folder ours and the socket folder the server's, closed to everybody else: who can reach the socket needs no
 * password.
 * @param owner user id that the server runs under
 */
export function prepareRunFolder(place: Place, owner: number | undefined): void {
  if (!existsSync(place.run)) mkdirSync(place.run, { mode: isRoot() ? 0o711 : 0o700 })
  const found = lstatSync(place.run)
  if (!found.isDirectory() || (found.uid !== process.getuid?.() && found.uid !== statSync(place.dataDir).uid)) {
    throw new StorageError(
      'in-use',
      `文件夹 ${place.run} 属于其他用户，不能用来连接数据库。请删除该文件夹，或用路径较短的 --data 文件夹。`,
    )
  }
  if (!existsSync(place.socketDir)) mkdirSync(place.socketDir, { mode: 0o700 })
  if (owner !== undefined) chownSync(place.socketDir, owner, owner)
}
