import { PdfSyntaxError } from '../objects/lexer.ts'
import type { PdfFile } from '../objects/read-file.ts'
import { isRef, type PdfDict, type PdfValue } from '../objects/values.ts'

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const
const DEEPEST = 60

/** The pages in order, each with what it inherits. @throws {PdfSyntaxError} where the tree is none */
export function pagesOf(file: PdfFile): readonly PdfDict[] {
  const pages: PdfDict[] = []
  const seen = new Set<number>()
  const walk = (value: PdfValue | undefined, inherited: PdfDict, depth: number): void => {
    const node = file.dict(value)
    if (!node || depth > DEEPEST || (isRef(value) && seen.has(value.ref)))
      throw new PdfSyntaxError('tree of pages broken')
    if (isRef(value)) seen.add(value.ref)
    const merged = new Map(inherited)
    for (const key of INHERITED) {
      const own = node.get(key)
      if (own !== undefined) merged.set(key, own)
    }
    const kids = file.array(node.get('Kids'))
    if (kids) for (const kid of kids) walk(kid, merged, depth + 1)
    else pages.push(new Map([...node, ...merged]))
  }
  walk(file.dict(file.trailer.get('Root'))?.get('Pages'), new Map(), 0)
  return pages
}
