import type { Result } from '../../../../capabilities/documents/index.ts'
import { ok } from '../../../../capabilities/documents/index.ts'
import { parseXml } from '../ooxml/xml.ts'

/** How the numbers of a style are shown, as far as it changes what they say. */
export interface CellFormat {
  readonly date: boolean
  /** 000000: filled up with zeros to so many digits. */
  readonly digits: number
}

export type CellFormats = (style: number) => CellFormat

const PLAIN: CellFormat = { date: false, digits: 0 }
export const NO_FORMATS: CellFormats = () => PLAIN

/** Built-in formats that show a day: the western ones, and those of Chinese, Japanese and Korean editions. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

export function readCellFormats(xml: string): Result<CellFormats> {
  const codes = new Map<number, string>()
  const styles: number[] = []
  let inStyles = false
  const parsed = parseXml(xml, {
    open: (name, attribute) => {
      if (name === 's:cellXfs') inStyles = true
      if (name === 's:numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      if (name === 's:xf' && inStyles) styles.push(Number(attribute('numFmtId') ?? 0))
    },
    close: (name) => {
      if (name === 's:cellXfs') inStyles = false
    },
  })
  if (!parsed.ok) return parsed
  const formats = styles.map((id) => formatOf(id, codes.get(id)))
  return ok((style) => formats[style] ?? PLAIN)
}

function formatOf(id: number, code: string | undefined): CellFormat {
  if (code === undefined) return { date: isBuiltInDate(id), digits: 0 }
  // What stands in quotes, brackets or after a backslash is shown as it is.
  const bare = code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  return { date: /[yd]/i.test(bare), digits: /^0+$/.test(bare) ? bare.length : 0 }
}
