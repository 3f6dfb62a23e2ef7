/** A plain workbook: what a supervising office opens in Excel or WPS. */
export interface Workbook {
  readonly sheets: readonly {
    /** At most 31 characters, none of []:*?/\ */
    readonly name: string
    /** Header row: repeated in print, frozen on screen, with an autofilter. Width in characters. */
    readonly columns: readonly { readonly header: string; readonly width: number }[]
    readonly rows: readonly (readonly (string | number | null)[])[]
  }[]
}

/** A workbook of one sheet whose rows come one after the other: a whole register never lies in memory. */
export interface LongSheet extends Omit<Workbook['sheets'][number], 'rows'> {
  readonly rows: AsyncIterable<Workbook['sheets'][number]['rows'][number]>
}
