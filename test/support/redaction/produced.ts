import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDocumentWriter } from '../../../src/adapters/documents/write/index.ts'
import type { LaidOutDocument } from '../../../src/capabilities/documents/index.ts'
import { random } from '../fuzz/random.ts'
import { address, citizenId, mobileNumber, type PlantedFile, personName } from './planted.ts'

const OPEN = '可以公开的内容照常提供'

/** A letter in which a person, a number and an address stand in the title, a paragraph and a table. */
function letter(seed: number): { document: LaidOutDocument; secrets: readonly string[] } {
  const chance = random(seed)
  const [name, id, mobile, home] = [personName(chance), citizenId(chance), mobileNumber(chance), address(chance)]
  const row = (label: string, value: string) => [{ text: label, header: 'row' as const }, { text: value }]
  return {
    secrets: [name, id, mobile, home],
    document: {
      title: `关于${name}申请的答复`,
      author: name,
      date: '2025-05-15',
      blocks: [
        { kind: 'title', text: `关于${name}申请的答复` },
        {
          kind: 'paragraph',
          text: `${name}（身份证号码${id}）：${OPEN}。${'本机关收到申请后进行了检索。'.repeat(8)}联系电话${mobile}，住${home}。`,
        },
        { kind: 'heading', level: 1, text: `一、${name}的材料` },
        {
          kind: 'table',
          caption: '材料',
          columnWidths: [0.3, 0.7],
          headerRows: 0,
          rows: [row('姓名', name), row('电话', mobile), row('住址', home)],
        },
      ],
    },
  }
}

const planted = (name: string, bytes: Uint8Array, secrets: readonly string[]): PlantedFile => ({
  name,
  bytes,
  marks: secrets.map((term) => ({ kind: 'term', term, reason: 'privacy' })),
  secrets,
  pixels: [],
  plants: ['term', 'title', 'outline', 'tags'],
  open: OPEN,
})

/** PDFs that programs have made: ours (typst), and what chromium prints of our html, where it is installed. */
export async function producedFiles(seed: number, count: number): Promise<readonly PlantedFile[]> {
  const writer = createDocumentWriter()
  const files: PlantedFile[] = []
  for (let i = 0; i < count; i++) {
    const { document, secrets } = letter(seed + i)
    files.push(planted(`typst-${i}.pdf`, await writer.write(document, 'pdf'), secrets))
    const printed = i < 3 ? print(await writer.write(document, 'html')) : undefined
    if (printed) files.push(planted(`chromium-${i}.pdf`, printed, secrets))
  }
  await writer.close()
  return files
}

function print(html: Uint8Array): Uint8Array | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-print-'))
  const [page, pdf] = [join(folder, 'a.html'), join(folder, 'a.pdf')]
  writeFileSync(page, html)
  const options = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`]
  const run = spawnSync('chromium', [...options, `--print-to-pdf=${pdf}`, `file://${page}`], {
    timeout: 60_000,
    stdio: 'ignore',
  })
  const bytes = run.error === undefined && run.status === 0 ? readFileSync(pdf) : undefined
  rmSync(folder, { recursive: true, force: true })
  return bytes
}
