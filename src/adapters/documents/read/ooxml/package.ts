import { crc32, inflateRawSync } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { Result } from '../../../../capabilities/documents/index.ts'
import { ok } from '../../../../capabilities/documents/index.ts'
import { LIMITS } from '../limits.ts'
import { bomb, damaged, refusal } from '../refusals.ts'

/** The parts of an OOXML package, unpacked one by one and never further than the limits. */
export interface Package {
  /** A part's text; undefined where the package has no such part. Names are matched without regard to case. */
  part(path: string): Promise<Result<string | undefined>>
  /** The same as bytes, for parts that are no text. */
  bytes(path: string): Promise<Result<Uint8Array | undefined>>
  /** Names of all parts as the package has them, of two alike the first. */
  readonly names: readonly string[]
}

const STORED = 0
const DEFLATED = 8
const MEGABYTE = 1024 * 1024

const BROKEN = '文件的压缩结构不完整'

/** Opens the zip: its directory is read, nothing is unpacked yet. */
export async function openPackage(bytes: Uint8Array): Promise<Result<Package>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, Entry>()
  let zip: ZipFile
  try {
    zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false, validateEntrySizes: false })
    if (zip.entryCount > LIMITS.zipEntries) return bomb(`压缩包里有 ${zip.entryCount} 个文件`)
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry.fileName)
      if (!entries.has(name)) entries.set(name, entry)
    }
  } catch {
    return damaged(BROKEN)
  }
  const bytesOf = async (path: string): Promise<Result<Buffer | undefined>> => {
    const entry = entries.get(nameOf(path))
    return entry ? unpack(buffer, zip, entry) : ok(undefined)
  }
  return ok({
    part: async (path) => {
      const content = await bytesOf(path)
      return content.ok ? ok(content.value && textOf(content.value)) : content
    },
    bytes: bytesOf,
    names: [...entries.values()].map(({ fileName }) => fileName.replaceAll('\\', '/').replace(/^\/+/, '')),
  })
}

const nameOf = (path: string): string => path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

async function unpack(buffer: Buffer, zip: ZipFile, entry: Entry): Promise<Result<Buffer>> {
  if (entry.isEncrypted()) return refusal('encrypted', '文件设有密码，无法读取。请用原来的软件取消密码后另存一份再试。')
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
    const packed = buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize)
    if (packed.length > LIMITS.zipPartBytes) return tooLarge()
    const content = unpackedContent(packed, entry.compressionMethod)
    if (!content) return damaged(BROKEN)
    if (content.length > MEGABYTE && content.length > packed.length * LIMITS.zipRatio) return tooLarge()
    // A bit that fell over inside the compressed data gives other figures, not an error: the checksum tells.
    if (crc32(content) !== entry.crc32) return damaged('文件内容与校验值不符')
    return ok(content)
  } catch (error) {
    return isOverLimit(error) ? tooLarge() : damaged(BROKEN)
  }
}

const tooLarge = () => bomb('文件的一部分解压后大得反常')

const isOverLimit = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'

/** What the header says about sizes is not believed: unpacking stops at the limit by itself. */
function unpackedContent(packed: Buffer, method: number): Buffer | undefined {
  if (method === STORED) return packed
  if (method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: LIMITS.zipPartBytes })
  return undefined
}

function textOf(content: Buffer): string {
  const encoding = content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : content[0] === 0xfe ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(content)
}
