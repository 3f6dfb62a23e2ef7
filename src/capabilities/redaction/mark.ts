import { ok, type Result, refuse } from '../documents/index.ts'
import { foldText } from './fold-text.ts'
import { isRedactionReason, type RedactionReason } from './reason.ts'

/** `page` from 1; `box` in points from the top left corner of the page as shown. Of a picture: page 1, pixels. */
export interface MarkRectangle {
  readonly page: number
  readonly box: readonly [x0: number, y0: number, x1: number, y1: number]
}

/** What is to be kept back, and why: an area, or a term wherever the file has it. */
export type RedactionMark =
  | (MarkRectangle & { readonly kind: 'rectangle'; readonly reason: RedactionReason })
  | { readonly kind: 'term'; readonly term: string; readonly reason: RedactionReason }

/** Marks as they come in: a reason may still be missing. */
export type DraftMark =
  | (MarkRectangle & { readonly kind: 'rectangle'; readonly reason?: unknown })
  | { readonly kind: 'term'; readonly term: string; readonly reason?: unknown }

export interface MarkRefusal {
  readonly kind: 'mark-without-reason' | 'empty-term' | 'empty-rectangle' | 'too-many-marks'
  /** Which marks, from 1. */
  readonly marks: readonly number[]
  readonly message: string
}

const MOST_MARKS = 2000

/** 第三十七条: every part kept back has its reason. All the marks that are wrong are named, those of the first kind of mistake first. */
export function checkMarks(marks: readonly DraftMark[]): Result<readonly RedactionMark[], MarkRefusal> {
  const at = (wrong: (mark: DraftMark) => boolean) => marks.flatMap((mark, index) => (wrong(mark) ? [index + 1] : []))
  const list = (numbers: readonly number[]) => numbers.map((number) => `第 ${number} 处`).join('、')
  if (marks.length > MOST_MARKS)
    return refuse({
      kind: 'too-many-marks',
      marks: [],
      message: `一份文件最多标记 ${MOST_MARKS} 处，现有 ${marks.length} 处。请改用词语标记，或把文件分成几份处理。`,
    })
  const unreasoned = at((mark) => !isRedactionReason(mark.reason))
  if (unreasoned.length > 0)
    return refuse({
      kind: 'mark-without-reason',
      marks: unreasoned,
      message: `${list(unreasoned)}标记没有选理由。区分处理须向申请人说明理由，请为每一处选定依据的条款。`,
    })
  const empty = at((mark) => mark.kind === 'term' && foldText(mark.term).text === '')
  if (empty.length > 0)
    return refuse({ kind: 'empty-term', marks: empty, message: `${list(empty)}标记的词语是空的。请填写要遮盖的词语。` })
  const flat = at((mark) => mark.kind === 'rectangle' && !isArea(mark))
  if (flat.length > 0)
    return refuse({
      kind: 'empty-rectangle',
      marks: flat,
      message: `${list(flat)}标记的区域没有大小，或者页码不对。请重新框选。`,
    })
  return ok(marks as readonly RedactionMark[])
}

function isArea({ page, box }: MarkRectangle): boolean {
  const [x0, y0, x1, y1] = box
  return Number.isInteger(page) && page >= 1 && box.every(Number.isFinite) && x1 - x0 > 0.1 && y1 - y0 > 0.1
}
