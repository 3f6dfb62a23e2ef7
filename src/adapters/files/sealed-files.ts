import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SealedFiles } from '../../capabilities/applying/index.ts'

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const PIECE = 64 * 1024
const TAG = 16

/**
 * Files in a folder, encrypted with AES-256-GCM in pieces of 64 kB: each is authenticated by itself and bound to its file, to its number and to
 * whether it is the last, so that none can be moved, left out or cut off without being noticed. One key a file, derived: numbers as nonces never
 * repeat under a key. A file gets its name when it is whole and on the disk.
 */
export function sealedFiles(root: string): SealedFiles {
  const pathOf = (id: string): string => {
    if (!ID.test(id)) throw new Error('not the id of a file')
    return join(root, id.slice(-2), id)
  }
  return {
    put: async (id, secret, source) => {
      const path = pathOf(id)
      const draft = `${path}.part`
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      try {
        const file = await open(draft, 'wx', 0o600)
        try {
          const bytes = await writePieces(file, keyOf(secret, id), id, source)
          await file.sync()
          await file.close()
          await rename(draft, path)
          return { bytes }
        } finally {
          await file.close().catch(() => {})
        }
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    },
    open: (id, secret) => readPieces(pathOf(id), keyOf(secret, id), id),
    remove: async (id) => {
      await rm(pathOf(id), { force: true })
      await rm(`${pathOf(id)}.part`, { force: true })
    },
    all: () => allFiles(root),
  }
}

/** A folder at a time; what goes away meanwhile is left out. */
async function* allFiles(root: string): AsyncGenerator<{ readonly id: string; readonly changedAt: string }> {
  for (const folder of await namesIn(root)) {
    for (const name of await namesIn(join(root, folder))) {
      const id = name.replace(/\.part$/, '')
      if (!ID.test(id)) continue
      const found = await stat(join(root, folder, name)).catch(() => undefined)
      if (found) yield { id, changedAt: found.mtime.toISOString() }
    }
  }
}

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => [])

const keyOf = (secret: string, id: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), id, 'gongkai attachment', 32))

function nonceOf(piece: number): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(piece, 6, 6)
  return nonce
}

const placeOf = (id: string, piece: number, last: boolean): Buffer =>
  Buffer.from(JSON.stringify(['attachment', id, piece, last]))

async function writePieces(
  file: FileHandle,
  key: Buffer,
  id: string,
  source: AsyncIterable<Uint8Array>,
): Promise<number> {
  let total = 0
  let number = 0
  const write = async (plain: Buffer, last: boolean): Promise<void> => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number), { authTagLength: TAG })
    cipher.setAAD(placeOf(id, number, last))
    await file.write(Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]))
    number += 1
  }
  // One piece is held back: only at the end is it known to be the last.
  for await (const { piece, last } of pieces(source)) {
    total += piece.length
    await write(piece, last)
  }
  return total
}

async function* pieces(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly piece: Buffer; readonly last: boolean }> {
  let held: Buffer[] = []
  let length = 0
  for await (const chunk of source) {
    held.push(Buffer.from(chunk))
    length += chunk.length
    if (length <= PIECE) continue
    let rest = Buffer.concat(held)
    for (; rest.length > PIECE; rest = rest.subarray(PIECE)) yield { piece: rest.subarray(0, PIECE), last: false }
    held = [rest]
    length = rest.length
  }
  yield { piece: Buffer.concat(held), last: true }
}

async function* readPieces(path: string, key: Buffer, id: string): AsyncGenerator<Uint8Array> {
  let number = 0
  const read = (sealed: Buffer, last: boolean): Buffer => {
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number), { authTagLength: TAG })
    decipher.setAAD(placeOf(id, number, last))
    decipher.setAuthTag(sealed.subarray(-TAG))
    number += 1
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG)), decipher.final()])
  }
  let held = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: PIECE })) {
    held = Buffer.concat([held, chunk as Buffer])
    for (; held.length > PIECE + TAG; held = held.subarray(PIECE + TAG))
      yield read(held.subarray(0, PIECE + TAG), false)
  }
  yield read(held, true)
}
