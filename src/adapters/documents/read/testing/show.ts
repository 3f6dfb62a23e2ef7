import type { Result, SourceBlock, SourceDocument } from '../../../../capabilities/documents/index.ts'

/** The document of a reading that has to succeed. */
export function read(result: Result<SourceDocument>): SourceDocument {
  if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.message}`)
  return result.value
}

/** Blocks in few characters: text as it is (a heading with its hashes), a table as rows of `column[+spans]:text`. */
export function show(blocks: readonly SourceBlock[]): readonly (string | readonly string[])[] {
  return blocks.map((block) => {
    if (block.kind === 'text') return `${'#'.repeat(block.headingLevel ?? 0)}${block.text}`
    return Array.from({ length: block.rows }, (_, row) =>
      block.cells
        .filter((cell) => cell.row === row)
        .map(({ column, columnSpan, rowSpan, text }) => {
          const spans = columnSpan > 1 || rowSpan > 1 ? `+${columnSpan}x${rowSpan}` : ''
          return `${column}${spans}:${text}`
        })
        .join(' '),
    )
  })
}
