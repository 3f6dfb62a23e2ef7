/** A page as this reader sees it: points from the top left corner, y downwards, turned so that its text reads from the left. */

/** One printed character. `x0`…`x1` is its advance, `baseline` what it stands on, `em` its font size. */
export interface Glyph {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly baseline: number
  readonly em: number
  /** The author typed a blank before it. */
  readonly afterBlank: boolean
}

/** A straight line along an axis: a horizontal one lies at y = `at` from x = `from` to x = `to`; a vertical one the other way. */
export interface Segment {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Rulings {
  readonly horizontal: readonly Segment[]
  readonly vertical: readonly Segment[]
}

export interface PageContent {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  /** Characters drawn in fonts that do not say which characters they are. */
  readonly unmapped: number
  readonly rulings: Rulings
  /** No characters, and a picture over a good part of the page: a scan. */
  readonly isPicture: boolean
  /** From these points back to the page as it is shown: another matrix only where the page's own text lies on its side. */
  readonly toShown: Matrix
}

/** x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export const compose = (inner: Matrix, outer: Matrix): Matrix => [
  inner[0] * outer[0] + inner[1] * outer[2],
  inner[0] * outer[1] + inner[1] * outer[3],
  inner[2] * outer[0] + inner[3] * outer[2],
  inner[2] * outer[1] + inner[3] * outer[3],
  inner[4] * outer[0] + inner[5] * outer[2] + outer[4],
  inner[4] * outer[1] + inner[5] * outer[3] + outer[5],
]

export const transformX = (m: Matrix, x: number, y: number): number => m[0] * x + m[2] * y + m[4]
export const transformY = (m: Matrix, x: number, y: number): number => m[1] * x + m[3] * y + m[5]
