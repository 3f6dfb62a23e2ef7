/** `npm run golden:letters`: writes test/golden/letters anew. Read the difference like code before it is committed. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { letterText } from '../../src/capabilities/letters/index.ts'
import { goldenLetters } from './letter-cases.ts'

const folder = fileURLToPath(new URL('../golden/letters', import.meta.url))
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const letters = goldenLetters()
for (const [id, letter] of letters) writeFileSync(join(folder, `${id}.txt`), letterText(letter))
process.stdout.write(`${letters.size} letters written to test/golden/letters\n`)
