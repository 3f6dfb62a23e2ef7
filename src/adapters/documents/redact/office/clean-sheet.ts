import type { RemovalLog } from './removal-log.ts'
import { attributeOf, childOf, childrenOf, type Element, isElement, type Node, textOf } from './xml-tree.ts'

export interface SheetContext {
  readonly part: string
  /** The name on the tab, for whoever reads the findings. */
  readonly sheet: string
  readonly log: RemovalLog
  readonly hiding: ReadonlySet<number>
  /** Shared texts that cells still show. */
  readonly used: Set<number>
}

/** What a sheet is printed from. Rules, filters, forms, comments and views with conditions are not among it. */
const KEPT = new Set(
  'sheetPr sheetViews sheetFormatPr cols sheetData mergeCells printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks drawing'
    .split(' ')
    .map((name) => `s:${name}`),
)

/** Takes hidden rows, columns and cells out, and whatever is not printed. Formulas give way to their results. The tree is changed. */
export function cleanSheet(root: Element, context: SheetContext): void {
  const { log, part, sheet } = context
  for (const [key, kind] of [
    ['s:oleObjects', 'embedded-object'],
    ['s:controls', 'embedded-object'],
    ['s:dataValidations', 'formula'],
  ] as const)
    if (childOf(root, key)) log.add(kind, part, { sheet })
  root.children = root.children.filter((node) => isElement(node) && KEPT.has(node.key))
  const hidden = hiddenColumns(childOf(root, 's:cols'), context)
  const data = childOf(root, 's:sheetData')
  if (data) data.children = data.children.filter((node) => isElement(node) && keepsRow(node, hidden, context))
  const isHeadless = (node: Node): boolean => isElement(node) && node.key === 's:cols' && node.children.length === 0
  root.children = root.children.filter((node) => !isHeadless(node))
  for (const key of ['s:pageSetup', 's:sheetPr', 's:sheetViews']) cleanView(childOf(root, key))
}

function cleanView(element: Element | undefined): void {
  if (!element) return
  for (const name of element.attributes.keys())
    if (/(?:^|:)(?:id|codeName|filterMode)$/.test(name)) element.attributes.delete(name)
  for (const view of childrenOf(element, 's:sheetView'))
    view.children = view.children.filter((node) => isElement(node) && node.key === 's:pane')
}

/** Widths and heights that leave nothing to be seen. */
const NARROW = 0.4
const LOW = 1

type Range = readonly [first: number, last: number]

function hiddenColumns(columns: Element | undefined, { log, part, sheet }: SheetContext): readonly Range[] {
  if (!columns) return []
  const isHidden = (column: Element): boolean =>
    attributeOf(column, 'hidden') === '1' ||
    attributeOf(column, 'hidden') === 'true' ||
    Number(attributeOf(column, 'width') ?? 9) < NARROW
  const hidden = childrenOf(columns, 's:col').filter(isHidden)
  columns.children = columns.children.filter((node) => isElement(node) && !hidden.includes(node))
  return hidden.map((column) => {
    const range: Range = [Number(attributeOf(column, 'min') ?? 0), Number(attributeOf(column, 'max') ?? 0)]
    log.add('hidden-column', part, { sheet, column: range[0] })
    return range
  })
}

function keepsRow(row: Element, hidden: readonly Range[], context: SheetContext): boolean {
  const { log, part, sheet } = context
  const number = Number(attributeOf(row, 'r') ?? 0)
  const flag = attributeOf(row, 'hidden')
  if (flag === '1' || flag === 'true' || Number(attributeOf(row, 'ht') ?? 9) < LOW) {
    log.add('hidden-row', part, { sheet, row: number })
    return false
  }
  row.children = row.children.filter((node) => isElement(node) && keepsCell(node, hidden, context))
  return true
}

function keepsCell(cell: Element, hidden: readonly Range[], context: SheetContext): boolean {
  const { log, part, sheet, used } = context
  const column = columnOf(attributeOf(cell, 'r') ?? '')
  if (hidden.some(([first, last]) => column >= first && column <= last)) return false
  const hasValue = childOf(cell, 's:v') !== undefined || childOf(cell, 's:is') !== undefined
  if (hasValue && context.hiding.has(Number(attributeOf(cell, 's') ?? 0))) {
    log.add('hidden-text', part, { sheet, column })
    return false
  }
  const formula = childOf(cell, 's:f')
  if (formula && /["[]|https?:/i.test(textOf(formula))) log.add('formula', part, { sheet })
  cell.children = cell.children.filter((node) => isElement(node) && (node.key === 's:v' || node.key === 's:is'))
  for (const name of ['cm', 'vm', 'ph']) cell.attributes.delete(name)
  const value = childOf(cell, 's:v')
  if (value && attributeOf(cell, 't') === 's') used.add(Number(textOf(value)))
  const inline = childOf(cell, 's:is')
  if (inline) dropReadings(inline)
  return true
}

/** Phonetic readings under a text are a second copy of it. */
export function dropReadings(text: Element): void {
  text.children = text.children.filter(
    (node) => !isElement(node) || (node.key !== 's:rPh' && node.key !== 's:phoneticPr'),
  )
}

const columnOf = (reference: string): number =>
  [...(/^[A-Z]+/i.exec(reference)?.[0] ?? '')].reduce(
    (sum, letter) => sum * 26 + letter.toUpperCase().charCodeAt(0) - 64,
    0,
  )
