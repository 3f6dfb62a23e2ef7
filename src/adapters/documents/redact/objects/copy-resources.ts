import { ALLOWED } from './allowed-keys.ts'
import { type Builder, packed } from './builder.ts'
import { type ContentUse, contentUse, type Operation, type ResourceKind, readContent, writeContent } from './content.ts'
import { copyColorSpace, copyFunction, copyShading } from './copy-color.ts'
import { copyImage } from './copy-image.ts'
import { decodeStream } from './filters.ts'
import { PdfSyntaxError } from './lexer.ts'
import { isDict, isName, isStream, name, type PdfDict, type PdfRef, type PdfValue } from './values.ts'

/** Takes note of fonts and what is shown in them; the copies are filled when all pages have been seen. */
export interface FontUses {
  take(font: PdfValue | undefined, shown: readonly Uint8Array[]): PdfRef
}

export interface CopyContext {
  readonly builder: Builder
  readonly fonts: FontUses
  readonly depth: number
}

const DEEPEST = 24

/** A content stream with its resources: the operations that paint, and of the resources those that they name. */
export function copyContent(
  context: CopyContext,
  content: Buffer,
  resources: PdfDict | undefined,
): { readonly content: Buffer; readonly resources: PdfDict; readonly operations: readonly Operation[] } {
  if (context.depth > DEEPEST) throw new PdfSyntaxError('forms nested too deep')
  const operations = readContent(content)
  return {
    content: writeContent(operations),
    resources: copyResources(context, contentUse(operations), resources),
    operations,
  }
}

function copyResources(context: CopyContext, use: ContentUse, resources: PdfDict | undefined): PdfDict {
  const { source } = context.builder
  const copied = new Map<string, PdfValue>()
  for (const [kind, names] of use.names) {
    const from = source.dict(resources?.get(kind))
    const entries = [...names].flatMap((key): [string, PdfValue][] => {
      const value = from?.get(key)
      const copy = value === undefined ? undefined : copyResource(context, kind, value, use.shown.get(key) ?? [])
      return copy === undefined ? [] : [[key, copy]]
    })
    if (entries.length > 0) copied.set(kind, new Map(entries))
  }
  return copied
}

function copyResource(
  context: CopyContext,
  kind: ResourceKind,
  value: PdfValue,
  shown: readonly Uint8Array[],
): PdfValue | undefined {
  switch (kind) {
    case 'Font':
      return context.fonts.take(value, shown)
    case 'XObject':
      return copyXObject(context, value)
    case 'ExtGState':
      return copyGraphicsState(context, value)
    case 'ColorSpace':
      return copyColorSpace(context.builder, value)
    case 'Pattern':
      return copyPattern(context, value)
    case 'Shading':
      return copyShading(context.builder, value)
  }
}

function copyXObject(context: CopyContext, value: PdfValue): PdfValue | undefined {
  const { source } = context.builder
  switch (source.name(source.stream(value)?.dict.get('Subtype'))) {
    case 'Image':
      return copyImage(context.builder, value)
    case 'Form':
      return copyForm(context, value)
    default:
      return undefined
  }
}

function copyForm(context: CopyContext, value: PdfValue): PdfRef {
  const { builder } = context
  return builder.once('form', value, () => {
    const stream = builder.source.stream(value)
    const content = stream && decodeStream(builder.source, stream)
    if (!stream || !content) throw new PdfSyntaxError('form not readable')
    const copy = copyContent(deeper(context), content, builder.source.dict(stream.dict.get('Resources')))
    const group = builder.source.dict(stream.dict.get('Group'))
    return packed(
      new Map<string, PdfValue>([
        ['Type', name('XObject')],
        ['Subtype', name('Form')],
        ...builder.pick(stream.dict, ALLOWED.form),
        ...(group ? [['Group', copyGroup(builder, group)] as const] : []),
        ['Resources', copy.resources],
      ]),
      copy.content,
    )
  })
}

export function copyGroup(builder: Builder, group: PdfDict): PdfDict {
  const copy = builder.pick(group, ALLOWED.group)
  const space = group.get('CS')
  if (space !== undefined) copy.set('CS', copyColorSpace(builder, space))
  return copy
}

function copyGraphicsState(context: CopyContext, value: PdfValue): PdfValue {
  const { builder } = context
  const state = builder.source.dict(value)
  const copy = builder.pick(state, ALLOWED.graphicsState)
  const mask = builder.source.resolve(state?.get('SMask'))
  if (isName(mask)) copy.set('SMask', mask)
  if (isDict(mask)) {
    const transfer = builder.source.resolve(mask.get('TR'))
    copy.set(
      'SMask',
      new Map<string, PdfValue>([
        ...builder.pick(mask, ALLOWED.softMask),
        ['G', copyForm(deeper(context), mask.get('G') ?? null)],
        ...(transfer === null
          ? []
          : [['TR', isName(transfer) ? transfer : copyFunction(builder, mask.get('TR') ?? null)] as const]),
      ]),
    )
  }
  return copy
}

function copyPattern(context: CopyContext, value: PdfValue): PdfRef {
  const { builder } = context
  return builder.once('pattern', value, () => {
    const found = builder.source.resolve(value)
    const dict = builder.source.dict(found)
    const copy = builder.pick(dict, ALLOWED.pattern)
    if (!isStream(found)) {
      copy.set('Shading', copyShading(builder, dict?.get('Shading') ?? null))
      const state = dict?.get('ExtGState')
      if (state !== undefined) copy.set('ExtGState', copyGraphicsState(context, state))
      return copy
    }
    const content = decodeStream(builder.source, found)
    if (!content) throw new PdfSyntaxError('pattern not readable')
    const inner = copyContent(deeper(context), content, builder.source.dict(found.dict.get('Resources')))
    return packed(copy.set('Resources', inner.resources), inner.content)
  })
}

const deeper = (context: CopyContext): CopyContext => ({ ...context, depth: context.depth + 1 })
