import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Mutant, mutate, tableNumbers } from './table-numbers.ts'

/** A copy of the law and its tests, to be spoilt. */
export interface LawCopy {
  readonly tests: readonly string[]
  /** Every number of the tables whose path holds the part given. */
  mutants(part: string): readonly Mutant[]
  /** Whether the tests given pass on the copy. */
  green(tests: readonly string[]): Promise<boolean>
  /** Whether no test notices the change: those beside the table are asked first, since they mostly do. */
  survives(mutant: Mutant): Promise<boolean>
  remove(): void
}

const root = fileURLToPath(new URL('../../..', import.meta.url))
/** Compared with the notices, and with the moon, day by day. */
const OWN_CHECK = ['src/law/calendar/notices.ts', 'src/law/calendar/movable-festivals.ts']
/** A changed number can make a loop endless; that is noticed too. */
const LONGEST = 60_000

export function copyLaw(): LawCopy {
  const copy = mkdtempSync(join(tmpdir(), 'gongkai-mutate-'))
  for (const path of ['src/law', 'test/support', 'bin', 'package.json']) {
    cpSync(join(root, path), join(copy, path), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  let running: ChildProcess | undefined
  const files = globSync('src/law/**/*.ts', { cwd: copy })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
  const tests = files.filter((file) => file.endsWith('.test.ts'))

  async function green(some: readonly string[]): Promise<boolean> {
    if (some.length === 0) return true
    const args = [
      '--disable-warning=ExperimentalWarning',
      '--import',
      './bin/register.js',
      '--test',
      '--test-isolation=none',
    ]
    // Without the runner's own variables: a runner inside a runner reports to it instead of failing.
    const { NODE_TEST_CONTEXT: _, ...env } = process.env
    const options = { cwd: copy, env, stdio: 'ignore', timeout: LONGEST, killSignal: 'SIGKILL' } as const
    running = spawn(process.execPath, [...args, ...some], options)
    const [code] = await once(running, 'exit')
    return code === 0
  }

  return {
    tests,
    green,
    mutants: (part) =>
      files
        .filter((file) => !tests.includes(file) && !OWN_CHECK.includes(file) && file.includes(part))
        .flatMap((file) => tableNumbers(file, readFileSync(join(copy, file), 'utf8'))),
    async survives(mutant) {
      const path = join(copy, mutant.file)
      const source = readFileSync(path, 'utf8')
      writeFileSync(path, mutate(source, mutant))
      const near = tests.filter((test) => dirname(test) === dirname(mutant.file))
      const survived = (await green(near)) && (await green(tests.filter((test) => !near.includes(test))))
      writeFileSync(path, source)
      return survived
    },
    remove() {
      running?.kill('SIGKILL')
      rmSync(copy, { recursive: true, force: true })
    },
  }
}
