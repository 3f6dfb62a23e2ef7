// npm run fuzz [-- --count 10000 --seed 1 --only N]: damaged reports through the reader's child process.
import { existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { createReportReader } from '../../src/adapters/documents/read/index.ts'
import type { ReportReader } from '../../src/capabilities/annual-report/index.ts'
import { BYTE_MUTATIONS } from './fuzz/mutate-bytes.ts'
import { mutateJson } from './fuzz/mutate-json.ts'
import { mutatePdf } from './fuzz/mutate-pdf.ts'
import { mutateText } from './fuzz/mutate-text.ts'
import { mutateZip } from './fuzz/mutate-zip.ts'
import { type Random, random } from './fuzz/random.ts'
import { fuzzSeeds, type Seed } from './fuzz/seeds.ts'
import { fault } from './fuzz/verdict.ts'

export interface FuzzInput {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface FuzzSummary {
  /** How many ended how: `report`, or the kind of the refusal. */
  readonly outcomes: Readonly<Record<string, number>>
  readonly faults: readonly { readonly number: number; readonly name: string; readonly fault: string }[]
  readonly slowestMs: number
}

/** The n-th damaged input of a seed: always the same for the same seeds, whatever was made before it. */
export function fuzzInput(seeds: readonly Seed[], seed: number, number: number): FuzzInput {
  const chance = random(seed * 1_000_003 + number)
  const original = chance.pick(seeds)
  if (!original) throw new Error('there is nothing to damage')
  const damaged = chance.oneIn(3) ? original.bytes : mutateFormat(original, chance)
  let bytes: Buffer = Buffer.from(damaged)
  const times = chance.oneIn(3) || damaged === original.bytes ? 1 + chance.below(3) : 0
  for (let n = times; n > 0 && bytes.length > 0; n--) bytes = chance.pick(BYTE_MUTATIONS)(bytes, chance)
  return { name: chance.oneIn(10) ? `x${chance.pick(['.docx', '.pdf', '.txt', '.html', ''])}` : original.name, bytes }
}

function mutateFormat({ name, bytes }: Seed, chance: Random): Uint8Array {
  switch (extname(name)) {
    case '.docx':
      return mutateZip(bytes, chance)
    case '.pdf':
      return mutatePdf(bytes, chance)
    case '.json':
      return Buffer.from(mutateJson(Buffer.from(bytes).toString(), chance))
    default:
      return Buffer.from(mutateText(Buffer.from(bytes).toString(), chance))
  }
}

/**
 * Reads damaged inputs, two at a time, and judges every outcome.
 * @param numbers which inputs of the seed
 * @param onFault told at once, with the input
 */
export async function fuzzRead(
  reader: ReportReader,
  seeds: readonly Seed[],
  seed: number,
  numbers: Iterable<number>,
  onFault: (input: FuzzInput, fault: string) => void = () => {},
): Promise<FuzzSummary> {
  const outcomes: Record<string, number> = {}
  const faults: { number: number; name: string; fault: string }[] = []
  let slowestMs = 0
  const rest = numbers[Symbol.iterator]()
  const work = async (): Promise<void> => {
    for (let next = rest.next(); !next.done; next = rest.next()) {
      const input = fuzzInput(seeds, seed, next.value)
      const started = performance.now()
      const result = await reader.read(input)
      slowestMs = Math.max(slowestMs, performance.now() - started)
      const outcome = result.ok ? 'report' : result.error.kind
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      const found = fault(result)
      if (found === undefined) continue
      faults.push({ number: next.value, name: input.name, fault: found })
      onFault(input, found)
    }
  }
  await Promise.all([work(), work()])
  return { outcomes, faults, slowestMs }
}

export function* upTo(count: number): Iterable<number> {
  for (let number = 0; number < count; number++) yield number
}

/** The folder of real reports, where it is there. */
export function corpusFolder(): string | undefined {
  const folder = process.env.GONGKAI_CORPUS ?? '../shared/corpus'
  return existsSync(folder) ? folder : undefined
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { count: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
  })
  const seed = Number(values.seed ?? 1)
  const numbers = values.only === undefined ? upTo(Number(values.count ?? 10_000)) : [Number(values.only)]
  const say = (line: string): void => void process.stdout.write(`${line}\n`)
  const seeds = await fuzzSeeds(corpusFolder())
  say(`${seeds.length} reports to damage, seed ${seed}`)
  const reader = createReportReader()
  const started = performance.now()
  const summary = await fuzzRead(reader, seeds, seed, numbers, (input, found) => {
    const path = join(tmpdir(), `gongkai-fuzz-${seed}-${input.name}`)
    writeFileSync(path, input.bytes)
    say(`FAULT ${found}\n  ${path}`)
  })
  await reader.close()
  const read = Object.values(summary.outcomes).reduce((sum, n) => sum + n, 0)
  for (const [outcome, n] of Object.entries(summary.outcomes).sort(([, a], [, b]) => b - a))
    say(`${String(n).padStart(7)}  ${outcome}`)
  const seconds = (performance.now() - started) / 1000
  say(
    `${read} inputs in ${seconds.toFixed(0)} s, slowest ${summary.slowestMs.toFixed(0)} ms, ${summary.faults.length} faults`,
  )
  for (const { number, fault: found } of summary.faults) say(`  --seed ${seed} --only ${number}: ${found}`)
  process.exitCode = summary.faults.length > 0 ? 1 : 0
}

if (import.meta.main) await main()
