import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { findBinaries, linkLibraries } from './binaries.ts'

describe('随程序提供的 PostgreSQL', () => {
  let box = ''
  const binaries = () => ({ root: join(box, 'package/native'), postgres: '', initdb: '', major: 18 })
  before(() => {
    box = mkdtempSync(join(tmpdir(), 'gongkai-binaries-'))
    mkdirSync(join(box, 'package/native/lib'), { recursive: true })
    writeFileSync(join(box, 'package/native/lib/liba.so.1.2'), '')
    const links = [{ source: 'native/lib/liba.so.1.2', target: 'native/lib/liba.so.1' }]
    writeFileSync(join(box, 'package/native/pg-symlinks.json'), JSON.stringify(links))
  })
  after(() => rmSync(box, { recursive: true }))

  test('本机的平台有', () => {
    const found = findBinaries()
    assert.ok(existsSync(found.postgres) && existsSync(found.initdb))
    assert.equal(found.major, 18)
  })

  test('没有随附的平台：请用户指定服务器', () => {
    for (const [platform, arch] of [
      ['linux', 'loong64'],
      ['win32', 'x64'],
    ] as const) {
      assert.throws(() => findBinaries(platform, arch), { problem: 'unsupported-platform', message: /--database/ })
    }
  })

  test('缺少的动态库链接就地补上，重复执行无妨', async () => {
    for (let times = 0; times < 2; times += 1) {
      assert.equal(await linkLibraries(binaries(), join(box, 'spare')), undefined)
      assert.equal(readlinkSync(join(box, 'package/native/lib/liba.so.1')), 'liba.so.1.2')
    }
    assert.ok(!existsSync(join(box, 'spare')))
  })

  test('包的文件夹不能写：链接放到别处，一并告诉加载器；别处也不能写，说明原因', async () => {
    // A link that cannot be made whoever asks: its folder is not there.
    const links = [{ source: 'native/lib/liba.so.1.2', target: 'native/gone/libb.so.1' }]
    writeFileSync(join(box, 'package/native/pg-symlinks.json'), JSON.stringify(links))
    const spare = join(box, 'spare')
    assert.equal(await linkLibraries(binaries(), spare), `${spare}:${join(box, 'package/native/lib')}`)
    assert.equal(readlinkSync(join(spare, 'libb.so.1')), join(box, 'package/native/lib/liba.so.1.2'))
    const file = join(box, 'file')
    writeFileSync(file, '')
    await assert.rejects(linkLibraries(binaries(), join(file, 'spare')), { problem: 'incomplete-installation' })
  })
})
