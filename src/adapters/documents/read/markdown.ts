/** A markdown line without its marks. */
export interface MarkdownLine {
  readonly text: string
  readonly headingLevel?: number
}

const HEADING = /^ {0,3}(#{1,6})(?:\s+|(?=[^\s#!]))(.*?)\s*#*\s*$/u
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
  return { text: plainInline(title), headingLevel: hashes.length }
}

export const isFence = (line: string): boolean => /^\s*(```|~~~)\w*\s*$/.test(line)

/** Whether a text without a telling name is markdown: several headings, or the rule under a table's header. */
export function looksLikeMarkdown(text: string): boolean {
  const headings = text.match(/^#{1,6} \S/gm)?.length ?? 0
  return headings >= 2 || /^\s*\|?\s*:?-{3,}:?\s*\|(\s*:?-{3,}:?\s*\|?)*\s*$/m.test(text)
}
