import { ok, type Result, refuse } from '../../../../capabilities/documents/index.ts'
import type {
  Leak,
  PictureReason,
  RedactionRecord,
  RedactionRefusal,
  ReleaseCopy,
} from '../../../../capabilities/redaction/index.ts'
import { leakFound } from '../refusals.ts'
import { scanPdf } from '../scan/scan-pdf.ts'
import type { Marked } from './mark-areas.ts'
import type { Document } from './pdfium.ts'
import type { Prepared } from './prepare.ts'

/** `pages`: those that a picture may cure of a leak; none where it would only make it unsearchable. */
interface Proved {
  readonly result: Result<ReleaseCopy, RedactionRefusal>
  readonly pages: readonly number[]
}

/** Looks through the new file; a leak is refused, with where it is by the clerk's count of marks. */
export async function prove(
  original: Document,
  prepared: Prepared,
  marked: Marked,
  pictures: ReadonlyMap<number, PictureReason>,
  bytes: Uint8Array,
): Promise<Proved> {
  const areas = marked.records.flatMap((record) => record.areas.map((area) => ({ area, mark: record.mark })))
  const secrets = marked.secrets.map(({ text }) => text)
  const proof = await scanPdf(bytes, { secrets, rectangles: areas.map(({ area }) => area) })
  if (!proof.ok) return { result: proof, pages: [] }
  const { leaks } = proof.value
  if (leaks.length > 0) {
    const result = refuse(leakFound(leaks.map((leak) => withMark(leak, marked, areas))))
    // Words that stand open on a page would stand there in a picture too.
    const isOpen = leaks.some(({ where, secret }) => where === 'page-text' && secret !== undefined)
    const pages = isOpen ? [] : pagesOfLeaks(leaks, original.pages).filter((page) => !pictures.has(page))
    return { result, pages }
  }
  const record: RedactionRecord = {
    format: 'pdf',
    pages: original.pages,
    marks: marked.records,
    pictures: [...pictures].sort(([a], [b]) => a - b).map(([page, why]) => ({ page: page + 1, why })),
    stripped: prepared.hidden,
  }
  return { result: ok({ bytes, proof: proof.value, record }), pages: [] }
}

/** The scan counts areas and secrets; the clerk counts marks. */
function withMark({ secret, mark, ...rest }: Leak, marked: Marked, areas: readonly { readonly mark: number }[]): Leak {
  const number =
    secret === undefined ? (mark === undefined ? undefined : areas[mark - 1]?.mark) : marked.secrets[secret - 1]?.mark
  return number === undefined ? rest : { ...rest, mark: number }
}

/** Pages that a leak belongs to; all, where it is somewhere in the file. */
const pagesOfLeaks = (leaks: readonly Leak[], pages: number): readonly number[] =>
  leaks.every(({ page }) => page !== undefined)
    ? [...new Set(leaks.map(({ page = 1 }) => page - 1))]
    : Array.from({ length: pages }, (_, index) => index)
