import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { receiptSigner } from './receipt-key.ts'

const root = mkdtempSync(join(tmpdir(), 'gongkai-receipt-'))
after(() => rmSync(root, { recursive: true, force: true }))
const now = (): Date => new Date('2026-03-02T02:00:00Z')

describe('回执的签名密钥', () => {
  test('首次使用时生成，只有本人能读；再次启动、同时启动都用同一个', async () => {
    const folder = join(root, 'first')
    const signer = receiptSigner(folder, now)
    const [one, two] = await Promise.all([signer.current(), signer.current()])
    assert.equal(one?.id, two?.id)
    assert.equal(statSync(join(folder, 'receipt-keys.json')).mode & 0o777, 0o600)
    assert.equal((await receiptSigner(folder, now).current())?.id, one?.id)
  })

  test('只凭公钥就能验证；改一个字就不是真的；不认识的公钥如实说', async () => {
    const signer = receiptSigner(join(root, 'verify'), now)
    const key = await signer.current()
    assert.ok(key)
    const signature = key.sign('回执\n')
    const offline = createPublicKey(key.pem)
    assert.ok(verify(null, Buffer.from('回执\n'), offline, Buffer.from(signature, 'base64url')))
    assert.equal(await signer.verify(key.id, '回执\n', signature), 'genuine')
    assert.equal(await signer.verify(key.id, '回执 \n', signature), 'false')
    assert.equal(await signer.verify('other', '回执\n', signature), 'unknown-key')
    assert.deepEqual(await signer.publicKeys(), [{ id: key.id, pem: key.pem }])
  })

  test('文件损坏的不覆盖，也不另造一个：此后的回执没有签名', async () => {
    const folder = join(root, 'broken')
    await receiptSigner(folder, now).current()
    const path = join(folder, 'receipt-keys.json')
    writeFileSync(path, '{"current":')
    assert.equal(await receiptSigner(folder, now).current(), undefined)
    assert.equal(readFileSync(path, 'utf8'), '{"current":')
  })
})
