import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { inventedReport } from '../../../../test/support/invented-report.ts'
import { layoutReport } from '../../../capabilities/annual-report/index.ts'
import type { LaidOutDocument } from '../../../capabilities/documents/index.ts'
import { htmlBlocks, writeHtml } from './html.ts'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode

const page = (document: LaidOutDocument): string => new TextDecoder().decode(writeHtml(document))
const isElement = (node: Node): node is Element => 'tagName' in node
const elements = (nodes: readonly Node[]): readonly Element[] =>
  nodes.filter(isElement).flatMap((element) => [element, ...elements(element.childNodes)])
const all = (html: string) => elements(parse(html).childNodes)
const named = (html: string, name: string) => all(html).filter((element) => element.tagName === name)
const attribute = (element: Element | undefined, name: string) => element?.attrs.find((a) => a.name === name)?.value
const text = (nodes: readonly Node[]): string =>
  nodes.map((node) => ('value' in node ? node.value : isElement(node) ? text(node.childNodes) : '')).join('')

describe('网页：屏幕阅读器能读的统计表', () => {
  const html = page(layoutReport(inventedReport()))

  test('语言、标题和三级标题', () => {
    assert.equal(attribute(named(html, 'html')[0], 'lang'), 'zh-CN')
    assert.equal(text(named(html, 'title')[0]?.childNodes ?? []), '清源县水利局2024年政府信息公开工作年度报告')
    assert.deepEqual(
      ['h1', 'h2', 'h3'].map((name) => named(html, name).length),
      [1, 6, 1],
    )
  })

  test('每个数据格有 headers，所指的表头都在，id 不重', () => {
    const ids = all(html).flatMap((element) => attribute(element, 'id') ?? [])
    assert.equal(new Set(ids).size, ids.length)
    const cells = named(html, 'td')
    assert.equal(cells.length, 200)
    for (const cell of cells) {
      const headers = attribute(cell, 'headers')?.split(' ') ?? []
      assert.ok(headers.length >= 2)
      for (const header of headers) assert.ok(ids.includes(header))
    }
  })

  test('（三）不予公开 1.属于国家秘密·科研机构：读出它的全部表头', () => {
    const cell = named(html, 'td').find((td) => attribute(td, 'data-cell') === 'table3.deniedStateSecret.research')
    const headers = (attribute(cell, 'headers') ?? '').split(' ')
    const spoken = headers.map((id) => text(all(html).find((e) => attribute(e, 'id') === id)?.childNodes ?? []))
    assert.deepEqual(spoken, [
      '申请人情况',
      '法人或其他组织',
      '科研机构',
      '三、本年度办理结果',
      '（三）不予公开',
      '1.属于国家秘密',
    ])
  })

  test('每个表头有 scope，每张表有表名', () => {
    for (const header of named(html, 'th')) assert.match(attribute(header, 'scope') ?? '', /^(col|row)(group)?$/)
    assert.deepEqual(
      named(html, 'caption').map((caption) => text(caption.childNodes)),
      ['主动公开政府信息情况', '收到和处理政府信息公开申请情况', '政府信息公开行政复议、行政诉讼情况'],
    )
  })
})

describe('html from whatever people write', () => {
  const words = `<script>alert(1)</script><img src=x onerror=y> & "引号" 'x' ]]> 㙟𬭬`
  const hostile = `${words}\u0000\u0007\ud800`

  test('nothing in a text becomes markup, and the text is there', () => {
    const html = page({
      title: hostile,
      author: hostile,
      date: '"><b>',
      blocks: [
        { kind: 'title', text: hostile },
        { kind: 'heading', level: 3, text: hostile },
        { kind: 'paragraph', text: hostile, lead: { level: 2, text: hostile }, align: 'right' },
        {
          kind: 'table',
          caption: hostile,
          columnWidths: [1],
          headerRows: 0,
          rows: [[{ text: hostile, path: '" onclick="x' }]],
        },
      ],
    })
    assert.equal(named(html, 'script').length + named(html, 'img').length, 0)
    for (const element of all(html)) assert.ok(!element.attrs.some(({ name }) => name.startsWith('on')))
    const kept = `${words}\ufffd`
    assert.equal(text(named(html, 'td')[0]?.childNodes ?? []), kept)
    assert.equal(text(named(html, 'h1')[0]?.childNodes ?? []), kept)
  })

  test('a fragment has no style and no page around it', () => {
    const html = htmlBlocks(layoutReport(inventedReport('2019')).blocks)
    assert.match(html, /^<h1>/)
    assert.doesNotMatch(html, /<style|<html|style="(?!width)/)
  })

  test('the same document gives the same bytes', () => {
    assert.deepEqual(writeHtml(layoutReport(inventedReport())), writeHtml(layoutReport(inventedReport())))
  })

  test('a line break in a cell is a line break', () => {
    const rows = [[{ text: '22\n（其中修订16件）' }]]
    const html = htmlBlocks([{ kind: 'table', caption: '表', columnWidths: [1], headerRows: 0, rows }])
    assert.match(html, /22<br>（其中修订16件）/)
  })
})
