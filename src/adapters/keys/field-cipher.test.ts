import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { FIELD_ALGORITHMS, type OpenKey } from '../../capabilities/applicants/index.ts'
import { fieldCipher } from './field-cipher.ts'

const SEED = 20_250_120

for (const algorithm of FIELD_ALGORITHMS) {
  const key = (id: string): OpenKey => ({ id, algorithm, secret: fieldCipher.newSecret(algorithm) })
  const own = key('a')

  describe(`个人信息字段加密（${algorithm}）`, () => {
    test('任意文字加密后还原不变；同一文字两次加密不相同，摘要相同', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, place) => {
          const [one, two] = [fieldCipher.seal(own, text, place), fieldCipher.seal(own, text, place)]
          assert.equal(fieldCipher.open(own, one, place), text.toWellFormed())
          assert.notEqual(one, two)
          assert.equal(fieldCipher.digest(own, text), fieldCipher.digest(own, text))
        }),
        { numRuns: 200, seed: SEED },
      )
    })

    test('换了位置、换了密钥、改动任何一个字符，都打不开', () => {
      const sealed = fieldCipher.seal(own, '13900001234', '甲')
      assert.ok(sealed.startsWith(`${algorithm}.a.`))
      assert.equal(fieldCipher.open(own, sealed, '乙'), undefined)
      assert.equal(fieldCipher.open(key('a'), sealed, '甲'), undefined)
      assert.equal(fieldCipher.open({ ...own, id: 'b' }, sealed, '甲'), undefined)
      const start = sealed.lastIndexOf('.') + 1
      // The last character may hold bits that belong to no byte.
      for (let i = 0; i < sealed.length - 1; i += 1) {
        const other = sealed[i] === 'A' ? 'B' : 'A'
        const changed = sealed.slice(0, i) + other + sealed.slice(i + 1)
        assert.equal(fieldCipher.open(own, changed, '甲'), undefined, `at ${i - start}`)
      }
      for (const cut of ['', 'x', algorithm, `${algorithm}.a.`, `${algorithm}.a.AAAA`]) {
        assert.equal(fieldCipher.open(own, cut, '甲'), undefined)
      }
    })

    test('摘要随密钥而变，看不出原文', () => {
      assert.notEqual(fieldCipher.digest(own, '13900001234'), fieldCipher.digest(key('a'), '13900001234'))
      assert.doesNotMatch(fieldCipher.digest(own, '13900001234'), /1390000/)
    })
  })
}
