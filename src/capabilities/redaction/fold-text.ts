/** A text as it is searched: without what a writer or a program may put in or leave out between two letters. */
export interface FoldedText {
  readonly text: string
  /** For every character of `text`, where it came from: an index into the original. */
  readonly at: readonly number[]
}

/** The dot within names and number plates is written or not. */
const DROPPED = /[\s\p{Cf}\p{Cc}\u00ad·•・‧]/u
/** What groups digits: 110101-1990…, 138 0013 8000, 010—8888. */
const JOINS_DIGITS = /[-‐-―−－]/u
const DIGIT = /\d/

/**
 * Full and half width alike, radicals as their characters, letters small, no blanks, line breaks or marks without width, digits
 * ungrouped. Two texts that a reader takes for the same word fold to the same.
 */
export function foldText(original: string): FoldedText {
  let text = ''
  const at: number[] = []
  let index = 0
  let joiner: number | undefined
  for (const character of original) {
    const here = index
    index += character.length
    if (DROPPED.test(character)) continue
    if (JOINS_DIGITS.test(character) && DIGIT.test(text.at(-1) ?? '')) {
      joiner ??= here
      continue
    }
    const folded = character.normalize('NFKC').toLowerCase().replace(/\s/g, '')
    if (joiner !== undefined && !DIGIT.test(folded[0] ?? '')) {
      text += '-'
      at.push(joiner)
    }
    joiner = undefined
    text += folded
    for (let i = 0; i < folded.length; i++) at.push(here)
  }
  return { text, at }
}

/** Where the term stands in the text: `start` of its first character and `end` of its last, both of the original, end inclusive. */
export function findTerm(text: FoldedText, term: string): readonly { readonly start: number; readonly end: number }[] {
  const wanted = foldText(term).text
  const found: { start: number; end: number }[] = []
  if (wanted === '') return found
  for (let from = text.text.indexOf(wanted); from >= 0; from = text.text.indexOf(wanted, from + 1)) {
    found.push({ start: text.at[from] ?? 0, end: text.at[from + wanted.length - 1] ?? 0 })
  }
  return found
}
