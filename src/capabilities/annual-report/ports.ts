import type { Edition } from '../../law/report-form/index.ts'
import type { LaidOutDocument, LongSheet, Result, SourceFormat, Workbook } from '../documents/index.ts'
import type { AnnualReport, Figure } from './report.ts'

/** A file as it comes: by path (the reader opens it itself, with its limits) or as bytes with the name it was sent under. */
export type IncomingFile =
  | { readonly name: string; readonly path: string }
  | { readonly name: string; readonly bytes: Uint8Array }

/** Reads anybody's published report, in a bounded child process: the file is hostile until read. */
export interface ReportReader {
  /** Report with findings, or a refusal in the user's words. Never throws for what is in the file. */
  read(file: IncomingFile): Promise<Result<AnnualReport>>
  /** Ends the child processes. */
  close(): Promise<void>
}

export const WRITTEN_FORMATS = ['docx', 'pdf', 'html', 'json'] as const
export type WrittenFormat = (typeof WRITTEN_FORMATS)[number]

/** Turns a laid-out document into the bytes of a file. */
export interface DocumentWriter {
  workbook(workbook: Workbook): Promise<Uint8Array>
  /** The bytes of a workbook as its rows come. */
  longSheet(sheet: LongSheet): AsyncIterable<Uint8Array>
  write(document: LaidOutDocument, format: Exclude<WrittenFormat, 'json'>): Promise<Uint8Array>
  close(): Promise<void>
}

/** The file a stored report was read from, kept as it came. */
export interface OriginalFile {
  readonly sha256: string
  readonly file: string
  readonly format: SourceFormat
  readonly bytes: number
}

/** One version of one body's report of one year. */
export interface StoredReport {
  readonly bodyCode: string
  readonly year: number
  /** From 1; the highest is in force. */
  readonly version: number
  readonly inForce: boolean
  /** ISO instant. */
  readonly keptAt: string
  readonly original: OriginalFile | null
  readonly report: AnnualReport
}

/** A line of the list: from a table of its own, since reports are sharded by body. */
export interface ReportListing {
  readonly bodyCode: string
  readonly bodyName: string
  readonly region: string | null
  readonly level: string | null
  readonly year: number
  readonly version: number
  readonly edition: Edition
  readonly format: SourceFormat | null
  /** Findings by severity, those of the comparison with the year before included. */
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly newReceived: Figure
  readonly keptAt: string
}

export interface ReportFilter {
  /** Part of a name, or a code. */
  readonly body?: string
  readonly year?: number
  readonly region?: string
  /** Only reports with errors or warnings. */
  readonly attention?: boolean
  /** Default `attention`: most errors first, then most warnings, newest year, name. */
  readonly sort?: 'attention' | 'year' | 'name'
  /** From 1. */
  readonly page: number
  readonly size: number
}

export interface ReportStore {
  list(filter: ReportFilter): Promise<{ readonly total: number; readonly items: readonly ReportListing[] }>
  /** What one can filter by: years newest first, regions by name. */
  facets(): Promise<{ readonly years: readonly number[]; readonly regions: readonly string[] }>
  /** The version in force, or the one asked for. */
  find(bodyCode: string, year: number, version?: number): Promise<StoredReport | undefined>
  versions(bodyCode: string, year: number): Promise<readonly Omit<StoredReport, 'report'>[]>
  /** The versions in force of one body, oldest year first. */
  history(bodyCode: string): Promise<readonly StoredReport[]>
  /** Keeps a report once by the content of its original: `unchanged` when this body and year already has these bytes. */
  keep(
    bodyCode: string,
    report: AnnualReport & { readonly year: number },
    original: OriginalFile | null,
    keptAt: string,
  ): Promise<{ readonly outcome: 'new' | 'new-version' | 'unchanged'; readonly version: number }>
  /** Whether these bytes are kept already, under whichever body: what makes an import resumable without reading again. */
  findBySha256(
    sha256: string,
  ): Promise<{ readonly bodyCode: string; readonly year: number; readonly version: number } | undefined>
}

/** Content-addressed originals. */
export interface FileStore {
  /** Durable before it resolves; storing the same bytes twice is harmless. */
  put(bytes: Uint8Array): Promise<string>
  get(sha256: string): Promise<Uint8Array | undefined>
}
