import type { ReadingNote, Result, SourceBlock, SourceDocument } from '../../../../capabilities/documents/index.ts'
import { ok } from '../../../../capabilities/documents/index.ts'
import { clean } from '../clean.ts'
import type { DecodedText } from '../decode-text.ts'
import { encodingNotes } from '../encoding-notes.ts'
import { LIMITS } from '../limits.ts'
import { splitLines } from '../lines.ts'
import { noText, tooBig } from '../refusals.ts'
import { textBlocks } from '../text-blocks.ts'
import { attribute, type HtmlDocument, type HtmlElement, isElement, parseHtml } from './bounded-parse.ts'
import { walkFlow } from './flow.ts'
import { hasEscapedMarkup, unescapeScript } from './script-string.ts'
import { isLayout, readGrid } from './tables.ts'

/**
 * A web page, whole or a piece of one, also one that stands in a string of a script (`const content = "<p class=\"…"`).
 * Scripts, styles and hidden parts are left out; where nothing but a hidden part or a script holds the tables, it is read
 * after all, with a note.
 */
export function readHtml(decoded: DecodedText): Result<SourceDocument> {
  const html = isScriptString(decoded.text) ? unescapeScript(decoded.text) : decoded.text
  if (html.length > LIMITS.characters) return tooBig(`有 ${Math.round(html.length / 10_000)} 万字`)
  const page = parseHtml(html)
  if (!page.ok) return page
  const read = readVisible(page.value)
  if (!read.ok) return read
  const { blocks, notes } = read.value
  if (blocks.length === 0) return noText()
  const metaTitle = titleOf(page.value)
  return ok({
    format: 'html',
    ...(metaTitle ? { metaTitle } : {}),
    blocks,
    notes: [...encodingNotes(decoded), ...notes],
  })
}

/** Tables of html inside another text. */
export function readHtmlFragment(
  html: string,
  at: { readonly firstTable: number; readonly line: number },
): Result<readonly SourceBlock[]> {
  const page = parseHtml(html)
  if (!page.ok) return page
  const read = blocksOf(page.value, { withHidden: false, ...at })
  return read.ok ? ok(read.value.blocks) : read
}

interface Blocks {
  readonly blocks: readonly SourceBlock[]
  readonly notes: readonly ReadingNote[]
}

function readVisible(page: HtmlDocument): Result<Blocks> {
  const visible = blocksOf(page, { withHidden: false })
  if (!visible.ok || visible.value.blocks.some((block) => block.kind === 'table')) return visible
  const all = blocksOf(page, { withHidden: true })
  if (all.ok && all.value.blocks.some((block) => block.kind === 'table'))
    return withNote(all.value, '网页中显示的部分没有表格，读取了其中隐藏的部分。')
  const inScript = markupInScripts(page)
  const scripted = inScript === undefined ? undefined : parseHtml(inScript)
  if (!scripted?.ok) return visible
  const read = blocksOf(scripted.value, { withHidden: false })
  if (!read.ok || !read.value.blocks.some((block) => block.kind === 'table')) return visible
  return withNote(read.value, '网页的正文写在脚本里，读取的是脚本中的正文。')
}

const withNote = (read: Blocks, message: string): Result<Blocks> =>
  ok({ blocks: read.blocks, notes: [...read.notes, { kind: 'hidden', message }] })

class OverLimit extends Error {}

function blocksOf(
  page: HtmlDocument,
  options: { readonly withHidden: boolean; readonly firstTable?: number; readonly line?: number },
): Result<Blocks> {
  const blocks: SourceBlock[] = []
  const notes: ReadingNote[] = []
  let table = options.firstTable ?? 1
  let cells = 0
  const place = options.line === undefined ? {} : { line: options.line }
  const push = (block: SourceBlock): void => {
    cells += block.kind === 'table' ? block.cells.length : 0
    if (blocks.push(block) > LIMITS.blocks || cells > LIMITS.cells) throw new OverLimit()
  }
  const paragraph = (text: string, headingLevel: number | undefined): void =>
    push({ kind: 'text', text, place, ...(headingLevel ? { headingLevel } : {}) })
  const preformatted = (text: string): void => {
    for (const block of textBlocks(splitLines(text), false, table)) {
      if (block.kind === 'table') table++
      if (block.kind === 'table' || block.text !== '') push(block)
    }
  }
  const readTable = (element: HtmlElement): boolean => {
    if (isLayout(element, options)) return false
    for (const caption of element.childNodes)
      if (isElement(caption) && caption.tagName === 'caption') walkFlow(caption, sink, options)
    push(readGrid(element, table++, notes, options, options.line))
    return true
  }
  const sink = { paragraph, preformatted, table: readTable }
  try {
    walkFlow(page, sink, options)
    return ok({ blocks, notes })
  } catch (error) {
    if (error instanceof OverLimit) return tooBig(`的段落或单元格超过 ${LIMITS.blocks} 个`)
    throw error
  }
}

/** A file that begins with something else than a tag and has its markup escaped. */
const isScriptString = (text: string): boolean => !/^\s*</.test(text.slice(0, 4096)) && hasEscapedMarkup(text)

function titleOf(page: HtmlDocument): string | undefined {
  let title: string | undefined
  const stack: HtmlElement[] = page.childNodes.filter(isElement)
  for (let element = stack.shift(); element; element = stack.shift()) {
    if (element.tagName === 'html') stack.push(...element.childNodes.filter(isElement).slice(0, 2))
    else if (element.tagName === 'head')
      for (const child of element.childNodes) {
        if (!isElement(child)) continue
        const name = child.tagName === 'meta' ? attribute(child, 'name') : undefined
        if (name?.toLowerCase() === 'articletitle') return clean(attribute(child, 'content') ?? '').trim() || title
        const [text] = child.childNodes
        if (child.tagName === 'title' && text && 'value' in text) title = clean(text.value).trim() || undefined
      }
  }
  return title
}

/** The longest script that holds a table as a string, unescaped. */
function markupInScripts(page: HtmlDocument): string | undefined {
  let longest: string | undefined
  const stack = [...page.childNodes]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue
    if (node.tagName === 'script') {
      const [text] = node.childNodes
      const script = text && 'value' in text ? text.value : ''
      if (/(<|\\u003c)table/i.test(script) && script.length > (longest?.length ?? 0)) longest = script
    } else for (const child of node.childNodes) stack.push(child)
  }
  if (longest === undefined) return undefined
  return hasEscapedMarkup(longest) ? unescapeScript(longest) : longest
}
