import assert from 'node:assert/strict'
import { test } from 'node:test'
import { words } from './testing/make-pdf.ts'
import { rowsOf, sample } from './testing/sample.ts'

const SIZE = 16
/** Running text as 公文 set it: 28 characters a line, the first line indented by two, 28 points from line to line. */
function set(y: number, paragraphs: readonly string[]): string {
  let content = ''
  let at = y
  for (const paragraph of paragraphs) {
    let [rest, room, x] = [paragraph, 26, 74 + 2 * SIZE]
    while (rest !== '') {
      content += words(x, at, rest.slice(0, room), SIZE)
      rest = rest.slice(room)
      ;[room, x] = [28, 74]
      at += 28
    }
  }
  return content
}

const LONG =
  '清源县水利局认真贯彻落实中华人民共和国政府信息公开条例，主动公开水资源管理、河湖保护、工程建设等信息，按期办结依申请公开，未发生行政复议和行政诉讼。'

test('首行缩进两字为一段，未到右边的行是段末，标题自成一段', async () => {
  const paragraphs = ['一、总体情况', LONG, `（一）主动公开情况。${LONG}`, '二、主动公开政府信息情况']
  const { texts } = await sample([{ content: set(100, paragraphs) }])
  assert.deepEqual(texts, paragraphs)
})

test('一段跨两页，接成一段，位置是开头的那一页', async () => {
  const first = LONG.slice(0, 54)
  const pages = [
    { content: set(700, [first]) },
    { content: words(74, 100, LONG.slice(54, 82), SIZE) + words(74, 128, LONG.slice(82), SIZE) },
  ]
  const { document } = await sample(pages)
  assert.deepEqual(
    document.blocks.map((block) => [block.kind === 'text' && block.text, block.place.page]),
    [[LONG, 1]],
  )
})

test('居中、占满一行又折行的题名是一段', async () => {
  const title =
    words(74, 90, '清源县人民政府办公室关于二〇二四年政府信息公开工作年', 17.2) + words(280, 120, '度报告', 17.2)
  const { texts } = await sample([{ content: title + set(180, [LONG]) }])
  assert.equal(texts[0], '清源县人民政府办公室关于二〇二四年政府信息公开工作年度报告')
})

test('页码、页眉不算正文', async () => {
  const page = (number: string, text: string) => ({
    content: words(220, 40, '清源县水利局年度报告', 9) + set(120, [text]) + words(290, 800, number, 9),
  })
  for (const [style, numbers] of [
    ['-3-', ['-1-', '-2-', '-3-']],
    ['— 3 —', ['— 1 —', '— 2 —', '— 3 —']],
    ['3', ['1', '2', '3']],
    ['第3页 共3页', ['第1页 共3页', '第2页 共3页', '第3页 共3页']],
  ] as const) {
    const { texts } = await sample(numbers.map((number, i) => page(number, `${'甲乙丙'[i] ?? ''}部分完成情况。`)))
    assert.deepEqual(texts, ['甲部分完成情况。', '乙部分完成情况。', '丙部分完成情况。'], style)
  }
})

test('正文里单独一行的数字不当页码', async () => {
  const { texts } = await sample([{ content: set(100, ['合计', '36']) }])
  assert.deepEqual(texts, ['合计', '36'])
})

test('没有线框的表格，按宽间隙分格，列号不作数', async () => {
  const row = (y: number, cells: readonly string[]) => cells.map((cell, i) => words(74 + 120 * i, y, cell, 12)).join('')
  const content =
    set(80, ['二、主动公开政府信息情况']) +
    row(130, ['信息内容', '本年制发件数', '现行有效件数']) +
    row(150, ['规章', '0', '2']) +
    row(170, ['规范性文件', '3', '12'])
  const { tables, texts } = await sample([{ content: content + set(230, [LONG]) }])
  assert.equal(tables[0]?.structure, 'separated')
  assert.deepEqual(rowsOf(tables[0]), [
    ['信息内容', '本年制发件数', '现行有效件数'],
    ['规章', '0', '2'],
    ['规范性文件', '3', '12'],
  ])
  assert.deepEqual(texts, ['二、主动公开政府信息情况', LONG])
})

test('行末断开的数字接成一个数，断开的英文词之间留空格', async () => {
  const lines = (first: string, second: string) => words(74, 100, first, SIZE) + words(74, 128, second, SIZE)
  const full = '清源县水利局本年新收政府信息公开申请二十件共办理十'
  const number = await sample([{ content: lines(`${full}1204`, '5件。') + set(300, [LONG]) }])
  assert.equal(number.texts[0], `${full}12045件。`)
  const english = await sample([{ content: lines(`${full}Open`, 'Data。') + set(300, [LONG]) }])
  assert.equal(english.texts[0], `${full}Open Data。`)
})
