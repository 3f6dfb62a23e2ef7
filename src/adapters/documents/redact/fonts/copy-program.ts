import { ALLOWED } from '../objects/allowed-keys.ts'
import { type Builder, packed } from '../objects/builder.ts'
import { decodeStream } from '../objects/filters.ts'
import { PdfSyntaxError } from '../objects/lexer.ts'
import { isName, name, type PdfDict, type PdfValue } from '../objects/values.ts'
import { blankCff } from './blank-cff.ts'
import { blankTrueType, tablesOf } from './blank-truetype.ts'
import { glyphsOfCodes } from './glyphs-of-codes.ts'

/** Which glyphs are still needed: those of one-byte codes, those of CIDs, or all since the codes are not understood. */
export type Needed = { readonly kind: 'simple' | 'cid'; readonly codes: ReadonlySet<number> } | { readonly kind: 'all' }

/**
 * The descriptor with the font program, cut down to what is needed.
 * @returns whether nothing of the rest is left: so it is too where no program is embedded
 */
export function copyProgram(builder: Builder, font: PdfDict, copy: Map<string, PdfValue>, needed: Needed): boolean {
  const { source } = builder
  const descriptor = source.dict(font.get('FontDescriptor'))
  if (!descriptor) return true
  const key = ['FontFile', 'FontFile2', 'FontFile3'].find((candidate) => source.stream(descriptor.get(candidate)))
  const dict = new Map<string, PdfValue>([
    ['Type', name('FontDescriptor')],
    ...builder.pick(descriptor, ALLOWED.descriptor),
  ])
  copy.set('FontDescriptor', builder.add(dict))
  const stream = key === undefined ? undefined : source.stream(descriptor.get(key))
  if (key === undefined || !stream) return true
  const program = decodeStream(source, stream)
  if (!program) throw new PdfSyntaxError('font program not readable')
  const mapping = needed.kind === 'cid' ? glyphMap(builder, font, copy, needed.codes) : undefined
  const pruned = prune(program, key, needed, mapping)
  const extra = new Map<string, PdfValue>()
  if (key === 'FontFile')
    for (const part of ['Length1', 'Length2', 'Length3']) extra.set(part, builder.plain(stream.dict.get(part)))
  if (key === 'FontFile2') extra.set('Length1', program.length)
  const subtype = source.resolve(stream.dict.get('Subtype'))
  if (key === 'FontFile3' && isName(subtype)) extra.set('Subtype', subtype)
  dict.set(key, builder.add(packed(extra, pruned ?? program)))
  return pruned !== undefined
}

/** CIDToGIDMap: Identity, or two bytes a CID; of a table only what is needed is kept. */
function glyphMap(
  builder: Builder,
  font: PdfDict,
  copy: Map<string, PdfValue>,
  cids: ReadonlySet<number>,
): ((cid: number) => number) | undefined {
  const { source } = builder
  const map = source.resolve(font.get('CIDToGIDMap'))
  if (isName(map)) copy.set('CIDToGIDMap', map)
  const stream = source.stream(map)
  const table = stream && decodeStream(source, stream)
  if (!table) return undefined
  const glyph = (cid: number): number => (cid * 2 + 2 <= table.length ? table.readUInt16BE(cid * 2) : 0)
  const kept = Buffer.alloc((Math.max(0, ...cids) + 1) * 2)
  for (const cid of cids) kept.writeUInt16BE(glyph(cid), cid * 2)
  copy.set('CIDToGIDMap', builder.add(packed(new Map(), kept)))
  return glyph
}

function prune(
  program: Buffer,
  key: string,
  needed: Needed,
  mapping: ((cid: number) => number) | undefined,
): Buffer | undefined {
  if (needed.kind === 'all') return undefined
  if (key === 'FontFile2') {
    const glyphs =
      needed.kind === 'cid'
        ? new Set([...needed.codes].map((cid) => mapping?.(cid) ?? cid))
        : glyphsOfCodes(program, needed.codes)
    return glyphs && blankTrueType(program, glyphs)
  }
  if (key !== 'FontFile3' || needed.kind !== 'cid') return undefined
  const cff = tablesOf(program)?.get('CFF ')
  if (!cff) return tablesOf(program) ? undefined : blankCff(program, needed.codes)
  const inner = blankCff(program.subarray(cff.offset, cff.offset + cff.length), needed.codes)
  return inner && Buffer.concat([program.subarray(0, cff.offset), inner, program.subarray(cff.offset + cff.length)])
}
