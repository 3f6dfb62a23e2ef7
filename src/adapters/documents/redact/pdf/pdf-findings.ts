import type { HiddenContent, HiddenContentKind } from '../../../../capabilities/redaction/index.ts'
import type { PdfFile } from '../objects/read-file.ts'
import { isArray } from '../objects/values.ts'
import type { PageAnnotations } from './annotations.ts'
import { pagesOf } from './page-tree.ts'
import type { Document } from './pdfium.ts'

/** What a PDF carries along, from PDFium's own counts and the objects of the file as PDFium saves it. */
export function pdfFindings(
  { calls, handle }: Document,
  file: PdfFile,
  annotations: readonly PageAnnotations[],
  versions: number,
): readonly HiddenContent[] {
  const root = file.dict(file.trailer.get('Root'))
  const information = file.dict(file.trailer.get('Info'))
  const names = file.dict(root?.get('Names'))
  const pages = pagesOf(file)
  const whole = (kind: HiddenContentKind, count: number): readonly HiddenContent[] =>
    count > 0 ? [{ kind, count, strippable: true }] : []
  const onPage = (kind: HiddenContentKind, page: number, count: number): readonly HiddenContent[] =>
    count > 0 ? [{ kind, count, place: { page }, strippable: true }] : []
  return [
    ...whole('document-property', (information?.size ?? 0) + (root?.has('Metadata') === true ? 1 : 0)),
    ...whole('outline', calls.FPDFBookmark_GetFirstChild(handle, 0) === 0 ? 0 : 1),
    ...whole('structure', calls.FPDFCatalog_IsTagged(handle) === 1 || root?.has('StructTreeRoot') === true ? 1 : 0),
    ...whole(
      'macro',
      calls.FPDFDoc_GetJavaScriptActionCount(handle) +
        (root?.has('OpenAction') === true || root?.has('AA') === true ? 1 : 0),
    ),
    ...whole('attachment', calls.FPDFDoc_GetAttachmentCount(handle) + (isArray(file.resolve(root?.get('AF'))) ? 1 : 0)),
    ...whole(
      'name',
      calls.FPDF_CountNamedDests(handle) + (names?.size ?? 0) + (root?.has('PageLabels') === true ? 1 : 0),
    ),
    ...whole('layer', file.array(file.dict(root?.get('OCProperties'))?.get('OCGs'))?.length ?? 0),
    ...whole('earlier-version', Math.max(0, versions - 1)),
    ...annotations.flatMap(({ page, annotations: count, fields }) => [
      ...onPage('annotation', page, count),
      ...onPage('form-field', page, fields),
    ]),
    ...pages.flatMap((page, index) => [
      ...onPage('thumbnail', index + 1, page.has('Thumb') ? 1 : 0),
      ...onPage('custom-data', index + 1, page.has('PieceInfo') || page.has('Metadata') ? 1 : 0),
    ]),
  ]
}

/** Layers that somebody switched off, or that switch by themselves: what is seen is not all that is drawn. */
export function hasSwitchedLayers(file: PdfFile): boolean {
  const properties = file.dict(file.dict(file.trailer.get('Root'))?.get('OCProperties'))
  const usual = file.dict(properties?.get('D'))
  if (!properties) return false
  const off = file.array(usual?.get('OFF'))?.length ?? 0
  const automatic = file.array(usual?.get('AS'))?.length ?? 0
  const base = file.name(usual?.get('BaseState')) ?? 'ON'
  return off > 0 || automatic > 0 || base !== 'ON' || file.array(properties.get('Configs')) !== undefined
}

/** How often the file was saved: once more for each time that changes were put behind what was there. */
export function countVersions(bytes: Uint8Array): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const ends = text.match(/startxref\s+\d+\s+%%EOF/g)?.length ?? 1
  // Files made for the web have two ends from the beginning.
  return /\/Linearized\b/.test(text.slice(0, 2048)) ? ends - 1 : ends
}
