import { formOf } from '../../../law/report-form/index.ts'
import { finding } from '../finding.ts'
import type { AnnualReport, Finding } from '../report.ts'
import { ABRIDGED, plain } from './narrative/plain.ts'
import { SUB_PART_TOPICS, type SubPart, subParts } from './narrative/sub-parts.ts'

/** Sentences that introduce the report as a whole; offices put them at the head of 总体情况. */
const INTRODUCES =
  /统计(?:期限|时限|时间|周期)|(?:报告|年报).{0,24}(?:组成|部分|编制|依据|根据)|本报告|本年报|电子版|如(?:对本|有).{0,20}疑问|请.{0,20}联系/
/** Under this many characters nobody can tell an excerpt from a report. */
const SHORTEST = 30

/** The five parts of 一、总体情况 (国办公开办函〔2021〕30号) and their numbers. Nothing is said of an abridged text. */
export function overviewPartFindings(report: AnnualReport): readonly Finding[] {
  const { overview } = report.narrative
  if (overview === null || ABRIDGED.test(overview)) return []
  const parts = subParts(overview)
  return [...missingParts(report, overview, parts), ...numberingFindings(parts)]
}

function missingParts(report: AnnualReport, overview: string, parts: readonly SubPart[]): readonly Finding[] {
  const own = sentences(overview)
    .filter((sentence) => !INTRODUCES.test(sentence))
    .join('')
  if (own.replace(/[^\p{Script=Han}]/gu, '').length < SHORTEST) return []
  const structured = parts.filter((part) => part.style !== 'enumerated')
  const titled = structured.length > 0 ? structured : parts.filter((part) => isTopic(part.title))
  const covers = (topic: RegExp) =>
    titled.length > 0 ? titled.some((part) => topic.test(part.title)) : topic.test(own)
  const missing = SUB_PART_TOPICS.filter(({ topic }) => !covers(topic)).map(({ name }) => name)
  if (missing.length === 0) return []
  const expected = formOf(report.edition).sections.find((section) => section.key === 'overview')?.parts ?? []
  return [
    finding('SUBSECTIONS_MISSING', {
      section: 'overview',
      expected,
      printed: missing,
      message:
        `总体情况应当逐一写明${expected.join('、')}五个方面，` +
        (missing.length === expected.length ? '原文没有这五个方面' : `未见：${missing.join('、')}`),
      article: '国办公开办函〔2021〕30号',
    }),
  ]
}

const sentences = (text: string) => plain(text).split(/[。\n]/)

const isTopic = (title: string) => SUB_PART_TOPICS.some(({ topic }) => topic.test(title))

/** Sub-part numbers inside 总体情况: brackets lost, a number twice, an order that jumps. */
function numberingFindings(parts: readonly SubPart[]): readonly Finding[] {
  const broken = parts.filter(
    (part) => (part.style === 'bare' || part.style === 'half-bracketed') && isTopic(part.title),
  )
  const found: Finding[] = []
  if (broken.length > 0) {
    const printed = broken.map((part) => `${part.ordinal}${part.title}`)
    found.push(
      finding('SECTION_NUMBERING', {
        section: 'overview',
        expected: broken.map((part) => `（${han(part.number)}）${part.title}`),
        printed,
        message: `总体情况的小节序号缺括号：${printed.map((p) => `“${p}”`).join('、')}，应写作“（${han(broken[0]?.number ?? 1)}）”的样式`,
      }),
    )
  }
  const numbered = parts.filter((part) => part.style === 'bracketed' || broken.includes(part))
  const wrong = outOfOrder(numbered)
  if (wrong) {
    found.push(
      finding('SECTION_NUMBERING', {
        section: 'overview',
        expected: `（${han(wrong.expected)}）`,
        printed: `${wrong.part.ordinal}${wrong.part.title}`,
        message: `总体情况的小节序号${wrong.why}：“${wrong.part.ordinal}${wrong.part.title}”应为“（${han(wrong.expected)}）”`,
      }),
    )
  }
  return found
}

/** The first number that is not one more than the one before. A list that begins at one inside a part is another list. */
function outOfOrder(
  parts: readonly SubPart[],
): { readonly part: SubPart; readonly expected: number; readonly why: string } | undefined {
  let last = 0
  let outer: number | undefined
  for (const part of parts) {
    if (part.number === 0) return undefined
    if (outer !== undefined && part.number === outer + 1 && part.number !== last + 1) {
      outer = undefined
    } else if (part.number === 1 && last > 0 && !isTopic(part.title)) {
      outer ??= last
    } else if (part.number !== last + 1) {
      const why = part.number === last ? '重复' : part.number > last ? '跳号' : '颠倒'
      return { part, expected: last + 1, why }
    }
    last = part.number
  }
  return undefined
}

const han = (number: number): string => '一二三四五六七八九十'[number - 1] ?? String(number)
