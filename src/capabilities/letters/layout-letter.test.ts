import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { goldenLetters, inputOf, LETTER_FILE, REPLY_CASES } from '../../../test/support/letter-cases.ts'
import { layoutLetter, replyLetter } from './index.ts'

const laidOut = (name: string) => {
  const [each] = REPLY_CASES
  assert.ok(each)
  const letter = replyLetter({ ...inputOf(each), file: { ...LETTER_FILE, body: { ...LETTER_FILE.body, name } } })
  assert.ok(letter.ok)
  return layoutLetter(letter.value).blocks
}
const insets = (name: string) =>
  laidOut(name)
    .slice(-2)
    .map((block) => (block.kind === 'paragraph' ? block.insetRight : undefined))

describe('文书的版式', () => {
  test('标题二十字以内一行；更长的在机关全称以后换行，不断词', () => {
    assert.deepEqual(laidOut('清源县水利局')[0], { kind: 'title', text: '清源县水利局政府信息公开申请答复书' })
    assert.deepEqual(laidOut('清源县人力资源和社会保障局')[0], {
      kind: 'title',
      text: '清源县人力资源和社会保障局政府信息公开申请答复书',
      lines: ['清源县人力资源和社会保障局', '政府信息公开申请答复书'],
    })
  })
  test('成文日期右空四字，署名以它居中；署名很长的，署名右空一字，日期以署名居中', () => {
    assert.deepEqual(insets('清源县水利局'), [4.25, 4])
    assert.deepEqual(insets('清源县人力资源和社会保障局'), [1, 4.25])
  })
  test('收到之日、编号和方式、申请内容在一段里', () => {
    const paragraphs = laidOut('清源县水利局').flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    assert.match(
      paragraphs.find((text) => text.startsWith('本机关于')) ?? '',
      /申请。申请编号为.*。你申请公开的内容为：“.*”。$/,
    )
  })
  test('存档的单、证是表格，一行一项；没有编号和主送', () => {
    const letter = goldenLetters().get('delivery-record')
    assert.ok(letter)
    const kinds = layoutLetter(letter).blocks.map(({ kind }) => kind)
    assert.deepEqual(kinds, ['title', 'table', 'paragraph', 'paragraph', 'paragraph'])
  })
  test('同一份文书，作者、题名、日期写在文件信息里', () => {
    const letter = goldenLetters().get('does-not-exist')
    assert.ok(letter)
    const { title, author, date } = layoutLetter(letter)
    assert.deepEqual([title, author, date], ['清源县水利局政府信息公开申请告知书', '清源县水利局', '2026-03-20'])
  })
})
