import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { nameWithEnding, sniffCaseFile } from './file-types.ts'
import { scanStateOf } from './scan-state.ts'

/** The beginning of a package of parts: the head of its first entry, and the names of the next. */
const zipOf = (...names: readonly string[]): Buffer =>
  Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(26), Buffer.from(names.join('\0\0'))])

describe('材料的类型按内容辨认', () => {
  for (const [what, head, type] of [
    ['PDF', Buffer.from('%PDF-1.4'), 'pdf'],
    ['Word', zipOf('[Content_Types].xml', 'word/document.xml'), 'docx'],
    ['Excel', zipOf('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
    ['目录在末尾的 Excel', zipOf('docProps/app.xml', 'xl/theme/theme1.xml'), 'xlsx'],
    ['PowerPoint', zipOf('_rels/.rels', 'ppt/presentation.xml'), 'pptx'],
    ['OFD', zipOf('OFD.xml'), 'ofd'],
    ['旧版 Word、WPS', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'office97'],
    ['扫描的 TIFF', Buffer.from('49492a00', 'hex'), 'tiff'],
    ['GB18030 的文字', Buffer.from('d6d0b9fabbaac8cb0d0a', 'hex'), 'txt'],
    ['压缩包', zipOf('a.exe'), undefined],
    ['里面有表格的压缩包', zipOf('xl/workbook.xml'), undefined],
    ['程序', Buffer.from('MZ\x90\x00', 'latin1'), undefined],
    ['脚本后面藏着二进制', Buffer.from('#!/bin/sh\n\x00'), undefined],
    ['7z', Buffer.from('377abcaf271c', 'hex'), undefined],
    ['空的', Buffer.alloc(0), undefined],
  ] as const) {
    test(`${what}：${type ?? '不收'}`, () => assert.equal(sniffCaseFile(head), type))
  }

  for (const [given, type, shown] of [
    ['回函.pdf', 'pdf', '回函.pdf'],
    ['回函.PDF', 'pdf', '回函.PDF'],
    ['回函.exe', 'pdf', '回函.exe.pdf'],
    ['回函', 'docx', '回函.docx'],
    ['申请.eml', 'txt', '申请.eml'],
    ['页面.html', 'txt', '页面.html.txt'],
    ['名册.xls', 'office97', '名册.xls'],
    ['pdf', 'pdf', 'pdf.pdf'],
  ] as const) {
    test(`名称的后缀随内容：${given} → ${shown}`, () => assert.equal(nameWithEnding(given, type), shown))
  }
})

describe('查毒的结果有字样', () => {
  test('未查毒写明原因并提示；发现病毒写明名称；查过的没有提示', () => {
    assert.equal(scanStateOf('clean').warning, null)
    const unknown = scanStateOf('杀毒服务没有应答（ECONNREFUSED）')
    assert.deepEqual([unknown.kind, unknown.words], ['not-scanned', '未查毒：杀毒服务没有应答（ECONNREFUSED）'])
    assert.match(unknown.warning ?? '', /装有杀毒软件的电脑/)
    assert.match(scanStateOf('infected: Eicar').words, /发现病毒（Eicar）/)
  })
})
