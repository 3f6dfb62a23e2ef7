import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { argon2Hasher, commonPasswords } from './index.ts'

describe('密码的保存和已泄露密码表', () => {
  const hasher = argon2Hasher()

  test('只保存 argon2id 摘要，参数写在里面；同一密码两次的摘要不同', async () => {
    const [a, b] = await Promise.all([hasher.hash('清水绕青山 2026'), hasher.hash('清水绕青山 2026')])
    assert.match(a, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    assert.notEqual(a, b)
    assert.equal(await hasher.verify(a, '清水绕青山 2026'), true)
    assert.equal(await hasher.verify(a, '清水绕青山 2025'), false)
    assert.equal(hasher.isOutdated(a), false)
    assert.equal(hasher.isOutdated('$argon2id$v=19$m=4096,t=3,p=1$c2FsdA$aGFzaA'), true)
  })

  test('没有摘要可比的，任何密码都不对，连代用摘要的密码也不对', async () => {
    assert.equal(await hasher.verify(null, 'nobody has this password'), false)
  })

  test('已泄露密码表有四万多条，全部小写', async () => {
    const common = await commonPasswords()()
    assert.ok(common.size > 40_000)
    assert.ok(common.has('password') && common.has('qwerty123') && common.has('xxgk'))
    for (const word of common) assert.equal(word, word.toLowerCase())
  })
})
