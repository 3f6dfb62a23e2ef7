/** The page of GB/T 9704 in twips (1/20 point): A4; margins 37, 35, 28, 26 mm; the page number 7 mm below the text. */
export const PAGE = { width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1587, right: 1474, footer: 1304 }
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right
/** 28.95 points: 22 lines to a page. */
export const LINE_PITCH = 579
/** Left and right padding of a table cell: 2 points each. */
export const CELL_PADDING = 40
/** Half points: 二号 三号 四号 五号. */
export const SIZE = { title: 44, body: 32, pageNumber: 28, table: 21 }

/** Whole twips for each column that add up to the width of the text. */
export function columnTwips(shares: readonly number[]): readonly number[] {
  let share = 0
  let taken = 0
  return shares.map((own) => {
    share += own
    const width = Math.round(share * TEXT_WIDTH) - taken
    taken += width
    return width
  })
}
