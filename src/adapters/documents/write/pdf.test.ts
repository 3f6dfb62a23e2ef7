import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { inventedReport } from '../../../../test/support/invented-report.ts'
import { layoutReport } from '../../../capabilities/annual-report/index.ts'
import type { LaidOutDocument } from '../../../capabilities/documents/index.ts'
import { createPdfWriter } from './pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongkai-pdf-'))
const writer = createPdfWriter()
after(async () => {
  await writer.close()
  rmSync(folder, { recursive: true })
})

const poppler = spawnSync('pdftotext', ['-v']).status === 0
const withoutPoppler = poppler ? false : '没有 poppler（pdftotext、pdfinfo），未核对 PDF 的文字'

function popplerOn(bytes: Uint8Array, tool: 'pdftotext' | 'pdfinfo' | 'pdffonts', options: readonly string[]): string {
  const file = join(folder, 'under-test.pdf')
  writeFileSync(file, bytes)
  return spawnSync(tool, [...options, file, ...(tool === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8' }).stdout
}
/** The same font under another family name: every family record of its name table is overwritten. */
function renamedFont(font: Buffer, family: string): Buffer {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + at * 16)
  const name = tables.find((at) => font.toString('latin1', at, at + 4) === 'name') ?? 0
  const start = font.readUInt32BE(name + 8)
  const texts = start + font.readUInt16BE(start + 4)
  const wide = Buffer.from(family, 'utf16le').swap16()
  for (let record = start + 6; record < texts; record += 12) {
    if (![1, 16].includes(font.readUInt16BE(record + 6)) || font.readUInt16BE(record) !== 3) continue
    wide.copy(font, texts + font.readUInt16BE(record + 10))
    font.writeUInt16BE(wide.length, record + 8)
  }
  return font
}

const textOf = (bytes: Uint8Array) => popplerOn(bytes, 'pdftotext', ['-raw']).replace(/\s/g, '')
const paragraph = (text: string): LaidOutDocument => ({ title: '试', blocks: [{ kind: 'paragraph', text }] })

describe('PDF：带标签、可读的公文', () => {
  test('声明 PDF/UA-1，题名和语言在元数据里', async () => {
    const pdf = Buffer.from(await writer.write(layoutReport(inventedReport()))).toString('utf8')
    assert.match(pdf, /<pdfuaid:part>1<\/pdfuaid:part>/)
    assert.match(pdf, /清源县水利局2024年政府信息公开工作年度报告/)
    assert.match(pdf, /zh-CN/)
  })

  test('标题、表头、数据格各有标签', { skip: withoutPoppler }, async () => {
    const pdf = await writer.write(layoutReport(inventedReport()))
    const structure = popplerOn(pdf, 'pdfinfo', ['-struct'])
    const count = (tag: string) => structure.match(new RegExp(`^\\s*${tag}\\b`, 'gm'))?.length ?? 0
    assert.deepEqual(['H1', 'H2', 'H3', 'Table'].map(count), [1, 6, 1, 3])
    assert.match(popplerOn(pdf, 'pdfinfo', []), /Tagged:\s+yes/)
    assert.ok(count('TH') >= 40)
    assert.ok(count('TD') >= 200)
  })

  test('两版表格的每个栏目和数字都能取出', { skip: withoutPoppler }, async () => {
    for (const edition of ['2021', '2019'] as const) {
      const document = layoutReport(inventedReport(edition))
      const text = textOf(await writer.write(document))
      for (const block of document.blocks) {
        if (block.kind !== 'table') assert.ok(text.includes(block.text.replace(/\s/g, '')))
      }
      assert.ok(text.includes('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'))
      assert.ok(text.includes('171'))
    }
  })

  test('跨页的表三重复表头', { skip: withoutPoppler }, async () => {
    const report = inventedReport()
    const overview = new Array(16).fill('全年通过县政府门户网站公开各类信息若干条，均在规定期限内公开。').join('\n')
    const long = layoutReport({ ...report, narrative: { ...report.narrative, overview } })
    const text = textOf(await writer.write(long))
    assert.equal(text.split('法人或其他组织').length - 1, 2)
    assert.equal(text.split('第二十条第（一）项').length - 1, 1)
  })

  test('同一文件两次写出，字节相同', async () => {
    const document = layoutReport(inventedReport())
    assert.deepEqual(await writer.write(document), await writer.write(document))
  })
})

describe('PDF of whatever people write', () => {
  test('what looks like a command is text', { skip: withoutPoppler }, async () => {
    const hostile = '#panic("x") $a$ *b* _c_ <d> @e \\ `f` #read("/etc/passwd") // g = h'
    const text = textOf(await writer.write(paragraph(hostile)))
    assert.ok(text.includes(hostile.replace(/\s/g, '')))
  })

  test('rare characters are drawn; one that no font has is set as 〓', { skip: withoutPoppler }, async () => {
    const text = textOf(await writer.write(paragraph('㙟𬭬 \u{2a6d7}😀\u200d\u{1f469} 完')))
    assert.equal(text.replace(/—1—/, ''), '㙟𬭬〓〓〓完')
  })

  test('controls, lone surrogates and joiners do no harm', { skip: withoutPoppler }, async () => {
    const text = textOf(await writer.write(paragraph('甲\u0000\u0007\ufeff\u202e乙\ud800丙\u{e0100}丁')))
    assert.match(text, /^甲乙〓丙丁/)
  })

  test('a long word ends at the margin and comes out whole', { skip: withoutPoppler }, async () => {
    const address = `https://www.example.gov.cn/${'a'.repeat(200)}/index.html`
    const text = textOf(await writer.write(paragraph(`网址${address}。`)))
    assert.ok(text.includes(address))
  })

  test('an empty document and an empty text', async () => {
    assert.ok((await writer.write({ title: '空', blocks: [] })).length > 0)
    assert.ok((await writer.write(paragraph(''))).length > 0)
  })
})

describe('the thread that sets PDFs', () => {
  test('is replaced after so many documents, and the bytes stay the same', async () => {
    const short = createPdfWriter({ documentsPerWorker: 2 })
    const documents = ['甲', '乙', '丙', '丁', '戊'].map(paragraph)
    const once = await Promise.all(documents.map((document) => short.write(document)))
    await short.close()
    const again = await Promise.all(documents.map((document) => writer.write(document)))
    assert.deepEqual(once, again)
  })

  test('rejects what cannot be set and goes on with the next', async () => {
    const overlapping = { kind: 'table', caption: '表', columnWidths: [1], headerRows: 0, rows: [[]] } as const
    await assert.rejects(writer.write({ title: '试', blocks: [overlapping] }), /no cell/)
    await assert.rejects(writer.write({ title: '', blocks: [] }), /typst/)
    assert.ok((await writer.write(paragraph('后一份'))).length > 0)
  })

  test('a folder of fonts that is missing or empty changes nothing', async () => {
    const other = createPdfWriter({ fontDirectories: [join(folder, 'none'), folder] })
    assert.deepEqual(await other.write(paragraph('甲')), await writer.write(paragraph('甲')))
    await other.close()
  })

  test('办公室字体文件夹中的仿宋用于正文，优先于随带的字体', { skip: withoutPoppler }, async () => {
    const fonts = join(folder, 'fonts', 'office')
    mkdirSync(fonts, { recursive: true })
    const regular = createRequire(import.meta.url).resolve(
      '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    )
    writeFileSync(join(fonts, 'office.TTF'), renamedFont(readFileSync(regular), 'FangSong'))
    const office = createPdfWriter({ fontDirectories: [join(folder, 'fonts')] })
    const used = (bytes: Uint8Array) => popplerOn(bytes, 'pdffonts', [])
    assert.match(used(await office.write(paragraph('甲'))), /NotoSansSC-Regular/)
    assert.doesNotMatch(used(await writer.write(paragraph('甲'))), /NotoSansSC-Regular/)
    await office.close()
  })

  test('closed, it takes no more and rejects what was waiting', async () => {
    const closing = createPdfWriter()
    const waiting = Promise.allSettled([closing.write(paragraph('甲')), closing.write(paragraph('乙'))])
    await closing.close()
    assert.deepEqual(
      (await waiting).map(({ status }) => status),
      ['rejected', 'rejected'],
    )
    await assert.rejects(closing.write(paragraph('丙')), /closed/)
  })
})
