import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { createRedactor } from '../../src/adapters/documents/redact/index.ts'
import type { DraftMark } from '../../src/capabilities/redaction/index.ts'
import { random } from '../support/fuzz/random.ts'
import { bruteSearch } from '../support/redaction/brute-search.ts'
import { hiddenWord, NAME } from '../support/redaction/case-documents.ts'
import { pdfWriter } from '../support/redaction/pdf-writer.ts'
import { citizenId, mobileNumber } from '../support/redaction/planted.ts'
import { finishSheet, newSheet } from '../support/redaction/planted-pdf.ts'
import { plantedPicture } from '../support/redaction/planted-picture.ts'

const redactor = createRedactor()
after(() => redactor.close())

const NUMBER = citizenId(random(3))
const PHONE = mobileNumber(random(4))
const ADDRESS = '清源县柳堰镇虚构路19号2栋301室'
const SECRETS = [NUMBER, PHONE, ADDRESS]
const PLAIN = '可以公开的内容照常提供'

/** A page with personal data and with what is open to all. */
function page(black = false): Uint8Array {
  const sheet = newSheet(pdfWriter(), random(1))
  sheet.content += sheet.write(80, 80, PLAIN) + sheet.write(80, 120, `证件号码${NUMBER}`)
  sheet.content += sheet.write(80, 160, `电话${PHONE}`) + sheet.write(80, 200, `住址${ADDRESS}`)
  if (black) sheet.content += '0 g 60 620 480 125 re f\n'
  return finishSheet(sheet)
}
const marks = SECRETS.map((term): DraftMark => ({ kind: 'term', term, reason: 'privacy' }))

describe('易错36：公开文本泄露身份证号、手机号、住址；PDF 涂黑未去文字层；图片 EXIF', () => {
  test('易错36：打开要公开的 PDF，身份证号、手机号的位置逐处提示', async () => {
    const found = await redactor.findings({ name: 'a.pdf', bytes: page() })
    assert.ok(found.ok)
    const kinds = found.value.suggestions.map(({ kind }) => kind)
    assert.ok(kinds.includes('citizen-id') && kinds.includes('mobile'), kinds.join())
  })
  test('易错36：遮盖的号码、住址从文件里移除，不只是盖住', async () => {
    assert.ok(bruteSearch(page(), SECRETS).length > 0, '原件里找得到')
    const copy = await redactor.redact({ name: 'a.pdf', bytes: page() }, marks)
    assert.ok(copy.ok, copy.ok ? '' : copy.error.message)
    assert.deepEqual(bruteSearch(copy.value.bytes, SECRETS), [])
    assert.deepEqual(copy.value.proof.leaks, [])
    assert.ok(bruteSearch(copy.value.bytes, [PLAIN]).length > 0)
  })
  test('易错36：原来就涂黑、没有去掉文字层的：提示有隐藏文字，公开件里没有黑框下面的字', async () => {
    const found = await redactor.findings({ name: 'a.pdf', bytes: page(true) })
    assert.ok(found.ok)
    assert.ok(found.value.hidden.some(({ kind }) => kind === 'hidden-text'))
    const copy = await redactor.redact({ name: 'a.pdf', bytes: page(true) }, [])
    assert.ok(copy.ok, copy.ok ? '' : copy.error.message)
    assert.deepEqual(bruteSearch(copy.value.bytes, SECRETS), [])
  })
  test('易错36：照片里的拍摄信息、备注不进公开件', async () => {
    for (const number of [0, 1, 2, 3]) {
      const { name, bytes, secrets, marks: drawn, pixels } = plantedPicture(random(number), number)
      assert.ok(bruteSearch(bytes, secrets, pixels).length > 0, name)
      const copy = await redactor.redact({ name, bytes }, drawn)
      assert.ok(copy.ok, copy.ok ? '' : copy.error.message)
      assert.deepEqual(bruteSearch(copy.value.bytes, secrets, pixels), [], name)
    }
  })
  test('易错36：Word 的批注、修订里有姓名的，不清除就不放行；清除以后没有', async () => {
    const file = { name: 'a.docx', bytes: hiddenWord() }
    const refused = await redactor.redact(file, [])
    assert.ok(!refused.ok)
    assert.equal(refused.error.kind, 'hidden-content')
    const copy = await redactor.redact(file, [], { strip: true })
    assert.ok(copy.ok, copy.ok ? '' : copy.error.message)
    assert.deepEqual(bruteSearch(copy.value.bytes, [NAME]), [])
  })
})
