import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { createDocumentWriter } from '../src/adapters/documents/write/index.ts'
import { layoutBlankForm } from '../src/capabilities/applying/index.ts'

const writer = createDocumentWriter()
after(() => writer.close())

test('第二十九条 空白申请表：有三项内容，没有一栏问用途；Word 和 PDF 都能生成', async () => {
  const form = layoutBlankForm()
  const cells = form.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []))
  const words = cells.map(({ text }) => text).join(' ')
  for (const asked of [
    '姓名或者名称',
    '证件号码',
    '联系电话',
    '名称',
    '文号',
    '其他便于查找的特征',
    '提供的形式',
    '获取的途径',
  ])
    assert.ok(words.includes(asked), asked)
  assert.doesNotMatch(words, /用途|目的|理由/)
  const [docx, pdf] = [await writer.write(form, 'docx'), await writer.write(form, 'pdf')]
  assert.equal(Buffer.from(docx.subarray(0, 2)).toString(), 'PK')
  assert.equal(Buffer.from(pdf.subarray(0, 5)).toString(), '%PDF-')
  if (process.env.KEEP_FORM) writeFileSync(process.env.KEEP_FORM, pdf)
})
