/** What may come with an application, told by content. */
export const FILE_TYPES = {
  pdf: { label: 'PDF', media: 'application/pdf' },
  png: { label: 'PNG 图片', media: 'image/png' },
  jpeg: { label: 'JPEG 图片', media: 'image/jpeg' },
  docx: { label: 'Word 文档', media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  ofd: { label: 'OFD', media: 'application/ofd' },
  txt: { label: '文字', media: 'text/plain; charset=utf-8' },
} as const
export type FileType = keyof typeof FILE_TYPES

/** So many bytes of the beginning are enough to tell. */
export const SNIFFED_BYTES = 4096

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte)

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]
const ZIP = [0x50, 0x4b, 0x03, 0x04]

/**
 * The type by the first bytes, whatever the name says. A package of parts is told by the names of its first parts, which both formats put at
 * the front: `[Content_Types].xml` with `word/` or `_rels/`, `OFD.xml` or `Doc_0/`.
 * @returns undefined for whatever else it is
 */
export function sniffType(head: Uint8Array): FileType | undefined {
  if (startsWith(head, PDF)) return 'pdf'
  if (startsWith(head, PNG)) return 'png'
  if (startsWith(head, JPEG)) return 'jpeg'
  if (!startsWith(head, ZIP)) return undefined
  const names = String.fromCharCode(...head.subarray(0, SNIFFED_BYTES))
  if (names.includes('OFD.xml') || names.includes('Doc_0/')) return 'ofd'
  const word = names.includes('[Content_Types].xml') || names.includes('_rels/.rels') || names.includes('word/')
  return word && !names.includes('xl/') && !names.includes('ppt/') ? 'docx' : undefined
}

/** Of one file, and of all files of one application together. */
export const MOST_FILE_BYTES = 100 * 1024 * 1024
export const MOST_ALL_BYTES = 200 * 1024 * 1024
export const MOST_FILES = 12

export const ATTACHMENT_PURPOSES = {
  identity: '身份证明',
  authorisation: '授权书',
  supplement: '其他材料',
  correction: '补正材料',
} as const
export type AttachmentPurpose = keyof typeof ATTACHMENT_PURPOSES
