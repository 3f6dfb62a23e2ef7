import type { KeyboardEvent } from 'react'
import type { CaseRedaction, Reason, RectangleMark, Sheet } from './redaction-api.ts'
import type { TermPlaces } from './term-places.ts'
import { percentOf, useDrawing } from './use-drawing.ts'
import type { Marking } from './use-marking.ts'
import { boxSize, markTitle, reasonWords, tidyBox, unitOf } from './words.ts'

interface Props {
  readonly redaction: CaseRedaction
  readonly marking: Marking
  readonly page: number
  readonly sheet: Sheet
  readonly reason: Reason
  readonly draws: boolean
  readonly changes: boolean
  readonly terms: readonly TermPlaces[]
}

/** The rectangles of a page, over its picture; drawn with a pointer, moved with the keyboard. */
export function PageMarks({ redaction, marking, page, sheet, reason, draws, changes, terms }: Props) {
  const drawing = useDrawing(sheet, (box) => marking.add({ kind: 'rectangle', page, ...box, reason }))
  const here = marking.marks.flatMap((mark, index) =>
    mark.kind === 'rectangle' && mark.page === page ? [{ mark, index }] : [],
  )
  return (
    <div className={draws ? 'sheet-marks drawing' : 'sheet-marks'} {...(draws ? drawing.handlers : {})}>
      <OfTerms {...{ terms, page, sheet }} />
      {here.map(({ mark, index }) => (
        <button
          key={index}
          type="button"
          className={`sheet-mark ${marking.chosen === index ? 'chosen' : ''} ${mark.reason ? '' : 'unreasoned'}`}
          style={percentOf(mark, sheet)}
          aria-label={`${markTitle(mark, index, unitOf(redaction.format))}，${reasonWords(redaction, mark.reason)}`}
          aria-pressed={marking.chosen === index}
          onClick={() => marking.choose(index)}
          onKeyDown={(event) => {
            if (changes) onKey(event, { mark, index, marking, sheet, step: unitOf(redaction.format).size })
          }}
        >
          <span aria-hidden="true">{index + 1}</span>
        </button>
      ))}
      {drawing.box && <div className="sheet-mark new" style={percentOf(drawing.box, sheet)} />}
    </div>
  )
}

/** Where terms stand; they are changed in the list, where they are words. */
function OfTerms({ terms, page, sheet }: Pick<Props, 'terms' | 'page' | 'sheet'>) {
  return terms.flatMap(({ index, places = [] }) =>
    places
      .flat()
      .filter((area) => area.page === page)
      .map((area) => (
        <div
          key={`${index} ${area.left} ${area.top}`}
          className="sheet-mark of-term"
          style={percentOf(area, sheet)}
          aria-hidden="true"
        >
          <span>{index + 1}</span>
        </div>
      )),
  )
}

interface Held {
  readonly mark: RectangleMark
  readonly index: number
  readonly marking: Marking
  readonly sheet: Sheet
  /** A millimetre, or a pixel. */
  readonly step: number
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

function onKey(event: KeyboardEvent, { mark, index, marking, sheet, step }: Held): void {
  if (event.key === 'Delete' || event.key === 'Backspace') {
    event.preventDefault()
    marking.remove(index)
    return
  }
  const arrow = ARROWS[event.key]
  if (!arrow) return
  event.preventDefault()
  const [dx, dy] = [arrow[0] * step, arrow[1] * step]
  const { left, top, right, bottom } = mark
  const end = { right: right + dx, bottom: bottom + dy }
  const start = event.shiftKey ? { left, top } : { left: left + dx, top: top + dy }
  const box = tidyBox({ ...start, ...end }, sheet)
  const { width, height } = boxSize(box)
  if (width >= step && height >= step) marking.change(index, { ...mark, ...box })
}
