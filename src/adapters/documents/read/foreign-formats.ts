import type { Refusal } from '../../../capabilities/documents/index.ts'
import { refusal } from './refusals.ts'

/** A format that is recognised and not read: what it is called, and what to do with it. */
interface ForeignFormat {
  readonly name: string
  readonly advice: string
}

const SAVE_AS_DOCX = '请在 Word 或 WPS 中“另存为”.docx 或 PDF 后再试。'
const UNPACK = '请解压后，选择其中的报告文件再试。'
const ASK_FOR_TEXT = '目前不能识别图片里的文字，请改用带文字的 Word、PDF 或网页文件。'

const ZIP_KINDS: readonly (readonly [entry: string, ForeignFormat])[] = [
  [
    'OFD.xml',
    { name: ' OFD 版式文件', advice: '请在 OFD 阅读器中“另存为”或“导出”为 PDF，或下载网页上的其他版本后再试。' },
  ],
  ['xl/workbook', { name: 'Excel 的 .xlsx 文件', advice: '请把各表放进 Word 文档，或在 WPS 中“输出为 PDF”后再试。' }],
  ['ppt/presentation', { name: '演示文稿', advice: SAVE_AS_DOCX }],
  ['opendocument', { name: ' OpenDocument 文件', advice: SAVE_AS_DOCX }],
]

/** Streams of an OLE container; their names stand in its directory in UTF-16. */
const OLE_KINDS: readonly (readonly [stream: string, ForeignFormat])[] = [
  ['WordDocument', { name: ' Word 97-2003 的 .doc 文件（WPS 的 .wps 文件也是这种格式）', advice: SAVE_AS_DOCX }],
  [
    'Workbook',
    { name: ' Excel 97-2003 的 .xls 文件', advice: '请把各表放进 Word 文档，或在 WPS 中“输出为 PDF”后再试。' },
  ],
  ['PowerPoint Document', { name: '演示文稿', advice: SAVE_AS_DOCX }],
]

const MAGICS: readonly (readonly [magic: string, ForeignFormat])[] = [
  ['{\\rtf', { name: ' RTF 文件', advice: SAVE_AS_DOCX }],
  ['Rar!', { name: ' RAR 压缩包', advice: UNPACK }],
  ['7z\xbc\xaf\x27\x1c', { name: ' 7z 压缩包', advice: UNPACK }],
  ['\x1f\x8b', { name: ' gzip 压缩包', advice: UNPACK }],
  ['\x89PNG', { name: '图片（PNG）', advice: ASK_FOR_TEXT }],
  ['\xff\xd8\xff', { name: '图片（JPEG）', advice: ASK_FOR_TEXT }],
  ['GIF8', { name: '图片（GIF）', advice: ASK_FOR_TEXT }],
  ['BM', { name: '图片（BMP）', advice: ASK_FOR_TEXT }],
  ['II*\x00', { name: '图片（TIFF）', advice: ASK_FOR_TEXT }],
  ['MM\x00*', { name: '图片（TIFF）', advice: ASK_FOR_TEXT }],
  ['MZ', { name: '程序', advice: '请确认选对了文件。' }],
  ['\x7fELF', { name: '程序', advice: '请确认选对了文件。' }],
]

/** Magics of two letters may begin a text: they count only with a NUL near. */
const SHORT_MAGIC = 2

type Refused = { readonly ok: false; readonly error: Refusal }

/** Why a file of these bytes is not read; undefined where it may be a format that is. Decided by content, not by name. */
export function refuseForeign(bytes: Buffer, name: string): Refused | undefined {
  const head = bytes.toString('latin1', 0, 64)
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return refuseOle(bytes, name)
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP')
    return refuse({ name: '图片（WebP）', advice: ASK_FOR_TEXT }, name)
  const found = MAGICS.find(([magic]) => head.startsWith(magic) && (magic.length > SHORT_MAGIC || head.includes('\0')))
  if (found) return refuse(found[1], name)
  return isZip(bytes) ? refuseZip(bytes, name) : undefined
}

const ZIP_MAGICS = new Set(['504b0304', '504b0506', '504b0708'])

export const isZip = (bytes: Buffer): boolean => ZIP_MAGICS.has(bytes.toString('hex', 0, 4))

function refuseZip(bytes: Buffer, name: string): Refused | undefined {
  if (bytes.includes('word/')) return undefined
  const kind = ZIP_KINDS.find(([entry]) => bytes.includes(entry))?.[1]
  // A Word file may be cut off before any of its names.
  if (!kind && extensionOf(name) === 'docx') return undefined
  return refuse(kind ?? { name: ' ZIP 压缩包', advice: UNPACK }, name)
}

function refuseOle(bytes: Buffer, name: string): Refused {
  const has = (stream: string): boolean => bytes.includes(Buffer.from(stream, 'utf16le'))
  if (has('EncryptedPackage'))
    return refusal('encrypted', '文件设有打开密码，无法读取。请在 Word 或 WPS 中取消密码、另存一份后再试。')
  const kind = OLE_KINDS.find(([stream]) => has(stream))?.[1]
  return refuse(kind ?? { name: '旧版 Office 文件', advice: SAVE_AS_DOCX }, name)
}

const READ_EXTENSIONS = new Set(['docx', 'pdf', 'html', 'htm', 'txt', 'md', 'json'])

function refuse(format: ForeignFormat, name: string): Refused {
  const extension = extensionOf(name)
  return READ_EXTENSIONS.has(extension)
    ? refusal('not-what-it-says', `文件名的后缀是 .${extension}，内容却是${format.name.trim()}。${format.advice}`)
    : refusal('unsupported-format', `这是${format.name}，目前不能直接读取。${format.advice}`)
}

export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}
