import type { Builder } from '../objects/builder.ts'
import { isArray, type PdfDict, type PdfValue } from '../objects/values.ts'

const MOST_CIDS = 70_000

/** Widths by CID, from both ways of writing them. */
export function widthsOf(builder: Builder, font: PdfDict): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  const list = (builder.source.array(font.get('W')) ?? []).map((item) => builder.source.resolve(item))
  for (let i = 0; i < list.length; ) {
    const [first, second] = [Number(list[i]), list[i + 1]]
    if (isArray(second)) {
      for (const [offset, width] of second.entries()) widths.set(first + offset, builder.source.number(width) ?? 0)
      i += 2
    } else {
      for (let cid = first; cid <= Number(second) && widths.size < MOST_CIDS; cid++)
        widths.set(cid, Number(list[i + 2]))
      i += 3
    }
  }
  return widths
}

/** Widths of codes that are not shown are told as 0. */
export function pruneWidths(
  builder: Builder,
  font: PdfDict,
  copy: Map<string, PdfValue>,
  codes: ReadonlySet<number>,
): void {
  const first = builder.source.number(font.get('FirstChar')) ?? 0
  const widths = builder.source.array(font.get('Widths'))
  if (widths)
    copy.set(
      'Widths',
      widths.map((width, i) => (codes.has(first + i) ? (builder.source.number(width) ?? 0) : 0)),
    )
}
