import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { decode, encode } from 'fast-png'
import { random } from '../../../../test/support/fuzz/random.ts'
import { pdfWriter } from '../../../../test/support/redaction/pdf-writer.ts'
import { finishSheet, newSheet } from '../../../../test/support/redaction/planted-pdf.ts'
import { paragraph, wordFile } from '../read/testing/word-file.ts'
import { createRedactor } from './index.ts'

const redactor = createRedactor()
after(() => redactor.close())

const NAME = '檀翀骍'
const pdf = (): Uint8Array => {
  const sheet = newSheet(pdfWriter(), random(1))
  sheet.content += sheet.write(80, 100, `申请人${NAME}提出的申请`) + sheet.write(300, 200, [...NAME].join(' '))
  return finishSheet(sheet)
}

describe('第三十七条 区分处理时看页面、找词语', () => {
  test('PDF：页数和每页大小，页面画成图，宽度照要求', async () => {
    const file = { name: 'a.pdf', bytes: pdf() }
    const pages = await redactor.pages(file)
    assert.deepEqual(pages, { ok: true, value: { format: 'pdf', sheets: [{ width: 595, height: 842 }] } })
    const page = await redactor.page(file, 1, 1190)
    assert.ok(page.ok)
    const { width, height, data, channels } = decode(page.value.png)
    assert.deepEqual([width, height, channels], [1190, 1684, 3])
    assert.ok(
      data.some((value) => value < 100),
      '画出了字',
    )
    const beyond = await redactor.page(file, 2, 800)
    assert.ok(!beyond.ok && beyond.error.kind === 'page-not-there')
  })

  test('找到的位置就是按词语遮盖时遮住的位置：中间有空格的也找到', async () => {
    const file = { name: 'a.pdf', bytes: pdf() }
    const found = await redactor.find(file, [NAME, '无此词语'])
    assert.ok(found.ok)
    const [places = [], nothing] = found.value
    assert.equal(places.length, 2)
    assert.deepEqual(nothing, [])
    const released = await redactor.redact(file, [{ kind: 'term', term: NAME, reason: 'privacy' }])
    assert.ok(released.ok)
    assert.deepEqual(places.flat(), released.value.record.marks[0]?.areas)
  })

  test('图片：按像素，比要求宽的缩小；不能按词语查找', async () => {
    const data = new Uint8Array(400 * 100 * 4).fill(255)
    data.fill(0, 0, 400 * 50 * 4)
    for (let at = 3; at < data.length; at += 4) data[at] = 255
    const bytes = encode({ width: 400, height: 100, data, channels: 4, depth: 8 })
    const file = { name: 'a.png', bytes }
    assert.deepEqual(await redactor.pages(file), {
      ok: true,
      value: { format: 'png', sheets: [{ width: 400, height: 100 }] },
    })
    const page = await redactor.page(file, 1, 200)
    assert.ok(page.ok)
    const small = decode(page.value.png)
    assert.deepEqual([small.width, small.height], [200, 50])
    assert.deepEqual([...small.data.subarray(0, 3)], [0, 0, 0])
    assert.deepEqual([...small.data.subarray(200 * 40 * 4, 200 * 40 * 4 + 3)], [255, 255, 255])
    const found = await redactor.find(file, ['词'])
    assert.ok(!found.ok && found.error.kind === 'not-in-place')
  })

  test('Word：没有页面可看，请先导出为 PDF', async () => {
    const file = { name: 'a.docx', bytes: wordFile({ body: paragraph('字') }) }
    assert.deepEqual(await redactor.pages(file), { ok: true, value: { format: 'docx', sheets: [] } })
    const page = await redactor.page(file, 1, 800)
    assert.ok(!page.ok)
    assert.match(page.error.message, /导出为 PDF/)
  })
})
