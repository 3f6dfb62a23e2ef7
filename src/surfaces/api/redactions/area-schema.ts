import { z } from 'zod'
import type { DraftMark, MarkRectangle } from '../../../capabilities/redaction/index.ts'

const side = z.number().min(-100_000).max(100_000)

/** A rectangle by its sides; a list of four numbers would lose its length in the description. */
export const area = z.object({
  page: z.int().min(1).max(10_000),
  left: side.describe('各边以页面左上角为起点；PDF 以点（1/72 英寸）为单位，图片以像素为单位'),
  top: side,
  right: side,
  bottom: side,
})
type Area = z.output<typeof area>

const areaIn = ({ page, left, top, right, bottom }: Area): MarkRectangle => ({
  page,
  box: [left, top, right, bottom],
})

export const areaOut = ({ page, box: [left, top, right, bottom] }: MarkRectangle): Area => ({
  ...{ page, left, top, right, bottom },
})

type GivenMark =
  | (Area & { readonly kind: 'rectangle'; readonly reason: string | null })
  | { readonly kind: 'term'; readonly term: string; readonly reason: string | null }

export function markIn(given: GivenMark): DraftMark {
  const { kind, reason } = given
  return kind === 'term' ? { kind, term: given.term, reason } : { kind, ...areaIn(given), reason }
}
