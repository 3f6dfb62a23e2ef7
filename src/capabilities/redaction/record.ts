import type { HiddenContent } from './hidden-content.ts'
import type { Leak } from './leak.ts'
import type { MarkRectangle } from './mark.ts'
import type { RedactionReason } from './reason.ts'

const RELEASE_FORMATS = ['pdf', 'png', 'jpeg', 'docx', 'xlsx'] as const
export type ReleaseFormat = (typeof RELEASE_FORMATS)[number]

/** Why a page became a picture of itself. */
const PICTURE_REASONS = {
  asked: '按要求整份转为图片',
  'text-not-cut': '标记处的文字不能单独移除',
  'drawing-not-cut': '标记处的图形不能单独移除',
  'changed-elsewhere': '移除标记处内容会改变页面其他部分',
  'hidden-part-of-picture': '页面上的图片有看不见的部分',
  'hidden-text': '页面上有不能单独移除的隐藏文字',
  layers: '文件含有可以开关的图层',
  'font-remainder': '字体里残留被移除的字，无法剔除',
  'scan-found': '残留检查未通过，改用图片',
} as const
export type PictureReason = keyof typeof PICTURE_REASONS

/** A page that was redrawn as a picture. */
export interface PicturePage {
  /** From 1. */
  readonly page: number
  readonly why: PictureReason
}

/** 第 2 页已转为图片：文件含有可以开关的图层 */
export const formatPicture = ({ page, why }: PicturePage): string => `第 ${page} 页已转为图片：${PICTURE_REASONS[why]}`

/** What was done about one mark, without what stood there. */
export interface MarkRecord {
  /** From 1, in the order of the marks. */
  readonly mark: number
  readonly kind: 'rectangle' | 'term'
  readonly reason: RedactionReason
  /** The areas covered; of a term one or more for each place it was found. */
  readonly areas: readonly MarkRectangle[]
  /** Places found; 1 for a rectangle. */
  readonly hits: number
}

export interface RedactionRecord {
  readonly format: ReleaseFormat
  readonly pages: number
  readonly marks: readonly MarkRecord[]
  /** Pages that were redrawn as pictures, and why; on all others text stayed text. */
  readonly pictures: readonly PicturePage[]
  /** Hidden content that the file had and the release copy has not. */
  readonly stripped: readonly HiddenContent[]
}

/** What the leak scan looked at, and that it found nothing. */
export interface RedactionProof {
  /** Of the release copy, hex. */
  readonly sha256: string
  readonly looked: {
    readonly pages: number
    readonly objects: number
    readonly streams: number
    readonly strings: number
    readonly characters: number
    readonly markedAreas: number
  }
  readonly leaks: readonly Leak[]
}
