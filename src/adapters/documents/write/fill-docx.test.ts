import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { readDocx } from '../read/docx/index.ts'
import { cell, paragraph, row, run, table, wordFile } from '../read/testing/word-file.ts'
import { docxFiller } from './fill-docx.ts'

const VALUES = { 文号: '清水信公〔2026〕8号', 申请人: '林知遥', 理由: '理由一。\n理由二。', 空: '' }

async function linesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const read = await readDocx(bytes)
  assert.ok(read.ok)
  return read.value.blocks.flatMap((block) =>
    block.kind === 'text' ? [block.text] : block.cells.map(({ text }) => text),
  )
}

async function filled(body: string, values: Readonly<Record<string, string>> = VALUES): Promise<readonly string[]> {
  const done = await docxFiller.fill(wordFile({ body }), values)
  assert.ok(done.ok)
  return linesOf(done.value)
}

describe('填写本机关的 docx 模板', () => {
  test('正文和表格里的都填，空格不论，同一处几个也填', async () => {
    const body = paragraph('{文号} {文号}') + table(row(cell('申请人') + cell('{ 申请人 }'))) + paragraph('{申请人}：')
    assert.deepEqual(await filled(body), ['清水信公〔2026〕8号 清水信公〔2026〕8号', '申请人', '林知遥', '林知遥：'])
  })
  test('Word 把一个位置拆成几段的，一样填', async () => {
    const body = `<w:p>${run('致{申')}${run('请')}<w:r><w:rPr><w:b/></w:rPr><w:t>人}：</w:t></w:r></w:p>`
    assert.deepEqual(await filled(body), ['致林知遥：'])
  })
  test('几段的内容：单独一行的，照原样式成为几段；夹在别的字里的，换行', async () => {
    const alone = await filled(paragraph('{理由}', '<w:jc w:val="both"/>') + paragraph('完'))
    assert.deepEqual(alone, ['理由一。', '理由二。', '完'])
    const within = await docxFiller.fill(wordFile({ body: paragraph('查明：{理由}') }), VALUES)
    assert.ok(within.ok)
    assert.deepEqual(await linesOf(within.value), ['查明：理由一。', '理由二。'])
  })
  test('没有内容的一行不留空行；表格的格留着', async () => {
    const body = paragraph('前') + paragraph('{空}') + table(row(cell('{空}') + cell('格'))) + paragraph('后')
    assert.deepEqual(
      (await filled(body)).filter((line) => line !== ''),
      ['前', '格', '后'],
    )
  })
  test('不认识的位置，说出它的名称', async () => {
    const done = await docxFiller.fill(wordFile({ body: paragraph('{文号}{经办科室}') }), VALUES)
    assert.deepEqual(done, { ok: false, error: { kind: 'unknown-fields', fields: ['经办科室'] } })
  })
  test('读不出来的文件', async () => {
    const done = await docxFiller.fill(new TextEncoder().encode('PK 不是压缩包'), VALUES)
    assert.ok(!done.ok && done.error.kind === 'damaged')
  })
  test('其余的部分一个字节不动', async () => {
    const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])
    const template = wordFile({ body: paragraph('{文号}'), parts: { 'word/media/image1.png': picture } })
    const done = await docxFiller.fill(template, VALUES)
    assert.ok(done.ok)
    const again = await docxFiller.fill(template, VALUES)
    assert.ok(again.ok)
    assert.deepEqual(done.value, again.value)
    assert.ok(Buffer.from(done.value).includes(Buffer.from('word/media/image1.png')))
  })
  test('随便什么内容，填进去读出来还是它', async () => {
    const words = fc
      .string({ unit: fc.constantFrom('林', '〔', '〕', '&', '<', '>', '"', "'", '{', '}', 'a', '1', '　', '，') })
      .filter((text) => /\S/.test(text))
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const lines = await filled(paragraph('甲{值}乙'), { 值: text })
        assert.equal(lines.join('').replace(/\s/g, ''), `甲${text}乙`.replace(/\s/g, ''))
      }),
      { numRuns: 40 },
    )
  })
})
