import { spawnSync } from 'node:child_process'
import { closeSync, constants, fstatSync, openSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { StorageError } from '../storage-error.ts'
import { type Place, socketIn } from './place.ts'

/** Our end of the pipe: while it is open, we count as a user of the server. Not inherited by our child processes. */
export interface Lease {
  /** Whether the pipe still stands under its name: if not, the server is about to stop. */
  holds(): boolean
  release(): void
}

const errorCode = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? ''

/**
 * Counts us among the users.
 * @returns undefined where nobody watches the pipe, or there is none
 * @throws the file system's EACCES where the server belongs to someone else
 */
export function takeLease(place: Place): Lease | undefined {
  const writer = openPipe(place, constants.O_WRONLY)
  return writer === undefined ? undefined : lease(place, [writer])
}

/** Makes the pipe and counts us as its first user, before anyone reads it. */
export function firstLease(place: Place): Lease & { watched(): void } {
  const made = spawnSync('/bin/sh', ['-c', 'mkfifo -m 600 "$1"', 'sh', place.users], { encoding: 'utf8' })
  const reader = openPipe(place, constants.O_RDONLY)
  const writer = reader === undefined ? undefined : openPipe(place, constants.O_WRONLY)
  if (reader === undefined || writer === undefined) {
    throw new StorageError(
      'cannot-start',
      `不能在 ${place.run} 建立命名管道：${made.stderr?.trim() ?? made.error?.message}`,
    )
  }
  const open = [reader, writer]
  return {
    ...lease(place, open),
    /** The server has its own reader now: ours, which would hide its end, goes. */
    watched: () => {
      if (open[0] === reader) closeSync(open.shift() ?? reader)
    },
  }
}

function openPipe(place: Place, mode: number): number | undefined {
  try {
    const fd = openSync(place.users, mode | constants.O_NONBLOCK)
    if (fstatSync(fd).isFIFO()) return fd
    closeSync(fd)
    return undefined
  } catch (error) {
    if (['ENOENT', 'ENXIO'].includes(errorCode(error))) return undefined
    throw error
  }
}

function lease(place: Place, open: number[]): Lease {
  return {
    holds: () => open.length > 0 && isSameFile(place.users, open[0] ?? -1) && isWatched(place),
    release: () => {
      for (const fd of open.splice(0)) closeSync(fd)
    },
  }
}

function isSameFile(path: string, fd: number): boolean {
  const named = statSync(path, { throwIfNoEntry: false })
  return named !== undefined && named.ino === fstatSync(fd).ino
}

function isWatched(place: Place): boolean {
  const fd = openPipe(place, constants.O_WRONLY)
  if (fd !== undefined) closeSync(fd)
  return fd !== undefined
}

/** What a PostgreSQL client asks first, "may we encrypt?"; a server answers it in any state. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])
const ANSWER_MS = 2_000

/**
 * Whether a live server listens on the socket. That the connection is accepted says little: a child of a killed server may
 * hold the socket open for a moment.
 */
export function answers(socketDir: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketIn(socketDir), () => socket.write(SSL_REQUEST))
    const conclude = (answer: boolean) => () => {
      resolve(answer)
      socket.destroy()
    }
    socket.setTimeout(ANSWER_MS, conclude(false))
    socket.on('data', conclude(true))
    socket.on('error', conclude(false))
    socket.on('close', conclude(false))
  })
}
