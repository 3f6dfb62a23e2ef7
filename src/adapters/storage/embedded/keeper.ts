import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { type Host, serverEnvironment } from './cluster.ts'
import { type Place, PORT } from './place.ts'

/**
 * A small shell process above PostgreSQL that stops it when its last user is gone, however that one went. Users hold a named
 * pipe open for writing; the kernel tells the reader when no writer is left. The pipe's name goes first, and who opened it in
 * that very moment keeps the server: the second read waits for them.
 * The pipe is opened both ways once, since opening it for reading alone would wait for ever if the starter died just now.
 */
const SCRIPT = `
users=$1; shift
"$@" & server=$!
(
  trap 'kill -INT $server; exit' TERM INT HUP
  exec 3<>"$users" 4<"$users" 3>&-
  while read -r _ <&4; do :; done
  rm -f "$users"
  while read -r _ <&4; do :; done
  kill -0 $$ && kill -INT $server
) 2>/dev/null & watcher=$!
wait $server; code=$?
kill $watcher 2>/dev/null
exit $code
`

/** Memory and WAL settings are PostgreSQL's own. The log holds starts, stops and crashes: errors go to whoever asked. */
const settings = (place: Place): Record<string, string> => ({
  listen_addresses: '',
  port: `${PORT}`,
  unix_socket_directories: `"${place.socketDir.replaceAll('"', '""')}"`,
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_destination: 'stderr',
  logging_collector: 'off',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
})

export interface Keeper {
  /** Resolves when server and keeper are gone; `waiting: false` lets the program end before that. */
  ended(how?: { readonly waiting: boolean }): Promise<void>
  hasEnded(): boolean
  /** It ended because somebody told it to, not by a crash: cleanly, or the keeper itself by a signal to stop. */
  wasTold(): boolean
  /** What the server wrote since it was started. */
  output(): string
}

/** Starts the server. The pipe must be there and be held open already. */
export function spawnKeeper(place: Place, { binaries, identity, libraryPath }: Host): Keeper {
  const log = openLog(place)
  const options = Object.entries(settings(place)).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const command = [...identity.prefix, binaries.postgres, '-D', place.cluster, ...options]
  const child = spawn('/bin/sh', ['-c', SCRIPT, 'gongkai-keeper', place.users, ...command], {
    cwd: '/',
    env: serverEnvironment(libraryPath),
    stdio: ['ignore', log.fd, log.fd],
    // A session of its own: Ctrl-C in the terminal is for us, and we stop the server when we have finished with it.
    detached: true,
  })
  closeSync(log.fd)
  child.unref()
  let over = false
  let told = false
  const ending = endOf(child).then((how) => {
    over = true
    told = how === 0 || how === 'SIGTERM' || how === 'SIGINT' || how === 'SIGHUP'
  })
  return {
    ended: ({ waiting } = { waiting: true }) => {
      if (!over && waiting) child.ref()
      return ending
    },
    hasEnded: () => over,
    wasTold: () => told,
    output: () => readFileSync(place.log).subarray(log.start).toString(),
  }
}

/** The exit code, or the signal that ended it. */
const endOf = (child: ChildProcess): Promise<number | string | undefined> =>
  new Promise((resolve) => {
    child.on('error', () => resolve(undefined))
    child.on('exit', (code, signal) => resolve(code ?? signal ?? undefined))
  })

const LOG_BYTES = 1024 * 1024

/** Two files at most: a start that finds the log grown puts it aside. */
function openLog(place: Place): { readonly fd: number; readonly start: number } {
  const size = existsSync(place.log) ? statSync(place.log).size : 0
  if (size > LOG_BYTES) renameSync(place.log, `${place.log}.1`)
  return { fd: openSync(place.log, 'a', 0o600), start: size > LOG_BYTES ? 0 : size }
}
