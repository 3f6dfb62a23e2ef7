import { packed } from '../objects/builder.ts'
import { type CopyContext, copyContent } from '../objects/copy-resources.ts'
import { decodeStream } from '../objects/filters.ts'
import { isArray, isDict, isName, type PdfDict, type PdfValue } from '../objects/values.ts'

/** Type 3: each glyph is a small content stream; those that the encoding still names are copied. */
export function copyGlyphProcedures(context: CopyContext, font: PdfDict, copy: Map<string, PdfValue>): void {
  const { builder } = context
  const encoding = copy.get('Encoding')
  const named = isDict(encoding) ? (encoding.get('Differences') ?? []) : []
  const procedures = builder.source.dict(font.get('CharProcs'))
  const resources = builder.source.dict(font.get('Resources'))
  const copied = new Map<string, PdfValue>()
  const merged = new Map<string, PdfValue>()
  for (const glyph of isArray(named) ? named.filter(isName) : []) {
    const stream = builder.source.stream(procedures?.get(glyph.name))
    const content = stream && decodeStream(builder.source, stream)
    if (!content) continue
    const inner = copyContent({ ...context, depth: context.depth + 1 }, content, resources)
    copied.set(glyph.name, builder.add(packed(new Map(), inner.content)))
    for (const [kind, entries] of inner.resources) merged.set(kind, merge(merged.get(kind), entries))
  }
  copy.set('CharProcs', copied)
  copy.set('Resources', merged)
}

const merge = (first: PdfValue | undefined, second: PdfValue): PdfValue =>
  new Map([...(isDict(first) ? first : []), ...(isDict(second) ? second : [])])
