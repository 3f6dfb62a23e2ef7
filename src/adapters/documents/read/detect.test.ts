import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { detectFormat } from './detect.ts'
import { toGbk } from './testing/encodings.ts'
import { paragraph, wordFile, zipOf } from './testing/word-file.ts'

const outcome = (content: string | Uint8Array, name: string): string => {
  const detected = detectFormat(typeof content === 'string' ? Buffer.from(content) : content, name)
  return detected.ok ? detected.value.format : detected.error.kind
}
const messageOf = (content: Uint8Array, name: string): string => {
  const detected = detectFormat(content, name)
  return detected.ok ? '' : detected.error.message
}
const ole = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(stream, 'utf16le')])
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

describe('认格式：以内容为准，文件名只作参考', () => {
  for (const [what, content, name, format] of [
    ['PDF 叫 .docx', '%PDF-1.7\n', 'a.docx', 'pdf'],
    ['PDF 前面有杂字节', '\n\n%PDF-1.4', 'a.pdf', 'pdf'],
    ['Word 没有后缀', wordFile({ body: paragraph('甲') }), '', 'docx'],
    ['网页', '<!DOCTYPE html><p>甲', 'a.html', 'html'],
    ['网页片段，没有后缀', ' <div><table>', '-', 'html'],
    ['网页另存为 .doc', '<html xmlns:w="x"><p>甲', '年报.doc', 'html'],
    ['正文在脚本的字符串里', 'const c = "<p class=\\"a\\">甲<\\/p>"', 'a.js', 'html'],
    ['文本', '一、总体情况', 'a.txt', 'txt'],
    ['GBK 的文本', toGbk('一、总体情况和主动公开的信息'), 'a.txt', 'txt'],
    ['文本，没有后缀', '一、总体情况\n# 一个标题', '', 'txt'],
    ['markdown', '一、总体情况', 'a.md', 'md'],
    ['markdown 没有后缀', '# 甲\n\n| 项目 | 数 |\n|---|---|\n', '', 'md'],
    ['以表格开头的 markdown', '<table><tr><td>1</table>\n\n## 二、', 'a.md', 'md'],
    ['报告 JSON', '\ufeff{"edition":"2021"}', 'a.json', 'json'],
    ['方括号开头的文本', '[bookmark: _GoBack]一、', 'a.txt', 'txt'],
  ] as const)
    test(`${what} → ${format}`, () => assert.equal(outcome(content, name), format))

  test('单个文件的网页（mhtml）：取出其中的网页，还原编码', () => {
    const page = Buffer.from('<p>一、总体情况</p>').toString('base64')
    const mhtml = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b1"\r\n\r\n--b1\r\nContent-Type: image/png\r\n\r\nx\r\n--b1\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${page}\r\n--b1--`
    const detected = detectFormat(Buffer.from(mhtml), '年报.mht')
    assert.ok(detected.ok && detected.value.format === 'html')
    assert.equal(detected.value.decoded.text, '<p>一、总体情况</p>')
    const quoted = mhtml.replace('base64', 'quoted-printable').replace(page, '<p>=E7=94=B2=\r\n=E4=B9=99</p>')
    const again = detectFormat(Buffer.from(quoted), '')
    assert.ok(again.ok && again.value.format === 'html')
    assert.equal(again.value.decoded.text.trim(), '<p>甲乙</p>')
  })
})

describe('认得出、还不能读的：说明是什么、另存为什么', () => {
  for (const [what, content, name, kind, words] of [
    ['.doc', ole('WordDocument'), '年报.doc', 'unsupported-format', ['.doc', '另存为', '.docx']],
    ['.wps', ole('WordDocument'), '年报.wps', 'unsupported-format', ['.wps', '另存为']],
    ['.xls', ole('Workbook'), '年报.xls', 'unsupported-format', ['.xls', 'PDF']],
    ['.xlsx', zipOf({ 'xl/workbook.xml': '' }), '年报.xlsx', 'unsupported-format', ['.xlsx', 'PDF']],
    ['.ofd', zipOf({ 'OFD.xml': '' }), '年报.ofd', 'unsupported-format', ['OFD', 'PDF']],
    ['.rtf', Buffer.from('{\\rtf1 abc}'), '年报.rtf', 'unsupported-format', ['RTF', '另存为']],
    ['.zip', zipOf({ 'a.txt': '甲' }), '年报.zip', 'unsupported-format', ['ZIP', '解压']],
    ['.rar', Buffer.from('Rar!\x1a\x07\x01\x00'), '年报.rar', 'unsupported-format', ['RAR', '解压']],
    ['图片', PNG, '年报.png', 'unsupported-format', ['图片', 'PDF']],
    ['图片改名 .docx', PNG, '年报.docx', 'not-what-it-says', ['.docx', '图片']],
    ['.doc 改名 .docx', ole('WordDocument'), '年报.docx', 'not-what-it-says', ['.docx', '.doc ', '另存为']],
    ['有密码的 docx', ole('EncryptedPackage'), '年报.docx', 'encrypted', ['密码', '取消']],
    ['随意的字节叫 .txt', Buffer.from([1, 0, 2, 0, 200, 0, 7]), 'a.txt', 'not-what-it-says', ['.txt']],
    ['随意的字节没有后缀', Buffer.from([1, 0, 2, 0, 200, 0, 7]), '-', 'unsupported-format', ['认不出']],
    [
      'Word 的 XML',
      Buffer.from('<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">'),
      'a.xml',
      'unsupported-format',
      ['XML', '另存为'],
    ],
    ['空文件', new Uint8Array(), 'a.docx', 'empty', ['空']],
    ['只有空白的文件', Buffer.from(' \n\u3000'), 'a.txt', 'empty', ['空白']],
  ] as const)
    test(what, () => {
      assert.equal(outcome(content, name), kind)
      const message = messageOf(content, name)
      assert.ok(!message.includes('\n'))
      for (const word of words) assert.ok(message.includes(word), `${message} 里应有“${word}”`)
    })

  test('截断的 docx 仍按 Word 读，由读取的一步说它不完整', () => {
    assert.equal(outcome(wordFile({ body: paragraph('甲') }).subarray(0, 40), 'a.docx'), 'docx')
  })
})
