import assert from 'node:assert/strict'
import type { SourceDocument, SourceTable } from '../../../../../capabilities/documents/index.ts'
import { readPdf } from '../index.ts'
import { type FixtureOptions, type FixturePage, makePdf } from './make-pdf.ts'

/** What tests ask of a PDF that must be read. */
export interface Sample {
  readonly document: SourceDocument
  readonly texts: readonly string[]
  readonly tables: readonly SourceTable[]
}

export async function sample(pages: readonly FixturePage[] | Uint8Array, options?: FixtureOptions): Promise<Sample> {
  const result = await readPdf(pages instanceof Uint8Array ? pages : makePdf(pages, options))
  assert.ok(result.ok, result.ok ? '' : result.error.message)
  const { blocks } = result.value
  return {
    document: result.value,
    texts: blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])),
    tables: blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
  }
}

/** A table row by row: the cells that begin in a row, each as its text and, where it spans, `text@rows×columns`. */
export function rowsOf(table: SourceTable | undefined): readonly (readonly string[])[] {
  return Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    (table?.cells ?? [])
      .filter((cell) => cell.row === row)
      .map(({ text, rowSpan, columnSpan }) => text + (rowSpan * columnSpan === 1 ? '' : `@${rowSpan}×${columnSpan}`)),
  )
}
