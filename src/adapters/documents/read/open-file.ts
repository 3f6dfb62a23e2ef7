import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { Result } from '../../../capabilities/documents/index.ts'
import { ok } from '../../../capabilities/documents/index.ts'
import { refusal } from './refusals.ts'

/**
 * The bytes of a regular file. Pipes and devices are refused without waiting for them, a folder says so, and no more than
 * the limit is ever read, whatever the file grows to meanwhile.
 * @param limit most bytes
 */
export async function openFile(path: string, limit: number): Promise<Result<Uint8Array>> {
  let file: FileHandle | undefined
  try {
    // Not to wait for a writer at the other end of a pipe.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const stat = await file.stat()
    if (stat.isDirectory()) return refusal('is-folder', '这是文件夹，不是文件。请选择其中的报告文件。')
    if (!stat.isFile()) return refusal('unsupported-format', '这不是普通文件（是管道或设备），没有读取。')
    if (stat.size > limit) return tooLarge(stat.size, limit)
    return await readUpTo(file, stat.size, limit)
  } catch (error) {
    return refuseByCode(error)
  } finally {
    await file?.close().catch(() => {})
  }
}

export function tooLarge(bytes: number, limit: number): Result<never> {
  const megabytes = (size: number): string => `${Math.ceil(size / 1024 / 1024)} MB`
  return refusal(
    'too-large',
    `文件有 ${megabytes(bytes)}，超过 ${megabytes(limit)} 的上限，没有读取。年度报告一般不超过几 MB，请确认选对了文件，或压缩其中的图片后再试。`,
  )
}

/** Files of /proc say 0 bytes and have some; a file that is being written may have more than it said. */
async function readUpTo(file: FileHandle, expected: number, limit: number): Promise<Result<Uint8Array>> {
  let buffer = Buffer.allocUnsafe(Math.min(limit, Math.max(expected, 4096)) + 1)
  let length = 0
  for (;;) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length)
    if (bytesRead === 0) return ok(buffer.subarray(0, length))
    length += bytesRead
    if (length > limit) return tooLarge(length, limit)
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(buffer.length)])
  }
}

function refuseByCode(error: unknown): Result<never> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return refusal('not-found', '找不到这个文件。请检查路径和文件名。')
    case 'EACCES':
    case 'EPERM':
    case 'ERR_ACCESS_DENIED':
      return refusal('not-found', '没有权限读取这个文件。请检查文件的访问权限。')
    case 'EISDIR':
      return refusal('is-folder', '这是文件夹，不是文件。请选择其中的报告文件。')
    case 'ENXIO':
    case 'ENODEV':
      return refusal('unsupported-format', '这不是普通文件（是管道或设备），没有读取。')
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'ERR_INVALID_ARG_VALUE':
      return refusal('not-found', '路径无效，打不开这个文件。请检查路径和文件名。')
    default:
      return refusal(
        'damaged',
        `文件读不出来（${typeof code === 'string' ? code : '原因不明'}）。请检查磁盘或网络后再试。`,
      )
  }
}
