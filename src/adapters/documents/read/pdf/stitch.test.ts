import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FixtureTable, ruledTable, words } from './testing/make-pdf.ts'
import { rowsOf, sample } from './testing/sample.ts'

const HEADER = ['办理结果', '自然人', '总计']
const WIDTHS = [140, 60, 60]

/** Two pages: a table at the foot of the first, one at the head of the second. */
const split = (above: FixtureTable['rows'], below: FixtureTable['rows'], between = '', widths = WIDTHS) => [
  { content: words(92, 80, '三、办理情况', 16) + ruledTable({ y: 640, widths, rows: above }) + between },
  { content: ruledTable({ y: 80, widths, rows: below }) + words(92, 400, '四、行政复议', 16) },
]

test('跨页的表格接成一个，中间的页码不算', async () => {
  const pages = split([HEADER, ['1.国家秘密', '1', '2']], [['2.法律禁止', '3', '4']], words(290, 800, '- 3 -'))
  const { tables, texts, document } = await sample(pages)
  assert.equal(tables.length, 1)
  assert.deepEqual(rowsOf(tables[0]), [HEADER, ['1.国家秘密', '1', '2'], ['2.法律禁止', '3', '4']])
  assert.deepEqual(texts, ['三、办理情况', '四、行政复议'])
  assert.deepEqual(document.notes, [])
})

test('每格的位置是它自己那一页', async () => {
  const { tables } = await sample(split([HEADER, ['1.国家秘密', '1', '2']], [['2.法律禁止', '3', '4']]))
  assert.deepEqual(tables[0]?.cells.at(-1)?.place, {
    page: 2,
    box: [260, 80, 320, 100],
    table: 1,
    row: 3,
    column: 3,
  })
})

test('次页重复的表头去掉', async () => {
  const { tables } = await sample(split([HEADER, ['1.国家秘密', '1', '2']], [HEADER, ['2.法律禁止', '3', '4']]))
  assert.deepEqual(rowsOf(tables[0]), [HEADER, ['1.国家秘密', '1', '2'], ['2.法律禁止', '3', '4']])
})

test('两层的表头重复时整个去掉', async () => {
  const header = [
    [
      { text: '项目', rowSpan: 2 },
      { text: '申请人情况', columnSpan: 2 },
    ],
    ['自然人', '总计'],
  ]
  const { tables } = await sample(split([...header, ['甲', '1', '2']], [...header, ['乙', '3', '4']]))
  assert.deepEqual(rowsOf(tables[0]).slice(2), [
    ['甲', '1', '2'],
    ['乙', '3', '4'],
  ])
})

test('合并的标目延续到次页：次页的空格属于它', async () => {
  const widths = [70, 110, 50]
  const above = [[{ text: '（四）无法提供' }, '1.不掌握', '31']]
  const below = [
    [{ text: '', rowSpan: 2 }, '2.没有现成', '1'],
    ['3.仍不明确', '0'],
  ]
  const { tables } = await sample(split(above, below, '', widths))
  assert.deepEqual(rowsOf(tables[0]), [
    ['（四）无法提供@3×1', '1.不掌握', '31'],
    ['2.没有现成', '1'],
    ['3.仍不明确', '0'],
  ])
})

test('合并的标目在换页处断成两截（（四）无／法提供），合起来', async () => {
  const widths = [50, 120, 50]
  const above = [
    [{ text: '（四）无', rowSpan: 2 }, '1.不掌握', '31'],
    ['2.没有现成', '1'],
  ]
  const below = [
    ['法提供', '3.仍不明确', '0'],
    ['（五）', '1.信访', '2'],
  ]
  const { tables } = await sample(split(above, below, '', widths))
  assert.equal(tables[0]?.cells[0]?.text, '（四）无\n法提供')
  assert.equal(tables[0]?.cells[0]?.rowSpan, 3)
})

test('竖排标目断在两页，连成一词', async () => {
  const above = [
    [{ text: '三\n、\n本\n年', rowSpan: 3 }, '（一）', '1'],
    ['（二）', '2'],
    ['（三）', '3'],
  ]
  const below = [
    [{ text: '度\n办\n理', rowSpan: 2 }, '（四）', '4'],
    ['（五）', '5'],
  ]
  const { tables } = await sample(split(above, below, '', [22, 120, 50]))
  assert.equal(tables[0]?.cells[0]?.text, '三、本年度办理')
  assert.equal(tables[0]?.cells[0]?.rowSpan, 5)
})

test('一行断在两页：标目接上，数字在其中一截，读作一行并说明', async () => {
  const above = [HEADER, ['2.逾期未按收费通知要求缴纳', '4', '8']]
  const below = [
    ['费用不再处理', '', ''],
    ['3.其他', '1', '1'],
  ]
  const { tables, document } = await sample(split(above, below))
  assert.deepEqual(rowsOf(tables[0]), [
    HEADER,
    ['2.逾期未按收费通知要求缴纳\n费用不再处理', '4', '8'],
    ['3.其他', '1', '1'],
  ])
  assert.deepEqual(
    document.notes.map((note) => note.kind),
    ['table-split'],
  )
})

test('标目在上页、数字在下页的一行，读作一行', async () => {
  const { tables } = await sample(
    split(
      [HEADER, ['1.国家秘密', '', '']],
      [
        ['', '3', '4'],
        ['2.法律禁止', '5', '6'],
      ],
    ),
  )
  assert.deepEqual(rowsOf(tables[0])[1], ['1.国家秘密', '3', '4'])
})

test('次页只剩空白的半行，不成一行', async () => {
  const { tables } = await sample(
    split(
      [HEADER, ['1.国家秘密', '1', '2']],
      [
        ['', '', ''],
        ['2.法律禁止', '3', '4'],
      ],
    ),
  )
  assert.deepEqual(rowsOf(tables[0]).slice(1), [
    ['1.国家秘密', '1', '2'],
    ['2.法律禁止', '3', '4'],
  ])
})

test('空白代替零的两行，不会因为合得上就并成一行', async () => {
  const above = [HEADER, ['行政许可', '', '']]
  const below = [['行政处罚', '5', '5']]
  const { tables } = await sample(split(above, below))
  assert.deepEqual(rowsOf(tables[0]), [HEADER, ['行政许可', '', ''], ['行政处罚', '5', '5']])
})

test('空着的数字格不向上页的数字延续', async () => {
  const { tables } = await sample(split([HEADER, ['1.国家秘密', '1', '2']], [['2.法律禁止', '', '']]))
  assert.deepEqual(rowsOf(tables[0])[2], ['2.法律禁止', '', ''])
})

test('两半的列不同，按全部列线合成', async () => {
  const above = [[{ text: '行政许可' }, { text: '9', columnSpan: 2 }], [{ text: '合计', columnSpan: 3 }]]
  const below = [[{ text: '规章', columnSpan: 2 }, '3']]
  const { tables } = await sample(split(above, below))
  assert.deepEqual(rowsOf(tables[0]), [['行政许可', '9@1×2'], ['合计@1×3'], ['规章@1×2', '3']])
})

test('中间有文字、或左右边不齐的，是两个表格', async () => {
  const apart = split([HEADER, ['甲', '1', '2']], [['乙', '3', '4']], words(92, 720, '（一）情况说明。', 16))
  assert.equal((await sample(apart)).tables.length, 2)
  const shifted = [
    { content: ruledTable({ y: 640, widths: WIDTHS, rows: [HEADER] }) },
    { content: ruledTable({ x: 120, y: 80, widths: WIDTHS, rows: [HEADER] }) },
  ]
  assert.equal((await sample(shifted)).tables.length, 2)
})

test('一个表格跨三页', async () => {
  const page = (label: string) => ({
    content: ruledTable({ y: 80, widths: WIDTHS, rows: [HEADER, [label, '1', '1']] }),
  })
  const { tables } = await sample([page('甲'), page('乙'), page('丙')])
  assert.deepEqual(
    rowsOf(tables[0]).map(([label]) => label),
    ['办理结果', '甲', '乙', '丙'],
  )
})

test('浏览器在换页处把标目余下的字印在表格下面，归还给它', async () => {
  const above = [
    [{ text: '三、本年', rowSpan: 2 }, '1.不掌握', '31'],
    ['2.没有现成', '1'],
  ]
  const below = [['果', '3.仍不明确', '0']]
  const hanging = words(66, 690, '度办理结')
  const { tables, texts } = await sample(split(above, below, hanging, [54, 120, 50]))
  assert.equal(tables[0]?.cells[0]?.text, '三、本年\n度办理结\n果')
  assert.deepEqual(texts, ['三、办理情况', '四、行政复议'])
})

test('紧贴在表格下面的标题不是标目余下的字', async () => {
  const heading = words(66, 688, '四、政府信息公开行政复议、行政诉讼情况')
  const { tables, texts } = await sample(split([HEADER, ['七、总计', '1', '2']], [['结果维持', '3', '4']], heading))
  assert.equal(tables.length, 2)
  assert.equal(texts[1], '四、政府信息公开行政复议、行政诉讼情况')
})

test('表格下面的注不是标目余下的字', async () => {
  const note = words(66, 702, '注：含上年度结转数量。')
  const { tables, texts } = await sample(split([HEADER, ['1.国家秘密', '1', '2']], [['2.法律禁止', '3', '4']], note))
  assert.equal(tables.length, 2)
  assert.equal(texts[1], '注：含上年度结转数量。')
})

test('次页不画延续标目的边框，表格从里面一列开始，仍接得上', async () => {
  const above = [
    [{ text: '三、办理结果', rowSpan: 2 }, { text: '（三）不予', rowSpan: 2 }, '1.秘密', '5'],
    ['2.禁止', '6'],
  ]
  const pages = [
    { content: ruledTable({ y: 640, widths: [60, 60, 80, 50], rows: above }) },
    {
      content: ruledTable({
        x: 180,
        y: 80,
        widths: [80, 50],
        rows: [
          ['3.安全', '7'],
          ['4.他人', '8'],
        ],
      }),
    },
    { content: ruledTable({ y: 80, widths: [60, 60, 80, 50], rows: [['', '（四）无法', '1.不掌握', '9']] }) },
  ]
  const { tables } = await sample(pages)
  assert.deepEqual(rowsOf(tables[0]), [
    ['三、办理结果@5×1', '（三）不予@4×1', '1.秘密', '5'],
    ['2.禁止', '6'],
    ['3.安全', '7'],
    ['4.他人', '8'],
    ['（四）无法', '1.不掌握', '9'],
  ])
})

test('表格、一页文字、又一个表格：是两个表格', async () => {
  const table = { content: ruledTable({ y: 640, widths: WIDTHS, rows: [HEADER, ['甲', '1', '2']] }) }
  const text = { content: words(66, 690, '正文') }
  assert.equal((await sample([table, text, table])).tables.length, 2)
})
