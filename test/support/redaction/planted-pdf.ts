import type { DraftMark } from '../../../src/capabilities/redaction/index.ts'
import type { Random } from '../fuzz/random.ts'
import { type DrawnFont, drawnFont } from './drawn-font.ts'
import { HIDDEN_PLANTS } from './hidden-plants.ts'
import { noisyPicture } from './noise.ts'
import { type PdfWriter, pdfWriter } from './pdf-writer.ts'
import { PICTURE_PLANTS } from './picture-plants.ts'
import { anySecret, type PlantedFile, personName } from './planted.ts'

/** A page as plants write on it. */
export interface Sheet {
  readonly writer: PdfWriter
  readonly font: DrawnFont
  readonly random: Random
  content: string
  readonly xobjects: string[]
  readonly resources: string[]
  readonly page: string[]
  readonly catalogue: string[]
  readonly information: string[]
  readonly annotations: number[]
  readonly marks: DraftMark[]
  readonly pixels: Buffer[]
  /** Changes to the finished file. */
  readonly after: ((bytes: Uint8Array) => Uint8Array)[]
  /** Text at x on a baseline y points from the top. */
  write(x: number, y: number, text: string, size?: number): string
}

export const HEIGHT = 842
export const OPEN_TEXT = '可以公开的内容照常提供'

type Drawing = (sheet: Sheet, secret: string, y: number) => void

/** Ways in which a term is drawn; all of them are found by the term. */
const DRAWN: Readonly<Record<string, Drawing>> = {
  whole: (sheet, secret, y) => {
    sheet.content += sheet.write(80, y, `当事人${secret}提出`)
  },
  pieces: (sheet, secret, y) => {
    for (const [i, character] of [...secret].entries()) sheet.content += sheet.write(80 + i * 12, y, character)
  },
  backwards: (sheet, secret, y) => {
    const characters = [...secret].map((character, i) => [character, i] as const)
    for (const [character, i] of characters.reverse()) sheet.content += sheet.write(80 + i * 12, y, character)
  },
  spaced: (sheet, secret, y) => {
    sheet.content += sheet.write(80, y, [...secret].join(' '), 9)
  },
  'two-lines': (sheet, secret, y) => {
    const half = Math.ceil([...secret].length / 2)
    sheet.content +=
      sheet.write(430 - half * 12, y, [...secret].slice(0, half).join('')) +
      sheet.write(80, y + 16, [...secret].slice(half).join(''))
  },
  kerned: (sheet, secret, y) => {
    const parts = [...secret].map((character) => `<${sheet.font.encode(character)}> -120`).join(' ')
    sheet.content += `BT /F1 12 Tf 1 0 0 1 80 ${HEIGHT - y} Tm [${parts}] TJ ET\n`
  },
  form: (sheet, secret, y) => {
    const name = `X${sheet.xobjects.length}`
    const inner = sheet.write(0, HEIGHT, `见${secret}的材料`)
    const form = sheet.writer.stream(
      `/Type /XObject /Subtype /Form /BBox [0 -10 400 30] /Resources << /Font << /F1 ${sheet.font.number} 0 R >> >>`,
      inner,
    )
    sheet.xobjects.push(`/${name} ${form} 0 R`)
    sheet.content += `q 1 0 0 1 80 ${HEIGHT - y} cm /${name} Do Q\n`
  },
  'full-width': (sheet, secret, y) => {
    sheet.content += sheet.write(
      80,
      y,
      secret.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    )
  },
}

/** A PDF with a term drawn in two ways, an area over another secret, a picture with an area, and hidden secrets. */
export function plantedPdf(random: Random, number: number, plants = 4): PlantedFile {
  const writer = pdfWriter()
  const sheet = newSheet(writer, random)
  const [term, covered, hidden] = [anySecret(random), anySecret(random), anySecret(random)]
  const names: string[] = []
  sheet.content += sheet.write(80, 80, OPEN_TEXT)
  for (let i = 0; i < 2; i++) {
    const kind = random.pick(Object.keys(DRAWN)) ?? 'whole'
    names.push(`term:${kind}`)
    DRAWN[kind]?.(sheet, term, 140 + i * 60)
  }
  sheet.marks.push({ kind: 'term', term: random.oneIn(3) ? [...term].join(' ') : term, reason: 'privacy' })
  sheet.content += sheet.write(80, 280, covered)
  sheet.marks.push({
    kind: 'rectangle',
    page: 1,
    box: [78, 264, 84 + [...covered].length * 12, 288],
    reason: 'tradeSecret',
  })
  const picture = random.pick(Object.keys(PICTURE_PLANTS)) ?? 'grey'
  names.push(`picture:${picture}`)
  PICTURE_PLANTS[picture]?.(sheet, noisyPicture(random))
  const kinds = Object.keys(HIDDEN_PLANTS)
  for (let i = 0; i < plants; i++) {
    const kind = kinds[(number * plants + i) % kinds.length] ?? 'information'
    names.push(`hidden:${kind}`)
    HIDDEN_PLANTS[kind]?.(sheet, random.oneIn(2) ? hidden : term)
  }
  const bytes = sheet.after.reduce((whole, change) => change(whole), finishSheet(sheet))
  return {
    name: `${number}.pdf`,
    bytes,
    marks: sheet.marks,
    secrets: [term, covered, hidden],
    pixels: sheet.pixels,
    plants: names,
    open: OPEN_TEXT,
  }
}

export function newSheet(writer: PdfWriter, random: Random): Sheet {
  const font = drawnFont(writer)
  const write = (x: number, y: number, text: string, size = 12): string =>
    `BT /F1 ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm <${font.encode(text)}> Tj ET\n`
  return {
    writer,
    font,
    random,
    content: '',
    xobjects: [],
    resources: [],
    page: [],
    catalogue: [],
    information: [],
    annotations: [],
    marks: [],
    pixels: [],
    after: [],
    write,
  }
}

export function finishSheet(sheet: Sheet): Uint8Array {
  const { writer, font } = sheet
  font.finish()
  const content = writer.stream('', sheet.content)
  const pages = writer.reserve()
  const annotations =
    sheet.annotations.length === 0 ? '' : `/Annots [${sheet.annotations.map((n) => `${n} 0 R`).join(' ')}]`
  const page = writer.add(
    `<< /Type /Page /Parent ${pages} 0 R /MediaBox [0 0 595 ${HEIGHT}] /Contents ${content} 0 R ${annotations} ${sheet.page.join(' ')} /Resources << /Font << /F1 ${font.number} 0 R >> /XObject << ${sheet.xobjects.join(' ')} >> ${sheet.resources.join(' ')} >> >>`,
  )
  writer.put(pages, `<< /Type /Pages /Count 1 /Kids [${page} 0 R] >>`)
  const catalogue = writer.add(`<< /Type /Catalog /Pages ${pages} 0 R ${sheet.catalogue.join(' ')} >>`)
  const information =
    sheet.information.length === 0 ? '' : `/Info ${writer.add(`<< ${sheet.information.join(' ')} >>`)} 0 R`
  return writer.finish(`/Root ${catalogue} 0 R ${information}`)
}

/** The same page with nothing to hide: it has to be released as it is, with and without a mark. */
export function cleanPdf(random: Random, number: number): PlantedFile {
  const sheet = newSheet(pdfWriter(), random)
  sheet.content += sheet.write(80, 80, OPEN_TEXT)
  for (let line = 0; line < 20; line++)
    sheet.content += sheet.write(80, 120 + line * 20, `第${line + 1}行：${personName(random)}办理的事项`)
  sheet.content += '0.5 w 70 700 m 500 700 l S 70 300 430 200 re S\n'
  return {
    name: `clean-${number}.pdf`,
    bytes: finishSheet(sheet),
    marks: [],
    secrets: [],
    pixels: [],
    plants: [],
    open: OPEN_TEXT,
  }
}
