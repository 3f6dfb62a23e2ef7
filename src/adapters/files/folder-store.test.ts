import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { folderStore } from './folder-store.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

describe('原件库', () => {
  let root = ''
  const pathOf = (hash: string): string => join(root, hash.slice(0, 2), hash.slice(2, 4), hash)
  before(() => {
    root = join(mkdtempSync(join(tmpdir(), 'gongkai-files-')), 'files')
  })
  after(() => rmSync(dirname(root), { recursive: true, force: true }))

  test('存入的原件按校验值取回，空文件也一样', async () => {
    const store = folderStore(root)
    for (const text of ['清源县水利局年度报告', '']) {
      assert.equal(await store.put(bytesOf(text)), hashOf(text))
      assert.deepEqual(new Uint8Array((await store.get(hashOf(text))) ?? []), bytesOf(text))
    }
    assert.equal(statSync(pathOf(hashOf(''))).mode & 0o077, 0)
  })

  test('同一原件同时存入多次：只有一份，没有遗留的临时文件', async () => {
    const stores = [folderStore(root), folderStore(root)]
    await Promise.all(Array.from({ length: 20 }, (_, i) => stores[i % 2]?.put(bytesOf('同一份'))))
    assert.equal(readFileSync(pathOf(hashOf('同一份')), 'utf8'), '同一份')
    assert.deepEqual(readdirSync(join(root, 'tmp')), [])
  })

  test('没有的、不成其为校验值的：取不到，也不越出文件夹', async () => {
    const store = folderStore(root)
    writeFileSync(join(dirname(root), 'secret'), '')
    for (const hash of [hashOf('没有'), '', '../secret', `../../${'a'.repeat(58)}`, hashOf('同一份').toUpperCase()]) {
      assert.equal(await store.get(hash), undefined)
    }
  })

  test('文件损坏：不当作原件交出；重新存入即修复', async () => {
    const store = folderStore(root)
    const hash = await store.put(bytesOf('原文'))
    writeFileSync(pathOf(hash), '原丈')
    await assert.rejects(store.get(hash), /损坏/)
    await store.put(bytesOf('原文'))
    assert.equal(Buffer.from((await store.get(hash)) ?? []).toString(), '原文')
  })

  test('中断遗留的临时文件一天后清除，正在写的不动', async () => {
    const temporary = join(root, 'tmp')
    mkdirSync(temporary, { recursive: true })
    for (const name of ['old', 'new']) writeFileSync(join(temporary, name), '')
    utimesSync(join(temporary, 'old'), 0, 0)
    await folderStore(root).put(bytesOf('另一份'))
    assert.deepEqual(readdirSync(temporary), ['new'])
  })
})
