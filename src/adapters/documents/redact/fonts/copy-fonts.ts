import { ALLOWED } from '../objects/allowed-keys.ts'
import { type Builder, packed } from '../objects/builder.ts'
import type { CopyContext, FontUses } from '../objects/copy-resources.ts'
import { decodeStream } from '../objects/filters.ts'
import { PdfSyntaxError } from '../objects/lexer.ts'
import { serialise } from '../objects/serialise.ts'
import { isDict, isName, isRef, isStream, name, type PdfDict, type PdfRef, type PdfValue } from '../objects/values.ts'
import { copyProgram } from './copy-program.ts'
import { copyGlyphProcedures } from './copy-type3.ts'
import { pruneWidths, widthsOf } from './copy-widths.ts'
import { readToUnicode, writeToUnicode } from './to-unicode.ts'

interface UsedFont {
  readonly font: PdfValue
  readonly ref: PdfRef
  readonly shown: Uint8Array[]
}

export interface FontCopies extends FontUses {
  /** Writes the copies, each with the glyphs and mappings of the codes that are shown and no others. */
  finish(): void
  /** Fonts (by their number in the source) whose program could not be rid of the rest, though it may tell in which order they were first used. */
  readonly unpruned: ReadonlySet<number>
}

/**
 * A subset font tells which characters a file had, often in the order of their first use: who reads its table reads what was
 * taken away. So the fonts are cut down once more, to what is left.
 */
export function copyFonts(builder: Builder): FontCopies {
  const used = new Map<string, UsedFont>()
  const unpruned = new Set<number>()
  const fonts: FontCopies = {
    unpruned,
    take: (font, shown) => {
      const value = font ?? null
      const key = isRef(value) ? String(value.ref) : serialise(builder.plain(value, true))
      const entry = used.get(key) ?? { font: value, ref: builder.reserve(), shown: [] }
      used.set(key, entry)
      for (const text of shown) entry.shown.push(text)
      return entry.ref
    },
    finish: () => {
      const write = (entry: UsedFont): void => {
        const dict = builder.source.dict(entry.font)
        if (!dict) throw new PdfSyntaxError('font missing')
        const copied = copyFont({ builder, fonts, depth: 1 }, dict, entry.shown)
        if (!copied.pruned && isRef(entry.font)) unpruned.add(entry.font.ref)
        builder.fill(entry.ref, copied.font)
      }
      const isType3 = ({ font }: UsedFont): boolean =>
        builder.source.name(builder.source.dict(font)?.get('Subtype')) === 'Type3'
      // Glyphs of Type 3 fonts are content that may use other fonts: those come into `used` while they are written.
      for (const entry of used.values()) if (isType3(entry)) write(entry)
      for (const entry of used.values()) if (!isType3(entry)) write(entry)
    },
  }
  return fonts
}

function copyFont(
  context: CopyContext,
  font: PdfDict,
  shown: readonly Uint8Array[],
): { font: PdfDict; pruned: boolean } {
  const subtype = context.builder.source.name(font.get('Subtype'))
  if (subtype === 'Type0') return copyComposite(context.builder, font, shown)
  const codes = new Set(shown.flatMap((text) => [...text]))
  const copy = new Map<string, PdfValue>([['Type', name('Font')], ...context.builder.pick(font, ALLOWED.font)])
  copyEncoding(context.builder, font, copy, codes)
  copyToUnicode(context.builder, font, copy, codes, 1)
  if (subtype === 'Type3') copyGlyphProcedures(context, font, copy)
  const pruned = copyProgram(context.builder, font, copy, { kind: 'simple', codes })
  pruneWidths(context.builder, font, copy, codes)
  return { font: copy, pruned: pruned || subtype === 'Type3' }
}

function copyComposite(
  builder: Builder,
  font: PdfDict,
  shown: readonly Uint8Array[],
): { font: PdfDict; pruned: boolean } {
  const { source } = builder
  const encoding = source.resolve(font.get('Encoding'))
  const isIdentity = isName(encoding) && /^Identity-[HV]$/.test(encoding.name)
  const codes = new Set(isIdentity ? shown.flatMap(twoByteCodes) : [])
  const copy = new Map<string, PdfValue>([['Type', name('Font')], ...builder.pick(font, ALLOWED.font)])
  if (isName(encoding)) copy.set('Encoding', encoding)
  else if (isStream(encoding)) copy.set('Encoding', copyCharacterMap(builder, font.get('Encoding') ?? null))
  if (isIdentity) copyToUnicode(builder, font, copy, codes, 2)
  const inner = source.dict(source.array(font.get('DescendantFonts'))?.[0])
  if (!inner) throw new PdfSyntaxError('font without its descendant')
  const descendant = new Map<string, PdfValue>([['Type', name('Font')], ...builder.pick(inner, ALLOWED.font)])
  descendant.set('CIDSystemInfo', builder.plain(inner.get('CIDSystemInfo'), true))
  const widths = widthsOf(builder, inner)
  const keepAll = !isIdentity
  const kept = [...widths].filter(([cid]) => keepAll || codes.has(cid)).sort(([a], [b]) => a - b)
  if (kept.length > 0)
    descendant.set(
      'W',
      kept.flatMap(([cid, width]) => [cid, [width]]),
    )
  const pruned = copyProgram(builder, inner, descendant, isIdentity ? { kind: 'cid', codes } : { kind: 'all' })
  copy.set('DescendantFonts', [builder.add(descendant)])
  return { font: copy, pruned }
}

function twoByteCodes(text: Uint8Array): number[] {
  const codes: number[] = []
  for (let i = 0; i + 1 < text.length; i += 2) codes.push(((text[i] ?? 0) << 8) | (text[i + 1] ?? 0))
  return codes
}

/** An embedded map from codes to CIDs: numbers and names only, so it may go along whole. */
function copyCharacterMap(builder: Builder, value: PdfValue): PdfRef {
  const stream = builder.source.stream(value)
  const content = stream && decodeStream(builder.source, stream)
  if (!stream || !content) throw new PdfSyntaxError('map of codes not readable')
  const dict = builder.pick(stream.dict, new Set(['CMapName', 'WMode', 'UseCMap']))
  dict.set('CIDSystemInfo', builder.plain(stream.dict.get('CIDSystemInfo'), true))
  return builder.add(packed(dict.set('Type', name('CMap')), content))
}

function copyToUnicode(
  builder: Builder,
  font: PdfDict,
  copy: Map<string, PdfValue>,
  codes: ReadonlySet<number>,
  codeBytes: 1 | 2,
): void {
  const stream = builder.source.stream(font.get('ToUnicode'))
  const content = stream && decodeStream(builder.source, stream)
  if (content)
    copy.set('ToUnicode', builder.add(packed(new Map(), writeToUnicode(readToUnicode(content), codes, codeBytes))))
}

/** Names of glyphs say what they are: those of codes that are not shown stay behind. */
function copyEncoding(builder: Builder, font: PdfDict, copy: Map<string, PdfValue>, codes: ReadonlySet<number>): void {
  const encoding = builder.source.resolve(font.get('Encoding'))
  if (isName(encoding)) copy.set('Encoding', encoding)
  if (!isDict(encoding)) return
  const differences: PdfValue[] = []
  let code = 0
  for (const item of builder.source.array(encoding.get('Differences')) ?? []) {
    const value = builder.source.resolve(item)
    if (typeof value === 'number') code = value
    else {
      if (codes.has(code) && isName(value)) differences.push(code, value)
      code++
    }
  }
  const base = builder.source.resolve(encoding.get('BaseEncoding'))
  copy.set(
    'Encoding',
    new Map<string, PdfValue>([
      ['Type', name('Encoding')],
      ...(isName(base) ? [['BaseEncoding', base] as const] : []),
      ['Differences', differences],
    ]),
  )
}
