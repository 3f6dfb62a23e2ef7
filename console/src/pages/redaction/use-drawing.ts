import { type PointerEvent, useState } from 'react'
import type { Box, Sheet } from './redaction-api.ts'
import { boxSize, tidyBox } from './words.ts'

/** Pixels of the screen below which a press was no drawing. */
const LEAST = 4

export interface Drawing {
  /** What is being drawn. */
  readonly box: Box | null
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerCancel: () => void
  }
}

/** Draws a rectangle with mouse, pen or finger; what comes out is in the measure of the sheet. */
export function useDrawing(sheet: Sheet, drawn: (box: Box) => void): Drawing {
  const [ends, setEnds] = useState<Box | null>(null)
  return {
    box: ends && tidyBox(ends, sheet),
    handlers: {
      onPointerDown: (event) => {
        if (event.button !== 0 || event.target !== event.currentTarget) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        const [x, y] = placeOf(event, sheet)
        setEnds({ left: x, top: y, right: x, bottom: y })
      },
      onPointerMove: (event) => {
        if (!ends) return
        const [x, y] = placeOf(event, sheet)
        setEnds({ ...ends, right: x, bottom: y })
      },
      onPointerUp: (event) => {
        if (!ends) return
        setEnds(null)
        const [x, y] = placeOf(event, sheet)
        const box = tidyBox({ ...ends, right: x, bottom: y }, sheet)
        const perPixel = sheet.width / Math.max(1, event.currentTarget.clientWidth)
        const size = boxSize(box)
        if (Math.min(size.width, size.height) >= LEAST * perPixel) drawn(box)
      },
      onPointerCancel: () => setEnds(null),
    },
  }
}

function placeOf({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>, sheet: Sheet): [number, number] {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  return [((clientX - left) / width) * sheet.width, ((clientY - top) / height) * sheet.height]
}

/** A box as a part of its sheet, for a style. */
export function percentOf(box: Box, sheet: Sheet) {
  const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`
  const { width, height } = boxSize(box)
  return {
    left: percent(box.left, sheet.width),
    top: percent(box.top, sheet.height),
    width: percent(width, sheet.width),
    height: percent(height, sheet.height),
  }
}
