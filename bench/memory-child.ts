// Child of memory.ts: reads the files of a folder over and over, and tells how much memory it holds.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readReport } from '../src/adapters/documents/read/read-report.ts'

const EVERY = 20
const MEGABYTE = 1024 * 1024

const [folder = '', total = ''] = process.argv.slice(2)
// By number first, so that the formats take turns: 0.docx, 0.html, 0.pdf, 0.txt, 1.docx…
const names = readdirSync(folder).sort()
for (let count = 1; count <= Number(total); count++) {
  const name = names[count % names.length] ?? ''
  const result = await readReport(readFileSync(join(folder, name)), name)
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
  if (count % EVERY === 0) process.send?.({ files: count, rss: process.memoryUsage.rss() / MEGABYTE })
}
process.disconnect()
