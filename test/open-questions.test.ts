import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { EVIDENCE_WORDS, type Evidence } from '../src/law/evidence.ts'

/** What the law's tables mark as not verified is listed in docs/law/open-questions.md under the same mark, and nothing else is. */
const root = fileURLToPath(new URL('..', import.meta.url))
const listed = readFileSync(join(root, 'docs/law/open-questions.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => {
    const [, number = '', , marks = '', , where = ''] = line.split('|').map((cell) => cell.trim())
    return { number: Number(number), marks, keys: [...where.matchAll(/`([a-z0-9-]+)`/g)].map(([, key]) => key) }
  })

interface Marked {
  readonly file: string
  readonly evidence: Evidence
  readonly question: unknown
}

function* markedIn(file: string, value: unknown, seen: Set<unknown>): Generator<Marked> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  if ('evidence' in value && typeof value.evidence === 'string' && value.evidence in EVIDENCE_WORDS) {
    yield { file, evidence: value.evidence as Evidence, question: 'question' in value ? value.question : undefined }
  }
  for (const inner of Object.values(value)) yield* markedIn(file, inner, seen)
}

const files = globSync('src/law/**/*.ts', { cwd: root }).filter((file) => !file.endsWith('.test.ts'))
const marked: readonly Marked[] = (
  await Promise.all(
    files.map(async (file) => {
      const module: object = await import(pathToFileURL(join(root, file)).href)
      return Object.values(module).flatMap((exported) => [...markedIn(file, exported, new Set())])
    }),
  )
).flat()
const open = marked.filter(({ evidence }) => evidence !== 'V')

describe('待定问题', () => {
  test('编号从 1 起，连续，不重复', () => {
    assert.deepEqual(
      listed.map(({ number }) => number),
      listed.map((_, i) => i + 1),
    )
  })
  test('法律数据中标着 M、P、C 的，都有一行，标记相同', () => {
    assert.ok(open.length > 50)
    const missing = open.filter(
      ({ evidence, question }) =>
        !listed.some(({ marks, keys }) => keys.includes(String(question)) && marks.includes(`[${evidence}]`)),
    )
    assert.deepEqual([...new Set(missing.map(({ file, evidence, question }) => `${file} ${evidence} ${question}`))], [])
  })
  test('写了键的行，数据中都还有这一处', () => {
    const used = new Set(open.map(({ question }) => question))
    const sections = new Set(files.map((file) => file.split('/')[2]))
    const stale = listed.flatMap(({ number, keys }) =>
      // The last key of a row is the question; those before it say where.
      keys.length > 1
        ? keys
            .slice(-1)
            .flatMap((key) => (!key?.includes('-') || used.has(key) || sections.has(key) ? [] : [`${number} ${key}`]))
        : [],
    )
    assert.deepEqual(stale, [])
  })
})
