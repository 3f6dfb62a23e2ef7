import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { openFile } from './open-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongkai-open-'))
after(() => rmSync(folder, { recursive: true }))
const outcome = async (path: string, limit = 1000) => {
  const opened = await openFile(path, limit)
  return opened.ok ? opened.value.length : opened.error.kind
}

describe('打开文件', () => {
  test('普通文件读出全部字节，空文件也是文件', async () => {
    writeFileSync(join(folder, 'a.txt'), '年报')
    writeFileSync(join(folder, 'empty'), '')
    assert.equal(await outcome(join(folder, 'a.txt')), 6)
    assert.equal(await outcome(join(folder, 'empty')), 0)
  })

  test('自称 0 字节、其实有内容的文件', { skip: process.platform !== 'linux' && '只有 Linux 有 /proc' }, async () => {
    const opened = await outcome('/proc/self/status', 100_000)
    assert.ok(typeof opened === 'number' && opened > 100)
  })

  test('超过上限的不读，哪怕有 1 TB', async () => {
    writeFileSync(join(folder, 'big'), '')
    truncateSync(join(folder, 'big'), 1e12)
    assert.equal(await outcome(join(folder, 'big')), 'too-large')
  })

  test('没有的文件、把文件当文件夹、路径里有 NUL', async () => {
    assert.equal(await outcome(join(folder, 'none')), 'not-found')
    assert.equal(await outcome(join(folder, 'a.txt', 'b')), 'not-found')
    assert.equal(await outcome('a\0b'), 'not-found')
    assert.equal(await outcome(join(folder, 'x'.repeat(5000))), 'not-found')
  })

  test('文件夹', async () => assert.equal(await outcome(folder), 'is-folder'))

  test('管道和设备不等待', { skip: process.platform === 'win32' && 'Windows 没有这样的管道' }, async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')])
    assert.equal(await outcome(join(folder, 'pipe')), 'unsupported-format')
    assert.equal(await outcome('/dev/zero'), 'unsupported-format')
  })

  test('没有权限的文件', async () => {
    writeFileSync(join(folder, 'secret'), '甲')
    chmodSync(join(folder, 'secret'), 0)
    // root may read everything; as nobody it may not.
    const isRoot = process.geteuid?.() === 0
    if (isRoot) process.seteuid?.(65534)
    const opened = await openFile(join(folder, 'secret'), 1000)
    if (isRoot) process.seteuid?.(0)
    assert.ok(!opened.ok)
    assert.match(opened.error.message, /没有权限/)
  })
})
