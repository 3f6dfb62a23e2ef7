import type { LayoutLine, PageLayout } from './layout.ts'

/** Headers, footers and page numbers stand within this share of the page's height from its edges. */
const EDGE = 0.12
/** The same words at the same height, within this many points, are one running header. */
const SAME_HEIGHT = 4

const DASHES = '-‐-―－~〜～·•'
const DECORATED_NUMBER = new RegExp(`^[${DASHES}]+\\d{1,4}[${DASHES}]+$`)
const PAGE_OF_PAGES = /^(第?\d{1,4}页?[/,，]?共?\d{1,4}页?|第\d{1,4}页|page\d{1,4}(of\d{1,4})?)$/i
const BARE_NUMBER = /^\d{1,4}$/
const CONTINUED = /^[(（]?(续表?|接上页|接上表)[一二三四\d]*[)）]?$/

/** Takes away what belongs to the pages and not to the document: page numbers, running headers and footers, 续表. */
export function withoutFurniture(pages: readonly PageLayout[]): readonly PageLayout[] {
  const marginal = pages.map((page) => page.items.filter((item) => item.kind === 'line' && isAtEdge(page, item)))
  const lines = marginal.flat().filter((item): item is LayoutLine => item.kind === 'line')
  const furniture = new Set<LayoutLine>([
    ...lines.filter(isPageNumber),
    ...countingNumbers(lines),
    ...runningLines(lines, pages.length),
  ])
  return pages.map((page) => ({
    ...page,
    items: page.items.filter(
      (item) => item.kind === 'table' || !(furniture.has(item) || CONTINUED.test(compact(item.line.text))),
    ),
  }))
}

const compact = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

const isAtEdge = (page: PageLayout, item: { readonly top: number }): boolean =>
  item.top < EDGE * page.height || item.top > (1 - EDGE) * page.height

function isPageNumber({ line }: LayoutLine): boolean {
  const text = compact(line.text)
  return DECORATED_NUMBER.test(text) || (PAGE_OF_PAGES.test(text) && !BARE_NUMBER.test(text))
}

/** A number without dashes is a page number when it counts the pages: on two of them it is as far from the page's own number. */
function countingNumbers(lines: readonly LayoutLine[]): readonly LayoutLine[] {
  const bare = lines.filter(({ line }) => BARE_NUMBER.test(compact(line.text)))
  const offset = (item: LayoutLine) => Number(compact(item.line.text)) - item.page
  return bare.filter((item) => bare.some((other) => other.page !== item.page && offset(other) === offset(item)))
}

/** The same words, numbers aside, at the same height on three pages, or on both of two. */
function runningLines(lines: readonly LayoutLine[], pages: number): readonly LayoutLine[] {
  const needed = Math.min(3, pages)
  if (needed < 2) return []
  const words = (item: LayoutLine) => compact(item.line.text).replace(/\d+/g, '#')
  const byWords = Map.groupBy(lines, words)
  return lines.filter((item) => {
    const alike = (byWords.get(words(item)) ?? []).filter((other) => Math.abs(other.top - item.top) <= SAME_HEIGHT)
    return new Set(alike.map((other) => other.page)).size >= needed
  })
}
