import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ruledTable, stroke, thinRectangle, turnedWords, words } from './testing/make-pdf.ts'
import { rowsOf, sample } from './testing/sample.ts'

const WIDTHS = [100, 60, 60]
const ROWS = [
  ['信息内容', { text: '本年处理决定数量', columnSpan: 2 }],
  [{ text: '（三）\n不予公开', rowSpan: 2 }, '12', '0'],
  ['3', ''],
] as const
const EXPECTED = [
  ['信息内容', '本年处理决定数量@1×2'],
  ['（三）\n不予公开@2×1', '12', '0'],
  ['3', ''],
]

test('线框表格：合并单元格、折行和空格照原样成格', async () => {
  const { tables } = await sample([{ content: ruledTable({ widths: WIDTHS, rows: ROWS }) }])
  assert.equal(tables[0]?.structure, 'grid')
  assert.deepEqual(rowsOf(tables[0]), EXPECTED)
})

test('WPS、Word 用细长填充矩形画的边框，与线条一样', async () => {
  const { tables } = await sample([{ content: ruledTable({ widths: WIDTHS, rows: ROWS, line: thinRectangle }) }])
  assert.deepEqual(rowsOf(tables[0]), EXPECTED)
})

test('双线边框是一条边', async () => {
  const double: typeof stroke = (x0, y0, x1, y1) => stroke(x0, y0, x1, y1) + stroke(x0 + 2, y0 + 2, x1 + 2, y1 + 2)
  const { tables } = await sample([{ content: ruledTable({ widths: WIDTHS, rows: ROWS, line: double }) }])
  assert.deepEqual(rowsOf(tables[0]), EXPECTED)
})

test('虚线、断续的线连成一条', async () => {
  const dashed: typeof stroke = (x0, y0, x1, y1) => {
    const steps = Math.max(x1 - x0, y1 - y0) / 4
    const [dx, dy] = [(x1 - x0) / steps, (y1 - y0) / steps]
    return Array.from({ length: steps }, (_, i) =>
      stroke(x0 + i * dx, y0 + i * dy, x0 + (i + 0.6) * dx, y0 + (i + 0.6) * dy),
    ).join('')
  }
  const { tables } = await sample([{ content: ruledTable({ widths: WIDTHS, rows: ROWS, line: dashed }) }])
  assert.deepEqual(rowsOf(tables[0]), EXPECTED)
})

test('边框画在带变换矩阵的表单对象里，也能读到', async () => {
  const frame = ruledTable({
    x: 30,
    y: 471,
    widths: [50, 30, 30],
    rowHeight: 10,
    rows: [
      ['', ''],
      ['', ''],
    ],
  })
  const content = `q 1 0 0 1 0 0 cm /X1 Do Q ${words(70, 115, '规章')}${words(180, 115, '7')}`
  const { tables } = await sample([{ content, forms: { X1: { content: frame, matrix: [2, 0, 0, 2, 0, 0] } } }])
  assert.deepEqual(rowsOf(tables[0])[0], ['规章', '7'])
})

for (const rotate of [90, 180, 270]) {
  test(`旋转 ${rotate} 度的页面，按看到的方向读`, async () => {
    const content = ruledTable({ widths: WIDTHS, rows: ROWS })
    const turned = {
      90: `0 1 -1 0 842 0 cm ${content}`,
      180: `-1 0 0 -1 595 842 cm ${content}`,
      270: `0 -1 1 0 0 595 cm ${content}`,
    }[rotate]
    const [width, height] = rotate === 180 ? [595, 842] : [842, 595]
    const { tables } = await sample([{ content: turned ?? '', width, height, rotate }])
    assert.deepEqual(rowsOf(tables[0]), EXPECTED)
    assert.deepEqual(tables[0]?.place.box, [60, 100, 280, 160])
  })
}

test('横放在竖页上的表格，转正了读，位置仍按页面说', async () => {
  const content = ruledTable({ widths: WIDTHS, rows: ROWS })
  const { tables } = await sample([{ content: `0 1 -1 0 842 0 cm ${content}`, width: 842, height: 595 }])
  assert.deepEqual(rowsOf(tables[0]), EXPECTED)
  assert.deepEqual(tables[0]?.place.box, [100, 315, 160, 535])
})

test('一行一字的竖排标目从上到下连成一词', async () => {
  const rows = [
    [{ text: '三\n、\n本\n年\n度', rowSpan: 4 }, '（一）予以公开', '5'],
    ['a', '1'],
    ['b', '2'],
    ['c', '3'],
  ]
  const { tables } = await sample([{ content: ruledTable({ widths: [24, 120, 40], rows }) }])
  assert.equal(tables[0]?.cells[0]?.text, '三、本年度')
})

test('标目两三行、数字垂直居中：同在一行', async () => {
  const rows = [['2.申请人逾期未按\n收费通知要求\n缴纳费用', '4', '0']]
  const content = ruledTable({ widths: [120, 40, 40], rowHeight: 44, rows: [...rows, ['3.其他', '1', '1']] })
  const { tables } = await sample([{ content }])
  assert.deepEqual(rowsOf(tables[0])[0], ['2.申请人逾期未按\n收费通知要求\n缴纳费用', '4', '0'])
})

test('左右不封口的表格，两边各成一列，满行的小标题不把表格断开', async () => {
  const rows = [
    [{ text: '第二十条第（一）项', columnSpan: 3 }],
    ['规章', '1', '2'],
    [{ text: '第二十条第（五）项', columnSpan: 3 }],
    ['行政许可', { text: '9', columnSpan: 2 }],
  ]
  const { tables } = await sample([{ content: ruledTable({ widths: [100, 80, 80], rows, openSides: true }) }])
  assert.equal(tables.length, 1)
  assert.deepEqual(rowsOf(tables[0]), [
    ['第二十条第（一）项@1×3'],
    ['规章', '1', '2'],
    ['第二十条第（五）项@1×3'],
    ['行政许可', '9@1×2'],
  ])
})

test('不封口的两个表格之间有一行标题，仍是两个表格', async () => {
  const table = (y: number) =>
    ruledTable({
      y,
      widths: [100, 80],
      rows: [
        ['规章', '1'],
        ['许可', '2'],
      ],
      openSides: true,
    })
  const { tables, texts } = await sample([{ content: table(100) + words(92, 159, '三、办理情况', 16) + table(176) }])
  assert.equal(tables.length, 2)
  assert.deepEqual(texts, ['三、办理情况'])
})

test('单元格里的下划线不把格子分开', async () => {
  const content = ruledTable({ widths: WIDTHS, rows: ROWS }) + stroke(66, 112, 154, 112)
  const { tables } = await sample([{ content }])
  assert.deepEqual(rowsOf(tables[0]), EXPECTED)
})

test('框住整页的边框、只有一格的方框不是表格', async () => {
  const frame = ruledTable({ x: 20, y: 20, widths: [555], rowHeight: 802, rows: [['']] })
  const { tables, texts } = await sample([
    { content: frame + words(92, 80, '一、总体情况', 16) + ruledTable({ widths: WIDTHS, rows: ROWS }) },
  ])
  assert.deepEqual(texts, ['一、总体情况'])
  assert.deepEqual(tables.map(rowsOf), [EXPECTED])
})

test('汉字与数字之间的排版间隙不是空格，作者键入的空格是', async () => {
  const spaced = words(60, 80, '共', 16) + words(80, 80, '12', 16) + words(100, 80, '件', 16)
  const { texts } = await sample([{ content: spaced + words(60, 120, '张 三 Open Data', 16) }])
  assert.deepEqual(texts, ['共12件', '张 三 Open Data'])
})

test('两端对齐撑开的字和数字之间没有空格', async () => {
  const spread = [...'本年新收政府信息公开申请17件']
    .map((character, i) => words(60 + 21 * i, 80, character, 16))
    .join('')
  assert.deepEqual((await sample([{ content: spread }])).texts, ['本年新收政府信息公开申请17件'])
})

test('印两遍加粗的字只读一遍', async () => {
  const { texts } = await sample([{ content: words(60, 80, '信息内容', 16) + words(60.4, 80, '信息内容', 16) }])
  assert.deepEqual(texts, ['信息内容'])
})

test('太长的数字在窄格里折成两行，仍是一个数；上下两个数不相连', async () => {
  const rows = [['517\n645', '12\n3']]
  const { tables } = await sample([{ content: ruledTable({ widths: [26, 80], rowHeight: 30, rows }) }])
  assert.deepEqual(rowsOf(tables[0]), [['517645', '12\n3']])
})

test('部首区的⼀、⼆读作一、二', async () => {
  const { texts } = await sample([{ content: words(60, 80, '⼀、总体情况', 16) }])
  assert.deepEqual(texts, ['一、总体情况'])
})

test('文件属性里的标题和页数随文件带出', async () => {
  const { document } = await sample([{ content: words(60, 80, '一') }, { content: words(60, 80, '二') }], {
    title: '清源县水利局年度报告',
  })
  assert.equal(document.metaTitle, '清源县水利局年度报告')
  assert.equal(document.pages, 2)
})

test('正文方向各异时按多数字的方向读', async () => {
  const upright = words(60, 80, '清源县水利局政府信息公开工作年度报告', 16)
  const { texts } = await sample([{ content: upright + turnedWords(500, 300, 0, 1, '水印') }])
  assert.equal(texts[0], '清源县水利局政府信息公开工作年度报告')
})
