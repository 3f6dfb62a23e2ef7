import { isRule } from './separated-rows.ts'

/** A markdown line without its marks. */
export interface MarkdownLine {
  readonly text: string
  readonly headingLevel?: number
}

const HEADING = /^ {0,3}(#{1,6})(?=[^#!])(.*)$/u
const LINES_LOOKED_AT = 5000
const ESCAPED = /\\([\\`*_{}[\]()#+\-.!|~>〔〕])/g
const ENTITIES: Record<string, string> = {
  '&nbsp;': '\u00a0',
  '&ensp;': '\u2002',
  '&emsp;': '\u2003',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
}

/** Marks of emphasis, escapes, entities and `<br>` taken out of a line or a cell. A single `*` stays: it marks a footnote. */
export function plainInline(text: string): string {
  return text
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/(?<![\p{L}\d])__([^_]+)__(?![\p{L}\d])/gu, '$1')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/&(?:nbsp|ensp|emsp|lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(ESCAPED, '$1')
}

export function markdownLine(text: string): MarkdownLine {
  const heading = HEADING.exec(text)
  if (!heading) return { text: plainInline(text) }
  const [, hashes = '#', title = ''] = heading
  return { text: plainInline(withoutClosingHashes(title)), headingLevel: hashes.length }
}

/** `## 一、总体情况 ##` is closed for looks. By hand: a pattern would try every run of spaces again and again. */
function withoutClosingHashes(title: string): string {
  const text = title.trim()
  let end = text.length
  while (end > 0 && text[end - 1] === '#') end--
  return text.slice(0, end).trimEnd()
}

export const isFence = (line: string): boolean => /^\s*(```|~~~)\w*\s*$/.test(line)

/** Whether a text without a telling name is markdown: several headings, or the rule under a table's header. */
export function looksLikeMarkdown(text: string): boolean {
  const headings = text.match(/^#{1,6} \S/gm)?.length ?? 0
  return headings >= 2 || text.split('\n', LINES_LOOKED_AT).some(isRule)
}
