/**
 * `npm run mutate:law [-- PART]`: changes every number of the law's tables one by one, on a copy, and runs the tests of `src/law` alone: each
 * change has to turn one red. Prints those that none noticed. PART: only files whose path holds it. The days of the calendar are left
 * out: they are compared with the notices one by one by a test of their own.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Mutant, mutate, tableNumbers } from './mutation/table-numbers.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const OWN_CHECK = ['src/law/calendar/notices.ts', 'src/law/calendar/movable-festivals.ts']
/** A changed number can make a loop endless; that is noticed too. */
const LONGEST = 60_000
const part = process.argv[2] ?? ''

const copy = mkdtempSync(join(tmpdir(), 'gongkai-mutate-'))
let running: ChildProcess | undefined
const cleanUp = (): void => {
  running?.kill('SIGKILL')
  rmSync(copy, { recursive: true, force: true })
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    cleanUp()
    process.exit(130)
  })
}
for (const path of ['src/law', 'test/support', 'bin', 'package.json']) {
  cpSync(join(root, path), join(copy, path), { recursive: true })
}
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
async function green(files: readonly string[]): Promise<boolean> {
  if (files.length === 0) return true
  const switches = ['--disable-warning=ExperimentalWarning', '--import', './bin/register.js']
  const args = [...switches, '--test', '--test-isolation=none', ...files]
  running = spawn(process.execPath, args, { cwd: copy, stdio: 'ignore', timeout: LONGEST, killSignal: 'SIGKILL' })
  const [code] = await once(running, 'exit')
  return code === 0
}

/** The tests beside the table first: most changes are noticed there. */
async function survives(mutant: Mutant): Promise<boolean> {
  const path = join(copy, mutant.file)
  const source = readFileSync(path, 'utf8')
  writeFileSync(path, mutate(source, mutant))
  const near = tests.filter((test) => dirname(test) === dirname(mutant.file))
  const survived = (await green(near)) && (await green(tests.filter((test) => !near.includes(test))))
  writeFileSync(path, source)
  return survived
}

try {
  if (!(await green(tests))) throw new Error('the tests of src/law fail before anything is changed')
  const mutants = sources.flatMap((file) => tableNumbers(file, readFileSync(join(copy, file), 'utf8')))
  let survivors = 0
  for (const [i, mutant] of mutants.entries()) {
    if (await survives(mutant)) {
      survivors += 1
      process.stdout.write(`${mutant.file}:${mutant.line}: ${mutant.from} → ${mutant.to} was not noticed\n`)
    }
    if ((i + 1) % 20 === 0) process.stderr.write(`${i + 1}/${mutants.length}\n`)
  }
  process.stdout.write(`${mutants.length} numbers changed, ${survivors} not noticed\n`)
  process.exitCode = survivors === 0 ? 0 : 1
} finally {
  cleanUp()
}
