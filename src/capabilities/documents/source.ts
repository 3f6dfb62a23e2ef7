/**
 * What a reader makes of a file: blocks of text and grids of cells in reading order, each with its place in the original.
 * Readers know formats and nothing of the law; whoever makes sense of the blocks knows nothing of formats.
 */

export const SOURCE_FORMATS = ['txt', 'md', 'html', 'docx', 'pdf', 'json'] as const
export type SourceFormat = (typeof SOURCE_FORMATS)[number]

/** Where something stands. `page` from 1, `box` in points from the top left corner, `line` from 1; rows and columns from 1. */
export interface Place {
  readonly page?: number
  readonly box?: readonly [x0: number, y0: number, x1: number, y1: number]
  readonly line?: number
  readonly table?: number
  readonly row?: number
  readonly column?: number
  readonly sheet?: string
}

export interface SourceCell {
  /** Position in the grid, from 0. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** As printed: inner line breaks kept as \n, no trimming of what the author typed, controls removed. */
  readonly text: string
  readonly place: Place
}

/** A grid. Cells in reading order (row, then column); a merged cell stands once, at its top left corner. */
export interface SourceTable {
  readonly kind: 'table'
  readonly rows: number
  readonly columns: number
  readonly cells: readonly SourceCell[]
  readonly place: Place
  /**
   * How sure the grid's columns are. `grid`: real cells with spans (html, docx, ruled pdf). `separated`: split at tabs, pipes or
   * the like, where merged cells may be missing or doubled, so a column number means little.
   */
  readonly structure: 'grid' | 'separated'
}

/** One line or paragraph. An empty line of a text file is a block with an empty text: blank cells hide there. */
export interface SourceText {
  readonly kind: 'text'
  readonly text: string
  readonly place: Place
  /** 1 to 6 where the format marks a heading. */
  readonly headingLevel?: number
}

export type SourceBlock = SourceTable | SourceText

/** Something the reader had to mend or doubts, to be shown as a finding of origin `reading`. */
export interface ReadingNote {
  readonly kind: 'table-split' | 'tracked-changes' | 'encoding' | 'hidden' | 'nested-table' | 'picture-page'
  readonly message: string
  readonly place?: Place
}

export interface SourceDocument {
  readonly format: SourceFormat
  readonly pages?: number
  /** The title the file's own metadata gives (html <title>, docx core properties), a weak hint. */
  readonly metaTitle?: string
  readonly blocks: readonly SourceBlock[]
  readonly notes: readonly ReadingNote[]
}

/** Why a file was not read. Every kind has one line in the user's words and says what to do. */
export type Refusal = {
  readonly kind:
    | 'not-found'
    | 'is-folder'
    | 'empty'
    | 'too-large'
    | 'unsupported-format'
    | 'not-what-it-says'
    | 'encrypted'
    | 'damaged'
    | 'bomb'
    | 'too-slow'
    | 'too-much-memory'
    | 'no-text'
    | 'not-a-report'
    | 'pre-2019'
    | 'crashed'
  readonly message: string
}

export type Result<T, E = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
export const refuse = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })
