import { type ArticleRef, readCitation } from '../../law/articles/index.ts'

const ARTICLE = /第[零一二三四五六七八九十百千]+条/g
const NEAR = 40

/** Where a text cites, and what: no `refs` where it cites a text that we don't hold. */
export interface Citation {
  readonly words: string
  readonly refs: readonly ArticleRef[]
}

/** The citations of a text; an article without a name before it is one of the regulation. */
export function citationsIn(text: string): readonly Citation[] {
  const found: Citation[] = []
  let done = 0
  for (const { index } of text.matchAll(ARTICLE)) {
    if (index < done) continue
    const start = startOf(text, index)
    const read = readCitation(text, start)
    // A name right before it that we don't know.
    const foreign = start === index && /(?:》|）|[法例定则])$/.test(text.slice(0, index))
    const end = read?.end ?? index + 1
    found.push({ words: text.slice(start, end), refs: foreign ? [] : (read?.refs ?? []) })
    done = end
  }
  return found
}

function startOf(text: string, at: number): number {
  for (let start = Math.max(0, at - NEAR); start < at; start += 1) {
    const read = readCitation(text, start)
    if (read && read.end > at && text.charAt(start) !== '第') return start
  }
  return at
}
