import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { random } from '../../../../test/support/fuzz/random.ts'
import { bruteSearch } from '../../../../test/support/redaction/brute-search.ts'
import { pdfWriter } from '../../../../test/support/redaction/pdf-writer.ts'
import { finishSheet, newSheet, type Sheet } from '../../../../test/support/redaction/planted-pdf.ts'
import type { DraftMark, RedactionOptions } from '../../../capabilities/redaction/index.ts'
import { makePdf, words } from '../read/pdf/testing/make-pdf.ts'
import { createRedactor } from './index.ts'

const redactor = createRedactor()
after(() => redactor.close())

const SECRET = '檀翀骍'
const term: DraftMark = { kind: 'term', term: SECRET, reason: 'privacy' }

function pdf(draw: (sheet: Sheet) => void): Uint8Array {
  const sheet = newSheet(pdfWriter(), random(1))
  draw(sheet)
  return finishSheet(sheet)
}

async function release(bytes: Uint8Array, marks: readonly DraftMark[], options?: RedactionOptions) {
  const result = await redactor.redact({ name: 'a.pdf', bytes }, marks, options)
  assert.ok(result.ok, result.ok ? '' : result.error.message)
  return result.value
}
async function refusal(bytes: Uint8Array, marks: readonly DraftMark[]) {
  const result = await redactor.redact({ name: 'a.pdf', bytes }, marks)
  assert.ok(!result.ok)
  return result.error
}
const whys = (copy: Awaited<ReturnType<typeof release>>) => copy.record.pictures.map(({ why }) => why)

describe('第三十七条 PDF 的区分处理', () => {
  test('文字从页面里移除，页面仍是文字；记录里没有被遮的内容', async () => {
    const bytes = pdf((sheet) => {
      sheet.content += sheet.write(80, 100, `申请人${SECRET}提出的申请`)
    })
    const copy = await release(bytes, [term])
    assert.deepEqual(whys(copy), [])
    assert.deepEqual(
      copy.record.marks.map(({ hits, areas }) => [hits, areas.length]),
      [[1, 1]],
    )
    assert.deepEqual(bruteSearch(copy.bytes, [SECRET]), [])
    assert.ok(bruteSearch(copy.bytes, ['提出的申请']).length > 0 || bruteSearch(bytes, ['提出的申请']).length === 0)
    assert.ok(!JSON.stringify(copy.record).includes(SECRET) && !JSON.stringify(copy.proof).includes(SECRET))
  })

  test('字体里被移除的字的编码表也剔除：子集字体的编码表按首次出现的次序泄露原文', async () => {
    const bytes = pdf((sheet) => {
      sheet.content += sheet.write(80, 100, `甲乙${SECRET}丙丁`)
    })
    const hexOf = (character: string) => Buffer.from(character, 'utf16le').swap16().toString('hex')
    for (const character of SECRET) assert.ok(bruteSearch(bytes, [hexOf(character)]).length > 0)
    const copy = await release(bytes, [term])
    for (const character of SECRET) assert.deepEqual(bruteSearch(copy.bytes, [hexOf(character)]), [])
    assert.ok(bruteSearch(copy.bytes, [hexOf('丙')]).length > 0)
  })

  test('别处也有遮过的号码：不放行，并说明在哪一页', async () => {
    const id = '199001380001'.slice(0, 11)
    const bytes = pdf((sheet) => {
      sheet.content += sheet.write(80, 100, `电话${id}`) + sheet.write(80, 300, `又见${id}`)
    })
    const error = await refusal(bytes, [{ kind: 'rectangle', page: 1, box: [100, 86, 260, 108], reason: 'privacy' }])
    assert.equal(error.kind, 'leak')
    assert.match(error.message, /第 1 页：页面文字（第 1 处标记）/)
    assert.ok(!error.message.includes(id))
  })

  for (const [what, why, draw] of [
    [
      '渐变伸进遮盖区',
      'drawing-not-cut',
      (sheet: Sheet) => {
        sheet.resources.push(
          '/Shading << /S1 << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 500 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [0.5] /C1 [1] /N 1 >> >> >>',
        )
        sheet.content += `q 60 ${842 - 130} 400 60 re W n /S1 sh Q\n`
      },
    ],
    [
      '图片被裁掉一半',
      'hidden-part-of-picture',
      (sheet: Sheet) => {
        sheet.xobjects.push(
          `/Im ${sheet.writer.stream('/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray', Buffer.from([1, 2, 3, 4]))} 0 R`,
        )
        sheet.content += 'q 100 100 50 100 re W n 100 0 0 100 100 100 cm /Im Do Q\n'
      },
    ],
  ] as const)
    test(`${what}：整页转为图片，并在记录里说明`, async () => {
      const bytes = pdf((sheet) => {
        draw(sheet)
        sheet.content += sheet.write(80, 100, `甲${SECRET}乙`)
      })
      const copy = await release(bytes, [term])
      assert.deepEqual(whys(copy), [why])
      assert.equal(copy.proof.looked.characters, 0)
    })

  test('选择整份转为图片的，每页都是图片', async () => {
    const bytes = makePdf([{ content: '0 0 10 10 re f\n' }, { content: '' }])
    assert.deepEqual(whys(await release(bytes, [], { asPictures: true })), ['asked', 'asked'])
  })

  test('字体没有嵌入的页面不能转为图片，免得缺字：拒绝并说明怎么办', async () => {
    const content = `q /S1 sh Q\n${words(60, 100, '没有嵌入字体的文字')}`
    const result = await redactor.redact({ name: 'a.pdf', bytes: makePdf([{ content }]) }, [], { asPictures: true })
    assert.ok(!result.ok)
    assert.equal(result.error.kind, 'not-in-place')
    assert.match(result.error.message, /嵌入字体/)
  })

  test('横着看的页面，区域按看到的方向算', async () => {
    const content = words(60, 100, '保留') + words(60, 300, SECRET)
    const bytes = makePdf([{ content, rotate: 90 }])
    // Turned clockwise, what stood at x, y from the top left stands at height − y, x.
    const copy = await release(bytes, [
      { kind: 'rectangle', page: 1, box: [842 - 305, 55, 842 - 285, 95], reason: 'privacy' },
    ])
    assert.equal(copy.proof.looked.characters, 2)
  })

  test('标记的页不存在：拒绝，指出是第几处', async () => {
    const error = await refusal(makePdf([{ content: '' }]), [
      { kind: 'rectangle', page: 3, box: [0, 0, 9, 9], reason: 'privacy' },
    ])
    assert.equal(error.kind, 'page-not-there')
  })

  test('黑框下面的文字没有标记也移除，记为隐藏文字', async () => {
    const bytes = pdf((sheet) => {
      sheet.content += `${sheet.write(80, 100, '看得见')}${sheet.write(80, 300, SECRET)}0 g 70 ${842 - 310} 200 30 re f\n`
    })
    const copy = await release(bytes, [])
    assert.deepEqual(bruteSearch(copy.bytes, [SECRET]), [])
    assert.deepEqual(
      copy.record.stripped.filter(({ kind }) => kind === 'hidden-text').map(({ count }) => count),
      [3],
    )
  })

  test('提示身份证号码等个人信息在哪里，但不自动遮盖', async () => {
    const bytes = makePdf([{ content: words(60, 100, '联系电话19900138000。') }])
    const found = await redactor.findings({ name: 'a.pdf', bytes })
    assert.ok(found.ok)
    assert.deepEqual(
      found.value.suggestions.map(({ kind, areas }) => [kind, areas.map(({ page }) => page)]),
      [['mobile', [1]]],
    )
    assert.equal((await release(bytes, [])).proof.looked.characters, 16)
  })
})
