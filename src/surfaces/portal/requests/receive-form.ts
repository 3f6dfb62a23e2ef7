import type { FastifyRequest } from 'fastify'
import {
  type AttachmentPurpose,
  type DraftFile,
  FILE_TYPES,
  type FormProblem,
  MOST_ALL_BYTES,
  MOST_FILE_BYTES,
  MOST_FILES,
  sniffType,
  withHead,
} from '../../../capabilities/applying/index.ts'
import { httpError } from '../../http/http-error.ts'
import type { Services } from '../../services.ts'

export interface ReceivedForm {
  readonly fields: Readonly<Record<string, string>>
  /** Which of several boxes were ticked. */
  readonly drop: readonly string[]
  readonly files: readonly DraftFile[]
  readonly problems: readonly FormProblem[]
}

export interface Receiving {
  readonly secret: string
  /** Files that the application has already. */
  readonly kept: readonly DraftFile[]
  readonly fieldNames: readonly string[]
  /** What files it takes; others are refused. */
  readonly purposes: readonly AttachmentPurpose[]
}

/** A field may be longer than what is taken, so that it comes back whole with a word about its length. */
const FIELD_BYTES = 16 * 1024

/**
 * Takes a form with files: each is told by its content, streamed into the store encrypted, then looked at by the virus scanner. Where anything
 * breaks off, what came with this form is removed again.
 * @throws HttpError 400, 415
 */
export async function receiveForm(
  services: Pick<Services, 'applying' | 'register'>,
  request: FastifyRequest,
  receiving: Receiving,
): Promise<ReceivedForm> {
  if (!request.isMultipart()) throw httpError(415, { detail: '请用页面上的按钮提交。' })
  const fields: Record<string, string> = Object.create(null)
  const drop: string[] = []
  const files: DraftFile[] = []
  const problems: FormProblem[] = []
  const limits = {
    fileSize: MOST_FILE_BYTES,
    files: 40,
    fields: 250,
    fieldSize: FIELD_BYTES,
    parts: 300,
    headerPairs: 40,
  }
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') {
        const text = String(part.value).replaceAll('\0', '')
        if (part.fieldname === 'drop') drop.push(text)
        else if (receiving.fieldNames.includes(part.fieldname)) fields[part.fieldname] = text
        continue
      }
      const incoming = { name: shownName(part.filename ?? ''), purpose: part.fieldname, stream: part.file }
      const taken = await takeFile(services, request, incoming, { ...receiving, kept: [...receiving.kept, ...files] })
      if (taken && 'id' in taken) files.push(taken)
      else if (taken) problems.push(taken)
    }
    return { fields, drop, files, problems }
  } catch {
    for (const { id } of files) await services.applying.files.remove(id)
    request.raw.unpipe()
    request.raw.resume()
    throw httpError(400, { detail: '表单没有传完整，这一次填写的内容没有保存。请返回上一页，检查网络后重新提交。' })
  }
}

type FileStream = AsyncIterable<Uint8Array> & {
  readonly truncated: boolean
  resume(): unknown
  destroy(error?: Error): unknown
}

interface Incoming {
  readonly name: string
  readonly purpose: string
  readonly stream: FileStream
}

async function takeFile(
  { applying, register }: Pick<Services, 'applying' | 'register'>,
  request: FastifyRequest,
  { name, purpose, stream }: Incoming,
  { secret, kept, purposes }: Receiving,
): Promise<DraftFile | FormProblem | undefined> {
  const lost = (): unknown => (request.raw.complete ? undefined : stream.destroy(new Error('connection lost')))
  request.raw.once('close', lost)
  try {
    const { head, whole } = await withHead(stream)
    const refuse = (message: string): FormProblem => {
      stream.resume()
      return { field: purpose, message }
    }
    if (head.length === 0) {
      stream.resume()
      return name === '' ? undefined : refuse(`文件“${name}”是空的，请重新选择。`)
    }
    const known = purposes.find((each) => each === purpose)
    if (!known) return refuse('这一项不收文件。')
    const fileType = sniffType(head)
    if (!fileType) return refuse(`文件“${name}”不是可以提交的类型。请提交 ${TYPES} 的文件。`)
    if (kept.length >= MOST_FILES) return refuse(`一件申请最多提交 ${MOST_FILES} 个文件，“${name}”没有保存。`)
    const id = register.newId()
    const { bytes } = await applying.files.put(id, secret, whole)
    const all = kept.reduce((sum, file) => sum + file.bytes, bytes)
    const wrong = stream.truncated
      ? `文件“${name}”超过 ${MB(MOST_FILE_BYTES)}，没有保存。请另存为较小的文件。`
      : all > MOST_ALL_BYTES && `全部文件合计超过 ${MB(MOST_ALL_BYTES)}，“${name}”没有保存。`
    if (wrong) {
      await applying.files.remove(id)
      return refuse(wrong)
    }
    const verdict = await applying.scanner.scan(applying.files.open(id, secret)).catch(async (error: unknown) => {
      await applying.files.remove(id)
      throw error
    })
    if (verdict.kind === 'infected') {
      await applying.files.remove(id)
      return refuse(`杀毒服务在文件“${name}”中发现病毒，没有保存。请查杀您的设备后重新制作文件。`)
    }
    const scan = verdict.kind === 'clean' ? 'clean' : verdict.why
    return { id, purpose: known, fileType, bytes, scan, name }
  } finally {
    request.raw.off('close', lost)
  }
}

const MB = (bytes: number): string => `${bytes / 1024 / 1024} MB`
const TYPES = ['pdf', 'png', 'jpeg', 'docx', 'ofd'].map((type) => FILE_TYPES[type as 'pdf'].label).join('、')

/** What the sender's device calls it, without its path and without marks that turn text round. */
const shownName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 100)
