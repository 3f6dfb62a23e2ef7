import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { EmbeddedServer } from '../../src/adapters/storage/embedded/index.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Holder {
  readonly child: ChildProcess
  readonly started: boolean
  /** Lets it stop using the server, and waits until it has ended. */
  leave(): Promise<void>
  /** kill -9. */
  kill(): Promise<void>
}

/** Starts one of our scripts on the Node that runs this. */
export function script(path: string, ...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--import', join(root, 'bin', 'register.js'), join(root, path), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
}

/** Another process that uses the embedded server of the folder; resolves when it has it. */
export async function holder(dataDir: string): Promise<Holder> {
  const child = script('test/support/hold-database.ts', dataDir)
  const ended = once(child, 'exit')
  if (!child.stdout) throw new Error('no output to read')
  const first = await createInterface(child.stdout)[Symbol.asyncIterator]().next()
  const { started } = JSON.parse(first.value ?? 'null') as { started: boolean }
  return {
    child,
    started,
    leave: async () => {
      child.stdin?.end()
      await ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Process id of the server of a folder; undefined when it has stopped cleanly or was never there. */
export function serverPid(dataDir: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10)
  } catch {
    return undefined
  }
}

export const parentOf = (pid: number): number =>
  Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])

export const childrenOf = (pid: number): readonly number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/).map(Number)

export function isRunning(pid: number): boolean {
  try {
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

/** Waits until the process has gone; fails the test when it doesn't go within a time far beyond what it needs. */
export async function gone(pid: number | undefined): Promise<void> {
  for (let tries = 0; pid !== undefined && isRunning(pid); tries += 1) {
    if (tries > 1500) throw new Error(`process ${pid} is still there`)
    await setTimeout(10)
  }
}

/** The first value that a query gives. */
export async function ask<T>(server: EmbeddedServer, query: string): Promise<T | undefined> {
  const client = new pg.Client({ ...server.connection, ssl: false })
  await client.connect()
  try {
    return Object.values((await client.query(query)).rows[0] ?? {})[0] as T
  } finally {
    await client.end()
  }
}
