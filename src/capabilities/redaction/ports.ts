import type { IncomingFile } from '../annual-report/index.ts'
import type { Refusal, Result } from '../documents/index.ts'
import type { HiddenContent } from './hidden-content.ts'
import type { Leak } from './leak.ts'
import type { DraftMark, MarkRectangle, MarkRefusal } from './mark.ts'
import type { PersonalDataKind } from './personal-data.ts'
import type { RedactionProof, RedactionRecord, ReleaseFormat } from './record.ts'

/** A place that seems to hold personal data. Somebody has to decide: it is no mark yet. */
export interface MarkSuggestion {
  readonly kind: PersonalDataKind
  /** One area a line; none in office files, whose text has no place on a page. */
  readonly areas: readonly MarkRectangle[]
  /** In office files: the paragraph, or the cell's text, counted from 1 through the parts in the order of the package. */
  readonly line?: number
}

/** What a file shows before anything is done with it. */
export interface FileFindings {
  readonly format: ReleaseFormat
  readonly pages: number
  readonly hidden: readonly HiddenContent[]
  readonly suggestions: readonly MarkSuggestion[]
}

/** A page as it is shown: of a PDF in points after its rotation, of a picture in pixels. */
export interface SheetSize {
  readonly width: number
  readonly height: number
}

/** What a file is, and the sizes of its pages; office files have none. */
export interface FilePages {
  readonly format: ReleaseFormat
  readonly sheets: readonly SheetSize[]
}

/** A page drawn, as PNG. */
export interface PageImage {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
}

/** The places of one term. */
export type TermPlaces = readonly (readonly MarkRectangle[])[]

export interface RedactionOptions {
  /** Office files: hidden content is removed. Without it a file that has some is not released. PDFs and pictures are always stripped. */
  readonly strip?: boolean
  /** PDF: every page becomes a picture of itself. */
  readonly asPictures?: boolean
}

export interface ReleaseCopy {
  readonly bytes: Uint8Array
  readonly record: RedactionRecord
  readonly proof: RedactionProof
}

export type RedactionRefusal =
  | Refusal
  | MarkRefusal
  | { readonly kind: 'page-not-there'; readonly marks: readonly number[]; readonly message: string }
  | { readonly kind: 'hidden-content'; readonly hidden: readonly HiddenContent[]; readonly message: string }
  | { readonly kind: 'not-in-place'; readonly message: string }
  | { readonly kind: 'leak'; readonly leaks: readonly Leak[]; readonly message: string }

/** What a leak scan is to look for. */
export interface LeakSearch {
  readonly secrets: readonly string[]
  readonly rectangles: readonly MarkRectangle[]
}

/** Untrusted files are opened in bounded child processes only. */
export interface Redactor {
  pages(file: IncomingFile): Promise<Result<FilePages, RedactionRefusal>>
  /** A page as a release copy without marks would show it. @param page from 1 @param width in pixels, as near as the bounds allow */
  page(file: IncomingFile, page: number, width: number): Promise<Result<PageImage, RedactionRefusal>>
  /** Where terms stand, in their order: one element a place, one area a line. The places are those that a mark of the term would cover. */
  find(file: IncomingFile, terms: readonly string[]): Promise<Result<readonly TermPlaces[], RedactionRefusal>>
  findings(file: IncomingFile): Promise<Result<FileFindings, RedactionRefusal>>
  /** A release copy, proved by a leak scan that found nothing; else a refusal and no bytes. */
  redact(
    file: IncomingFile,
    marks: readonly DraftMark[],
    options?: RedactionOptions,
  ): Promise<Result<ReleaseCopy, RedactionRefusal>>
  /** For any file: whether it holds the secrets, or content below the rectangles, or content that no release copy may have. */
  leakScan(bytes: Uint8Array, search: LeakSearch): Promise<Result<RedactionProof, RedactionRefusal>>
  close(): Promise<void>
}
