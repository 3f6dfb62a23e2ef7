import { FILE_TYPES, type FileType, SNIFFED_BYTES, sniffType } from '../applying/index.ts'

/** What staff may add to a case, told by content; more than applicants: an office has tables, scans and old documents. */
export const CASE_FILE_TYPES = {
  ...FILE_TYPES,
  xlsx: { label: 'Excel 表格', media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  pptx: {
    label: 'PowerPoint 演示',
    media: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  office97: { label: 'Office 97—2003 或者 WPS 文档', media: 'application/x-ole-storage' },
  tiff: { label: 'TIFF 图片', media: 'image/tiff' },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly media: string }>>
export type CaseFileType = keyof typeof CASE_FILE_TYPES

/** The endings that a name of the type may have; the first is given where it has none of them. */
const ENDINGS: Readonly<Record<CaseFileType, readonly string[]>> = {
  pdf: ['pdf'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  docx: ['docx'],
  ofd: ['ofd'],
  txt: ['txt', 'eml', 'csv'],
  xlsx: ['xlsx'],
  pptx: ['pptx'],
  office97: ['doc', 'xls', 'ppt', 'wps', 'et', 'dps'],
  tiff: ['tif', 'tiff'],
}

/** A name that says what the file is, whatever it was called: no program hides behind the name of a document. */
export function nameWithEnding(name: string, fileType: CaseFileType): string {
  const endings = ENDINGS[fileType]
  const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
  return name.includes('.') && endings.includes(ending) ? name : `${name}.${endings[0]}`
}

/** The type by the first bytes; undefined for whatever isn't taken. */
export function sniffCaseFile(head: Uint8Array): CaseFileType | undefined {
  return sniffType(head) ?? sniffOffice(head) ?? (isText(head) ? ('txt' satisfies FileType) : undefined)
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const TIFFS = [
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
]

/** Some writers put the list of parts at the end, and what is said of the document at the front. */
const OFFICE_PARTS = ['[Content_Types].xml', '_rels/.rels', 'docProps/']

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte)

function sniffOffice(head: Uint8Array): CaseFileType | undefined {
  if (startsWith(head, OLE)) return 'office97'
  if (TIFFS.some((magic) => startsWith(head, magic))) return 'tiff'
  if (!startsWith(head, ZIP)) return undefined
  const names = String.fromCharCode(...head.subarray(0, SNIFFED_BYTES))
  if (!OFFICE_PARTS.some((part) => names.includes(part))) return undefined
  if (names.includes('xl/')) return 'xlsx'
  return names.includes('ppt/') ? 'pptx' : undefined
}

/** Words and nothing else: no control but those of lines, and no archive or program, which all begin with some. */
const isText = (head: Uint8Array): boolean =>
  head.length > 0 &&
  head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d)
