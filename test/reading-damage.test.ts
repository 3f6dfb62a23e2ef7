import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { decodeText } from '../src/adapters/documents/read/decode-text.ts'
import { readText } from '../src/adapters/documents/read/text.ts'
import { type AnnualReport, examine, figureAt, heldPaths } from '../src/capabilities/annual-report/index.ts'
import { type PrintStyle, printAsText, STYLES } from './support/print-styles.ts'
import { validReport } from './support/report-generator.ts'

const SOURCE = { file: 'report.txt', sha256: '0'.repeat(64), format: 'txt' as const }

/** What happens to published texts on their way. Each keeps the numbers and disturbs what stands around them. */
const DAMAGE: Readonly<Record<string, (lines: readonly string[], chance: () => number) => readonly string[]>> = {
  半角括号和逗号: (lines) =>
    lines.map((line) => line.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ', ').replaceAll('、', '、')),
  '“1、”代“1.”': (lines) => lines.map((line) => line.replace(/(^|[\t|\s])(\d)\.(?=\p{Script=Han})/gu, '$1$2、')),
  序号后空格: (lines) => lines.map((line) => line.replace(/(\d)\.(?=\p{Script=Han})/gu, '$1. ')),
  栏目名中夹空格: (lines, chance) =>
    lines.map((line) =>
      line.length < 60
        ? line.replace(/\p{Script=Han}(?=\p{Script=Han})/gu, (han) => (chance() < 0.1 ? `${han} ` : han))
        : line,
    ),
  栏目名掉一个字: (lines, chance) =>
    lines.map((line) =>
      line.replace(/\p{Script=Han}{7,}/gu, (label) => {
        if (chance() > 0.15 || line.length > 80) return label
        const at = 1 + Math.floor(chance() * (label.length - 2))
        return label.slice(0, at) + label.slice(at + 1)
      }),
    ),
  表格被空行断开: (lines, chance) => lines.flatMap((line) => (chance() < 0.05 ? ['', line] : [line])),
  夹着页码: (lines, chance) => lines.flatMap((line, i) => (chance() < 0.04 ? [`- ${i} -`, line] : [line])),
  数字两边有不间断空格: (lines) => lines.map((line) => line.replace(/(^|[\t|])(\d+)(?=$|[\t|])/g, '$1\u00a0$2\u00a0')),
  全角数字: (lines) =>
    lines.map((line) =>
      line.replace(
        /(^|[\t|] ?)(\d+)(?= ?(?:$|[\t|]))/g,
        (_, before, digits) =>
          before + [...digits].map((d) => String.fromCodePoint((d.codePointAt(0) ?? 0) + 0xfee0)).join(''),
      ),
    ),
  后半截缺失: (lines, chance) => lines.slice(0, Math.floor(lines.length * (0.4 + 0.6 * chance()))),
  '每行末尾多一个 0': (lines) => lines.map((line) => (/\t\d+\t\d+$/.test(line) ? `${line}\t0` : line)),
  前面有网页栏目: (lines) => ['首页 > 政府信息公开', '索引号\t000000000/2024-00001', '字号：大 中 小', ...lines],
}

/** A small generator from a seed, since damage is drawn many times a text. */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

async function readAgain(text: string, style: PrintStyle): Promise<AnnualReport | undefined> {
  const decoded = decodeText(new TextEncoder().encode(text))
  assert.ok(decoded)
  const document = await readText(decoded, style === 'markdown' ? 'md' : 'txt')
  assert.ok(document.ok)
  const examined = examine(document.value, SOURCE)
  return examined.ok ? examined.value : undefined
}

describe('排版再乱，也不读出原文没有的数', () => {
  const styles = fc.constantFrom(...(Object.keys(STYLES) as PrintStyle[]))
  for (const [name, damage] of Object.entries(DAMAGE)) {
    test(name, async () => {
      let read = 0
      let held = 0
      await fc.assert(
        fc.asyncProperty(validReport(), styles, fc.nat(), async (report, style, seed) => {
          const lines = damage(printAsText(report, style).split('\n'), chanceFrom(seed))
          const again = await readAgain(lines.join('\n'), style)
          for (const path of heldPaths(report)) {
            held++
            const figure = again && figureAt(again, path)
            if (figure === null || figure === undefined) continue
            read++
            assert.equal(figure, figureAt(report, path), `${style} ${path}`)
          }
        }),
        { seed: 20190403, numRuns: 25 },
      )
      // Reading nothing would be no wrong number either.
      assert.ok(read > held / 3, `${read} of ${held}`)
    })
  }
})
