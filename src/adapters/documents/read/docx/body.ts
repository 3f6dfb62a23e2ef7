import type { Result } from '../../../../capabilities/documents/index.ts'
import { ok } from '../../../../capabilities/documents/index.ts'
import { LIMITS } from '../limits.ts'
import { type Attributes, parseXml } from '../ooxml/xml.ts'
import {
  type BodyState,
  bodyState,
  type Close,
  openCell,
  openParagraph,
  openRow,
  openTable,
  openTextBox,
  print,
  pushed,
} from './body-state.ts'
import type { DocxItem } from './model.ts'
import { type NumberingCounter, numberOf } from './numbering.ts'
import { headingLevelOf, type Styles } from './styles.ts'
import { withoutFormatting } from './without-formatting.ts'

export interface DocxBody {
  readonly items: readonly DocxItem[]
  readonly tracked: boolean
  readonly hidden: number
}

/** word/document.xml as paragraphs and tables, the way Word prints it with all changes accepted. */
export function readBody(xml: string, styles: Styles, numbering: NumberingCounter): Result<DocxBody> {
  const state = bodyState(styles, numbering)
  const closes: (Close | undefined)[] = []
  const path: string[] = []
  let skipped = 0
  const parsed = parseXml(withoutFormatting(xml), {
    open: (name, attributes) => {
      if (skipped > 0 || SKIPPED.has(name) || isLeftOut(state, name, path)) skipped++
      else {
        SETTERS.get(name)?.(state, attributes, path)
        closes.push(OPENERS.get(name)?.(state))
      }
      path.push(name)
    },
    close: () => {
      path.pop()
      if (skipped > 0) skipped--
      else closes.pop()?.()
    },
    text: (text) => {
      const element = path.at(-1)
      if (skipped > 0) return
      if (element === 'w:t' || element === 'm:t') print(state, text)
      else if (element === 'w:instrText') state.fields.instruct(text)
    },
  })
  if (!parsed.ok) return parsed
  const { root, tracked, hidden } = state
  if (root.carried !== '') root.items.push({ kind: 'paragraph', text: root.carried })
  return ok({ items: root.items, tracked, hidden })
}

// Never printed, or only what stood there before a change of formatting.
const SKIPPED = new Set(
  (
    'w:delText w:delInstrText w:rt w:sdtPr w:sdtEndPr w:sectPr w:pPrChange w:rPrChange w:tblPrChange w:trPrChange ' +
    'w:tcPrChange w:tblGridChange w:tblPrExChange w:numberingChange w:tblPr w:tblGrid w:tblPrEx'
  ).split(' '),
)

// Maps, not objects: a file may call an element `constructor`.
const OPENERS: ReadonlyMap<string, (state: BodyState) => Close> = new Map(
  Object.entries<(state: BodyState) => Close>({
    'w:p': openParagraph,
    'w:tbl': openTable,
    'w:tr': openRow,
    'w:tc': openCell,
    'w:txbxContent': openTextBox,
    'w:r': (state) => pushed(state.runs, { hidden: false }),
    'mc:AlternateContent': (state) => pushed(state.alternatives, { taken: false }),
  }),
)

type Setter = (state: BodyState, attribute: Attributes, path: readonly string[]) => void

const inserted: Setter = (state) => {
  state.tracked = true
}
const lineBreak: Setter = (state) => print(state, '\n')

const ofCell =
  (set: (cell: BodyState['cells'][number], value: string | undefined) => void): Setter =>
  (state, attribute) => {
    const cell = state.cells.at(-1)
    if (cell) set(cell, attribute('val'))
  }

const ofParagraph =
  (set: (paragraph: BodyState['paragraphs'][number], value: string) => void): Setter =>
  (state, attribute) => {
    const paragraph = state.paragraphs.at(-1)
    const value = attribute('val')
    if (paragraph && value !== undefined) set(paragraph, value)
  }

const SETTERS: ReadonlyMap<string, Setter> = new Map(
  Object.entries<Setter>({
    'w:gridSpan': ofCell((cell, value) => {
      cell.span = Math.min(LIMITS.columnSpan, Math.max(1, numberOf(value, 1)))
    }),
    'w:vMerge': ofCell((cell, value) => {
      cell.merge = value === 'restart' ? 'below' : 'above'
    }),
    'w:hMerge': ofCell((cell, value) => {
      cell.mergedLeft = value !== 'restart'
    }),
    'w:gridBefore': (state, attribute) => {
      const row = state.rows.at(-1)
      if (row) row.before = Math.min(LIMITS.columnSpan, Math.max(0, numberOf(attribute('val'), 0)))
    },
    'w:pStyle': ofParagraph((paragraph, value) => {
      paragraph.style = value
    }),
    'w:numId': ofParagraph((paragraph, value) => {
      paragraph.listId = value
    }),
    'w:ilvl': ofParagraph((paragraph, value) => {
      paragraph.depth = numberOf(value, 0)
    }),
    'w:outlineLvl': ofParagraph((paragraph, value) => {
      const level = headingLevelOf(value)
      if (level !== undefined) paragraph.headingLevel = level
    }),
    'w:vanish': (state, attribute, path) => {
      const run = path.at(-2) === 'w:r' ? state.runs.at(-1) : undefined
      if (run) run.hidden = !/^(0|false|off)$/.test(attribute('val') ?? 'on')
    },
    // w:tab is also a tab stop, among the properties of a paragraph.
    'w:tab': (state, _, path) => {
      if (path.at(-1) === 'w:r') print(state, '\t')
    },
    'w:br': lineBreak,
    'w:cr': lineBreak,
    'w:noBreakHyphen': (state) => print(state, '-'),
    'w:fldChar': (state, attribute) => state.fields.change(attribute('fldCharType')),
    'w:ins': inserted,
    'w:moveTo': inserted,
  }),
)

/** Deleted or moved away, or the other form of something already read. */
function isLeftOut(state: BodyState, name: string, path: readonly string[]): boolean {
  if (name === 'w:del' || name === 'w:moveFrom') {
    state.tracked = true
    markDeleted(state, path)
    return true
  }
  const alternative = name === 'mc:Choice' || name === 'mc:Fallback' ? state.alternatives.at(-1) : undefined
  if (!alternative) return false
  const leftOut = alternative.taken
  alternative.taken = true
  return leftOut
}

/** Among properties `w:del` is a mark: of a deleted row, or of a deleted end of paragraph. */
function markDeleted(state: BodyState, path: readonly string[]): void {
  const row = state.rows.at(-1)
  const paragraph = state.paragraphs.at(-1)
  if (path.at(-1) === 'w:trPr' && row) row.deleted = true
  else if (path.at(-1) === 'w:rPr' && path.at(-2) === 'w:pPr' && paragraph) paragraph.endDeleted = true
}
