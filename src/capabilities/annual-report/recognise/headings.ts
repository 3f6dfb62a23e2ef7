import { type FormSection, REPORT_FORMS, type SectionKey } from '../../../law/report-form/index.ts'
import { compact, fold, isSubsequence, likeness } from './fold.ts'
import type { Token } from './tokens.ts'

/** A heading of one of the six sections, as printed. */
export interface SectionHeading {
  readonly key: SectionKey
  /** Index of its token. */
  readonly at: number
  /** The ordinal as printed (`一、`, `6、`), or ''. */
  readonly ordinal: string
  /** The words behind the ordinal, without what follows on the same line. */
  readonly title: string
  /** Text of the section that stands on the heading's own line. */
  readonly rest: string
}

const SECTIONS: readonly FormSection[] = REPORT_FORMS[0]?.sections ?? []
const LONGEST_HEADING = 42
const LONGEST_LINE = 48
const ENOUGH = 0.55
const FOLDED = new Map(SECTIONS.map((section) => [section.key, fold(section.title)]))

/** Words by which offices title the sections in their own way; the form's title is matched by likeness. */
const OWN_WORDS: Partial<Record<SectionKey, RegExp>> = {
  overview: /^(?:工作)?(?:总体|基本)(?:工作)?情况$|^概述$/,
  table4: /行政复议.{0,3}(?:提起)?行政诉讼/,
  problems: /(?:存在|主要).{0,6}问题|改进(?:措施|情况)|整改(?:措施|情况)|下一步工作(?:打算|计划|安排)/,
  other: /^(?:其他|其它)?需要(?:报告|说明)的(?:其他)?(?:事项|情况)$/,
}

/** The old title of part four (2008 form), still met. */
export const OLD_TABLE4_TITLE = /因政府信息公开(?:工作)?(?:被)?申请行政复议、提起行政诉讼/

/** The sections found, in the form's order; of several lines that fit (a table of contents), the last in order. */
export function findSections(tokens: readonly Token[]): readonly SectionHeading[] {
  const found: SectionHeading[] = []
  let before = tokens.length
  for (const section of [...SECTIONS].reverse()) {
    const heading = lastBefore(tokens, section, before)
    if (!heading) continue
    found.unshift(heading)
    before = heading.at
  }
  return found
}

function lastBefore(tokens: readonly Token[], section: FormSection, before: number): SectionHeading | undefined {
  let best: { heading: SectionHeading; fit: number } | undefined
  for (let at = before - 1; at >= 0; at--) {
    const token = tokens[at]
    if (!token || (token.origin === 'table' && token.grid)) continue
    const heading = asHeading(token, at, section)
    if (heading && (!best || heading.fit > best.fit)) best = heading
  }
  return best?.heading
}

function asHeading(
  token: Token,
  at: number,
  section: FormSection,
): { heading: SectionHeading; fit: number } | undefined {
  const text = token.tight
  if (text === '' || (text.length > LONGEST_LINE && !text.includes(section.title))) return undefined
  const ordinal = token.ordinal || (/^[一二三四五六](?=\D)/.exec(text)?.[0] ?? '')
  const words = text.slice(ordinal.length)
  const [title = '', rest = ''] = splitRest(words, section.title)
  if (title.length > LONGEST_HEADING || title.length < 3) return undefined
  const rightOrdinal = ordinal.includes(section.number) || ordinal.includes(String(SECTIONS.indexOf(section) + 1))
  const close = closeness(title, section)
  // Parts of a section are numbered （一）; a section is so only where its words leave no doubt.
  if (ordinal.startsWith('(') && close < 0.95) return undefined
  const fit = close + (rightOrdinal ? 0.3 : 0) + (token.headingLevel ? 0.05 : 0)
  if (close < ENOUGH || (ordinal === '' && close < 0.9)) return undefined
  if (rightOrdinal === false && ordinal !== '' && close < 0.75) return undefined
  return { heading: { key: section.key, at, ordinal, title, rest }, fit }
}

/** A heading may run on into its text: 「六、其他需要报告的事项。无。」 */
function splitRest(words: string, title: string): [string, string] {
  const tight = compact(title)
  if (words.startsWith(tight)) {
    const rest = words.slice(tight.length).replace(/^[。:：.]/, '')
    return [tight, rest]
  }
  return [words.replace(/[。:：.]$/, ''), '']
}

function closeness(title: string, section: FormSection): number {
  const folded = fold(title)
  const form = FOLDED.get(section.key) ?? ''
  if (folded === form) return 1
  const alike = likeness(folded, form)
  // 「政府信息公开工作存在的主要问题及改进情况」 holds the form's words with others around.
  const holds = folded.length <= form.length * 2 && isSubsequence(form, folded) ? 0.9 : 0
  const own = OWN_WORDS[section.key]?.test(title) && title.length <= 30 ? 0.7 : 0
  return Math.max(alike, holds, own)
}
