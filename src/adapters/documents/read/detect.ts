import type { Result } from '../../../capabilities/documents/index.ts'
import { ok } from '../../../capabilities/documents/index.ts'
import { type DecodedText, decodeText } from './decode-text.ts'
import { extensionOf, isZip, refuseForeign } from './foreign-formats.ts'
import { hasEscapedMarkup } from './html/script-string.ts'
import { looksLikeMarkdown } from './markdown.ts'
import { isMhtml, pageOfMhtml } from './mhtml.ts'
import { refusal } from './refusals.ts'

export type Detected =
  | { readonly format: 'pdf' | 'docx' }
  | { readonly format: 'txt' | 'md' | 'html'; readonly decoded: DecodedText }
  | { readonly format: 'json'; readonly decoded: DecodedText }

const HEAD = 4096

/** What a file is, by its content first; the name only decides between formats of plain text. */
export function detectFormat(bytes: Uint8Array, name: string): Result<Detected> {
  if (bytes.length === 0) return refusal('empty', '文件是空的（0 字节）。请确认文件已经下载完整，或者换一份再试。')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.subarray(0, 1024).includes('%PDF-')) return ok({ format: 'pdf' })
  const foreign = refuseForeign(buffer, name)
  if (foreign) return foreign
  if (isZip(buffer)) return ok({ format: 'docx' })
  const decoded = decodeText(bytes, declaredCharset(buffer))
  return decoded ? detectText(decoded, bytes, name) : refuseBinary(name)
}

function detectText(decoded: DecodedText, bytes: Uint8Array, name: string): Result<Detected> {
  const { text } = decoded
  if (text.trim() === '') return refusal('empty', '文件里只有空白。请确认文件已经下载完整，或者换一份再试。')
  if (isMhtml(text)) {
    const page = pageOfMhtml(bytes)
    const pageText = page && decodeText(page.bytes, page.charset)
    return pageText ? ok({ format: 'html', decoded: pageText }) : refuseBinary(name)
  }
  const extension = extensionOf(name)
  if (/^\s*[{[]/.test(text) && (extension === 'json' || isJson(text))) return ok({ format: 'json', decoded })
  if (isWordXml(text))
    return refusal(
      'unsupported-format',
      '这是 Word 的 XML 文件，目前不能直接读取。请在 Word 或 WPS 中“另存为”.docx 或 PDF 后再试。',
    )
  if (isHtml(text, extension)) return ok({ format: 'html', decoded })
  const markdown = extension === 'md' || extension === 'markdown' || (extension !== 'txt' && looksLikeMarkdown(text))
  return ok({ format: markdown ? 'md' : 'txt', decoded })
}

function refuseBinary(name: string) {
  const extension = extensionOf(name)
  const advice = '请确认文件没有损坏，并使用 Word（.docx）、PDF、网页或文本文件。'
  return extension === ''
    ? refusal('unsupported-format', `认不出这是什么文件。${advice}`)
    : refusal('not-what-it-says', `文件名的后缀是 .${extension}，内容却不是可以读取的文字。${advice}`)
}

/** What a meta element or an XML declaration says of the encoding. */
function declaredCharset(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, HEAD)
  return /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const isWordXml = (text: string): boolean =>
  /^\s*<\?xml/.test(text) &&
  /schemas\.microsoft\.com\/office\/(word\/2003|2006\/xmlPackage)|urn:uof/i.test(text.slice(0, HEAD))

const BEGINS_WITH_TAG =
  /^\s*<(!doctype html|!--|\?xml|html|head|body|meta|title|style|script|link|table|div|p|span|center|font|h[1-6]|section|article|ucapcontent)\b/i
const PAGE_NAMES = /^(html?|xhtml|shtml|aspx?|jsp|php|doc|wps|js|mjs|ts)$/

/** A tag at the beginning, or a name that says so and tags anywhere. Markdown may begin with a table of html. */
function isHtml(text: string, extension: string): boolean {
  if (extension === 'md' || extension === 'markdown') return /^\s*<(!doctype html|html)\b/i.test(text)
  if (BEGINS_WITH_TAG.test(text.slice(0, HEAD))) return true
  if (PAGE_NAMES.test(extension) && /<(p|div|table|td|br|span)\b/i.test(text)) return true
  return hasEscapedMarkup(text) && /<(p|table|td|div)\b|\\u003c(p|table|td|div)\b/i.test(text)
}
