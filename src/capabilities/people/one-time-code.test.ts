import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import { factorAddress, newFactorSecret, newRecoveryCodes, plainRecoveryCode, stepOfCode } from './one-time-code.ts'

/** RFC 6238 appendix B, SHA-1: the last six of the eight digits. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number): string => new Date(seconds * 1000).toISOString()

describe('动态口令（RFC 6238）', () => {
  for (const [seconds, code] of [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ] as const)
    test(`标准所列的例子：${seconds} 秒为 ${code}`, () =>
      assert.equal(stepOfCode(SECRET, code, at(seconds), null), Math.floor(seconds / 30)))

  test('前后各一个口令也认，再远的不认', () => {
    const step = Math.floor(1_234_567_890 / 30)
    const found = (offset: number) => stepOfCode(SECRET, '005924', at(1_234_567_890 + offset), null)
    assert.deepEqual([found(-30), found(0), found(30)], [step, step, step])
    assert.deepEqual([found(-60), found(60)], [undefined, undefined])
  })

  test('用过的口令和更早的口令，不再认', () => {
    const step = Math.floor(1_234_567_890 / 30)
    assert.equal(stepOfCode(SECRET, '005924', at(1_234_567_890), step), undefined)
    assert.equal(stepOfCode(SECRET, '005924', at(1_234_567_890), step - 1), step)
  })

  test('登记的地址带有名称和账号；每次的密钥不同', () => {
    assert.match(factorAddress(SECRET, 'lin.qiao', '清源县'), /^otpauth:\/\/totp\/.*:lin\.qiao\?issuer=/)
    assert.notEqual(newFactorSecret(randomBytes), newFactorSecret(randomBytes))
    assert.equal(newFactorSecret(randomBytes).length, 32)
  })

  test('恢复码十个，互不相同；抄写时的大小写、空格、连字符不影响', () => {
    const codes = newRecoveryCodes(randomBytes)
    assert.equal(new Set(codes).size, 10)
    for (const code of codes) {
      assert.match(code, /^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/)
      assert.equal(plainRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ')} `), plainRecoveryCode(code))
    }
  })
})
