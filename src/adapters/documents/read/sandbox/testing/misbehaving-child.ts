// A child for tests: behaves as the name of the file says, and tells its process number otherwise.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { refusal } from '../../refusals.ts'
import { serveReads } from '../serve-reads.ts'

const held: Uint8Array[] = []

function misbehave(name: string): void {
  if (name === 'loop') for (;;);
  if (name === 'exit') process.exit(3)
  if (name === 'abort') process.abort()
  if (name === 'throw') throw new Error('a fault of a reader')
  while (name === 'hog') held.push(new Uint8Array(8 * 1024 * 1024).fill(1))
}

const codeOf = (attempt: () => void): string => {
  try {
    attempt()
    return 'done'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'other'
  }
}

serveReads(async (bytes, name) => {
  misbehave(name)
  if (name !== 'escape') return refusal('not-a-report', `read ${bytes.length} bytes in ${process.pid}`)
  const writing = codeOf(() => writeFileSync(join(tmpdir(), 'gongkai-escape'), ''))
  return refusal('not-a-report', `${writing} ${codeOf(() => execFileSync('true'))}`)
}, Number(process.argv[2]))
