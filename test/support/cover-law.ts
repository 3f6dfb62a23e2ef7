/**
 * `npm run cover:law`: the branches of `src/law` that its own tests don't take. Fails where there is one, where a test fails, and where no
 * test loads a file of the law.
 *
 * All tests run in this one process, and without the compile cache of `bin/register.js`: the counts of several processes are merged so
 * that a branch which none of them took can pass for taken, and V8 counts less exactly in what came out of a cache.
 */
import { globSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join, relative } from 'node:path'
import { run } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const slashed = (file: string): string => file.replaceAll('\\', '/')
const files = globSync('src/law/**/*.ts', { cwd: root }).map(slashed).sort()
const isTest = (file: string): boolean => file.endsWith('.test.ts')
/** Whether anything is left to run once its types are gone. */
const hasCode = (file: string): boolean =>
  /\S/.test(stripTypeScriptTypes(readFileSync(join(root, file), 'utf8')).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))

const tell = (line: string): boolean => process.stdout.write(`${line}\n`)
let faults = 0
const fault = (line: string): void => {
  faults += 1
  tell(line)
}

const events = run({
  cwd: root,
  files: files.filter(isTest),
  isolation: 'none',
  coverage: true,
  branchCoverage: 100,
  coverageIncludeGlobs: ['src/law/**'],
  coverageExcludeGlobs: ['**/*.test.ts'],
})
events.on('test:fail', ({ name, details }) => {
  if (details.type !== 'suite') fault(`failed: ${name}`)
})
events.on('test:coverage', ({ summary }) => {
  for (const { path, branches } of summary.files) {
    for (const { line } of branches.filter(({ count }) => count === 0)) {
      fault(`${slashed(relative(root, path))}:${line}: a branch is not taken`)
    }
  }
  const loaded = new Set(summary.files.map(({ path }) => slashed(relative(root, path))))
  const missed = files.filter((file) => !isTest(file) && !loaded.has(file) && hasCode(file))
  for (const file of missed) fault(`${file}: no test loads it`)
  const { coveredBranchCount, totalBranchCount } = summary.totals
  tell(`${coveredBranchCount} of ${totalBranchCount} branches taken, in ${summary.files.length} files`)
})
for await (const _ of events);
process.exitCode = faults === 0 ? 0 : 1
