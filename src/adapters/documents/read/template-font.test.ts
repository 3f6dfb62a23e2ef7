import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { ownFontDirectories } from '../write/fonts.ts'
import { createReportReader } from './index.ts'
import { cell, paragraph, row, table, wordFile } from './testing/word-file.ts'

describe('单位自己的文书模板和字体，在受限的子进程里查看', () => {
  const reader = createReportReader()
  after(() => reader.close())

  const template = (body: string, name = '告知书.docx') => reader.inspectTemplate({ name, bytes: wordFile({ body }) })

  test('模板：列出要填的位置，正文和表格里的都算，重复的只列一次', async () => {
    const body = paragraph('{文号}') + table(row(cell('申请人') + cell('{申请人}'))) + paragraph('依据{ 条款 }，{文号}')
    assert.deepEqual(await template(body), { ok: true, value: { fields: ['文号', '申请人', '条款'] } })
    assert.deepEqual(await template(paragraph('没有要填的')), { ok: true, value: { fields: [] } })
  })

  for (const [what, body, told] of [
    ['花括号没有成对', paragraph('{文号'), /花括号没有成对：“\{文号”/],
    ['花括号里没有名称', paragraph('{ }'), /没有写名称/],
  ] as const) {
    test(`模板不收：${what}`, async () => {
      const read = await template(body)
      assert.ok(!read.ok)
      assert.match(read.error.message, told)
    })
  }

  test('模板不收：不是 docx', async () => {
    for (const [name, bytes] of [
      ['告知书.docx', new TextEncoder().encode('告知书')],
      ['告知书.docx', new TextEncoder().encode('%PDF-1.7')],
      ['告知书.docx', new Uint8Array()],
      ['告知书.docx', Buffer.from('504b0304', 'hex')],
    ] as const) {
      assert.equal((await reader.inspectTemplate({ name, bytes })).ok, false)
    }
  })

  const fontBytes = (): Buffer => {
    const [folder = ''] = ownFontDirectories()
    const file = readdirSync(folder).find((name) => name.endsWith('.ttf')) ?? ''
    return readFileSync(join(folder, file))
  }

  test('字体：按内容认，读出名称', async () => {
    const read = await reader.inspectFont({ name: 'x.bin', bytes: fontBytes() })
    assert.ok(read.ok)
    assert.equal(read.value.format, 'ttf')
    assert.match(read.value.family, /Noto Serif SC/)
  })

  test('字体不收：不是字体、字体集、截断的、表的位置越出文件的', async () => {
    const whole = fontBytes()
    const outside = Buffer.from(whole)
    outside.writeUInt32BE(0xffffffff, 12 + 8)
    const many = Buffer.from(whole)
    many.writeUInt16BE(0xffff, 4)
    for (const [bytes, told] of [
      [new TextEncoder().encode('这不是字体，只是一段文字'), /不是 TrueType/],
      [new Uint8Array(), /不是 TrueType/],
      [Buffer.concat([Buffer.from('ttcf'), whole.subarray(4)]), /字体集/],
      [whole.subarray(0, 1000), /不完整或者已经损坏/],
      [outside, /不完整或者已经损坏/],
      [many, /不完整或者已经损坏/],
    ] as const) {
      const read = await reader.inspectFont({ name: '仿宋.ttf', bytes })
      assert.ok(!read.ok)
      assert.match(read.error.message, told)
    }
  })
})
