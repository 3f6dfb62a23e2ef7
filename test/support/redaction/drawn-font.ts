import type { PdfWriter } from './pdf-writer.ts'

/** A Type 3 font of 255 one-byte codes given out in the order of first use, as subset fonts do; every glyph is a small drawn figure. */
export interface DrawnFont {
  readonly number: number
  /** The text's codes in hex. */
  encode(text: string): string
  finish(): void
}

export function drawnFont(writer: PdfWriter): DrawnFont {
  const number = writer.reserve()
  const codes = new Map<string, number>()
  const codeOf = (character: string): number => {
    const known = codes.get(character)
    if (known !== undefined) return known
    codes.set(character, codes.size + 1)
    return codes.size
  }
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')
  return {
    number,
    encode: (text) => [...text].map((character) => hex(codeOf(character), 2)).join(''),
    finish: () => {
      const glyphs = [...codes].map(([character, code]) => {
        const bits = (character.codePointAt(0) ?? 0) * 2654435761
        const squares = Array.from({ length: 16 }, (_, i) => i).filter((i) => ((bits >>> i) & 1) === 1 || i === 0)
        const figure = squares
          .map((i) => `${100 + (i % 4) * 200} ${-50 + Math.floor(i / 4) * 200} 160 160 re`)
          .join(' ')
        return [code, writer.stream('', `1000 0 0 -100 1000 900 d1 ${figure} f`)] as const
      })
      const unicode = [...codes].map(
        ([character, code]) => `<${hex(code, 2)}> <${Buffer.from(character, 'utf16le').swap16().toString('hex')}>`,
      )
      const table = writer.stream(
        '',
        `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${unicode.length} beginbfchar\n${unicode.join('\n')}\nendbfchar endcmap end`,
      )
      const names = glyphs.map(([code]) => `/g${code}`)
      writer.put(
        number,
        `<< /Type /Font /Subtype /Type3 /FontBBox [0 -100 1000 900] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 /LastChar ${codes.size} /Widths [${[...codes].map(() => 1000).join(' ')}] /Encoding << /Type /Encoding /Differences [1 ${names.join(' ')}] >> /CharProcs << ${glyphs.map(([code, at]) => `/g${code} ${at} 0 R`).join(' ')} >> /Resources << >> /ToUnicode ${table} 0 R >>`,
      )
    },
  }
}
