import { readFileSync, readlinkSync } from 'node:fs'

/** Whether a process of this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Whether the process may be the PostgreSQL of this cluster folder. Process ids are used again, in containers after every
 * restart, so the id in a lock file left by a crash often belongs to something else. Where the system doesn't tell, it may be.
 */
export function mayBePostgresOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false
  const name = attempt(() => readFileSync(`/proc/${pid}/comm`, 'utf8').trim())
  if (name !== undefined && name !== 'postgres') return false
  const folder = attempt(() => readlinkSync(`/proc/${pid}/cwd`))
  return folder === undefined || folder === cluster
}

function attempt<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Looks again and again until the answer is not undefined; undefined when the time is up. */
export async function poll<T>(
  forMs: number,
  look: () => T | undefined | Promise<T | undefined>,
): Promise<T | undefined> {
  const end = performance.now() + forMs
  for (;;) {
    const seen = await look()
    if (seen !== undefined || performance.now() > end) return seen
    await pause(POLL_MS)
  }
}

const POLL_MS = 5
