import type { FastifyRequest } from 'fastify'
import { MOST_CASE_FILE_BYTES } from '../../../capabilities/case-files/index.ts'
import { type HttpError, httpError } from '../../http/http-error.ts'
import { FILE_FIELD } from '../../http/upload.ts'
import { uploadFields } from './case-file-schemas.ts'

export interface ReceivedFile {
  readonly purpose: ReturnType<typeof uploadFields.parse>['purpose']
  readonly key: string
  readonly name: string
  readonly source: AsyncIterable<Uint8Array>
}

const ORDER = '表单中 purpose、key 应在前，file 在后，只有一个文件。'

/**
 * Takes the form that adds a file, handing the file on as it comes: nothing of it is held. Whatever wasn't read when `take` is done is dropped,
 * so that the browser reaches the answer.
 * @param take what becomes of the file; it sees the source throw where the connection is lost
 * @throws HttpError 400, 415, 422
 */
export async function receiveCaseFile<T>(
  request: FastifyRequest,
  take: (file: ReceivedFile) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart()) throw httpError(415, { detail: '请用表单（multipart/form-data）的 file 字段提交文件。' })
  try {
    const fields: Record<string, string> = Object.create(null)
    // One byte more than is taken: where it comes, the file is too large, and whoever takes it says so.
    const limits = {
      fileSize: MOST_CASE_FILE_BYTES + 1,
      files: 1,
      fields: 4,
      fieldSize: 1024,
      parts: 5,
      headerPairs: 40,
    }
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') {
        fields[part.fieldname] = String(part.value)
        continue
      }
      if (part.fieldname !== FILE_FIELD) throw noFile(ORDER)
      const given = uploadFields.safeParse(fields)
      if (!given.success) throw wrongFields(given.error.issues.map(({ path }) => String(path[0])))
      return await taken(request, part.file, (source) => take({ ...given.data, name: part.filename, source }))
    }
    throw noFile('没有收到文件。请先选择一份材料，再上传。')
  } finally {
    request.raw.unpipe()
    request.raw.resume()
  }
}

/** A browser that goes away ends the stream with an error, never with what looks like an end. */
async function taken<T>(
  request: FastifyRequest,
  file: AsyncIterable<Uint8Array> & { destroy(error?: Error): unknown; resume(): unknown },
  take: (source: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<T> {
  const lost = (): unknown => (request.raw.complete ? undefined : file.destroy(new Error('connection lost')))
  request.raw.once('close', lost)
  try {
    return await take(file)
  } finally {
    request.raw.off('close', lost)
    file.resume()
  }
}

const noFile = (detail: string): HttpError => httpError(400, { detail, parameters: [{ name: FILE_FIELD, detail }] })

function wrongFields(names: readonly string[]): HttpError {
  const parameters = [...new Set(names)].map((name) => ({
    name,
    detail: name === 'purpose' ? '请选择材料的用途。' : ORDER,
  }))
  return httpError(422, {
    title: '填写的内容需要修改',
    detail: parameters.map(({ detail }) => detail).join(''),
    parameters,
  })
}
