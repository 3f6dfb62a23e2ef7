/**
 * `npm run redaction:proof [-- COUNT [SEED]]`: 200 generated files with planted secrets (text drawn in every way, pictures, and whatever a PDF or an
 * office file can carry along), PDFs by typst and, where it is installed, by chromium, and clean files. Counts leaks and refusals: both
 * have to be 0.
 */
import { createRedactor } from '../../src/adapters/documents/redact/index.ts'
import { producedFiles } from './redaction/produced.ts'
import { cleanFile, plantedFile, proveFile } from './redaction/proof.ts'

const [count = 200, seed = 20_250_515] = process.argv.slice(2).map(Number)
const redactor = createRedactor({ processes: 2 })
const faults: string[] = []
let done = 0
const prove = async (file: Parameters<typeof proveFile>[1], strip: boolean): Promise<void> => {
  faults.push(...(await proveFile(redactor, file, strip)))
  if (++done % 20 === 0) process.stderr.write(`${done}\n`)
}
const numbers = Array.from({ length: count }, (_, i) => i)
for (let at = 0; at < numbers.length; at += 2)
  await Promise.all(numbers.slice(at, at + 2).map((number) => prove(plantedFile(seed, number), true)))
for (const number of numbers.slice(0, Math.ceil(count / 5))) await prove(cleanFile(seed, number), false)
const produced = await producedFiles(seed, Math.ceil(count / 10))
for (const file of produced) await prove(file, true)
await redactor.close()
for (const fault of faults) process.stdout.write(`${fault}\n`)
process.stdout.write(`${done} files (${produced.length} of typst and chromium), ${faults.length} faults\n`)
process.exitCode = faults.length === 0 ? 0 : 1
