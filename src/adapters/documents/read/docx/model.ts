/** A Word document as far as it is printed: paragraphs and tables in order, deletions and hidden text already left out. */
export type DocxItem = DocxParagraph | DocxTable

export interface DocxParagraph {
  readonly kind: 'paragraph'
  /** The printed number in front; line breaks as \n. */
  readonly text: string
  readonly headingLevel?: number
}

export interface DocxTable {
  readonly kind: 'table'
  readonly rows: DocxRow[]
}

export interface DocxRow {
  readonly cells: DocxCell[]
  /** Grid columns left free before the first cell. */
  before: number
  deleted: boolean
}

export interface DocxCell {
  readonly items: DocxItem[]
  span: number
  /** Vertical merge: `below` begins one, `above` belongs to the cell above. */
  merge: 'none' | 'below' | 'above'
  /** Belongs to the cell before it (the old horizontal merge). */
  mergedLeft: boolean
}
