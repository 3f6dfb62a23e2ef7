import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import type { OutsideHeads } from '../../capabilities/audit/index.ts'

const NEW_LINE = 10

/**
 * Heads of the audit chains in a file to which lines are only ever added. Where the program ended in the middle of a line, the next
 * one starts on its own: the torn one can't be read and proves nothing.
 */
export function outsideHeadsFile(path: string): OutsideHeads {
  return {
    where: path,
    lines: () =>
      existsSync(path) ? createInterface({ input: createReadStream(path), crlfDelay: Infinity }) : undefined,
    add: async (line) => {
      await mkdir(dirname(path), { recursive: true })
      const file = await open(path, 'a+', 0o640)
      try {
        const { size } = await file.stat()
        const { buffer } = await file.read(Buffer.alloc(1, NEW_LINE), 0, 1, Math.max(0, size - 1))
        await file.write(`${buffer[0] === NEW_LINE ? '' : '\n'}${line}\n`)
        await file.sync()
      } finally {
        await file.close()
      }
    },
  }
}
