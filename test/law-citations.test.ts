import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type ArticleRef, formatWithLaw, isHeld, LAWS, parseCitation, readCitation } from '../src/law/articles/index.ts'

/**
 * Every citation in the program is one that we hold with its text and its days in force: references in the tables of the law, the words
 * of `article` fields, and whatever else cites in code, comments and pages.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const sources = globSync('src/**/*.{ts,tsx}', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/\.test\.tsx?$/.test(file))
const isText = (file: string) => file.startsWith('src/law/articles/texts/')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

const isRef = (value: object): value is ArticleRef => 'law' in value && LAWS.some(({ key }) => key === value.law)

/** Everything that the modules of the law export, down to the last table cell. */
function* valuesIn(value: unknown, seen: Set<unknown> = new Set()): Generator<object> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  yield value
  for (const inner of Object.values(value)) yield* valuesIn(inner, seen)
}

const modules = await Promise.all(
  sources
    .filter((file) => file.startsWith('src/law/'))
    .map(async (file) => ({ file, exported: Object.values(await import(pathToFileURL(join(root, file)).href)) })),
)
const tables = modules.flatMap(({ file, exported }) =>
  exported.flatMap((e) => [...valuesIn(e)].map((value) => ({ file, value }))),
)

describe('法律数据里的每一处引用，都是我们持有的条文', () => {
  const refs = tables.flatMap(({ file, value }) => (isRef(value) ? [{ file, ref: value }] : []))
  test('引用作为值', () => {
    assert.ok(refs.length > 200)
    const missing = refs.filter(({ ref }) => !isHeld(ref)).map(({ file, ref }) => `${file} ${formatWithLaw(ref)}`)
    assert.deepEqual(missing, [])
  })
  test('article 一栏的文字', () => {
    const words = tables.flatMap(({ file, value }) =>
      'article' in value && typeof value.article === 'string' ? [{ file, words: value.article }] : [],
    )
    assert.ok(words.length > 50)
    // A place in the form's tables is named behind the notice that prescribes it.
    const lawOf = (words: string) => words.replace(/(?<=号)表[二三四].*$/, '')
    const missing = words
      .filter(({ words }) => !parseCitation(lawOf(words))?.every(isHeld))
      .map(({ file, words }) => `${file} ${words}`)
    assert.deepEqual(missing, [])
  })
})

const ARTICLE = /第[零一二三四五六七八九十百千]+条/g
const NUMBER = /[\p{Script=Han}]{1,14}〔\d{4}〕\d+号/gu

/** Where the citation whose first 条 stands at the place begins: at the name of its law, if one is right before it. */
function startOf(text: string, at: number): number {
  const from = Math.max(0, at - 60)
  for (let start = from; start < at; start++) {
    const named = readCitation(text, start)
    if (named && named.end > at && !/^第/.test(text.slice(start))) return start
  }
  return at
}

function citationsIn(text: string): readonly { readonly words: string; readonly refs: readonly ArticleRef[] }[] {
  const found: { words: string; refs: readonly ArticleRef[] }[] = []
  let done = 0
  for (const { index } of text.matchAll(ARTICLE)) {
    if (index < done) continue
    const start = startOf(text, index)
    const cited = readCitation(text, start)
    // A name that ends here and isn't known would make the article one of the regulation.
    const unknown =
      start === index &&
      /(?:[法例定释则]|办法|》|号）?)$/.test(text.slice(0, index)) &&
      !/依法$/.test(text.slice(0, index))
    found.push({
      words: text.slice(Math.max(0, start - 8), cited?.end ?? index + 8),
      refs: unknown ? [] : (cited?.refs ?? []),
    })
    done = cited?.end ?? index
  }
  return found
}

describe('程序里其他地方的每一处引用，都是我们持有的条文', () => {
  // Tables that cite through `cite` name their law beside it; they were looked at as values.
  const others = sources.filter((file) => !isText(file) && !/\bcite\b/.test(read(file)))
  test('条、款、项', () => {
    const all = others.flatMap((file) => citationsIn(read(file)).map((found) => ({ file, ...found })))
    assert.ok(all.length > 50)
    const missing = all.filter(({ refs }) => refs.length === 0 || !refs.every(isHeld))
    assert.deepEqual(
      missing.map(({ file, words }) => `${file}: ${words}`),
      [],
    )
  })
  test('文号', () => {
    const known = LAWS.flatMap(({ number }) => number ?? [])
    const notices = new Set(
      tables.flatMap(({ file, value }) => (file.startsWith('src/law/calendar/') ? numbersOf(value) : [])),
    )
    const missing = others.flatMap((file) =>
      [...read(file).matchAll(NUMBER)]
        .map(([written]) => written)
        .filter((written) => ![...known, ...notices].some((number) => written.endsWith(number)))
        .map((written) => `${file}: ${written}`),
    )
    assert.deepEqual(missing, [])
  })
})

/** Notices on holidays are held in the calendar, each with its year. */
const numbersOf = (value: object): readonly string[] =>
  Object.values(value).filter((inner): inner is string => typeof inner === 'string' && /〔\d{4}〕\d+号$/.test(inner))
