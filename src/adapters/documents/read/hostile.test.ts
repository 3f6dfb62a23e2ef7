import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { inventedReport } from '../../../../test/support/invented-report.ts'
import { type IncomingFile, writeReportJson } from '../../../capabilities/annual-report/index.ts'
import { createReportReader } from './index.ts'
import { paragraph, wordFile } from './testing/word-file.ts'
import { zipBomb } from './testing/zip-bomb.ts'

const reader = createReportReader({ processes: 1 })
const folder = mkdtempSync(join(tmpdir(), 'gongkai-hostile-'))
after(async () => {
  await reader.close()
  rmSync(folder, { recursive: true })
})

const GOOD: IncomingFile = { name: '好.json', bytes: Buffer.from(writeReportJson(inventedReport())) }
const bytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const LAUGHS =
  '<!DOCTYPE x [<!ENTITY a "哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="x"><w:body>&b;</w:body></w:document>'
const locked = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(512),
  Buffer.from('EncryptedPackage', 'utf16le'),
])

const FILES: readonly (readonly [what: string, name: string, content: () => string | Uint8Array, kind: string])[] = [
  ['空文件', '空.docx', () => '', 'empty'],
  ['图片改名 .docx', '图.docx', () => PNG, 'not-what-it-says'],
  ['有密码的 docx', '密.docx', () => locked, 'encrypted'],
  ['截断的 docx', '断.docx', () => wordFile({ body: paragraph('甲') }).subarray(0, 400), 'damaged'],
  ['1 MB 解压成 1 GB 的 docx', '弹.docx', () => zipBomb('word/document.xml', 1024), 'bomb'],
  ['DOCTYPE 与实体', '体.docx', () => wordFile({ body: '', parts: { 'word/document.xml': LAUGHS } }), 'bomb'],
  ['六万层表格的 docx', '层.docx', () => wordFile({ body: '<w:tbl><w:tr><w:tc>'.repeat(60_000) }), 'bomb'],
  ['六万层表格的网页', '层.html', () => '<table><tr><td>'.repeat(60_000), 'bomb'],
  ['四万层 div 的网页', '深.html', () => '<div>'.repeat(40_000), 'bomb'],
  ['坏的 PDF', '坏.pdf', () => '%PDF-1.7\n%%EOF', 'damaged'],
  ['层层嵌套的 JSON', '深.json', () => '['.repeat(1_000_000), 'damaged'],
  ['深而完整的 JSON', '深.json', () => `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'not-a-report'],
  ['只有空行的文本', '空行.txt', () => '\n'.repeat(5_000_000), 'empty'],
  ['两千万个空格的文本', '空格.txt', () => `甲|${' '.repeat(20_000_000)}|乙`, 'too-large'],
  ['不是报告的文本', '信.txt', () => '尊敬的各位同事：\n会议改在下周三举行。', 'not-a-report'],
  ['2019 年以前的 JSON', '旧.json', () => '{"edition":"pre2019"}', 'pre-2019'],
]

describe('恶意的和坏的文件：每份一句话，下一份照读', () => {
  for (const [what, name, content, kind] of FILES)
    test(what, async () => {
      const result = await reader.read({ name, bytes: bytes(content()) })
      assert.ok(!result.ok)
      assert.equal(result.error.kind, kind, result.error.message)
      assert.doesNotMatch(result.error.message, /\n| at |Error|\.ts|！/)
      assert.ok((await reader.read(GOOD)).ok)
    })

  test('文件夹、没有的文件、管道', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')])
    for (const [path, kind] of [
      [folder, 'is-folder'],
      [join(folder, 'none.pdf'), 'not-found'],
      [join(folder, 'pipe'), 'unsupported-format'],
    ] as const) {
      const result = await reader.read({ name: 'x', path })
      assert.ok(!result.ok)
      assert.equal(result.error.kind, kind)
    }
  })
})

describe('好的文件', () => {
  test('按路径读与按字节读结果相同，来源记下文件名、格式和内容的摘要', async () => {
    assert.ok('bytes' in GOOD)
    writeFileSync(join(folder, '好.json'), GOOD.bytes)
    const byPath = await reader.read({ name: '好.json', path: join(folder, '好.json') })
    const byBytes = await reader.read(GOOD)
    assert.ok(byPath.ok && byBytes.ok)
    assert.deepEqual(byPath.value, byBytes.value)
    assert.equal(byPath.value.source?.file, '好.json')
    assert.equal(byPath.value.source.format, 'json')
    assert.match(byPath.value.source.sha256, /^[0-9a-f]{64}$/)
  })

  test('接口返回的 JSON 里装着网页，读其中的网页', async () => {
    const row = '<tr><td>规章</td><td>0</td><td>0</td><td>3</td></tr>'
    const page = `<h1>清源县水利局2024年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p><table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>${row}</table>${'<p>正文。</p>'.repeat(60)}`
    const json = JSON.stringify({ code: 200, data: { title: '年报', content: page } })
    const result = await reader.read({ name: 'api.json', bytes: Buffer.from(json) })
    assert.ok(result.ok)
    assert.equal(result.value.source?.format, 'html')
    assert.equal(result.value.table2.regulations?.inForce, 3)
  })
})
