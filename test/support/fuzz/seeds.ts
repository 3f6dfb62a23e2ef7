import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { createDocumentWriter } from '../../../src/adapters/documents/write/index.ts'
import { type AnnualReport, layoutReport, writeReportJson } from '../../../src/capabilities/annual-report/index.ts'
import { type LaidOutDocument, type LaidOutTable, placeCells } from '../../../src/capabilities/documents/index.ts'
import { inventedReport } from '../invented-report.ts'

export interface Seed {
  readonly name: string
  readonly bytes: Uint8Array
}

const READ = new Set(['.txt', '.md', '.html', '.docx', '.pdf', '.json'])

/** Reports to be damaged: invented ones in every format, and the real ones where a folder of them is given. */
export async function fuzzSeeds(corpus: string | undefined): Promise<readonly Seed[]> {
  const reports = [inventedReport('2021', { figure: 1 }), inventedReport('2019')]
  const writer = createDocumentWriter()
  try {
    const made = await Promise.all(reports.map((report, index) => seedsOf(report, index, writer)))
    return [...made.flat(), ...(corpus === undefined ? [] : realSeeds(corpus))]
  } finally {
    await writer.close()
  }
}

async function seedsOf(
  report: AnnualReport,
  index: number,
  writer: ReturnType<typeof createDocumentWriter>,
): Promise<readonly Seed[]> {
  const document = layoutReport(report)
  const written = (['html', 'docx', 'pdf'] as const).map(async (format) => ({
    name: `${index}.${format}`,
    bytes: await writer.write(document, format),
  }))
  const text = (name: string, content: string): Seed => ({ name: `${index}-${name}`, bytes: Buffer.from(content) })
  return [
    ...(await Promise.all(written)),
    text('report.json', writeReportJson(report)),
    text(
      'tabs.txt',
      printed(document, (row) => row.join('\t')),
    ),
    text(
      'pipes.txt',
      printed(document, (row) => `${row.join(' | ')} |`),
    ),
    text(
      'stream.txt',
      printed(document, (row) => row.map((cell) => `\t${cell}`).join('\n')),
    ),
    text(
      'table.md',
      printed(document, (row) => `| ${row.join(' | ')} |`),
    ),
    {
      name: `${index}-wide.txt`,
      bytes: Buffer.from(
        printed(document, (row) => row.join('\t')),
        'utf16le',
      ),
    },
  ]
}

/** The document as text; a merged cell leaves blanks behind it. */
function printed(document: LaidOutDocument, rowOf: (cells: readonly string[]) => string): string {
  return document.blocks
    .map((block) => (block.kind === 'table' ? rowsOf(block).map(rowOf).join('\n') : block.text))
    .join('\n\n')
}

function rowsOf(table: LaidOutTable): readonly (readonly string[])[] {
  return placeCells(table).map((cells) => {
    const row = new Array<string>(table.columnWidths.length).fill('')
    for (const { cell, column } of cells) row[column] = cell.text.replaceAll('\n', '')
    return row
  })
}

function realSeeds(corpus: string): readonly Seed[] {
  return readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && READ.has(extname(entry.name)) && entry.parentPath !== corpus)
    .map((entry) => ({ name: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) }))
    .sort((a, b) => a.bytes.length - b.bytes.length)
}
