import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { readPdf } from './index.ts'
import { assemble, makePdf, ruledTable, words } from './testing/make-pdf.ts'
import { rowsOf, sample } from './testing/sample.ts'

const PAGE = {
  content:
    words(60, 80, '清源县水利局') +
    ruledTable({
      widths: [100, 50],
      rows: [
        ['规章', '1'],
        ['许可', '2'],
      ],
    }),
}
const GOOD = makePdf([PAGE])

/** Refused with this kind, and the next document is read as if nothing had been. */
async function refused(bytes: Uint8Array, kind: string): Promise<string> {
  const result = await readPdf(bytes)
  assert.ok(!result.ok)
  assert.equal(result.error.kind, kind)
  assert.ok((await readPdf(GOOD)).ok)
  return result.error.message
}

const onePage = (content: Uint8Array, filter: string): Uint8Array =>
  assemble(
    new Map([
      [1, Buffer.from('<< /Type /Catalog /Pages 2 0 R >>')],
      [2, Buffer.from('<< /Type /Pages /Count 1 /Kids [3 0 R] >>')],
      [3, Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>')],
      [
        4,
        Buffer.concat([
          Buffer.from(`<< /Length ${content.length} /Filter ${filter} >>\nstream\n`),
          content,
          Buffer.from('\nendstream'),
        ]),
      ],
    ]),
    '/Root 1 0 R',
  )

test('不是 PDF、空的、截断的文件：说明已损坏', async () => {
  for (const bytes of [
    new Uint8Array(),
    Buffer.from('<html><body>年度报告</body></html>'),
    Buffer.from('%PDF-1.7\n'),
    Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000, 0xab)]),
    GOOD.subarray(0, GOOD.length / 2),
    Buffer.from(`%PDF-1.4\n1 0 obj\n${'['.repeat(200_000)}${']'.repeat(200_000)}\nendobj\ntrailer <</Root 1 0 R>>`),
  ])
    await refused(bytes, 'damaged')
})

test('没有页、页数不实、页树指向自己：拒绝', async () => {
  const tree = (pages: string) =>
    assemble(
      new Map([
        [1, Buffer.from('<< /Type /Catalog /Pages 2 0 R >>')],
        [2, Buffer.from(pages)],
      ]),
      '/Root 1 0 R',
    )
  await refused(makePdf([]), 'damaged')
  await refused(tree('<< /Type /Pages /Count 5000000 /Kids [] >>'), 'damaged')
  await refused(tree('<< /Type /Pages /Count -5 /Kids [] >>'), 'damaged')
  await refused(tree('<< /Type /Pages /Count 5 /Kids [2 0 R 2 0 R] /Parent 2 0 R >>'), 'damaged')
})

test('超过 500 页：拒绝并说出页数', async () => {
  assert.match(await refused(makePdf(Array.from({ length: 501 }, () => PAGE)), 'too-large'), /501 页/)
})

test('几千字节展开成几百兆：拒绝，不连累下一份', async () => {
  const once = deflateSync(Buffer.alloc(400 * 1024 * 1024), { level: 1 })
  await refused(onePage(deflateSync(once), '[/FlateDecode /FlateDecode]'), 'too-much-memory')
})

test('一页几十万条线：拒绝', async () => {
  await refused(onePage(deflateSync(Buffer.from('0 0 m 9 9 l S\n'.repeat(200_000))), '/FlateDecode'), 'bomb')
})

test('套叠翻倍的表单对象：拒绝', async () => {
  const names = Array.from({ length: 30 }, (_, i) => i)
  const forms = Object.fromEntries(names.map((i) => [`X${i}`, { content: `/X${i + 1} Do /X${i + 1} Do` }]))
  const result = await readPdf(makePdf([{ content: `/X0 Do ${words(60, 80, '清源县')}`, forms }]))
  assert.ok(!result.ok || result.value.pages === 1)
  assert.ok((await readPdf(GOOD)).ok)
})

test('表单对象画它自己：照常读完', async () => {
  const { texts } = await sample([
    { content: `/X1 Do ${words(60, 80, '清源县')}`, forms: { X1: { content: '/X1 Do 0 0 m 100 0 l S' } } },
  ])
  assert.deepEqual(texts, ['清源县'])
})

test('密密麻麻的图线不当表格，文字照读', async () => {
  const map = Array.from(
    { length: 3000 },
    (_, i) => `${i % 590} ${(i * 7) % 800} m ${i % 590} ${((i * 7) % 800) + 30} l S`,
  )
  const { texts, tables } = await sample([{ content: `${map.join('\n')}\n${words(60, 80, '清源县')}` }])
  assert.deepEqual(texts, ['清源县'])
  assert.equal(tables.length, 0)
})

test('脚本、附件、打开动作：不理会', async () => {
  const { texts } = await sample([{ content: words(60, 80, '清源县') }], {
    objects: ['<< /S /JavaScript /JS (app.alert\\(1\\)) >>', '<< /Type /Filespec /F (a.exe) >>'],
  })
  assert.deepEqual(texts, ['清源县'])
})

test('扫描件：说是图片，请索取原文件', async () => {
  assert.match(await refused(makePdf([{ content: '0 0 m 100 100 l S' }]), 'no-text'), /扫描件.*docx/)
})

test('字体没有文字编码：说取不出文字', async () => {
  assert.match(await refused(makePdf([{ content: words(60, 80, '\ue001\ue002\ue003') }]), 'no-text'), /编码/)
})

test('个别页是图片：其余照读，并指出哪一页没读到', async () => {
  const image = 'q 500 0 0 700 40 60 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q'
  const { document } = await sample([PAGE, { content: image }])
  assert.deepEqual(
    document.notes.map((note) => [note.kind, note.place?.page]),
    [['picture-page', 2]],
  )
})

test('设有打开密码：请另存为不带密码的', async () => {
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`
  const bytes = makePdf([PAGE], { trailer: `${encrypt} /ID [<00112233> <00112233>]` })
  assert.match(await refused(bytes, 'encrypted'), /另存为不带密码/)
})

test('只设编辑权限密码的，照常读', async () => {
  const { trailer, key } = ownerOnly()
  const seal = (bytes: Uint8Array, object: number) =>
    rc4(md5(key, Buffer.from([object & 255, (object >> 8) & 255, 0, 0, 0])).subarray(0, 10), bytes)
  const { tables } = await sample([PAGE], { trailer, seal })
  assert.deepEqual(rowsOf(tables[0]), [
    ['规章', '1'],
    ['许可', '2'],
  ])
})

const md5 = (...parts: readonly Uint8Array[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest()

/** PDF 1.7, algorithms 2 and 4: the empty user password, 40 bits. */
function ownerOnly(): { readonly trailer: string; readonly key: Buffer } {
  const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
  const [owner, id, permissions] = [Buffer.alloc(32, 0x5a), Buffer.from('00112233', 'hex'), Buffer.alloc(4)]
  permissions.writeInt32LE(-64)
  const key = md5(padding, owner, permissions, id).subarray(0, 5)
  const user = rc4(key, padding).toString('hex')
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -64 /O <${owner.toString('hex')}> /U <${user}> >>`
  return { trailer: `${encrypt} /ID [<00112233> <00112233>]`, key }
}

/** The cipher of old PDFs; OpenSSL 3 no longer offers it. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Array.from({ length: 256 }, (_, i) => i)
  const swap = (i: number, j: number) => {
    const kept = state[i] ?? 0
    state[i] = state[j] ?? 0
    state[j] = kept
  }
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let [i, j] = [0, 0]
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255
      j = (j + (state[i] ?? 0)) & 255
      swap(i, j)
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0)
    }),
  )
}
