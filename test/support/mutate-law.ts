/**
 * `npm run mutate:law [-- PART]`: changes every number of the law's tables one by one, on a copy, and runs the tests of `src/law` alone: each
 * change has to turn one red. Prints those that none noticed. PART: only files whose path holds it. The days of the calendar are left
 * out: they are compared with the notices one by one by a test of their own.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Mutant, mutate, tableNumbers } from './mutation/table-numbers.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const OWN_CHECK = ['src/law/calendar/notices.ts', 'src/law/calendar/movable-festivals.ts']
const part = process.argv[2] ?? ''

const copy = mkdtempSync(join(tmpdir(), 'gongkai-mutate-'))
for (const path of ['src/law', 'test/support', 'bin', 'package.json'])
  cpSync(join(root, path), join(copy, path), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))

const listed = (glob: string): readonly string[] =>
  globSync(glob, { cwd: copy })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
const tests = listed('src/law/**/*.test.ts')
const sources = listed('src/law/**/*.ts').filter(
  (file) => !tests.includes(file) && !OWN_CHECK.includes(file) && file.includes(part),
)

/** Whether the tests pass. */
function green(files: readonly string[]): boolean {
  if (files.length === 0) return true
  const args = [
    '--disable-warning=ExperimentalWarning',
    '--import',
    './bin/register.js',
    '--test',
    '--test-isolation=none',
    ...files,
  ]
  return spawnSync(process.execPath, args, { cwd: copy, stdio: 'ignore', timeout: 300_000 }).status === 0
}

/** The tests beside the table first: most changes are noticed there. */
function survives(mutant: Mutant): boolean {
  const path = join(copy, mutant.file)
  const source = readFileSync(path, 'utf8')
  writeFileSync(path, mutate(source, mutant))
  const near = tests.filter((test) => dirname(test) === dirname(mutant.file))
  const survived = green(near) && green(tests.filter((test) => !near.includes(test)))
  writeFileSync(path, source)
  return survived
}

try {
  if (!green(tests)) throw new Error('the tests of src/law fail before anything is changed')
  const mutants = sources.flatMap((file) => tableNumbers(file, readFileSync(join(copy, file), 'utf8')))
  const survivors: Mutant[] = []
  for (const [i, mutant] of mutants.entries()) {
    if (survives(mutant)) {
      survivors.push(mutant)
      process.stdout.write(`${mutant.file}:${mutant.line}: ${mutant.from} → ${mutant.to} was not noticed\n`)
    }
    if ((i + 1) % 20 === 0) process.stderr.write(`${i + 1}/${mutants.length}\n`)
  }
  process.stdout.write(`${mutants.length} numbers changed, ${survivors.length} not noticed\n`)
  process.exitCode = survivors.length === 0 ? 0 : 1
} finally {
  rmSync(copy, { recursive: true, force: true })
}
