import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Import {
  readonly from: string
  readonly to: string
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g

const filesOf = (pattern: string) => globSync(pattern, { cwd: root }).map((file) => file.replaceAll('\\', '/'))
const importsOf = (from: string): readonly Import[] =>
  [...readFileSync(join(root, from), 'utf8').matchAll(IMPORT)].flatMap(([, a, b, c]) => {
    const to = a ?? b ?? c ?? ''
    return [{ from, to: to.startsWith('.') ? relative(root, normalize(join(root, dirname(from), to))) : to }]
  })

const files = filesOf('src/**/*.{ts,tsx}')
const imports: readonly Import[] = files.flatMap(importsOf)
const isTest = (file: string) => /\.test\.tsx?$/.test(file)
const inside = imports.filter(({ from, to }) => !isTest(from) && to.startsWith('src/'))

/** `src/capabilities/annual-report` and the like: what is entered through its index.ts. */
const capabilityOf = (file: string) => /^src\/capabilities\/[^/]+/.exec(file)?.[0]
const adapterOf = (file: string) => /^src\/adapters\/[^/]+/.exec(file)?.[0]
const floor = (file: string) => /^src\/(law|capabilities|adapters|surfaces)\//.exec(file)?.[1] ?? 'top'

/** Which floors each floor may stand on; the same floor is settled below. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  law: ['law'],
  capabilities: ['law', 'capabilities'],
  adapters: ['law', 'capabilities', 'adapters'],
  surfaces: ['law', 'capabilities', 'surfaces'],
}

const told = (broken: readonly Import[]) => broken.map(({ from, to }) => `${from} → ${to}`)

describe('the house has four floors and arrows point down', () => {
  test('there is a house to look at', () => {
    assert.ok(inside.length > 100)
  })

  test('law < capabilities < adapters and surfaces, which do not know each other', () => {
    const broken = inside.filter(({ from, to }) => floor(from) !== 'top' && !MAY_USE[floor(from)]?.includes(floor(to)))
    assert.deepEqual(told(broken), [])
  })

  test('law imports nothing from outside', () => {
    const broken = imports.filter(
      ({ from, to }) => from.startsWith('src/law/') && !isTest(from) && !to.startsWith('src/law/'),
    )
    assert.deepEqual(told(broken), [])
  })

  test('a capability is entered through its index.ts', () => {
    const broken = inside.filter(({ from, to }) => {
      const capability = capabilityOf(to)
      return capability && capability !== capabilityOf(from) && to !== `${capability}/index.ts`
    })
    assert.deepEqual(told(broken), [])
  })

  test('adapters do not know each other', () => {
    const broken = inside.filter(
      ({ from, to }) => adapterOf(from) && adapterOf(to) && adapterOf(from) !== adapterOf(to),
    )
    assert.deepEqual(told(broken), [])
  })

  test('only compose.ts joins adapters with the rest, and only main.ts and it know each other', () => {
    const broken = inside.filter(
      ({ from, to }) =>
        (floor(to) === 'adapters' && floor(from) === 'top' && from !== 'src/compose.ts') ||
        (to === 'src/compose.ts' && from !== 'src/main.ts'),
    )
    assert.deepEqual(told(broken), [])
  })

  test('capabilities use no engine, network or clock', () => {
    const outside = /^(?:node:(?:fs|net|http|https|child_process|worker_threads|os|process)|pg$|kysely|fastify|react)/
    const broken = imports.filter(
      ({ from, to }) => from.startsWith('src/capabilities/') && !isTest(from) && outside.test(to),
    )
    assert.deepEqual(told(broken), [])
  })

  test('neither law nor a capability reads a clock, chance or the environment', () => {
    const reads = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bprocess\.(?:env|hrtime|cwd)\b|\bperformance\.now\(/
    const broken = files.filter(
      (file) =>
        /^src\/(?:law|capabilities)\//.test(file) &&
        !isTest(file) &&
        reads.test(readFileSync(join(root, file), 'utf8')),
    )
    assert.deepEqual(broken, [])
  })

  test('the console knows only the API: it imports nothing of the server, and nothing of the server imports it', () => {
    const browser = filesOf('console/**/*.{ts,tsx}').flatMap(importsOf)
    assert.ok(browser.length > 50)
    const out = browser.filter(({ from, to }) =>
      from === 'console/vite.config.ts' ? /^(?:src|test)\//.test(to) : /^(?:src|test|bin|bench)\/|^node:/.test(to),
    )
    assert.deepEqual(told(out), [])
    assert.deepEqual(told(imports.filter(({ to }) => to.startsWith('console/'))), [])
  })

  test('main.ts stays an entry point of at most 40 lines', () => {
    assert.ok(readFileSync(join(root, 'src/main.ts'), 'utf8').split('\n').length <= 41)
  })
})
