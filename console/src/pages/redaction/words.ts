import type { Area, Box, CaseRedaction, Mark, Sheet } from './redaction-api.ts'

export const isPicture = (format: string): boolean => format === 'png' || format === 'jpeg'

/** Pages of a PDF are measured in millimetres, pictures in pixels. */
export interface Unit {
  readonly word: string
  /** Of the sheet's own measure in one unit. */
  readonly size: number
}

const POINTS_PER_MILLIMETRE = 72 / 25.4
export const unitOf = (format: string): Unit =>
  isPicture(format) ? { word: '像素', size: 1 } : { word: '毫米', size: POINTS_PER_MILLIMETRE }

/** 第 2 页，距左 30、距上 45，宽 60、高 8 毫米 */
export function areaWords({ page, left, top, right, bottom }: Area, { word, size }: Unit): string {
  const inUnits = (side: number): number => Math.round(side / size)
  const place = `距左 ${inUnits(left)}、距上 ${inUnits(top)}`
  return `第 ${page} 页，${place}，宽 ${inUnits(right - left)}、高 ${inUnits(bottom - top)} ${word}`
}

export const markTitle = (mark: Mark, index: number, unit: Unit): string =>
  `第 ${index + 1} 处：${mark.kind === 'term' ? `词语“${mark.term}”` : areaWords(mark, unit)}`

export const reasonWords = ({ reasons }: Pick<CaseRedaction, 'reasons'>, reason: Mark['reason']): string =>
  reasons.find(({ value }) => value === reason)?.label ?? '还没有选理由'

/** Within the sheet, and not inside out. */
export function tidyBox({ left, top, right, bottom }: Box, { width, height }: Sheet): Box {
  const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value))
  return {
    left: clamp(Math.min(left, right), width),
    top: clamp(Math.min(top, bottom), height),
    right: clamp(Math.max(left, right), width),
    bottom: clamp(Math.max(top, bottom), height),
  }
}

export const boxSize = ({ left, top, right, bottom }: Box): Sheet => ({ width: right - left, height: bottom - top })
