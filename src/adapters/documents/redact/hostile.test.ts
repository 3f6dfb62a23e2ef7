import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { encode as encodePng } from 'fast-png'
import { random } from '../../../../test/support/fuzz/random.ts'
import { plantedFile } from '../../../../test/support/redaction/proof.ts'
import { makePdf } from '../read/pdf/testing/make-pdf.ts'
import { wordFile } from '../read/testing/word-file.ts'
import { zipBomb } from '../read/testing/zip-bomb.ts'
import { createRedactor } from './index.ts'

const redactor = createRedactor({ timeMs: 20_000 })
after(() => redactor.close())

const kindOf = async (bytes: Uint8Array): Promise<string> => {
  const result = await redactor.redact({ name: 'a', bytes }, [])
  return result.ok ? 'released' : result.error.kind
}
const pdfOf = (...objects: string[]): Uint8Array => {
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.7\n${body}trailer << /Root 1 0 R >>\n%%EOF`, 'latin1')
}
const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>'

describe('来路不明的文件：有界，不带倒服务', () => {
  for (const [what, bytes, kinds] of [
    ['空文件', new Uint8Array(), ['unsupported-format']],
    ['不认识的格式', Buffer.from('随便什么文字'), ['unsupported-format']],
    ['只有 PDF 的开头', Buffer.from('%PDF-1.7\n'), ['damaged']],
    ['页树绕圈', pdfOf(CATALOGUE, '<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] >>'), ['damaged', 'released']],
    ['自称五百万页', pdfOf(CATALOGUE, '<< /Type /Pages /Count 5000000 /Kids [] >>'), ['damaged', 'too-large']],
    [
      '自己套自己的表单',
      makePdf([{ content: '/X1 Do\n', forms: { X1: { content: '/X1 Do\n' } } }]),
      ['released', 'damaged'],
    ],
    [
      '两百万个图形',
      makePdf([{ content: '0 0 1 1 re f\n'.repeat(2_000_000) }]),
      ['bomb', 'too-slow', 'too-much-memory', 'damaged', 'released', 'crashed'],
    ],
    [
      '嵌套一万层的数组',
      makePdf([{ content: `${'['.repeat(10_000)}${']'.repeat(10_000)} TJ\n` }]),
      ['released', 'damaged', 'not-in-place'],
    ],
    ['压缩炸弹 docx', zipBomb('_rels/.rels', 1024), ['bomb']],
    [
      '带 DOCTYPE 的 docx',
      wordFile({ body: '', parts: { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x/>' } }),
      ['bomb'],
    ],
    [
      '不是 Word 也不是 Excel 的压缩包',
      wordFile({ body: '', parts: { 'word/document.xml': '<x/>' } }),
      ['unsupported-format'],
    ],
    ['自称四亿像素的 PNG', hugePng(), ['bomb']],
    ['半截 JPEG', Buffer.from('ffd8ffe000104a46494600', 'hex'), ['damaged']],
  ] as const)
    test(`${what}：${kinds.join(' 或 ')}`, async () => {
      const kind = await kindOf(bytes)
      assert.ok((kinds as readonly string[]).includes(kind), kind)
      assert.equal(await kindOf(makePdf([{ content: '0 0 9 9 re f\n' }])), 'released')
    })

  test('四十份弄坏的文件：放行或者一句拒绝，不放走植入的秘密', async () => {
    const chance = random(7)
    const outcomes = new Set<string>()
    for (let number = 0; number < 40; number++) {
      const file = plantedFile(11, number)
      const bytes = Buffer.from(file.bytes)
      for (let i = 0; i < 8; i++) bytes[chance.below(bytes.length)] = chance.below(256)
      const cut = chance.oneIn(3) ? bytes.subarray(0, chance.below(bytes.length)) : bytes
      const result = await redactor.redact({ name: file.name, bytes: cut }, file.marks, { strip: true })
      outcomes.add(result.ok ? 'released' : result.error.kind)
      if (!result.ok) assert.doesNotMatch(result.error.message, /\n| at |Error|undefined/)
    }
    assert.ok(outcomes.size > 1)
    assert.ok(!outcomes.has('crashed'), [...outcomes].join())
  })
})

function hugePng(): Uint8Array {
  const png = Buffer.from(encodePng({ width: 2, height: 2, channels: 4, data: new Uint8Array(16) }))
  png.writeUInt32BE(20_000, 16)
  png.writeUInt32BE(20_000, 20)
  return Buffer.concat([png, deflateSync(Buffer.alloc(1024))])
}
