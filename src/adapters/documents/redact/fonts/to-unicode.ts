import { isOperator, Lexer } from '../objects/lexer.ts'
import { isArray, isString, type PdfValue } from '../objects/values.ts'

/** Codes and what they stand for, as a ToUnicode table says: code (as a number) → UTF-16BE in hex. */
export type UnicodeTable = ReadonlyMap<number, string>

const hexOf = (value: PdfValue | undefined): string => (isString(value) ? Buffer.from(value.bytes).toString('hex') : '')
const codeOf = (value: PdfValue | undefined): number => Number.parseInt(hexOf(value), 16)
const MOST_CODES = 65_536

export function readToUnicode(data: Buffer): UnicodeTable {
  const table = new Map<number, string>()
  const lexer = new Lexer(data)
  let operands: PdfValue[] = []
  for (;;) {
    const value = lexer.next()
    if (value === undefined) return table
    if (!isOperator(value)) {
      if (operands.length < 400_000) operands.push(value)
      continue
    }
    if (value.operator === 'endbfchar')
      for (let i = 0; i + 1 < operands.length; i += 2) table.set(codeOf(operands[i]), hexOf(operands[i + 1]))
    if (value.operator === 'endbfrange')
      for (let i = 0; i + 2 < operands.length; i += 3) addRange(table, operands.slice(i, i + 3))
    operands = []
  }
}

function addRange(table: Map<number, string>, [low, high, to]: readonly PdfValue[]): void {
  const [first, last] = [codeOf(low), codeOf(high)]
  for (let code = first; code <= last && code - first < MOST_CODES; code++) {
    const hex = isArray(to) ? hexOf(to[code - first]) : plus(hexOf(to), code - first)
    if (hex !== '') table.set(code, hex)
  }
}

/** The last UTF-16 unit counts up. */
function plus(hex: string, steps: number): string {
  if (hex.length < 4) return hex
  const last = (Number.parseInt(hex.slice(-4), 16) + steps) & 0xffff
  return hex.slice(0, -4) + last.toString(16).padStart(4, '0')
}

/** The table again with the codes that are shown and no others. */
export function writeToUnicode(table: UnicodeTable, codes: ReadonlySet<number>, codeBytes: 1 | 2): Buffer {
  const hex = (code: number): string => code.toString(16).padStart(codeBytes * 2, '0')
  const entries = [...codes]
    .sort((a, b) => a - b)
    .flatMap((code) => (table.has(code) ? [`<${hex(code)}> <${table.get(code)}>`] : []))
  const blocks = Array.from({ length: Math.ceil(entries.length / 100) }, (_, i) =>
    entries.slice(i * 100, i * 100 + 100),
  )
  return Buffer.from(
    [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def',
      `1 begincodespacerange <${hex(0)}> <${codeBytes === 1 ? 'ff' : 'ffff'}> endcodespacerange`,
      ...blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`),
      'endcmap CMapName currentdict /CMap defineresource pop end end',
    ].join('\n'),
  )
}
