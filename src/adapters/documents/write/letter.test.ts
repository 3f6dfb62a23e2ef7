import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { goldenLetters } from '../../../../test/support/letter-cases.ts'
import type { LaidOutDocument } from '../../../capabilities/documents/index.ts'
import { layoutLetter } from '../../../capabilities/letters/index.ts'
import { readDocx } from '../read/docx/index.ts'
import { createDocumentWriter } from './index.ts'

const writer = createDocumentWriter()
const folder = mkdtempSync(join(tmpdir(), 'gongkai-letter-'))
after(async () => {
  await writer.close()
  rmSync(folder, { recursive: true })
})

const laidOut = (id: string): LaidOutDocument => {
  const letter = goldenLetters().get(id)
  assert.ok(letter)
  return layoutLetter(letter)
}
const xmlOf = async (id: string) =>
  strFromU8(unzipSync(await writer.write(laidOut(id), 'docx'))['word/document.xml'] ?? new Uint8Array())

describe('文书的 docx：公文的版式（GB/T 9704）', () => {
  test('A4，上 37 下 35 左 28 右 26 毫米', async () => {
    const xml = await xmlOf('denied-third-party')
    assert.match(
      xml,
      /<w:pgSz w:w="11906" w:h="16838"\/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/,
    )
  })
  test('成文日期右空四字，不编虚位；署名以日期居中；落款与正文同页', async () => {
    const xml = await xmlOf('denied-third-party')
    const paragraphOf = (text: string) => xml.split('<w:p>').find((part) => part.includes(`>${text}<`)) ?? ''
    assert.match(paragraphOf('2026年3月20日'), /<w:ind w:right="1280"\/><w:jc w:val="right"\/>/)
    assert.match(paragraphOf('清源县水利局'), /<w:keepNext\/><w:ind w:right="1360"\/><w:jc w:val="right"\/>/)
    assert.match(paragraphOf('送达方式：邮政企业邮寄。'), /<w:keepNext\/>/)
  })
  test('征求意见书的回执另起一页', async () => {
    assert.match(
      await xmlOf('third-party-inquiry'),
      /<w:pStyle w:val="Title"\/><w:pageBreakBefore\/><\/w:pPr>.*征求意见回执/,
    )
    assert.doesNotMatch(await xmlOf('denied-third-party'), /pageBreakBefore/)
  })
})

describe('文书的 docx 读回来，一段不少', () => {
  for (const id of goldenLetters().keys()) {
    test(id, async () => {
      const read = await readDocx(await writer.write(laidOut(id), 'docx'))
      assert.ok(read.ok)
      const all = JSON.stringify(read.value.blocks)
      for (const block of laidOut(id).blocks) {
        const texts =
          block.kind === 'table'
            ? block.rows.flatMap((row) => row.map(({ text }) => text))
            : block.kind === 'title'
              ? (block.lines ?? [block.text])
              : [block.text]
        for (const text of texts) assert.ok(all.replace(/\\n|\s/g, '').includes(text.replace(/\s/g, '')), text)
      }
    })
  }
})

describe('文书的 html', () => {
  test('落款右空四字，回执打印时另起一页', async () => {
    const html = async (id: string) => new TextDecoder().decode(await writer.write(laidOut(id), 'html'))
    assert.match(await html('denied-third-party'), /<p class="right" style="padding-right:4em">2026年3月20日<\/p>/)
    assert.match(await html('third-party-inquiry'), /<h1 class="new-page">征求意见回执<\/h1>/)
  })
})

const poppler = spawnSync('pdftotext', ['-v']).status === 0
const withoutPoppler = poppler ? false : '没有 poppler（pdftotext），未核对 PDF 的文字'

describe('文书的 PDF', { skip: withoutPoppler }, () => {
  async function pagesOf(id: string): Promise<readonly string[]> {
    const file = join(folder, `${id}.pdf`)
    writeFileSync(file, await writer.write(laidOut(id), 'pdf'))
    return spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout.split('\f')
  }
  test('每一段都在，落款不单独成页', async () => {
    const pages = await pagesOf('denied-third-party')
    const text = pages.join('').replace(/\s/g, '')
    for (const block of laidOut('denied-third-party').blocks) {
      if (block.kind !== 'table')
        assert.ok(text.replace(/—\d—/g, '').includes(block.text.replace(/\s/g, '')), block.text)
    }
    const last = pages.find((page) => page.includes('2026年3月20日\n')) ?? ''
    assert.match(last, /送达方式/)
  })
  test('署名、日期靠右，署名居于日期之上', async () => {
    const lines = (await pagesOf('other-ending')).join('\n').split('\n')
    const at = lines.findIndex((line) => /^\s+清源县水利局\s*$/.test(line))
    assert.ok(at > 0 && /^ {20,}清源县水利局/.test(lines[at] ?? ''), lines.join('\n'))
    assert.ok(lines.slice(at + 1, at + 3).some((line) => /^ {20,}2026年3月20日/.test(line)))
  })
  test('回执在第二页', async () => {
    const [first = '', second = ''] = await pagesOf('third-party-inquiry')
    assert.ok(!first.includes('征求意见回执') && second.includes('征求意见回执'))
  })
})
