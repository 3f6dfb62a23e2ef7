/**
 * A document ready to be written: what stands where, in which role, without a word about html, docx or pdf.
 * Widths are shares of the text width; every writer lays out the same blocks.
 */

export interface LaidOutCell {
  readonly text: string
  readonly rowSpan?: number
  readonly columnSpan?: number
  /** A header cell: of its column(s), its row(s), or plain data when absent. */
  readonly header?: 'column' | 'row'
  readonly align?: 'left' | 'center' | 'right'
  /** Characters one below the other, as 三、本年度办理结果 is printed. */
  readonly vertical?: boolean
  /** The figure's address (`table3.granted.total`), for links and marks. */
  readonly path?: string
  /** Printed on a tint, as the lines that name the items of art. 20 are. */
  readonly shaded?: boolean
}

export interface LaidOutTable {
  readonly kind: 'table'
  /** Said to screen readers; not printed, since the heading above says the same. */
  readonly caption: string
  /** One share per grid column; they add up to 1. */
  readonly columnWidths: readonly number[]
  /** How many of the leading rows repeat on a next page; 0 where headers also stand further down, as in table two. */
  readonly headerRows: number
  /** Each row lists the cells that begin in it; spans cover the rest. */
  readonly rows: readonly (readonly LaidOutCell[])[]
}

export type LaidOutBlock =
  /**
   * `lines`: where a long title may be broken without cutting a word; joined they are the text. `newPage`: it begins a page, as what is
   * attached to a letter does.
   */
  | { readonly kind: 'title'; readonly text: string; readonly lines?: readonly string[]; readonly newPage?: boolean }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /**
   * `lead`: opening words set as a heading of the given level, which `text` runs on from (（一）主动公开情况。…).
   * `indent`: the first line by two characters; so it is unless the paragraph is centred or set right.
   * `insetRight`: so many characters free at its right, as 落款 and 成文日期 stand (GB/T 9704: 右空四字).
   * `keepWithNext`: never alone at the foot of a page, so that 落款 has words of the letter above it.
   */
  | {
      readonly kind: 'paragraph'
      readonly text: string
      readonly lead?: { readonly level: 2 | 3; readonly text: string }
      readonly indent?: boolean
      readonly align?: 'left' | 'center' | 'right'
      readonly insetRight?: number
      readonly keepWithNext?: boolean
    }
  | LaidOutTable

export interface LaidOutDocument {
  /** Of the file's metadata; readers of PDF/UA are told it. */
  readonly title: string
  readonly author?: string
  /** `YYYY-MM-DD`; fixes the bytes, so that the same document gives the same file. */
  readonly date?: string
  readonly blocks: readonly LaidOutBlock[]
}
