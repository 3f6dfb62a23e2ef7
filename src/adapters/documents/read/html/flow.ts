import { clean } from '../clean.ts'
import { type HtmlElement, type HtmlNode, isElement } from './bounded-parse.ts'
import { headingLevelOf, isBlock, isHidden, isUnprinted } from './visible.ts'

/** What comes out of walking a page: paragraphs, lines of preformatted text, and tables left to the caller. */
export interface FlowSink {
  paragraph(text: string, headingLevel: number | undefined): void
  preformatted(text: string): void
  /** True: the caller has dealt with the table; false: walk through it as if it were not there. */
  table(table: HtmlElement): boolean
}

export interface FlowOptions {
  readonly withHidden: boolean
}

// Markup breaks lines anywhere; between two characters of Chinese a browser prints nothing for it.
const BREAK_BETWEEN_HAN =
  /(?<=[\u2014-\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])[ \t\r\f]*\n[ \t\r\n\f]*(?=[\u2014-\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])/g

/** Runs of spaces and breaks as a browser prints them; U+00A0 and U+3000 were typed by the author and stay. */
const printedText = (text: string): string =>
  clean(text.replace(BREAK_BETWEEN_HAN, '').replace(/[ \t\r\n\f]+/g, ' ')).replace(/^ | $/g, '')

interface Frame {
  readonly nodes: readonly HtmlNode[]
  at: number
  readonly leave: () => void
}

const nothing = (): void => {}

/** Walks the content of a node in document order, without recursion: pages nest deeper than the stack. */
export function walkFlow(
  root: { readonly childNodes: readonly HtmlNode[] },
  sink: FlowSink,
  options: FlowOptions,
): void {
  const buffer = paragraphBuffer(sink)
  const stack: Frame[] = [{ nodes: root.childNodes, at: 0, leave: buffer.flush }]
  const enter = (element: HtmlElement): void => {
    if (isUnprinted(element) || (!options.withHidden && isHidden(element))) return
    if (element.tagName === 'br') buffer.lineBreak()
    else if (!isBlock(element)) stack.push({ nodes: element.childNodes, at: 0, leave: nothing })
    else {
      buffer.flush()
      if (element.tagName === 'table' && sink.table(element)) return
      stack.push({ nodes: element.childNodes, at: 0, leave: buffer.open(element) })
    }
  }
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const node = top.nodes[top.at++]
    if (!node) {
      stack.pop()
      top.leave()
    } else if (isElement(node)) enter(node)
    else if (node.nodeName === '#text' && 'value' in node) buffer.text(node.value)
  }
}

/** Gathers inline runs until a block begins or ends; knows whether it stands in a heading or in preformatted text. */
function paragraphBuffer(sink: FlowSink) {
  let runs: string[] = []
  let heading: number | undefined
  let preformatted = 0
  const flush = (): void => {
    if (runs.length === 0) return
    const text = runs.join('')
    runs = []
    if (preformatted > 0) {
      sink.preformatted(text)
      return
    }
    const printed = printedText(text)
    if (printed !== '') sink.paragraph(printed, heading)
  }
  return {
    flush,
    text: (text: string): void => void runs.push(text),
    lineBreak: (): void => {
      if (preformatted > 0) runs.push('\n')
      else flush()
    },
    /** Begins a block; the answer ends it. */
    open: (element: HtmlElement): (() => void) => {
      const outer = heading
      const isPre = PREFORMATTED.has(element.tagName)
      heading = headingLevelOf(element) ?? outer
      if (isPre) preformatted++
      return () => {
        flush()
        heading = outer
        if (isPre) preformatted--
      }
    },
  }
}

const PREFORMATTED = new Set(['pre', 'xmp', 'listing'])
