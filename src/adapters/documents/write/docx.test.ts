import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { inventedReport } from '../../../../test/support/invented-report.ts'
import { layoutReport } from '../../../capabilities/annual-report/index.ts'
import type { LaidOutDocument } from '../../../capabilities/documents/index.ts'
import { writeDocx } from './docx.ts'
import { TEXT_WIDTH } from './docx-page.ts'

const parts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
const part = (bytes: Uint8Array, name: string): string => parts(bytes)[name] ?? ''
const body = (document: LaidOutDocument): string => part(writeDocx(document), 'word/document.xml')
const paragraphs = (text: string): LaidOutDocument => ({ title: '试', blocks: [{ kind: 'paragraph', text }] })

function wellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}

/** For each row of each table: how many grid columns its cells take. */
const rowSpans = (xml: string): readonly (readonly number[])[] =>
  xml
    .split('<w:tbl>')
    .slice(1)
    .map(
      (table) =>
        table
          .split('</w:tbl>')[0]
          ?.split('<w:tr>')
          .slice(1)
          .map((row) =>
            row
              .split('<w:tc>')
              .slice(1)
              .reduce((sum, cell) => sum + Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1), 0),
          ) ?? [],
    )

describe('docx：公文格式的表格', () => {
  for (const [edition, otherAsOneLine, grids] of [
    ['2021', false, [4, 10, 15]],
    ['2021', true, [4, 10, 15]],
    ['2019', true, [7, 10, 15]],
  ] as const) {
    test(`${edition} 版${otherAsOneLine ? '（其他处理一行）' : ''}：每一行的跨列数相加等于表格列数`, () => {
      const xml = body(layoutReport(inventedReport(edition, { otherAsOneLine })))
      assert.deepEqual(
        rowSpans(xml).map((rows) => [...new Set(rows)]),
        grids.map((columns) => [columns]),
      )
    })
  }

  const xml = body(layoutReport(inventedReport()))
  const [, two = '', three = '', four = ''] = xml.split('<w:tbl>')

  test('表头行跨页重复：表三、表四各三行，表二没有', () => {
    const repeated = (table: string) => table.match(/<w:tblHeader\/>/g)?.length ?? 0
    assert.deepEqual([two, three, four].map(repeated), [0, 3, 3])
  })

  test('行不跨页断开', () => {
    const count = (pattern: RegExp) => xml.match(pattern)?.length ?? 0
    assert.equal(count(/<w:cantSplit\/>/g), count(/<w:tr>/g))
  })

  test('纵向合并：三、本年度办理结果起一格，其下二十一格', () => {
    const merged = (table: string, what: string) => table.split(what).length - 1
    const groups = [22, 8, 3, 5, 3]
    const corner = 3
    const single = [2, 2]
    assert.equal(merged(three, '<w:vMerge w:val="restart"/>'), groups.length + 1 + single.length)
    const below = [...groups, corner, ...single].reduce((sum, rows) => sum + rows - 1, 0)
    assert.equal(merged(three, '<w:vMerge/>'), below)
    assert.match(three, /<w:textDirection w:val="tbRlV"\/>/)
  })

  test('列宽合计等于版心宽', () => {
    for (const table of [two, three, four]) {
      const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
      assert.equal(
        widths.reduce((a, b) => a + b, 0),
        TEXT_WIDTH,
      )
    }
  })

  test('表格文字不受行网格影响，单倍页边距、A4', () => {
    const styles = part(writeDocx(layoutReport(inventedReport())), 'word/styles.xml')
    assert.match(styles, /w:styleId="TableText".*?<w:snapToGrid w:val="0"\/>/)
    assert.match(
      xml,
      /<w:pgSz w:w="11906" w:h="16838"\/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/,
    )
  })

  test('页码单页居右、双页居左', () => {
    const files = parts(writeDocx(layoutReport(inventedReport())))
    assert.match(files['word/footer-odd.xml'] ?? '', /w:rightChars="100".*<w:jc w:val="right"\/>/)
    assert.match(files['word/footer-even.xml'] ?? '', /w:leftChars="100".*<w:jc w:val="left"\/>/)
    assert.match(files['word/settings.xml'] ?? '', /<w:evenAndOddHeaders\/>/)
  })

  test('汉字的语言为中文；数字不标中文，免得行末断开', () => {
    const styles = part(writeDocx(layoutReport(inventedReport())), 'word/styles.xml')
    assert.match(styles, /<w:lang w:val="en-US" w:eastAsia="zh-CN"/)
  })

  test('题名、作者、语言写入文件属性', () => {
    const core = part(writeDocx(layoutReport(inventedReport())), 'docProps/core.xml')
    assert.match(core, /<dc:title>清源县水利局2024年政府信息公开工作年度报告<\/dc:title>/)
    assert.match(core, /<dc:language>zh-CN<\/dc:language>/)
  })
})

describe('docx as a package', () => {
  test('every part is well-formed, declared and reachable', () => {
    const files = parts(writeDocx(layoutReport(inventedReport('2019'))))
    for (const xml of Object.values(files)) wellFormed(xml)
    const types = files['[Content_Types].xml'] ?? ''
    const declared = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name = '']) => name)
    const present = Object.keys(files).filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml')
    assert.deepEqual(declared.toSorted(), present.toSorted())
  })

  test('the same document gives the same bytes', () => {
    const [once, again] = [1, 2].map(() => writeDocx(layoutReport(inventedReport())))
    assert.deepEqual(once, again)
  })

  test('no text breaks the xml or is lost, controls apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const xml = body(paragraphs(`始${text}终`))
        wellFormed(xml)
        assert.ok(xml.includes('始') && xml.includes('终'))
      }),
      { numRuns: 200, seed: 7 },
    )
  })

  test('hostile and rare characters', () => {
    const xml = body(paragraphs('<w:p> & "x" \u0000\u0008\ud800 㙟𬭬 第一行\n第二行\t列'))
    wellFormed(xml)
    assert.match(xml, /&lt;w:p&gt; &amp; &quot;x&quot; \ufffd 㙟𬭬 第一行/)
    assert.match(xml, /<w:br\/>/)
    assert.match(xml, /<w:tab\/>/)
  })

  test('tables do not touch each other or the end of the text', () => {
    const table = { kind: 'table', caption: '表', columnWidths: [1], headerRows: 0, rows: [[{ text: '1' }]] } as const
    const xml = body({ title: '试', blocks: [table, table] })
    assert.doesNotMatch(xml, /<\/w:tbl>(<w:tbl>|<w:sectPr>)/)
  })
})
