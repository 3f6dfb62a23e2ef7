import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from './place.ts'
import { mayBePostgresOf } from './processes.ts'

/** What a running server writes about itself into its cluster folder; a killed one leaves it behind. */
export interface PostmasterFile {
  readonly pid: number
  readonly socketDir: string
  readonly status: string
}

const fileIn = (place: Place): string => join(place.cluster, 'postmaster.pid')

export function readPostmasterFile(place: Place): PostmasterFile | undefined {
  const lines = readLines(place)
  const pid = Number.parseInt(lines[0] ?? '', 10)
  if (!(pid > 0)) return undefined
  return { pid, socketDir: lines[4] ?? '', status: (lines[7] ?? '').trim() }
}

function readLines(place: Place): string[] {
  try {
    return readFileSync(fileIn(place), 'utf8').split('\n')
  } catch (error) {
    if (['ENOENT', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return []
    throw error
  }
}

/** The server that runs on this cluster, as far as can be told from its process id. */
export function livePostmaster(place: Place): PostmasterFile | undefined {
  const file = readPostmasterFile(place)
  return file && mayBePostgresOf(file.pid, place.cluster) ? file : undefined
}

/** No process has it: larger than any process id. */
const NO_PROCESS = 2 ** 31 - 2

/**
 * PostgreSQL refuses to start while the process id in a file left by a crash exists, whatever process has it now. The id is
 * struck out; the rest of the file stays, for PostgreSQL needs it to see whether processes of the crashed server live on.
 */
export function strikeOutStalePid(place: Place): void {
  const file = readPostmasterFile(place)
  if (!file || mayBePostgresOf(file.pid, place.cluster)) return
  const [, ...rest] = readLines(place)
  writeFileSync(fileIn(place), [NO_PROCESS, ...rest].join('\n'))
}
