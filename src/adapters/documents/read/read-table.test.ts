import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TableFile } from '../../../capabilities/documents/index.ts'
import { writeXlsx } from '../write/xlsx.ts'
import { createReportReader } from './index.ts'
import { readTable } from './read-table.ts'
import { type WorkbookParts, workbookFile } from './testing/workbook-file.ts'
import { zipBomb } from './testing/zip-bomb.ts'

async function read(bytes: Uint8Array, name = '名录.xlsx'): Promise<TableFile> {
  const result = await readTable(bytes, name)
  assert.ok(result.ok, result.ok ? '' : result.error.message)
  return result.value
}

async function refused(bytes: Uint8Array, name = '名录.xlsx') {
  const result = await readTable(bytes, name)
  assert.ok(!result.ok)
  assert.match(result.error.message, /。$/)
  return result.error.kind
}

const textsOf = (file: TableFile) => file.sheets.map((sheet) => sheet.rows.map((row) => row.cells.map((c) => c.text)))
const workbook = (parts: WorkbookParts) => read(workbookFile(parts))
const first = async (parts: WorkbookParts) => (await workbook(parts)).sheets[0]?.rows[0]?.cells ?? []

describe('读取 xlsx', () => {
  test('共享文字（不含注音）、内嵌文字、公式的结果，都读成文字', async () => {
    const cells = await first({
      shared: '<si><r><t>清源县</t></r><r><t>水利局</t></r><rPh sb="0" eb="1"><t>qing</t></rPh></si>',
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c><c r="C1" t="str"><f>1+1</f><v>二</v></c></row>',
    })
    assert.deepEqual(cells, [{ text: '清源县水利局' }, { text: 'a\nb_x0041_' }, { text: '二', doubt: 'formula' }])
  })

  test('数字：整数照写，前导零格式补零，日期写到日，是非写成是、否', async () => {
    const cells = await first({
      styles:
        '<numFmts><numFmt numFmtId="170" formatCode="000000"/><numFmt numFmtId="171" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="14"/></cellXfs>',
      rows: '<row><c><v>341302</v></c><c s="1"><v>1302</v></c><c s="2"><v>45658</v></c><c s="3"><v>45658.75</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c><v>1.5</v></c></row>',
    })
    assert.deepEqual(
      cells.map(({ text }) => text),
      ['341302', '001302', '2025-01-01', '2025-01-01', '是', '否', '1.5'],
    )
  })

  test('从 1904 年起算日期的工作簿', async () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    const rows = '<row><c s="0"><v>44196</v></c></row>'
    assert.equal((await first({ styles, rows, workbook: '<workbookPr date1904="1"/>' }))[0]?.text, '2025-01-01')
  })

  test('十八位代码被存成数字的，标明已不准确；公式出错的，标明', async () => {
    const cells = await first({ rows: '<row><c><v>1.1341702486344516E17</v></c><c t="e"><v>#REF!</v></c></row>' })
    assert.deepEqual(cells, [
      { text: '113417024863445150', doubt: 'rounded' },
      { text: '#REF!', doubt: 'error' },
    ])
  })

  test('空行不算；隐藏的行、隐藏的工作表、合并单元格都说明', async () => {
    const file = await workbook({
      sheetState: 'state="hidden"',
      rows: '<row r="2"/><row r="3" hidden="1"><c r="B3" t="str"><v>甲</v></c></row><row r="7"><c r="A7" t="str"><v> </v></c></row>',
      after: '<mergeCells count="1"><mergeCell ref="B3:C4"/></mergeCells>',
    })
    assert.deepEqual(file.sheets, [
      { name: '机关名录', hidden: true, rows: [{ number: 3, hidden: true, cells: [{ text: '' }, { text: '甲' }] }] },
    ])
    assert.match(file.notes.join(), /1 处合并单元格/)
  })

  test('本系统写出的工作簿，读回来一字不差', async () => {
    const rows = [
      ['001302', '=1+1', '两\n行', 'a_x0041_'],
      ['甲', null, '', '末'],
    ]
    const columns = ['一', '二', '三', '四'].map((header) => ({ header, width: 10 }))
    const file = await read(writeXlsx({ sheets: [{ name: '表', columns, rows }] }))
    assert.deepEqual(textsOf(file), [
      [
        ['一', '二', '三', '四'],
        ['001302', '=1+1', '两\n行', 'a_x0041_'],
        ['甲', '', '', '末'],
      ],
    ])
  })
})

describe('不读的 xlsx', () => {
  const ROW = '<row><c t="str"><v>甲</v></c></row>'
  for (const [what, parts, kind] of [
    [
      '有 DOCTYPE 声明的',
      { rows: ROW, parts: { 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' } },
      'bomb',
    ],
    ['列数过多的', { rows: '<row><c r="ZZZ1" t="str"><v>甲</v></c></row>' }, 'too-large'],
    ['一格文字过长的', { rows: `<row><c t="inlineStr"><is><t>${'甲'.repeat(40_000)}</t></is></c></row>` }, 'too-large'],
    ['行号倒退的', { rows: '<row r="5"/><row r="5"/>' }, 'damaged'],
    ['XML 有误的', { rows: '<row>' }, 'damaged'],
    ['没有工作簿的', { rows: ROW, parts: { '_rels/.rels': '<Relationships/>', 'xl/workbook.xml': '<a/>' } }, 'damaged'],
  ] as const satisfies readonly (readonly [string, WorkbookParts, string])[]) {
    test(what, async () => assert.equal(await refused(workbookFile(parts)), kind))
  }
  test('解压后大得反常的', async () => assert.equal(await refused(zipBomb('xl/workbook.xml', 64)), 'bomb'))
  test('带宏的', async () => {
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>'
    const file = workbookFile({
      rows: ROW,
      parts: { 'xl/_rels/workbook.xml.rels': relations, 'xl/vbaProject.bin': 'x' },
    })
    assert.equal(await refused(file, '台账.xlsm'), 'unsupported-format')
  })
  test('截断的', async () => {
    const whole = workbookFile({ rows: ROW })
    assert.equal(await refused(whole.subarray(0, whole.length - 30)), 'damaged')
  })
  test('别的压缩包、旧版 xls、空文件、不是文字的文件', async () => {
    assert.equal(await refused(zipBomb('word/document.xml', 1)), 'not-what-it-says')
    assert.equal(await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'), '名录.xls'), 'unsupported-format')
    assert.equal(await refused(new Uint8Array()), 'empty')
    assert.equal(await refused(Buffer.from('00ff00fe00fd0001', 'hex'), 'a.csv'), 'not-what-it-says')
  })
})

describe('读取 csv', () => {
  const LINES = '机关代码,机关名称\r\n001,"清源县,水利局"\r\n\r\n002,"两\r\n行"\r\n'
  const ROWS = [
    [
      ['机关代码', '机关名称'],
      ['001', '清源县,水利局'],
      ['002', '两\n行'],
    ],
  ]
  test('UTF-8 带 BOM、逗号分隔：不另说明；引号内的逗号、换行属于这一格；行号照数', async () => {
    const file = await read(Buffer.from(`\uFEFF${LINES}`), 'a.csv')
    assert.deepEqual([textsOf(file), file.notes], [ROWS, []])
    assert.deepEqual(
      file.sheets[0]?.rows.map(({ number }) => number),
      [1, 2, 4],
    )
  })
  test('GB18030：照读并说明', async () => {
    const gbk = Buffer.from('bbfab9d8b4fac2eb2cbbfab9d8c3fbb3c60d0a3030312cc7e5d4b4cfd8cbaec0fbbed6', 'hex')
    const file = await read(gbk, 'a.csv')
    assert.deepEqual(textsOf(file), [
      [
        ['机关代码', '机关名称'],
        ['001', '清源县水利局'],
      ],
    ])
    assert.match(file.notes.join(), /GB18030/)
  })
  for (const [separator, word] of [
    [';', '分号'],
    ['\t', '制表符'],
  ] as const) {
    test(`以${word}分隔：照读并说明`, async () => {
      const file = await read(Buffer.from(`机关代码${separator}机关名称\n001${separator}甲`), 'a.csv')
      assert.deepEqual(textsOf(file), [
        [
          ['机关代码', '机关名称'],
          ['001', '甲'],
        ],
      ])
      assert.match(file.notes.join(), new RegExp(word))
    })
  }
  test('引号没有成对：说明在哪一行附近', async () => {
    const result = await readTable(Buffer.from('机关代码,机关名称\n001,"甲'), 'a.csv')
    assert.ok(!result.ok && /第 \d+ 行/.test(result.error.message))
  })
})

test('在另一个进程里读取：好的文件读出，坏的文件拒绝，接着还能读', async () => {
  const reader = createReportReader({ processes: 1 })
  try {
    const good = { name: '名录.csv', bytes: Buffer.from('机关名称\n甲') }
    for (let n = 0; n < 2; n += 1) {
      const read = await reader.readTable(good)
      assert.ok(read.ok)
      assert.deepEqual(textsOf(read.value), [[['机关名称'], ['甲']]])
      const bomb = await reader.readTable({ name: '名录.xlsx', bytes: zipBomb('xl/workbook.xml', 64) })
      assert.ok(!bomb.ok && bomb.error.kind === 'bomb')
    }
  } finally {
    await reader.close()
  }
})
