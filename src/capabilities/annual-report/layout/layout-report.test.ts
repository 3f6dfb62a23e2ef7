import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inventedReport } from '../../../../test/support/invented-report.ts'
import { formCells, formOf } from '../../../law/report-form/index.ts'
import { type LaidOutDocument, type LaidOutTable, placeCells } from '../../documents/index.ts'
import type { AnnualReport, Cell, Figure } from '../report.ts'
import { layoutReport } from './layout-report.ts'

const tables = (document: LaidOutDocument): readonly LaidOutTable[] =>
  document.blocks.filter((block): block is LaidOutTable => block.kind === 'table')
const words = (document: LaidOutDocument): readonly string[] =>
  document.blocks.map((block) => {
    if (block.kind === 'table') return block.caption
    return block.kind === 'paragraph' ? `${block.lead?.text ?? ''}${block.text}` : block.text
  })
const textAt = (document: LaidOutDocument, path: string): string | undefined =>
  tables(document)
    .flatMap((table) => table.rows.flat())
    .find((cell) => cell.path === path)?.text
const cell = (raw: string, state: Cell['state'] = 'read'): Cell => ({ raw, state })
/** A report with one cell of table three as given. */
const withCell = (figure: Figure, printed?: Cell): AnnualReport => {
  const report = inventedReport('2021', { figure: 3 })
  const rows = { ...report.table3.rows, granted: [figure, 3, 3, 3, 3, 3, 3] }
  const cells: AnnualReport['cells'] = printed ? { 'table3.granted.naturalPerson': printed } : {}
  return { ...report, table3: { ...report.table3, rows }, cells }
}
const printedAs = (report: AnnualReport) => textAt(layoutReport(report), 'table3.granted.naturalPerson')

describe('年度报告格式：六个部分、三张表', () => {
  for (const [edition, otherAsOneLine, cells] of [
    ['2021', false, 200],
    ['2021', true, 186],
    ['2019', true, 198],
  ] as const) {
    const document = layoutReport(inventedReport(edition, { otherAsOneLine }))

    test(`${edition} 版${otherAsOneLine ? '（其他处理一行）' : ''}：${cells} 个数值格，每格一次，按表的次序`, () => {
      const paths = tables(document).flatMap((table) => table.rows.flat().flatMap((c) => c.path ?? []))
      const wanted = formCells(formOf(edition), otherAsOneLine).map((c) => c.path)
      assert.equal(paths.length, cells)
      assert.deepEqual(paths, wanted)
    })

    test(`${edition} 版${otherAsOneLine ? '（其他处理一行）' : ''}：合并单元格不重不漏，列宽相加为一`, () => {
      for (const table of tables(document)) {
        placeCells(table)
        assert.ok(Math.abs(table.columnWidths.reduce((a, b) => a + b, 0) - 1) < 1e-9)
      }
    })
  }

  test('六个标题照格式逐字', () => {
    const headings = layoutReport(inventedReport()).blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? block.text : [],
    )
    assert.deepEqual(headings, [
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ])
  })

  test('没有正文也没有 cells 的报告，仍是完整的六个部分', () => {
    const bare = { ...inventedReport(), narrative: { overview: null, problems: null, other: null }, title: null }
    assert.equal(words(layoutReport({ ...bare, body: null, year: null }))[0], '政府信息公开工作年度报告')
    assert.equal(words(layoutReport(bare)).length, 1 + 6 + 3)
  })
})

describe('表二', () => {
  test('2021 版每项一行项名、一行信息内容，再列数据', () => {
    const [two] = tables(layoutReport(inventedReport()))
    assert.deepEqual(
      two?.rows
        .slice(0, 4)
        .map((row) => row.map((c) => `${c.text}${c.columnSpan && c.columnSpan > 1 ? `×${c.columnSpan}` : ''}`)),
      [
        ['第二十条第（一）项×4'],
        ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
        ['规章', '0', '1', '2'],
        ['行政规范性文件', '1', '2', '3'],
      ],
    )
    assert.equal(two?.rows.length, 14)
  })

  test('2019 版两列与三列的项目分满同一表宽，并有第（九）项', () => {
    const [two] = tables(layoutReport(inventedReport('2019')))
    assert.equal(two?.columnWidths.length, 7)
    assert.ok(two?.rows.some((row) => row[0]?.text === '第二十条第（九）项'))
    assert.deepEqual(
      two?.rows.at(-2)?.map((c) => c.columnSpan ?? 1),
      [1, 3, 3],
    )
  })
})

describe('表三', () => {
  for (const [edition, span] of [
    ['2021', 22],
    ['2019', 20],
  ] as const) {
    test(`${edition} 版：三、本年度办理结果竖排，合并 ${span} 行`, () => {
      const [, three] = tables(layoutReport(inventedReport(edition)))
      const results = three?.rows.flat().find((c) => c.text === '三、本年度办理结果')
      assert.equal(results?.rowSpan, span)
      assert.equal(results?.vertical, true)
      assert.equal(three?.headerRows, 3)
    })
  }

  test('左上角为勾稽关系说明，三行三列', () => {
    const [, three] = tables(layoutReport(inventedReport()))
    const corner = three?.rows[0]?.[0]
    assert.equal(corner?.text, '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）')
    assert.deepEqual([corner?.rowSpan, corner?.columnSpan], [3, 3])
  })

  test('2019 版的报告若把其他处理分了三行，照它自己的分法', () => {
    const split = inventedReport('2021').table3
    const [, three] = tables(layoutReport({ ...inventedReport('2019'), table3: split }))
    assert.ok(three?.rows.flat().some((c) => c.path === 'table3.otherOther.total' && c.text !== ''))
  })
})

describe('单元格照原件印', () => {
  for (const [what, figure, printed, expected] of [
    ['没有原文时印数字', 95, undefined, '95'],
    ['斜线照印', null, cell('/', 'blank'), '/'],
    ['空白照印', null, cell('', 'blank'), ''],
    ['带说明的数照印', 22, cell('22（其中修订 16 件）'), '22（其中修订 16 件）'],
    ['千分位、全角照印', 1234, cell('１，２３４'), '１，２３４'],
    ['减少数照印', -18, cell('-18'), '-18'],
    ['数字改过而原文未改的，印数字', 7, cell('5'), '7'],
    ['原文空白、按勾稽推得的，印数字', 7, cell('', 'derived'), '7'],
    ['读不准的留空，不把一种读法当作事实', null, cell('21710000218', 'uncertain'), ''],
    ['不是数的文字照印', null, cell('见附件'), '见附件'],
    ['小数不用科学记数', 0.0000001, undefined, '0.0000001'],
    ['大数不用科学记数', 1e21, undefined, '1000000000000000000000'],
  ] as const) {
    test(what, () => assert.equal(printedAs(withCell(figure, printed)), expected))
  }
})

describe('正文与题名', () => {
  test('（一）主动公开情况。起段的，只把这一句作二级标题，文字不变', () => {
    const report = inventedReport()
    const paragraph = layoutReport(report).blocks.find((block) => block.kind === 'paragraph' && block.lead)
    assert.deepEqual(paragraph, {
      kind: 'paragraph',
      lead: { level: 2, text: '（一）主动公开情况。' },
      text: '全年通过县政府门户网站公开信息128条，其中政策解读9篇。',
    })
    const printed = words(layoutReport(report)).join('\n')
    for (const line of report.narrative.overview?.split('\n') ?? []) assert.ok(printed.includes(line))
  })

  test('独占一行的（一）……是二级标题', () => {
    const blocks = layoutReport(inventedReport()).blocks
    assert.ok(blocks.some((b) => b.kind === 'heading' && b.level === 2 && b.text === '（一）存在的主要问题'))
  })

  test('超过一行的题名在机关与年份之间分行，合起来不变', () => {
    const body = '云川省安平市清源县自然资源和规划局'
    const [title] = layoutReport({ ...inventedReport(), body }).blocks
    assert.ok(title?.kind === 'title')
    assert.deepEqual(title.lines, [body, '2024年政府信息公开工作年度报告'])
    assert.equal(title.lines?.join(''), title.text)
  })

  test('报告自己的题名照用', () => {
    const [title] = layoutReport({ ...inventedReport(), title: '清源县水利局2024年度政府信息公开\n年度报告' }).blocks
    assert.ok(title?.kind === 'title')
    assert.equal(title.text, '清源县水利局2024年度政府信息公开年度报告')
  })
})
