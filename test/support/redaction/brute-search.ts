import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync, inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { toUtf16 } from '../../../src/adapters/documents/read/testing/encodings.ts'

/**
 * Looks for secrets with none of the program's own means: every place where packed data may begin is unpacked, and all of it is
 * searched in the usual encodings; pdftotext, where it is installed, reads what a reader would copy out.
 */
export function bruteSearch(
  bytes: Uint8Array,
  secrets: readonly string[],
  pixels: readonly Buffer[] = [],
): readonly string[] {
  const found = new Set<string>()
  const blobs = [Buffer.from(bytes), ...unpacked(Buffer.from(bytes))]
  const needles = secrets.flatMap((secret) => spellings(secret).map((needle) => [secret, needle] as const))
  for (const blob of blobs) {
    for (const [secret, needle] of needles) if (blob.includes(needle)) found.add(`bytes: ${secret}`)
    for (const row of pixels) if ([row, threefold(row)].some((needle) => blob.includes(needle))) found.add('pixels')
  }
  for (const text of [...texts(bytes), ...blobs.map((blob) => blob.toString('utf8').replace(/<[^>]*>/g, ''))])
    for (const secret of secrets) if (plain(text).includes(plain(secret))) found.add(`text: ${secret}`)
  return [...found]
}

export const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '')

function spellings(secret: string): readonly Buffer[] {
  const big = Buffer.from(toUtf16(secret, 'be'))
  return [
    Buffer.from(secret),
    big,
    Buffer.from(toUtf16(secret, 'le')),
    Buffer.from(big.toString('hex')),
    Buffer.from(big.toString('hex').toUpperCase()),
  ]
}

/** Grey as three equal colours. */
const threefold = (row: Buffer): Buffer => Buffer.from([...row].flatMap((value) => [value, value, value]))

function* unpacked(data: Buffer): Generator<Buffer> {
  if (data[0] === 0x50 && data[1] === 0x4b) {
    yield* Object.values(unzipSync(data)).map((part) => Buffer.from(part))
    return
  }
  for (let at = data.indexOf('stream'); at >= 0; at = data.indexOf('stream', at + 6))
    for (const skip of [6, 7, 8])
      for (const inflate of [inflateSync, inflateRawSync])
        try {
          yield inflate(data.subarray(at + skip), { finishFlush: 2, maxOutputLength: 128 * 1024 * 1024 })
        } catch {
          // No packed data begins here.
        }
  for (let at = data.indexOf('IDAT'); at >= 0; at = -1)
    try {
      yield inflateSync(data.subarray(at + 4), { finishFlush: 2 })
    } catch {
      // Split over several chunks: its pixels are looked at by the test itself.
    }
}

const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined

function texts(bytes: Uint8Array): readonly string[] {
  if (!hasPdftotext || !Buffer.from(bytes.subarray(0, 8)).includes('%PDF')) return []
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-brute-'))
  const file = join(folder, 'a.pdf')
  writeFileSync(file, bytes)
  const out = [[], ['-layout'], ['-raw']].map(
    (options) => spawnSync('pdftotext', [...options, file, '-'], { encoding: 'utf8' }).stdout,
  )
  rmSync(folder, { recursive: true, force: true })
  return out
}
