import Big from 'big.js'
import type { FormColumn } from '../../../law/report-form/index.ts'
import type { Cell, Figure } from '../report.ts'
import type { Token } from './tokens.ts'

/** A recognised cell: what stands in the table and how it was printed. */
export interface ReadCell {
  readonly value: Figure
  readonly cell: Cell
  /** Words beside the number, worth a remark. */
  readonly remark?: string
}

const raw = (token: Token) => (token.figure.kind === 'blank' ? '' : token.text.trim())

/** The cell as printed: number, blank, `/`; words where a number belongs stay as they are, with no value. */
export function printedCell(token: Token, column?: Pick<FormColumn, 'unit'>): ReadCell {
  const { figure, place } = token
  if (figure.kind === 'blank' || figure.kind === 'dash') {
    return { value: null, cell: { raw: raw(token), state: 'blank', place } }
  }
  if (figure.kind === 'words') {
    const reason = '此格不是一个数'
    return { value: null, cell: { raw: raw(token), state: 'uncertain', reason, place }, remark: raw(token) }
  }
  const remark = figure.remark ? { remark: raw(token) } : {}
  if (figure.unit && column?.unit && figure.unit !== column.unit) {
    const factor = column.unit === '元' ? 10_000 : 0.0001
    const value = new Big(figure.value).times(factor).toNumber()
    const reason = `原文以${figure.unit}计，已换算为${column.unit}`
    return { value, cell: { raw: raw(token), state: 'derived', reason, place }, ...remark }
  }
  return { value: figure.value, cell: { raw: raw(token), state: 'read', place }, ...remark }
}

/** The same figure, told apart as settled by the sums. */
export function derivedCell(token: Token | undefined, reason: string): ReadCell {
  if (!token) return { value: null, cell: { raw: '', state: 'derived', reason } }
  const printed = printedCell(token)
  if (printed.cell.state === 'blank') return printed
  return { ...printed, cell: { ...printed.cell, state: 'derived', reason } }
}

/** A cell whose figure cannot be told: no value, what was printed in its row, and the readings that fit. */
export function uncertainCell(
  rowTokens: readonly Token[],
  reason: string,
  candidates: readonly (readonly Figure[])[],
): ReadCell {
  const place = rowTokens[0]?.place
  return {
    value: null,
    cell: {
      raw: rowTokens.map(raw).join(' '),
      state: 'uncertain',
      reason,
      ...(candidates.length > 0 ? { candidates } : {}),
      ...(place ? { place } : {}),
    },
  }
}
