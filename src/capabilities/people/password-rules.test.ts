import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { passwordFault } from './password-rules.ts'

const OWNER = { account: 'lin.qiao', name: '林乔' }
const COMMON = new Set(['password', 'iloveyou', 'qwertyuiop', 'sunshine'])
const fault = (password: string, minLength = 12) => passwordFault(password, OWNER, minLength, COMMON)

describe('密码规则', () => {
  for (const [what, password, expected] of [
    ['十一个字符太短', 'kite-river8', /至少 12 个字符，现在是 11 个/],
    ['十二个字符够长', 'kite-river88', undefined],
    ['汉字按字计，十一个字太短', '清水绕青山白云出远岫晚', /现在是 11 个/],
    ['汉字按字计，十二个字够长', '清水绕青山白云出远岫晚来', undefined],
    ['全角字符与半角相同', 'ｋｉｔｅ－ｒｉｖｅｒ８８', undefined],
    ['最长一百二十八个字符', 'kite river 8 '.repeat(10).slice(0, 129), /最多 128/],
    ['含有账号', 'xx-LIN.QIAO-2026', /账号/],
    ['含有姓名', '林乔的密码是 kite river', /姓名/],
    ['只有几个不同字符', 'abababababab', /重复或连续/],
    ['连续的字符', '123456abcdef', /重复或连续/],
    ['倒着连续的字符', '98765432fedcba', /重复或连续/],
    ['重复的字符', '1111222233334444555566667777', /重复或连续/],
    ['常用密码后面加数字', 'Password1234', /已泄露/],
    ['常用密码前后加符号', '!!2026qwertyuiop##', /已泄露/],
    ['常用密码写两遍', 'iloveyouiloveyou', /已泄露/],
    ['常用词与别的词连起来，可以', 'sunshine kettle', undefined],
  ] as const)
    test(`${what}：${password.slice(0, 30)}`, () => {
      if (expected) assert.match(fault(password) ?? '没有问题', expected)
      else assert.equal(fault(password), undefined)
    })

  test('最短长度可以设置', () => {
    assert.equal(fault('kite-river8', 11), undefined)
    assert.match(fault('kite-river88', 16) ?? '', /至少 16/)
  })

  test('不论输入什么都有结论；说的话里不带密码', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (password) => {
        const told = fault(password)
        assert.ok(told === undefined || password.length < 8 || !told.includes(password))
      }),
    )
  })
})
