import { deflateSync } from 'node:zlib'

/** PDFs for tests, written operator by operator: no outside tool, no font file. Points; y downwards from the top of the page. */

export interface FixturePage {
  /** Operators, as the functions below write them for a page of this height. */
  readonly content: string
  readonly width?: number
  readonly height?: number
  readonly rotate?: number
  /** Form objects that the content may paint by name (`/X1 Do`). */
  readonly forms?: Readonly<Record<string, { readonly content: string; readonly matrix?: readonly number[] }>>
}

export interface FixtureOptions {
  readonly title?: string
  /** Further entries of the trailer, and objects from number 900 on. */
  readonly trailer?: string
  readonly objects?: readonly string[]
  /** Applied to every stream's bytes. */
  readonly seal?: (bytes: Uint8Array, object: number) => Uint8Array
}

const A4 = { width: 595, height: 842 }

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')

/** A run of text that begins at x on the baseline y. Han characters are one em wide, ASCII half an em. */
export const words = (x: number, y: number, text: string, size = 10): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${A4.height - y} Tm <${hex(text)}> Tj ET\n`

/** The same in any direction: `cos`, `sin` turn it counter-clockwise; x and y in the page's own coordinates. */
export const turnedWords = (x: number, y: number, cos: number, sin: number, text: string, size = 10): string =>
  `BT /F1 ${size} Tf ${cos} ${sin} ${-sin} ${cos} ${x} ${y} Tm <${hex(text)}> Tj ET\n`

export const stroke = (x0: number, y0: number, x1: number, y1: number): string =>
  `0.5 w ${x0} ${A4.height - y0} m ${x1} ${A4.height - y1} l S\n`

/** A border the way WPS and Word write it: a filled rectangle half a point thick. */
export function thinRectangle(x0: number, y0: number, x1: number, y1: number): string {
  const [width, height] = [Math.max(x1 - x0, 0.5), Math.max(y1 - y0, 0.5)]
  return `${x0} ${A4.height - y0 - height} ${width} ${height} re f\n`
}

interface FixtureCell {
  readonly text: string
  readonly columnSpan?: number
  readonly rowSpan?: number
}

export interface FixtureTable {
  readonly x?: number
  readonly y?: number
  readonly widths: readonly number[]
  readonly rowHeight?: number
  /** Cells that begin in each row; a string is a plain cell. Lines of a text are parted by \n. */
  readonly rows: readonly (readonly (string | FixtureCell)[])[]
  readonly line?: typeof stroke
  readonly openSides?: boolean
}

/** A ruled table: every cell framed, its text centred. */
export function ruledTable(table: FixtureTable): string {
  const { x = 60, y = 100, widths, rowHeight = 20, rows, line = stroke, openSides = false } = table
  const taken = rows.map(() => widths.map(() => false))
  const right = x + widths.reduce((sum, width) => sum + width, 0)
  let content = ''
  for (const [r, row] of rows.entries()) {
    let c = 0
    for (const entry of row) {
      const cell = typeof entry === 'string' ? { text: entry } : entry
      while (taken[r]?.[c] === true) c++
      const { columnSpan = 1, rowSpan = 1 } = cell
      for (let i = r; i < r + rowSpan; i++) taken[i]?.fill(true, c, c + columnSpan)
      const x0 = x + widths.slice(0, c).reduce((sum, width) => sum + width, 0)
      const x1 = x0 + widths.slice(c, c + columnSpan).reduce((sum, width) => sum + width, 0)
      const [y0, y1] = [y + r * rowHeight, y + (r + rowSpan) * rowHeight]
      content += line(x0, y0, x1, y0) + line(x0, y1, x1, y1)
      if (!(openSides && x0 === x)) content += line(x0, y0, x0, y1)
      if (!(openSides && x1 === right)) content += line(x1, y0, x1, y1)
      content += centred(cell.text, (x0 + x1) / 2, (y0 + y1) / 2)
    }
  }
  return content
}

function centred(text: string, x: number, y: number): string {
  const lines = text === '' ? [] : text.split('\n')
  const size = 10
  return lines
    .map((line, index) => {
      const width = [...line].reduce((sum, character) => sum + (character <= '~' ? size / 2 : size), 0)
      return words(x - width / 2, y + (index - (lines.length - 1) / 2) * 12 + 3.8, line, size)
    })
    .join('')
}

const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def
1 begincodespacerange <0000> <ffff> endcodespacerange
${['00', '20', '30', '4e', '4f']
  .concat(Array.from({ length: 0x51 }, (_, i) => (0x50 + i).toString(16)))
  .concat(['fe', 'ff', '2f'])
  .reduce<string[]>((blocks, high, i) => {
    if (i % 100 === 0) blocks.push('')
    blocks[blocks.length - 1] += `<${high}00> <${high}ff> <${high}00>\n`
    return blocks
  }, [])
  .map((block) => `${block.trim().split('\n').length} beginbfrange\n${block}endbfrange`)
  .join('\n')}
endcmap end end`

/** A PDF of these pages. The font maps two-byte codes to the characters of the same number. */
export function makePdf(pages: readonly FixturePage[], options: FixtureOptions = {}): Uint8Array {
  const { seal = (bytes: Uint8Array) => bytes } = options
  const objects = new Map<number, Buffer>()
  const put = (number: number, text: string) => objects.set(number, Buffer.from(text, 'latin1'))
  const putStream = (number: number, dictionary: string, data: string) => {
    const bytes = seal(deflateSync(Buffer.from(data, 'latin1')), number)
    const head = `<< ${dictionary} /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n`
    objects.set(number, Buffer.concat([Buffer.from(head), bytes, Buffer.from('\nendstream')]))
  }
  put(1, '<< /Type /Catalog /Pages 2 0 R >>')
  put(
    3,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
  )
  put(
    4,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sample /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] /FontDescriptor 5 0 R >>',
  )
  put(
    5,
    '<< /Type /FontDescriptor /FontName /Sample /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  )
  putStream(6, '', TO_UNICODE)
  let next = 10
  const kids = pages.map(({ content, width = A4.width, height = A4.height, rotate = 0, forms = {} }) => {
    const [page, stream] = [next++, next++]
    const names = Object.entries(forms).map(([name, form]) => {
      const number = next++
      const matrix = form.matrix === undefined ? '' : `/Matrix [${form.matrix.join(' ')}]`
      putStream(
        number,
        `/Type /XObject /Subtype /Form /BBox [-2000 -2000 4000 4000] ${matrix} /Resources << /Font << /F1 3 0 R >> >>`,
        form.content,
      )
      return `/${name} ${number} 0 R`
    })
    putStream(stream, '', content)
    put(
      page,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${stream} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << ${names.join(' ')} >> >> >>`,
    )
    return `${page} 0 R`
  })
  put(2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`)
  for (const [index, object] of (options.objects ?? []).entries()) put(900 + index, object)
  if (options.title !== undefined) put(899, `<< /Title <feff${hex(options.title)}> >>`)
  const info = options.title === undefined ? '' : '/Info 899 0 R'
  return assemble(objects, `/Root 1 0 R ${info} ${options.trailer ?? ''}`)
}

/** Numbered objects with their cross-reference table. */
export function assemble(objects: ReadonlyMap<number, Uint8Array>, trailer: string): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n')]
  let offset = 9
  let table = ''
  for (const [number, body] of [...objects].sort(([p], [q]) => p - q)) {
    const bytes = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    table += `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`
    offset += bytes.length
    parts.push(bytes)
  }
  const size = Math.max(...objects.keys()) + 1
  const tail = `xref\n0 1\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${offset}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(tail)])
}
