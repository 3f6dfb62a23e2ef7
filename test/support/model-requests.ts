/**
 * `npm run model:requests [-- COUNT [SEED]]`: histories of registers drawn at random, every act judged as the program judges it. In every state:
 * what comes next may be done, what isn't offered is refused or told of, an end can be reached; and at the end table three adds up for every
 * year and every combination of readings. `npm test` does a few; this does 2,000. A failure prints the shortest history found.
 */
import fc from 'fast-check'
import { REQUEST_ACT_KINDS } from '../../src/capabilities/requests/index.ts'
import { assertEveryState, assertFigures, type Seen } from './model/assert-walk.ts'
import { scripts } from './model/draw.ts'

const [count = 2000, seed = 1] = process.argv.slice(2).map(Number)
const STEPS = 60
const SHARE_OF_FIGURES = 8
const seen: Seen = new Map()

fc.assert(
  fc.property(scripts(STEPS), (script) => assertEveryState(script, seen)),
  { seed, numRuns: count },
)
fc.assert(fc.property(scripts(2 * STEPS), assertFigures), { seed, numRuns: Math.ceil(count / SHARE_OF_FIGURES) })
const lines = [...seen].toSorted().map(([what, times]) => `${what} ${times}`)
const unseen = REQUEST_ACT_KINDS.filter((kind) => !seen.has(kind))
process.stdout.write(`${count} histories, seed ${seed}\n${lines.join('\n')}\n`)
if (unseen.length > 0) process.stdout.write(`never happened, so nothing is known of it: ${unseen.join(', ')}\n`)
process.exitCode = unseen.length > 0 ? 1 : 0
