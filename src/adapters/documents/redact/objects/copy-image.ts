import { cleanJpeg } from '../picture/clean-jpeg.ts'
import { cleanJpeg2000 } from '../picture/clean-jpeg2000.ts'
import { ALLOWED } from './allowed-keys.ts'
import { type Builder, packed } from './builder.ts'
import { copyColorSpace } from './copy-color.ts'
import { decodeStream } from './filters.ts'
import { PdfSyntaxError } from './lexer.ts'
import { isArray, isStream, name, type PdfDict, type PdfRef, type PdfStream, type PdfValue } from './values.ts'

/** An image with its masks: pixels and what is needed to paint them. Comments and EXIF within JPEGs are left behind. */
export function copyImage(builder: Builder, value: PdfValue): PdfRef {
  return builder.once('image', value, () => {
    const { source } = builder
    const stream = source.stream(value)
    if (!stream) throw new PdfSyntaxError('image missing')
    const dict = builder.pick(stream.dict, ALLOWED.image)
    dict.set('Type', name('XObject')).set('Subtype', name('Image'))
    const space = stream.dict.get('ColorSpace')
    if (space !== undefined) dict.set('ColorSpace', copyColorSpace(builder, space))
    for (const key of ['Mask', 'SMask']) {
      const mask = source.resolve(stream.dict.get(key))
      if (isStream(mask)) dict.set(key, copyImage(builder, stream.dict.get(key) ?? null))
      if (isArray(mask)) dict.set(key, builder.plain(mask))
    }
    return copyPixels(builder, stream, dict)
  })
}

/** Filters of pictures stay as they are, each cleaned of what is no picture; whatever else packed the pixels is packed afresh. */
function copyPixels(builder: Builder, stream: PdfStream, dict: PdfDict): PdfStream {
  const { source } = builder
  const filter = source.resolve(stream.dict.get('Filter'))
  const filters = (isArray(filter) ? filter : filter === null ? [] : [filter]).map((item) => source.name(item) ?? '')
  const last = filters.at(-1) ?? ''
  if (!PICTURE_FILTERS.has(last)) {
    const content = decodeStream(source, withoutPredictors(builder, stream))
    if (!content) throw new PdfSyntaxError('image not readable')
    return packed(new Map([...dict, ...predictors(builder, stream)]), content)
  }
  if (filters.length > 1) {
    const outer = new Map([...stream.dict, ['Filter', filters.slice(0, -1).map(name)] as const])
    const inner = decodeStream(source, { dict: outer, raw: stream.raw })
    if (!inner) throw new PdfSyntaxError('image not readable')
    const parameters = source.array(stream.dict.get('DecodeParms'))?.at(-1) ?? null
    return copyPixels(
      builder,
      {
        dict: new Map<string, PdfValue>([...stream.dict, ['Filter', name(last)], ['DecodeParms', parameters]]),
        raw: inner,
      },
      dict,
    )
  }
  const raw = CLEAN[last]?.(stream.raw) ?? stream.raw
  return { dict: new Map<string, PdfValue>([...dict, ['Filter', name(last)], ...parametersOf(builder, stream)]), raw }
}

const PICTURE_FILTERS = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'CCITTFaxDecode', 'CCF', 'JBIG2Decode'])

const CLEAN: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  DCTDecode: (bytes) => cleanJpeg(bytes),
  DCT: (bytes) => cleanJpeg(bytes),
  JPXDecode: cleanJpeg2000,
}

function parametersOf(builder: Builder, stream: PdfStream): readonly (readonly [string, PdfValue])[] {
  const found = builder.source.resolve(stream.dict.get('DecodeParms'))
  const parameters = builder.source.dict(isArray(found) ? found.at(-1) : found)
  if (!parameters) return []
  const copy = builder.pick(parameters, ALLOWED.decodeParms)
  const globals = builder.source.stream(parameters.get('JBIG2Globals'))
  const content = globals && decodeStream(builder.source, globals)
  if (content) copy.set('JBIG2Globals', builder.add(packed(new Map(), content)))
  return [['DecodeParms', copy]]
}

/** Rows written by differences stay so: large pictures are not worth unfolding. Only where Flate is the one filter. */
const isSingleFlate = (builder: Builder, stream: PdfStream): boolean => {
  const filter = builder.source.resolve(stream.dict.get('Filter'))
  const only = isArray(filter) && filter.length === 1 ? filter[0] : filter
  return builder.source.name(isArray(only) ? undefined : only) === 'FlateDecode'
}

function withoutPredictors(builder: Builder, stream: PdfStream): PdfStream {
  if (!isSingleFlate(builder, stream)) return stream
  return { dict: new Map([...stream.dict].filter(([key]) => key !== 'DecodeParms')), raw: stream.raw }
}

function predictors(builder: Builder, stream: PdfStream): readonly (readonly [string, PdfValue])[] {
  return isSingleFlate(builder, stream) ? parametersOf(builder, stream) : []
}
