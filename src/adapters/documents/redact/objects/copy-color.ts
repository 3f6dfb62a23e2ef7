import { ALLOWED } from './allowed-keys.ts'
import { type Builder, packed } from './builder.ts'
import { decodeStream } from './filters.ts'
import { PdfSyntaxError } from './lexer.ts'
import { isArray, isName, isStream, isString, type PdfRef, type PdfValue } from './values.ts'

/** A colour space by its family: names, numbers, profiles, look-up tables and tint functions, and nothing that describes it. */
export function copyColorSpace(builder: Builder, value: PdfValue): PdfValue {
  const found = builder.source.resolve(value)
  if (isName(found)) return found
  if (!isArray(found)) throw new PdfSyntaxError('not a colour space')
  return builder.once('colour', value, () => copyFamily(builder, found))
}

function copyFamily(builder: Builder, space: readonly PdfValue[]): PdfValue {
  const [family, ...rest] = space
  const at = (index: number): PdfValue => rest[index] ?? null
  switch (builder.source.name(family)) {
    case 'ICCBased':
      return [family ?? null, copyProfile(builder, at(0))]
    case 'Indexed':
    case 'I':
      return [family ?? null, copyColorSpace(builder, at(0)), builder.plain(at(1)), copyTable(builder, at(2))]
    case 'Separation':
    case 'DeviceN':
      return [family ?? null, builder.plain(at(0)), copyColorSpace(builder, at(1)), copyFunction(builder, at(2))]
    case 'Pattern':
      return rest.length === 0 ? [family ?? null] : [family ?? null, copyColorSpace(builder, at(0))]
    case 'CalRGB':
    case 'CalGray':
    case 'Lab':
      return [family ?? null, builder.pick(builder.source.dict(at(0)), ALLOWED.colorSpace)]
    default:
      return builder.plain(space)
  }
}

function copyProfile(builder: Builder, value: PdfValue): PdfRef {
  return builder.once('profile', value, () => {
    const stream = builder.source.stream(value)
    if (!stream) throw new PdfSyntaxError('profile missing')
    return packed(builder.pick(stream.dict, ALLOWED.colorSpace), contentOf(builder, value))
  })
}

function copyTable(builder: Builder, value: PdfValue): PdfValue {
  const found = builder.source.resolve(value)
  if (isString(found)) return found
  return builder.add(packed(new Map(), contentOf(builder, value)))
}

function contentOf(builder: Builder, value: PdfValue): Buffer {
  const stream = builder.source.stream(value)
  const content = stream && decodeStream(builder.source, stream)
  if (!content) throw new PdfSyntaxError('stream not readable')
  return content
}

export function copyFunction(builder: Builder, value: PdfValue): PdfValue {
  const found = builder.source.resolve(value)
  if (isName(found)) return found
  if (isArray(found)) return found.map((item) => copyFunction(builder, item))
  return builder.once('function', value, () => {
    const dict = builder.source.dict(value)
    const copy = builder.pick(dict, ALLOWED.function)
    const parts = builder.source.array(dict?.get('Functions'))
    if (parts)
      copy.set(
        'Functions',
        parts.map((part) => copyFunction(builder, part)),
      )
    return isStream(found) ? packed(copy, contentOf(builder, value)) : copy
  })
}

export function copyShading(builder: Builder, value: PdfValue): PdfRef {
  return builder.once('shading', value, () => {
    const found = builder.source.resolve(value)
    const dict = builder.source.dict(value)
    const copy = builder.pick(dict, ALLOWED.shading)
    copy.set('ColorSpace', copyColorSpace(builder, dict?.get('ColorSpace') ?? null))
    const shade = dict?.get('Function')
    if (shade !== undefined) copy.set('Function', copyFunction(builder, shade))
    return isStream(found) ? packed(copy, contentOf(builder, value)) : copy
  })
}
