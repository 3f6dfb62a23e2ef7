import { isOperator, isWhite, Lexer, type Operator, PdfSyntaxError } from './lexer.ts'
import { serialise } from './serialise.ts'
import { isName, isString, type PdfDict, type PdfValue } from './values.ts'

/** One operation of a content stream with its operands; an inline image with its dictionary and bytes. */
export interface Operation {
  readonly operator: string
  readonly operands: readonly PdfValue[]
  readonly image?: { readonly dict: PdfDict; readonly bytes: Buffer }
}

/** What a page is painted with. What only marks and names parts of it (BDC, MP, DX …) is not among them: ActualText stands there. */
const PAINTING = new Set(
  [
    'b B b* B* BT BI c cm CS cs d d0 d1 Do ET f F f* G g gs h i j J K k l m M n q Q re RG rg ri s S sc SC scn SCN sh',
    'T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "',
  ].flatMap((line) => line.split(' ')),
)

const MOST_OPERATIONS = 3_000_000
const MOST_OPERANDS = 10_000

/** The operations of a stream. @throws {PdfSyntaxError} where it is none, or is beyond all measure */
export function readContent(data: Buffer): readonly Operation[] {
  const lexer = new Lexer(data)
  const operations: Operation[] = []
  let operands: PdfValue[] = []
  for (;;) {
    const value: PdfValue | Operator | undefined = lexer.next()
    if (value === undefined) return operations
    if (!isOperator(value)) {
      if (operands.push(value) > MOST_OPERANDS) throw new PdfSyntaxError('too many operands')
      continue
    }
    if (value.operator === 'BI') operations.push(readInlineImage(lexer))
    else operations.push({ operator: value.operator, operands })
    operands = []
    if (operations.length > MOST_OPERATIONS) throw new PdfSyntaxError('too many operations')
  }
}

function readInlineImage(lexer: Lexer): Operation {
  const dict = new Map<string, PdfValue>()
  for (;;) {
    const key = lexer.next()
    if (isOperator(key) && key.operator === 'ID') break
    const value = lexer.next()
    if (key === undefined || isOperator(key) || !isName(key) || value === undefined || isOperator(value))
      throw new PdfSyntaxError('inline image broken')
    dict.set(key.name, value)
  }
  const start = lexer.at + 1
  const end = endOfImage(lexer.data, start)
  lexer.at = end + 3
  return { operator: 'BI', operands: [], image: { dict, bytes: lexer.data.subarray(start, end) } }
}

/** EI between blanks, with what looks like a content stream behind it. */
function endOfImage(data: Buffer, start: number): number {
  for (let at = data.indexOf('EI', start); at >= 0; at = data.indexOf('EI', at + 1)) {
    if (!isWhite(data[at - 1]) || !(at + 2 >= data.length || isWhite(data[at + 2]))) continue
    if (/^[\t\n\r -~\0]*$/.test(data.toString('latin1', at + 2, at + 12))) return at - 1
  }
  throw new PdfSyntaxError('inline image without end')
}

const INLINE_KEYS = new Set(
  'BPC BitsPerComponent CS ColorSpace D Decode DP DecodeParms F Filter H Height IM ImageMask I Interpolate L Length W Width Intent'.split(
    ' ',
  ),
)

/** The stream again, without comments and whatever does not paint. */
export function writeContent(operations: readonly Operation[]): Buffer {
  const parts: Buffer[] = []
  for (const { operator, operands, image } of operations) {
    if (!PAINTING.has(operator)) continue
    if (image) {
      const entries = [...image.dict].filter(([key]) => INLINE_KEYS.has(key))
      const head = entries.map(([key, value]) => `/${key} ${serialise(value)}`).join(' ')
      parts.push(Buffer.from(`BI ${head} ID `, 'latin1'), image.bytes, Buffer.from('\nEI\n'))
    } else parts.push(Buffer.from(`${[...operands.map(serialise), operator].join(' ')}\n`, 'latin1'))
  }
  return Buffer.concat(parts)
}

/** Names that a stream takes from its resources, by kind, and the bytes shown in each font. */
export interface ContentUse {
  readonly names: ReadonlyMap<ResourceKind, ReadonlySet<string>>
  /** By the font's resource name: the strings shown. */
  readonly shown: ReadonlyMap<string, readonly Uint8Array[]>
}

export type ResourceKind = 'Font' | 'XObject' | 'ExtGState' | 'ColorSpace' | 'Pattern' | 'Shading'

const TAKES: Readonly<Record<string, ResourceKind>> = {
  Tf: 'Font',
  Do: 'XObject',
  gs: 'ExtGState',
  cs: 'ColorSpace',
  CS: 'ColorSpace',
  scn: 'Pattern',
  SCN: 'Pattern',
  sh: 'Shading',
}
const SHOWS = new Set(['Tj', 'TJ', "'", '"'])

export function contentUse(operations: readonly Operation[]): ContentUse {
  const names = new Map<ResourceKind, Set<string>>()
  const shown = new Map<string, Uint8Array[]>()
  const take = (kind: ResourceKind, name: string): void => {
    names.set(kind, (names.get(kind) ?? new Set()).add(name))
  }
  let font = ''
  const fonts: string[] = []
  for (const { operator, operands, image } of operations) {
    if (operator === 'q') fonts.push(font)
    if (operator === 'Q') font = fonts.pop() ?? font
    const kind = TAKES[operator]
    const named = kind === 'Pattern' ? operands.at(-1) : operands[0]
    if (kind !== undefined && isName(named)) take(kind, named.name)
    if (operator === 'Tf' && isName(named)) font = named.name
    const space = image?.dict.get('CS') ?? image?.dict.get('ColorSpace')
    if (isName(space)) take('ColorSpace', space.name)
    if (!SHOWS.has(operator)) continue
    const texts = operands.flatMap((operand) => (Array.isArray(operand) ? operand : [operand])).filter(isString)
    const list = shown.get(font) ?? []
    for (const { bytes } of texts) list.push(bytes)
    shown.set(font, list)
  }
  return { names, shown }
}
