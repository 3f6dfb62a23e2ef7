import type { CaseFileEntry } from './case-file.ts'

/** The files of requests, without what is in them: within a transaction for whoever writes, over the database for whoever reads. */
export interface CaseFileStore {
  add(entry: CaseFileEntry): Promise<void>
  /** In the order in which they came. */
  ofRequest(bodyId: string, requestId: string): Promise<readonly CaseFileEntry[]>
  find(bodyId: string, requestId: string, id: string): Promise<CaseFileEntry | undefined>
  /** What the scanner said of a file that it hadn't looked at before. */
  putScan(bodyId: string, id: string, scan: string): Promise<void>
  /** Those of these ids that a request or a form being filled in knows. */
  known(ids: readonly string[]): Promise<ReadonlySet<string>>
}
