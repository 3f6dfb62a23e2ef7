import { type Document, withPage } from './pdfium.ts'

const STAMP = 13
const WIDGET = 20
const NORMAL_DISPLAY = 0

export interface PageAnnotations {
  /** From 1. */
  readonly page: number
  readonly annotations: number
  readonly fields: number
}

export function countAnnotations(document: Document): readonly PageAnnotations[] {
  const { calls } = document
  return Array.from({ length: document.pages }, (_, index) => {
    const kinds = withPage(document, index, (page) =>
      Array.from({ length: calls.FPDFPage_GetAnnotCount(page) }, (_, at) => kindOf(document, page, at)),
    )
    const fields = kinds?.filter((kind) => kind === WIDGET).length ?? 0
    return { page: index + 1, annotations: (kinds?.length ?? 0) - fields, fields }
  })
}

function kindOf({ calls }: Document, page: number, index: number): number {
  const annotation = calls.FPDFPage_GetAnnot(page, index)
  const kind = annotation === 0 ? 0 : calls.FPDFAnnot_GetSubtype(annotation)
  if (annotation !== 0) calls.FPDFPage_CloseAnnot(annotation)
  return kind
}

/**
 * What a form was filled in with, and stamps, become part of the page as they are seen; everything else that was laid on top of it
 * (notes, highlights, links, files) goes. What is hidden in the annotations themselves is not copied later.
 */
export function flattenAnnotations(document: Document): void {
  for (let index = 0; index < document.pages; index++) flattenPage(document, index)
}

/** Of one page; whoever has it open sees it only after opening it again. */
export function flattenPage(document: Document, index: number): void {
  const { calls } = document
  withPage(document, index, (page) => {
    const count = calls.FPDFPage_GetAnnotCount(page)
    if (count === 0) return
    let kept = 0
    for (let at = count - 1; at >= 0; at--) {
      const kind = kindOf(document, page, at)
      if (kind === STAMP || kind === WIDGET) kept++
      else calls.FPDFPage_RemoveAnnot(page, at)
    }
    if (kept > 0) calls.FPDFPage_Flatten(page, NORMAL_DISPLAY)
  })
}
