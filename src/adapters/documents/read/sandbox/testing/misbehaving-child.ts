// A child for tests: behaves as the name of the file says, and reads every other file as the real one does its refusals.
import { refusal } from '../../refusals.ts'
import { serveReads } from '../serve-reads.ts'

const held: Uint8Array[] = []

function misbehave(name: string): void {
  if (name.includes('loop')) for (;;);
  if (name.includes('exit')) process.exit(3)
  if (name.includes('abort')) process.abort()
  if (name.includes('throw')) throw new Error('a fault of a reader')
  while (name.includes('hog')) held.push(new Uint8Array(8 * 1024 * 1024).fill(1))
}

serveReads(async (bytes, name) => {
  misbehave(name)
  return refusal('not-a-report', `read ${bytes.length} bytes in ${process.pid}`)
}, Number(process.argv[2]))
