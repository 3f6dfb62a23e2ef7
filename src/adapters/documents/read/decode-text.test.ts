import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { decodeText } from './decode-text.ts'
import { toGbk, toUtf16 } from './testing/encodings.ts'

const TEXT = '清源县水利局2024年政府信息公开工作年度报告\n一、总体情况\n全年收到申请12件，均已答复。\n'
const utf8 = Buffer.from(TEXT)

describe('文字编码', () => {
  for (const [what, bytes, encoding] of [
    ['UTF-8', utf8, 'utf-8'],
    ['UTF-8 带标记', Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), utf8]), 'utf-8'],
    ['UTF-16 小端带标记', Buffer.concat([Buffer.of(0xff, 0xfe), toUtf16(TEXT, 'le')]), 'utf-16le'],
    ['UTF-16 大端带标记', Buffer.concat([Buffer.of(0xfe, 0xff), toUtf16(TEXT, 'be')]), 'utf-16be'],
    ['UTF-16 小端无标记', toUtf16(TEXT, 'le'), 'utf-16le'],
    ['UTF-16 大端无标记', toUtf16(TEXT, 'be'), 'utf-16be'],
    ['GBK', toGbk(TEXT), 'gb18030'],
    ['GB18030 带标记', Buffer.concat([Buffer.of(0x84, 0x31, 0x95, 0x33), toGbk(TEXT)]), 'gb18030'],
  ] as const)
    test(`${what}按原文读出`, () => {
      assert.deepEqual(decodeText(bytes), { text: TEXT, encoding, damaged: 0 })
    })

  test('GB18030 的四字节字', () => {
    const bytes = Buffer.concat([toGbk('水利局的'), Buffer.of(0x82, 0x35, 0x8f, 0x33), toGbk('某村情况如下：')])
    assert.equal(decodeText(bytes)?.text, '水利局的\u9FA6某村情况如下：')
  })

  test('UTF-8 在一个字中间截断，其余照读', () => {
    assert.equal(decodeText(utf8.subarray(0, 100))?.encoding, 'utf-8')
  })

  test('UTF-8 坏了一个字节，不会误作 GB18030，坏字计数', () => {
    const broken = Buffer.from(utf8)
    broken[30] = 0xff
    const decoded = decodeText(broken)
    assert.equal(decoded?.encoding, 'utf-8')
    assert.ok(decoded.damaged > 0)
    assert.ok(decoded.text.includes('总体情况'))
  })

  test('文件自称 gb2312、其实是 UTF-8，以内容为准', () => {
    assert.equal(decodeText(utf8, 'gb2312')?.text, TEXT)
  })

  test('含 NUL 的不是文字', () => {
    assert.equal(decodeText(Buffer.concat([utf8, Buffer.of(0), utf8])), undefined)
  })

  test('任意字节不是文字', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 104729) & 0xff)
    assert.equal(decodeText(noise), undefined)
  })
})
