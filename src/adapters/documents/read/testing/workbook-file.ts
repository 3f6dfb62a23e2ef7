import { zipOf } from './word-file.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export interface WorkbookParts {
  /** What stands inside sheetData, and behind it. */
  readonly rows: string
  readonly after?: string
  readonly shared?: string
  readonly styles?: string
  readonly sheetState?: string
  readonly workbook?: string
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

/** A workbook of one sheet made by hand, for tests. */
export function workbookFile({
  rows,
  after = '',
  shared,
  styles,
  sheetState = '',
  workbook = '',
  parts,
}: WorkbookParts): Uint8Array {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`
  const relations = (inner: string): string => `<Relationships xmlns="${PACKAGE}">${inner}</Relationships>`
  return zipOf({
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbook}<sheets><sheet name="机关名录" sheetId="1" ${sheetState} r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('s1', 'worksheet', 'worksheets/sheet1.xml') +
        relation('s2', 'sharedStrings', 'sharedStrings.xml') +
        relation('s3', 'styles', 'styles.xml'),
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    ...(shared === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${shared}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...parts,
  })
}
