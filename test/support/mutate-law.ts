/**
 * `npm run mutate:law [-- PART]`: changes every number of the law's tables one by one, on a copy, and runs the tests of `src/law` alone: each
 * change has to turn one red. Prints those that none noticed. PART: only files whose path holds it. `npm test` does it for the time
 * limits. The days of the calendar are left out: they have a check of their own.
 */
import { copyLaw } from './mutation/law-copy.ts'

const law = copyLaw()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    law.remove()
    process.exit(130)
  })
}
try {
  if (!(await law.green(law.tests))) throw new Error('the tests of src/law fail before anything is changed')
  const mutants = law.mutants(process.argv[2] ?? '')
  let survivors = 0
  for (const [i, mutant] of mutants.entries()) {
    if (await law.survives(mutant)) {
      survivors += 1
      process.stdout.write(`${mutant.file}:${mutant.line}: ${mutant.from} → ${mutant.to} was not noticed\n`)
    }
    if ((i + 1) % 20 === 0) process.stderr.write(`${i + 1}/${mutants.length}\n`)
  }
  process.stdout.write(`${mutants.length} numbers changed, ${survivors} not noticed\n`)
  process.exitCode = survivors === 0 ? 0 : 1
} finally {
  law.remove()
}
