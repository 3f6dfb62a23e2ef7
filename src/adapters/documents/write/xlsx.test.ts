import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import type { Workbook } from '../../../capabilities/documents/index.ts'
import { writeXlsx } from './xlsx.ts'
import { columnName, sheetNames } from './xlsx-names.ts'
import { streamXlsx } from './xlsx-stream.ts'

const parts = (workbook: Workbook): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(writeXlsx(workbook))).map(([name, part]) => [name, strFromU8(part)]))
const oneSheet = (rows: Workbook['sheets'][number]['rows']): Workbook => ({
  sheets: [
    {
      name: '检查结果',
      columns: [
        { header: '机关', width: 20 },
        { header: '数值', width: 10 },
      ],
      rows,
    },
  ],
})
const firstSheet = (workbook: Workbook) => parts(workbook)['xl/worksheets/sheet1.xml'] ?? ''

describe('xlsx', () => {
  test('numbers are numbers, texts are texts, blanks are blank', () => {
    const xml = firstSheet(
      oneSheet([
        ['清源县水利局', 4166.241619],
        ['2024', null],
        [null, Number.NaN],
      ]),
    )
    assert.match(xml, /<c r="B2" s="3"><v>4166.241619<\/v><\/c>/)
    assert.match(xml, /<c r="A3" s="2" t="inlineStr"><is><t xml:space="preserve">2024<\/t>/)
    assert.match(xml, /<c r="B3" s="2"\/>/)
    assert.match(xml, /<c r="B4" s="2"\/>/)
  })

  test('a text that looks like a formula stays a text', () => {
    const xml = firstSheet(
      oneSheet([
        ['=HYPERLINK("x")', '+1'],
        ['@x', '-1'],
      ]),
    )
    assert.doesNotMatch(xml, /<f>/)
    assert.match(xml, />=HYPERLINK\(&quot;x&quot;\)</)
  })

  test('the header row is frozen, filtered and repeated in print', () => {
    const files = parts(
      oneSheet([
        ['甲', 1],
        ['乙', 2],
      ]),
    )
    const sheet = files['xl/worksheets/sheet1.xml'] ?? ''
    assert.match(sheet, /<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"\/>/)
    assert.match(sheet, /<autoFilter ref="A1:B3"\/>/)
    assert.match(files['xl/workbook.xml'] ?? '', /_xlnm\.Print_Titles" localSheetId="0">&#39;检查结果&#39;!\$1:\$1</)
  })

  test('every part is well-formed whatever the texts are', () => {
    const files = parts({
      sheets: [
        { name: "a'b<&>", columns: [{ header: '<&>"', width: 300 }], rows: [['\u0000\ud800 ]]> _x0041_\n二']] },
        { name: '', columns: [], rows: [] },
      ],
    })
    for (const xml of Object.values(files)) {
      const parser = new SaxesParser({ xmlns: true })
      parser.on('error', (error) => assert.fail(error.message))
      parser.write(xml).close()
    }
    assert.match(files['xl/worksheets/sheet1.xml'] ?? '', /_x005F_x0041_/)
  })

  test('a text longer than Excel takes is cut and says so', () => {
    const xml = firstSheet(oneSheet([['长'.repeat(40_000), 1]]))
    assert.match(xml, /长…<\/t>/)
    assert.ok(xml.length < 34_000)
  })

  test('a workbook without sheets still opens', () => {
    assert.match(parts({ sheets: [] })['xl/workbook.xml'] ?? '', /<sheet name="空"/)
  })

  test('the same workbook gives the same bytes', () => {
    assert.deepEqual(writeXlsx(oneSheet([['甲', 1]])), writeXlsx(oneSheet([['甲', 1]])))
  })

  test('columns are named as in Excel', () => {
    assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(columnName), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })

  test('sheet names are what Excel takes, and never the same twice', () => {
    const names = sheetNames(['[表]:*?/\\', "'x'", '', '表三', '表三', 'ABC', 'abc', '长'.repeat(40), '𬭬'.repeat(20)])
    for (const name of names) {
      assert.match(name, /^[^[\]:*?/\\]{1,31}$/)
      assert.ok(name.isWellFormed())
    }
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length)
  })
})

describe('一行一行地写的工作簿', () => {
  const columns = [
    { header: '登记号', width: 10 },
    { header: '申请内容', width: 20 },
  ]
  async function* rowsOf(count: number) {
    for (let n = 1; n <= count; n += 1) yield [`${n}号`, `第 ${n} 件 & <“试”>`] as const
  }
  const streamed = async (count: number): Promise<Buffer> => {
    const chunks: Uint8Array[] = []
    for await (const chunk of streamXlsx({ name: '台账', columns, rows: rowsOf(count) })) chunks.push(chunk)
    return Buffer.concat(chunks)
  }

  for (const count of [0, 1, 199, 200, 201, 1000]) {
    test(`${count} 行：各部分与一次写成的一字不差`, async () => {
      const rows: (readonly string[])[] = []
      for await (const row of rowsOf(count)) rows.push(row)
      const whole = unzipSync(writeXlsx({ sheets: [{ name: '台账', columns, rows }] }))
      const parts = unzipSync(await streamed(count))
      assert.deepEqual(Object.keys(parts).toSorted(), Object.keys(whole).toSorted())
      for (const [path, bytes] of Object.entries(whole))
        assert.equal(strFromU8(parts[path] ?? new Uint8Array()), strFromU8(bytes))
    })
  }
})
