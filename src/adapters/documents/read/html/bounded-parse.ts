import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import type { Result } from '../../../../capabilities/documents/index.ts'
import { ok } from '../../../../capabilities/documents/index.ts'
import { LIMITS } from '../limits.ts'
import { bomb } from '../refusals.ts'

export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlDocument = DefaultTreeAdapterTypes.Document

class OverLimit extends Error {}

/** A page as a tree. parse5 knows no limits of its own, so the tree it builds counts its elements and their depth. */
export function parseHtml(html: string): Result<HtmlDocument> {
  let nodes = 0
  let depth = 0
  const adapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...args) => {
      if (++nodes > LIMITS.htmlNodes) throw new OverLimit(`网页的标签超过 ${LIMITS.htmlNodes} 个`)
      return defaultTreeAdapter.createElement(...args)
    },
    onItemPush: () => {
      if (++depth > LIMITS.htmlDepth) throw new OverLimit(`网页的标签嵌套超过 ${LIMITS.htmlDepth} 层`)
    },
    onItemPop: () => {
      depth--
    },
  }
  try {
    return ok(parse(html, { treeAdapter: adapter, scriptingEnabled: true }))
  } catch (error) {
    if (error instanceof OverLimit) return bomb(error.message)
    throw error
  }
}

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node

export const attribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value
