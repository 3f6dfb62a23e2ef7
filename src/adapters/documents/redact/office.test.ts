import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { unzipSync } from 'fflate'
import { readDocx } from '../read/docx/index.ts'
import { read, show } from '../read/testing/show.ts'
import { cell, paragraph, row, table, wordFile } from '../read/testing/word-file.ts'
import { workbookFile } from '../read/testing/workbook-file.ts'
import { createRedactor } from './index.ts'

const redactor = createRedactor()
after(() => redactor.close())

async function strip(bytes: Uint8Array): Promise<Uint8Array> {
  const result = await redactor.redact({ name: 'a', bytes }, [], { strip: true })
  assert.ok(result.ok, result.ok ? '' : result.error.message)
  return result.value.bytes
}

describe('Word、Excel 放行前清除随附内容', () => {
  test('修订全部接受：删除的没有，插入的留下，版面照旧', async () => {
    const body =
      paragraph('第一段') +
      '<w:p><w:r><w:t>前</w:t></w:r><w:del w:id="1"><w:r><w:delText>删</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>增</w:t></w:r></w:ins></w:p>' +
      table(row(cell('甲') + cell('乙')))
    const stripped = await strip(wordFile({ body }))
    assert.deepEqual(show(read(await readDocx(stripped)).blocks), ['第一段', '前增', ['0:甲 1:乙']])
  })

  test('白字压在有底色的单元格上，看得见，不算隐藏文字', async () => {
    const white = '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>表头</w:t></w:r>'
    const body = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F4E79"/></w:tcPr><w:p>${white}</w:p></w:tc></w:tr></w:tbl>`
    const found = await redactor.findings({ name: 'a', bytes: wordFile({ body }) })
    assert.ok(found.ok)
    assert.deepEqual(found.value.hidden, [])
  })

  test('裁剪过的图片和图表不能代为清除：拒绝，并说明在原软件中改', async () => {
    const body =
      '<w:p><w:r><w:drawing><a:blipFill xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:srcRect l="25000"/></a:blipFill></w:drawing></w:r></w:p>'
    const result = await redactor.redact({ name: 'a', bytes: wordFile({ body }) }, [], { strip: true })
    assert.ok(!result.ok)
    assert.equal(result.error.kind, 'hidden-content')
    assert.match(result.error.message, /裁剪.*原来的软件/)
  })

  test('不在 Word 里遮盖：请先导出为 PDF', async () => {
    const bytes = wordFile({ body: paragraph('字') })
    const result = await redactor.redact({ name: 'a', bytes }, [{ kind: 'term', term: '字', reason: 'privacy' }])
    assert.ok(!result.ok)
    assert.equal(result.error.kind, 'not-in-place')
  })

  test('共享字符串里没有单元格再用的，清空；公式改为结果', async () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2" hidden="1"><c r="A2" t="s"><v>1</v></c></row><row r="3"><c r="A3"><f>SUM(B1:B2)</f><v>3</v></c></row>'
    const stripped = await strip(workbookFile({ rows, shared: '<si><t>公开</t></si><si><t>底稿</t></si>' }))
    const parts = Object.entries(unzipSync(stripped)).map(
      ([name, part]) => [name, Buffer.from(part).toString('utf8')] as const,
    )
    const whole = parts.map(([, text]) => text).join('')
    assert.ok(whole.includes('公开') && whole.includes('<v>3</v>'))
    assert.ok(!whole.includes('底稿') && !whole.includes('SUM('))
  })

  test('提示个人信息在第几段', async () => {
    const found = await redactor.findings({
      name: 'a',
      bytes: wordFile({ body: paragraph('标题') + paragraph('电话19900138000') }),
    })
    assert.ok(found.ok)
    assert.deepEqual(found.value.suggestions, [{ kind: 'mobile', areas: [], line: 2 }])
  })
})
