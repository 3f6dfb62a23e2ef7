import { encode } from 'jpeg-js'
import { paragraph, run, wordFile } from '../../../src/adapters/documents/read/testing/word-file.ts'
import { workbookFile } from '../../../src/adapters/documents/read/testing/workbook-file.ts'
import type { Random } from '../fuzz/random.ts'
import { noisyPicture, rgbaOf } from './noise.ts'
import { anySecret, type PlantedFile } from './planted.ts'
import { OPEN_TEXT } from './planted-pdf.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const ROOT = `${W} xmlns:r="${OFFICE}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`

/** A file in the making: text of the body or of the rows, relations, parts. */
interface Draft {
  body: string
  readonly relations: string[]
  readonly parts: Record<string, string | Uint8Array>
  readonly settings: string[]
  readonly styles: string[]
  /** Of workbooks. */
  after: string
  workbook: string
  columns: string
}

type Plant = (draft: Draft, secret: string, random: Random) => void

const relation = (draft: Draft, type: string, target: string, mode = ''): string => {
  const id = `p${draft.relations.length + 1}`
  draft.relations.push(`<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`)
  return id
}

/** A JPEG with EXIF, XMP and a comment that tell the secret. */
function tellingJpeg(secret: string, random: Random): Uint8Array {
  const picture = noisyPicture(random, 40, 30)
  const { data } = encode(
    { width: 40, height: 30, data: rgbaOf({ ...picture, width: 40, height: 30, grey: Buffer.alloc(1200, 90) }) },
    80,
  )
  const segment = (marker: number, content: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0])
    head.writeUInt16BE(content.length + 2, 2)
    return Buffer.concat([head, content])
  }
  const exif = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0\0\0', 'latin1'), Buffer.from(secret)]))
  const comment = segment(0xfe, Buffer.from(secret, 'utf16le'))
  return Buffer.concat([data.subarray(0, 2), exif, comment, data.subarray(2), Buffer.from(secret)])
}

const picture = (id: string, description: string): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="${description}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="a.jpg"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

const WORD_PLANTS: Readonly<Record<string, Plant>> = {
  comment: (draft, secret) => {
    relation(draft, 'comments', 'comments.xml')
    draft.parts['word/comments.xml'] =
      `<w:comments ${W}><w:comment w:id="0" w:author="${secret}">${paragraph(secret)}</w:comment></w:comments>`
    draft.body += `<w:p><w:commentRangeStart w:id="0"/>${run('此处')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`
  },
  deletion: (draft, secret) => {
    draft.body += `<w:p>${run('前')}<w:del w:id="1" w:author="某" w:date="2025-01-01T00:00:00Z"><w:r><w:delText>${secret}</w:delText></w:r></w:del>${run('后')}</w:p>`
  },
  'insertion by a person': (draft, secret) => {
    draft.body += `<w:p><w:ins w:id="2" w:author="${secret}">${run('补充的话')}</w:ins></w:p>`
  },
  'moved text': (draft, secret) => {
    draft.body += `<w:p><w:moveFromRangeStart w:id="3" w:name="${secret}"/><w:moveFrom w:id="4" w:author="某">${run(secret)}</w:moveFrom><w:moveFromRangeEnd w:id="3"/></w:p>`
  },
  'deleted row': (draft, secret) => {
    draft.body += `<w:tbl><w:tblPr><w:tblCaption w:val="${secret}"/></w:tblPr><w:tblGrid/><w:tr><w:trPr><w:del w:id="5" w:author="某"/></w:trPr><w:tc>${paragraph(secret)}</w:tc></w:tr><w:tr><w:tc>${paragraph('留')}</w:tc></w:tr></w:tbl>`
  },
  properties: (draft, secret) => {
    draft.parts['docProps/core.xml'] =
      `<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${secret}</dc:title><dc:creator>${secret}</dc:creator></cp:coreProperties>`
    draft.parts['docProps/custom.xml'] =
      `<Properties xmlns="y"><property name="${secret}"><v>${secret}</v></property></Properties>`
  },
  'custom xml': (draft, secret) => {
    draft.parts['customXml/item1.xml'] = `<root><name>${secret}</name></root>`
    draft.body += `<w:sdt><w:sdtPr><w:alias w:val="${secret}"/></w:sdtPr><w:sdtContent>${paragraph('控件里的字')}</w:sdtContent></w:sdt>`
  },
  'hidden run': (draft, secret) => {
    draft.body += `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${secret}</w:t></w:r>${run('看得见')}</w:p>`
  },
  'hidden style': (draft, secret) => {
    draft.styles.push(
      '<w:style w:type="character" w:styleId="H0"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="H1"><w:basedOn w:val="H0"/></w:style>',
    )
    draft.body += `<w:p><w:r><w:rPr><w:rStyle w:val="H1"/></w:rPr><w:t>${secret}</w:t></w:r></w:p>`
  },
  'white text': (draft, secret) => {
    draft.body += `<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>${secret}</w:t></w:r></w:p>`
  },
  'tiny text': (draft, secret) => {
    draft.body += `<w:p><w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:t>${secret}</w:t></w:r></w:p>`
  },
  'alternative text': (draft, secret, random) => {
    const id = relation(draft, 'image', 'media/a.jpg')
    draft.parts['word/media/a.jpg'] = tellingJpeg(secret, random)
    draft.body += picture(id, secret)
  },
  variables: (draft, secret) => {
    draft.settings.push(
      `<w:docVars><w:docVar w:name="n" w:val="${secret}"/></w:docVars><w:rsids><w:rsid w:val="00AA"/></w:rsids>`,
    )
  },
  'embedded workbook': (draft, secret) => {
    const id = relation(draft, 'package', 'embeddings/a.xlsx')
    draft.parts['word/embeddings/a.xlsx'] = Buffer.from(secret)
    draft.body += `<w:p><w:r><w:object><v:shape id="s" alt="${secret}"/><o:OLEObject r:id="${id}"/></w:object></w:r></w:p>`
  },
  'mail link': (draft, secret) => {
    const id = relation(draft, 'hyperlink', `mailto:${secret}@example.invalid`, ' TargetMode="External"')
    draft.body += `<w:p><w:hyperlink r:id="${id}" w:tooltip="${secret}">${run('联系人')}</w:hyperlink></w:p>`
  },
  'field code': (draft, secret) => {
    draft.body += `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE "${secret}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('域结果')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
  },
  bookmark: (draft, secret) => {
    draft.body += `<w:p><w:bookmarkStart w:id="9" w:name="${secret}"/>${run('书签处')}<w:bookmarkEnd w:id="9"/></w:p>`
  },
  header: (draft, secret) => {
    relation(draft, 'header', 'header1.xml')
    draft.parts['word/header1.xml'] =
      `<w:hdr ${W}><w:p><w:del w:id="7" w:author="${secret}"><w:r><w:delText>${secret}</w:delText></w:r></w:del>${run('页眉')}</w:p></w:hdr>`
  },
  'xml comment': (draft, secret) => {
    draft.body += `<!-- ${secret} -->`
  },
}

const row = (number: number, text: string, attributes = ''): string =>
  `<row r="${number}" ${attributes}><c r="A${number}" t="inlineStr"><is><t>${text}</t></is></c></row>`

const SHEET_PLANTS: Readonly<Record<string, Plant>> = {
  'hidden sheet': (draft, secret) => extraSheet(draft, secret, 'hidden'),
  'very hidden sheet': (draft, secret) => extraSheet(draft, secret, 'veryHidden'),
  'hidden row': (draft, secret) => {
    draft.body += row(20, secret, 'hidden="1"')
  },
  'row without height': (draft, secret) => {
    draft.body += row(21, secret, 'ht="0" customHeight="1"')
  },
  'hidden column': (draft, secret) => {
    draft.columns = '<cols><col min="3" max="4" width="9" hidden="1"/></cols>'
    draft.body += `<row r="22"><c r="A22" t="inlineStr"><is><t>留</t></is></c><c r="D22" t="inlineStr"><is><t>${secret}</t></is></c></row>`
  },
  comment: (draft, secret) => {
    relation(draft, 'comments', '../comments1.xml')
    draft.parts['xl/comments1.xml'] =
      `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${secret}</author></authors><commentList><comment ref="A1"><text><t>${secret}</t></text></comment></commentList></comments>`
  },
  'defined name': (draft, secret) => {
    draft.workbook += `<definedNames><definedName name="n" hidden="1">"${secret}"</definedName></definedNames>`
  },
  'list of allowed values': (draft, secret) => {
    draft.after += `<dataValidations><dataValidation type="list" sqref="A1"><formula1>"${secret},甲"</formula1></dataValidation></dataValidations>`
  },
  formula: (draft, secret) => {
    draft.body += `<row r="23"><c r="A23" t="str"><f>IF(1,"甲","${secret}")</f><v>甲</v></c></row>`
  },
  'format that shows nothing': (draft, secret) => {
    draft.body += `<row r="24"><c r="A24" t="inlineStr" s="1"><is><t>${secret}</t></is></c></row>`
  },
  'white letters': (draft, secret) => {
    draft.body += `<row r="25"><c r="A25" t="inlineStr" s="2"><is><t>${secret}</t></is></c></row>`
  },
  'reading below a text': (draft, secret) => {
    draft.body += `<row r="26"><c r="A26" t="inlineStr"><is><t>甲</t><rPh sb="0" eb="1"><t>${secret}</t></rPh></is></c></row>`
  },
  properties: (draft, secret) => {
    draft.parts['docProps/app.xml'] =
      `<Properties xmlns="x"><Company>${secret}</Company><Manager>${secret}</Manager></Properties>`
  },
  'external link': (draft, secret) => {
    draft.parts['xl/externalLinks/externalLink1.xml'] =
      `<externalLink xmlns="x"><sheetData>${secret}</sheetData></externalLink>`
  },
  'pivot cache': (draft, secret) => {
    draft.parts['xl/pivotCache/pivotCacheRecords1.xml'] =
      `<pivotCacheRecords xmlns="x"><r><s v="${secret}"/></r></pivotCacheRecords>`
  },
  'picture on the sheet': (draft, secret, random) => {
    const id = relation(draft, 'drawing', '../drawings/drawing1.xml')
    draft.after += `<drawing r:id="${id}"/>`
    draft.parts['xl/media/a.jpg'] = tellingJpeg(secret, random)
    draft.parts['xl/drawings/drawing1.xml'] =
      `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}"><xdr:twoCellAnchor><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="${secret}" descr="${secret}"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="r1"/></xdr:blipFill></xdr:pic></xdr:twoCellAnchor></xdr:wsDr>`
    draft.parts['xl/drawings/_rels/drawing1.xml.rels'] =
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/image" Target="../media/a.jpg"/></Relationships>`
  },
  'rule of colours': (draft, secret) => {
    draft.after += `<conditionalFormatting sqref="A1"><cfRule type="containsText" text="${secret}"><formula>NOT(ISERROR(SEARCH("${secret}",A1)))</formula></cfRule></conditionalFormatting>`
  },
}

function extraSheet(draft: Draft, secret: string, state: string): void {
  draft.workbook += `<!--${state}-->`
  draft.parts['xl/worksheets/sheet2.xml'] =
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${row(1, secret)}</sheetData></worksheet>`
}

const newDraft = (): Draft => ({
  body: '',
  relations: [],
  parts: {},
  settings: [],
  styles: [],
  after: '',
  workbook: '',
  columns: '',
})

function choose(plants: Readonly<Record<string, Plant>>, number: number, count: number): readonly string[] {
  const kinds = Object.keys(plants)
  return [...new Set(Array.from({ length: count }, (_, i) => kinds[(number * count + i) % kinds.length] ?? ''))]
}

export function plantedWord(random: Random, number: number, plants = 4): PlantedFile {
  const [draft, secret, names] = [newDraft(), anySecret(random), choose(WORD_PLANTS, number, plants)]
  draft.body += paragraph(OPEN_TEXT)
  for (const name of names) WORD_PLANTS[name]?.(draft, secret, random)
  return office(`${number}.docx`, wordBytes(draft), secret, names)
}

function wordBytes(draft: Draft): Uint8Array {
  relation(draft, 'settings', 'settings.xml')
  relation(draft, 'styles', 'styles.xml')
  return wordFile({
    body: draft.body,
    root: ROOT,
    styles: draft.styles.join('') || '<w:style w:styleId="a"/>',
    parts: {
      ...draft.parts,
      'word/settings.xml': `<w:settings ${W}>${draft.settings.join('')}<w:defaultTabStop w:val="420"/></w:settings>`,
      'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}">${draft.relations.join('')}</Relationships>`,
    },
  })
}

const STYLES = `<numFmts count="1"><numFmt numFmtId="170" formatCode=";;;"/></numFmts><fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills><cellXfs><xf numFmtId="0" fontId="0" fillId="0"/><xf numFmtId="170" fontId="0" fillId="0"/><xf numFmtId="0" fontId="1" fillId="0"/></cellXfs>`

export function plantedWorkbook(random: Random, number: number, plants = 4): PlantedFile {
  const [draft, secret, names] = [newDraft(), anySecret(random), choose(SHEET_PLANTS, number, plants)]
  draft.body += row(1, OPEN_TEXT)
  for (const name of names) SHEET_PLANTS[name]?.(draft, secret, random)
  return office(`${number}.xlsx`, workbookBytes(draft), secret, names)
}

function workbookBytes(draft: Draft): Uint8Array {
  const state = /<!--(\w+)-->/.exec(draft.workbook)?.[1]
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const second = state === undefined ? '' : `<sheet name="底稿" sheetId="2" state="${state}" r:id="s9"/>`
  return workbookFile({
    rows: draft.body,
    styles: STYLES,
    parts: {
      ...draft.parts,
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${OFFICE}"><sheets><sheet name="名录" sheetId="1" r:id="s1"/>${second}</sheets>${draft.workbook.replace(/<!--\w+-->/g, '')}</workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="s1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s9" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="s3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}" xmlns:r="${OFFICE}">${draft.columns}<sheetData>${draft.body}</sheetData>${draft.after}</worksheet>`,
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${PACKAGE}">${draft.relations.join('')}</Relationships>`,
    },
  })
}

const office = (name: string, bytes: Uint8Array, secret: string, plants: readonly string[]): PlantedFile => ({
  name,
  bytes,
  marks: [],
  secrets: [secret],
  pixels: [],
  plants,
  open: OPEN_TEXT,
})

/** Files with nothing hidden: they have to be released without stripping. */
export function cleanOffice(number: number): PlantedFile {
  const draft = newDraft()
  const isWord = number % 2 === 0
  draft.body = isWord ? paragraph(OPEN_TEXT) + paragraph('第二段') : row(1, OPEN_TEXT) + row(2, '第二行')
  const bytes = isWord ? wordBytes(draft) : workbookBytes(draft)
  return {
    name: `clean-${number}.${isWord ? 'docx' : 'xlsx'}`,
    bytes,
    marks: [],
    secrets: [],
    pixels: [],
    plants: [],
    open: OPEN_TEXT,
  }
}
