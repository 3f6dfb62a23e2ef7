import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { fileKeys } from './file-keys.ts'

const root = mkdtempSync(join(tmpdir(), 'gongkai-keys-'))
after(() => rmSync(root, { recursive: true, force: true }))
const AT = '2026-01-20T01:00:00Z'
const secret = new TextEncoder().encode('data key of thirty-two bytes ...')
const value = <T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
  assert.ok(result.ok)
  return result.value
}

describe('主密钥文件', () => {
  test('首次启动时生成，只有本人能读；再次启动仍用原来的', async () => {
    const keys = fileKeys(join(root, 'first'))
    assert.equal(await keys.prepare(false, AT), undefined)
    assert.equal(statSync(keys.path).mode & 0o777, 0o600)
    const { id } = value(await keys.currentId())
    const again = fileKeys(join(root, 'first'))
    assert.equal(await again.prepare(true, AT), undefined)
    assert.equal(value(await again.currentId()).id, id)
  })

  test('包裹的数据密钥只在原来的位置打得开', async () => {
    const keys = fileKeys(join(root, 'wrap'))
    await keys.prepare(false, AT)
    const wrapped = value(await keys.wrap(secret, '甲'))
    assert.deepEqual(Buffer.from(value(await keys.unwrap(wrapped, '甲'))), Buffer.from(secret))
    assert.equal((await keys.unwrap(wrapped, '乙')).ok, false)
    assert.doesNotMatch(readFileSync(keys.path, 'utf8'), /data key of/)
  })

  test('更换以后，正在运行的程序不必重启：新的用来包裹，原来的仍能打开', async () => {
    const serving = fileKeys(join(root, 'renew'))
    await serving.prepare(false, AT)
    const before = value(await serving.wrap(secret, '甲'))
    const command = fileKeys(join(root, 'renew'))
    const { id } = value(await command.renew('sm4-ctr-hmac-sm3', AT))
    assert.equal(statSync(command.path).mode & 0o777, 0o600)
    const later = value(await command.wrap(secret, '甲'))
    assert.equal(later.by, id)
    assert.deepEqual(Buffer.from(value(await serving.unwrap(later, '甲'))), Buffer.from(secret))
    assert.deepEqual(Buffer.from(value(await serving.unwrap(before, '甲'))), Buffer.from(secret))
    assert.deepEqual(value(await serving.currentId()), { id, algorithm: 'sm4-ctr-hmac-sm3' })
  })

  test('密钥丢失：已有加密数据的不另造一个，说明在哪里、意味着什么、怎么办；恢复文件后照常', async () => {
    const keys = fileKeys(join(root, 'lost'))
    await keys.prepare(false, AT)
    const wrapped = value(await keys.wrap(secret, '甲'))
    renameSync(keys.path, `${keys.path}.away`)
    const fresh = fileKeys(join(root, 'lost'))
    const lost = await fresh.prepare(true, AT)
    assert.equal(lost?.kind, 'key-lost')
    assert.match(lost?.message ?? '', /keys\.json.*不能查看.*其他功能不受影响.*从备份恢复/)
    assert.equal((await fresh.currentId()).ok, false)
    assert.equal((await fresh.wrap(secret, '甲')).ok, false)
    assert.equal((await fresh.unwrap(wrapped, '甲')).ok, false)
    assert.equal((await fresh.renew('aes-256-gcm', AT)).ok, false)
    renameSync(`${keys.path}.away`, keys.path)
    assert.equal((await fresh.unwrap(wrapped, '甲')).ok, true)
  })

  test('文件损坏的当作丢失，不覆盖', async () => {
    const keys = fileKeys(join(root, 'broken'))
    await keys.prepare(false, AT)
    writeFileSync(keys.path, '{"current":"x","keys":[]}')
    const lost = await fileKeys(join(root, 'broken')).prepare(false, AT)
    assert.equal(lost?.kind, 'key-lost')
    assert.equal(readFileSync(keys.path, 'utf8'), '{"current":"x","keys":[]}')
  })
})
