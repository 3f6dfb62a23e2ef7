import type { Result, SourceDocument } from '../../../capabilities/documents/index.ts'
import { ok } from '../../../capabilities/documents/index.ts'
import { LIMITS } from './limits.ts'
import { tooBig } from './refusals.ts'

/** A document no larger than whoever makes sense of it has to cope with, whichever reader it comes from. */
export function withinLimits(document: SourceDocument): Result<SourceDocument> {
  let cells = 0
  let longest = 0
  for (const block of document.blocks) {
    if (block.kind === 'text') longest = Math.max(longest, block.text.length)
    else {
      cells += block.cells.length
      for (const cell of block.cells) longest = Math.max(longest, cell.text.length)
    }
  }
  if (document.blocks.length > LIMITS.blocks) return tooBig(`的段落超过 ${LIMITS.blocks} 个`)
  if (cells > LIMITS.cells) return tooBig(`的单元格超过 ${LIMITS.cells} 个`)
  if (longest > LIMITS.paragraph) return tooBig(`有一段超过 ${LIMITS.paragraph / 10_000} 万字`)
  return ok(document)
}
