import type { FastifyRequest } from 'fastify'
import { type HttpError, httpError, isHttpError } from './http-error.ts'

export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
  /** The other fields of the form. */
  readonly fields: Readonly<Record<string, string>>
}

/** What is asked for where nothing else is said. */
const ANNUAL_REPORT = '年度报告'

/** The name of the one file field, on the page and in the API. */
export const FILE_FIELD = 'file'

/** Of any field beside the file. */
const USUAL_FIELD_BYTES = 1024

/** Multipart framing around the file; what Content-Length may exceed the file by. */
const FRAMING_BYTES = 64 * 1024

/** Refuses by the announced length, before a byte of the body is read. @throws HttpError 413 */
export function refuseTooLong(request: FastifyRequest, maxBytes: number, what?: string): void {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes + FRAMING_BYTES) throw tooLarge(maxBytes, what)
}

/**
 * Takes exactly one file out of a form, into memory: nothing of it ever lies on a disk of ours.
 * @param what is asked for, as the visitor calls it
 * @param fieldBytes what any other field may hold
 * @throws HttpError 400, 413 or 415, with a sentence for the visitor
 */
export async function receiveFile(
  request: FastifyRequest,
  maxBytes: number,
  what = ANNUAL_REPORT,
  fieldBytes = USUAL_FIELD_BYTES,
): Promise<Upload> {
  if (!request.isMultipart()) throw httpError(415, { detail: '请用表单（multipart/form-data）的 file 字段提交文件。' })
  try {
    return await takeParts(request, maxBytes, what, fieldBytes)
  } catch (thrown) {
    // What is still coming is read and dropped, so that the browser reaches the answer instead of a broken connection.
    request.raw.unpipe()
    request.raw.resume()
    throw uploadError(thrown, maxBytes, what)
  }
}

/** The fields of a form that carries no file. @throws HttpError 400, 413 or 415 */
export async function receiveFields(
  request: FastifyRequest,
  maxBytes: number,
): Promise<Readonly<Record<string, string>>> {
  if (!request.isMultipart()) throw httpError(415, { detail: '请用页面上的按钮提交。' })
  const fields: Record<string, string> = Object.create(null)
  try {
    for await (const part of request.parts({ limits: { files: 0, fields: 4, fieldSize: maxBytes, parts: 4 } })) {
      if (part.type !== 'field') continue
      if (part.valueTruncated) throw tooLarge(maxBytes)
      fields[part.fieldname] = String(part.value)
    }
    return fields
  } catch (thrown) {
    request.raw.unpipe()
    request.raw.resume()
    throw uploadError(thrown, maxBytes)
  }
}

async function takeParts(request: FastifyRequest, maxBytes: number, what: string, fieldBytes: number): Promise<Upload> {
  const fields: Record<string, string> = Object.create(null)
  let file: { readonly name: string; readonly bytes: Uint8Array } | undefined
  const limits = { fileSize: maxBytes, files: 2, fields: 4, fieldSize: fieldBytes, parts: 6, headerPairs: 40 }
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      fields[part.fieldname] = String(part.value)
      continue
    }
    const bytes = await part.toBuffer()
    // A form sent with nothing chosen still carries the field, without a name and empty.
    const name = baseName(part.filename ?? '')
    if (name === '' && bytes.length === 0) continue
    if (part.fieldname !== FILE_FIELD) throw noFile('文件应放在名为 file 的字段中。')
    if (file) throw noFile('一次只收一份文件。请分别提交。')
    file = { name: name === '' ? '未命名' : name, bytes }
  }
  if (!file) throw noFile(`没有收到文件。请先选择一份${what}，再提交。`)
  return { ...file, fields }
}

const noFile = (detail: string): HttpError => httpError(400, { detail, parameters: [{ name: FILE_FIELD, detail }] })

function tooLarge(maxBytes: number, what?: string): HttpError {
  const limit = Math.floor(maxBytes / 1024 / 1024)
  const usual = what === ANNUAL_REPORT ? '年度报告通常不到 1 MB，' : ''
  const detail = `文件超过 ${limit} MB，没有读取。${usual}请确认选对了文件。`
  return httpError(413, { detail, parameters: [{ name: FILE_FIELD, detail }] })
}

function uploadError(thrown: unknown, maxBytes: number, what?: string): unknown {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  if (code === 'FST_REQ_FILE_TOO_LARGE') return tooLarge(maxBytes, what)
  if (code === 'FST_FILES_LIMIT') return noFile('一次只收一份文件。请分别提交。')
  if (isHttpError(thrown)) return thrown
  // Whatever else the parser says: the form itself is broken, or the sender went away in the middle of it.
  return noFile('表单没有传完整。请重新选择文件提交。')
}

/** The last part of whatever path the sender's system put before the name, without controls or marks that turn text round. */
function baseName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 200)
}
