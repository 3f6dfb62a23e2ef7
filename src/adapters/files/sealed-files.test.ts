import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { sealedFiles } from './sealed-files.ts'

const root = mkdtempSync(join(tmpdir(), 'gongkai-sealed-'))
after(() => rmSync(root, { recursive: true, force: true }))
const files = sealedFiles(root)
const SECRET = randomBytes(32).toString('base64url')
const PIECE = 64 * 1024

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function whole(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part)
  return Buffer.concat(parts)
}

const stored = (id: string): string => join(root, id.slice(-2), id)

describe('申请人文件的加密保存', () => {
  test('任意大小、任意分段，取出与存入一致；磁盘上看不到原文', async () => {
    for (const size of [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 5 * PIECE + 17]) {
      for (const chunk of [1000, PIECE, 200_000]) {
        const id = randomUUID()
        const bytes = randomBytes(size)
        assert.deepEqual(await files.put(id, SECRET, inChunks(bytes, chunk)), { bytes: size })
        assert.ok((await whole(files.open(id, SECRET))).equals(bytes), `${size} in ${chunk}`)
        if (size > 100) assert.ok(!readFileSync(stored(id)).includes(bytes.subarray(0, 64)))
      }
    }
  })

  test('换密钥、换文件、调换段、截去末段、改一个字节，都打不开', async () => {
    const id = randomUUID()
    await files.put(id, SECRET, inChunks(randomBytes(3 * PIECE + 5), PIECE))
    const sealed = readFileSync(stored(id))
    await assert.rejects(whole(files.open(id, randomBytes(32).toString('base64url'))))
    const step = PIECE + 16
    const [a, b, rest] = [sealed.subarray(0, step), sealed.subarray(step, 2 * step), sealed.subarray(2 * step)]
    const changed = Buffer.from(sealed)
    changed[step + 3] = (changed[step + 3] ?? 0) ^ 1
    for (const broken of [
      Buffer.concat([b, a, rest]),
      sealed.subarray(0, 3 * step),
      changed,
      Buffer.concat([a, rest]),
    ]) {
      writeFileSync(stored(id), broken)
      await assert.rejects(whole(files.open(id, SECRET)))
    }
    const other = randomUUID()
    await files.put(other, SECRET, inChunks(Buffer.from('x'), 1))
    writeFileSync(stored(other), sealed)
    await assert.rejects(whole(files.open(other, SECRET)))
  })

  test('传到一半断开的，什么也不留', async () => {
    const id = randomUUID()
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield randomBytes(3 * PIECE)
      throw new Error('connection lost')
    }
    await assert.rejects(files.put(id, SECRET, broken()), /connection lost/)
    assert.deepEqual(globSync(`**/*${id}*`, { cwd: root }), [])
  })

  test('删除以后不在了；不是标识的不接受', async () => {
    const id = randomUUID()
    await files.put(id, SECRET, inChunks(Buffer.from('x'), 1))
    await files.remove(id)
    await assert.rejects(whole(files.open(id, SECRET)))
    await assert.rejects(async () => files.remove('../../etc/passwd'), /not the id/)
  })
})
