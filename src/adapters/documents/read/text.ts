import type { Result, SourceBlock, SourceDocument } from '../../../capabilities/documents/index.ts'
import { ok } from '../../../capabilities/documents/index.ts'
import type { DecodedText } from './decode-text.ts'
import { encodingNotes } from './encoding-notes.ts'
import { LIMITS } from './limits.ts'
import { splitLines } from './lines.ts'
import { noText, tooBig } from './refusals.ts'
import { textBlocks } from './text-blocks.ts'

/**
 * Plain text and markdown. Rows split at tabs or pipes become `separated` tables; one cell a line stays text with its tab or
 * pipe as printed, since only its order tells what it is. Tables of html inside the text (converters write them into
 * markdown) are read as html.
 */
export async function readText(decoded: DecodedText, format: 'txt' | 'md'): Promise<Result<SourceDocument>> {
  const { text } = decoded
  if (text.length > LIMITS.characters) return tooBig(`有 ${Math.round(text.length / 10_000)} 万字`)
  if (hasMoreBreaks(text, LIMITS.blocks)) return tooBig(`超过 ${LIMITS.blocks} 行`)
  const blocks: SourceBlock[] = []
  let table = 1
  for (const part of partsOf(text)) {
    const read = part.html
      ? (await import('./html/index.ts')).readHtmlFragment(part.text, { firstTable: table, line: part.line })
      : ok(textBlocks(splitLines(part.text, part.line), format === 'md', table))
    if (!read.ok) return read
    for (const block of read.value) {
      if (block.kind === 'table') table++
      if (blocks.push(block) > LIMITS.blocks) return tooBig(`超过 ${LIMITS.blocks} 行`)
    }
  }
  if (blocks.every((block) => block.kind === 'text' && block.text.trim() === '')) return noText()
  return ok({ format, blocks, notes: encodingNotes(decoded) })
}

/** Counted before anything is split: a text of nothing but line breaks would otherwise become millions of strings. */
function hasMoreBreaks(text: string, limit: number): boolean {
  let count = 0
  for (const lineBreak of ['\n', '\r'])
    for (let at = text.indexOf(lineBreak); at >= 0; at = text.indexOf(lineBreak, at + 1))
      if (++count > 2 * limit) return true
  return false
}

interface Part {
  readonly text: string
  readonly line: number
  readonly html: boolean
}

/** The text cut at `<table>…</table>`, with the line that each part begins on. */
function partsOf(text: string): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  let line = 1
  const push = (to: number, html: boolean): void => {
    const part = text.slice(at, to)
    if (part !== '') parts.push({ text: part, line, html })
    line += part.match(/\r\n|\n|\r/g)?.length ?? 0
    at = to
  }
  for (const [start, end] of htmlTables(text)) {
    push(start, false)
    push(end, true)
  }
  push(text.length, false)
  return parts
}

/** Start and end of every outermost `<table>` that holds a row or a cell; one never closed ends with the text. */
function htmlTables(text: string): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  let depth = 0
  let start = 0
  for (const tag of text.matchAll(/<(\/?)table(?=[\s>/])/gi)) {
    if (tag[1] === '') {
      if (depth++ === 0) start = tag.index
    } else if (depth > 0 && --depth === 0) {
      const close = text.indexOf('>', tag.index)
      found.push([start, close < 0 ? text.length : close + 1])
    }
  }
  if (depth > 0) found.push([start, endOfLastRow(text, start)])
  return found.filter(([from, to]) => /<t[dr][\s>]/i.test(text.slice(from, to)))
}

/** A table never closed ends with its last row or cell; the text after it is not to be swallowed. */
function endOfLastRow(text: string, start: number): number {
  const rest = text.slice(start)
  const last = Math.max(rest.lastIndexOf('</tr>'), rest.lastIndexOf('</td>'))
  return last < 0 ? start : start + last + '</tr>'.length
}
