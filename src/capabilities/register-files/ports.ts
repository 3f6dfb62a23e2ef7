import type { KeptApplicant } from '../applicants/index.ts'

/** What the register knows already of what a file brings. */
export interface KnownRequest {
  readonly id: string
  readonly number: string
  readonly key: string
}

/** Reads many requests' facts at once, for files of a whole register. */
export interface RegisterFilesStore {
  /** Requests of a body with one of these numbers or keys. */
  known(
    bodyId: string,
    asked: { readonly numbers: readonly string[]; readonly keys: readonly string[] },
  ): Promise<readonly KnownRequest[]>
  /** The applicants of requests, in the order of each request. */
  applicantsOf(bodyId: string, requestIds: readonly string[]): Promise<ReadonlyMap<string, readonly KeptApplicant[]>>
  /** The numbers of requests. */
  numbersOf(bodyId: string, requestIds: readonly string[]): Promise<ReadonlyMap<string, string>>
}
