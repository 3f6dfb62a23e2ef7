import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createDocumentWriter } from '../src/adapters/documents/write/index.ts'
import { type AnnualReport, layoutReport } from '../src/capabilities/annual-report/index.ts'
import { demoCounty } from '../src/capabilities/demo-county/index.ts'
import type { LaidOutDocument } from '../src/capabilities/documents/index.ts'

export interface InputFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export const FORMATS = ['txt', 'html', 'docx', 'pdf'] as const
export type InputFormat = (typeof FORMATS)[number]

/** Four years of the invented county's reports, those without planted mistakes. */
export const inventedReports = (): readonly AnnualReport[] =>
  demoCounty()
    .reports.filter(({ planted }) => planted.length === 0)
    .map(({ report }) => report)

/** The reports as files of every format, by our own writers. */
export async function inventedFiles(
  reports: readonly AnnualReport[],
): Promise<Readonly<Record<InputFormat, readonly InputFile[]>>> {
  const writer = createDocumentWriter()
  const files: Record<InputFormat, InputFile[]> = { txt: [], html: [], docx: [], pdf: [] }
  for (const [index, report] of reports.entries()) {
    const document = layoutReport(report)
    files.txt.push({ name: `${index}.txt`, bytes: asText(document) })
    for (const format of ['html', 'docx', 'pdf'] as const)
      files[format].push({ name: `${index}.${format}`, bytes: await writer.write(document, format) })
  }
  await writer.close()
  return files
}

/** As copied out of a word processor: a paragraph a line, a table row a line of cells parted by tabs. */
function asText({ blocks }: LaidOutDocument): Uint8Array {
  const lines = blocks.flatMap((block) => {
    if (block.kind !== 'table') return [block.text]
    return block.rows.map((row) => row.map((cell) => cell.text.replace(/\s+/g, '')).join('\t'))
  })
  return Buffer.from(`${lines.join('\n')}\n`)
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** Real published PDFs, where they are at hand. */
export function corpusPdfs(): readonly InputFile[] {
  const folder = process.env.GONGKAI_CORPUS ?? join(root, '../shared/corpus')
  if (!existsSync(folder)) return []
  return globSync('*/*.pdf', { cwd: folder })
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
}
