import { strToU8, type Zippable, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface WordParts {
  /** What stands inside w:body. */
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly title?: string
  /** Attributes of the root element, in place of the usual namespaces. */
  readonly root?: string
  /** Other parts, or replacements, by path. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

/** A Word file made by hand, for tests. */
export function wordFile(given: WordParts): Uint8Array {
  const root = given.root ?? `xmlns:w="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${root}><w:body>${given.body}</w:body></w:document>`,
  }
  if (given.styles) files['word/styles.xml'] = `<w:styles xmlns:w="${MAIN}">${given.styles}</w:styles>`
  if (given.numbering) files['word/numbering.xml'] = `<w:numbering xmlns:w="${MAIN}">${given.numbering}</w:numbering>`
  if (given.title)
    files['docProps/core.xml'] =
      `<c:coreProperties xmlns:c="x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${given.title}</dc:title></c:coreProperties>`
  return zipOf({ ...files, ...given.parts })
}

export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const zippable: Zippable = {}
  for (const [name, content] of Object.entries(files))
    zippable[name] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(zippable, { mtime: new Date(1980, 0, 1) })
}

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`
export const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
export const row = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`
export const table = (rows: string): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl>`
