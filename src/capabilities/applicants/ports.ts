import type { Day } from '../../law/day/index.ts'
import type { Result } from '../../law/result.ts'
import type { ApplicantKind, SealedApplicant } from './applicant.ts'

/** How fields are encrypted: by the international algorithms, or by the national ones (GB/T 32907 SM4, GB/T 32905 SM3). */
export const FIELD_ALGORITHMS = ['aes-256-gcm', 'sm4-ctr-hmac-sm3'] as const
export type FieldAlgorithm = (typeof FIELD_ALGORITHMS)[number]

/** A data key, ready for use. Lives in memory only. */
export interface OpenKey {
  readonly id: string
  readonly algorithm: FieldAlgorithm
  readonly secret: Uint8Array
}

/** A data key as it is kept: wrapped by a master key that isn't in the database. */
export interface DataKey {
  readonly bodyId: string
  readonly id: string
  readonly algorithm: FieldAlgorithm
  readonly wrapped: string
  readonly wrappedBy: string
  /** ISO instant. */
  readonly madeAt: string
}

/** The master key that is needed isn't there. What is encrypted stays encrypted; nothing new is written. */
export interface KeyLost {
  readonly kind: 'key-lost'
  readonly masterId: string | null
  readonly message: string
}

/** Keeps the master keys: a file, or an office's key management. No master key ever leaves it. */
export interface KeyPort {
  /** The master key that wraps from now on, and the algorithm of new data keys. */
  currentId(): Promise<Result<{ readonly id: string; readonly algorithm: FieldAlgorithm }, KeyLost>>
  /** @param bound what the key belongs to; unwrapping asks for the same words */
  wrap(secret: Uint8Array, bound: string): Promise<Result<{ readonly wrapped: string; readonly by: string }, KeyLost>>
  unwrap(key: { readonly wrapped: string; readonly by: string }, bound: string): Promise<Result<Uint8Array, KeyLost>>
  /** Makes another master key the current one; earlier ones stay for unwrapping. */
  renew(algorithm: FieldAlgorithm, at: string): Promise<Result<{ readonly id: string }, KeyLost>>
}

/** Encrypts fields and makes digests with a data key. */
export interface FieldCipher {
  newSecret(algorithm: FieldAlgorithm): Uint8Array
  /** @param bound where the field stands; opening it anywhere else fails */
  seal(key: OpenKey, text: string, bound: string): string
  /** Undefined where it was sealed with another key, for another place, or was changed since. */
  open(key: OpenKey, sealed: string, bound: string): string | undefined
  /** A keyed digest: the same for the same text, telling nothing to whoever lacks the key. */
  digest(key: OpenKey, text: string): string
}

export interface DataKeyStore {
  /** The body's key for new data; whoever else asks waits until the end of the transaction. */
  lockCurrent(bodyId: string): Promise<DataKey | undefined>
  add(key: DataKey): Promise<void>
  /** Takes a key out of use for new data. */
  retire(bodyId: string, id: string, at: string): Promise<void>
  /** Every key of a body, those being replaced too. */
  ofBody(bodyId: string): Promise<readonly DataKey[]>
  /** The current key of every body. */
  current(): Promise<readonly DataKey[]>
  /** Bodies with a retired key: data may still be encrypted with it. */
  unfinished(): Promise<readonly string[]>
  /** Removes the retired keys of a body: nothing may be encrypted with them. */
  removeRetired(bodyId: string): Promise<void>
}

/** An applicant with the key that opens it, read in one statement: a rotation can't come between. */
export interface KeptApplicant {
  readonly applicant: SealedApplicant
  readonly key: DataKey | null
}

export interface ApplicantStore {
  add(applicant: SealedApplicant): Promise<void>
  ofRequest(bodyId: string, requestId: string): Promise<readonly KeptApplicant[]>
  /** Requests whose applicant has one of these digests. */
  sameAs(bodyId: string, digests: readonly string[]): Promise<readonly string[]>
  /** The kinds of the applicants of every request of a body, in their order; of those that were disposed of too. */
  kindsOf(bodyId: string): Promise<ReadonlyMap<string, readonly ApplicantKind[]>>
  /** Up to `limit` applicants of a body encrypted with another key than this, locked, in the order of their ids after one; '' for the first. */
  lockOthers(
    bodyId: string,
    keyId: string,
    page: { readonly after: string; readonly limit: number },
  ): Promise<readonly KeptApplicant[]>
  replace(applicant: Pick<SealedApplicant, 'bodyId' | 'id' | 'keyId' | 'sealed' | 'sameAs'>): Promise<void>
  /** Empties the applicants of a request; how many there were. */
  dispose(bodyId: string, requestId: string, by: { readonly at: string; readonly personId: string }): Promise<number>
  /** Ended requests of bodies that still hold applicants, whose end lies before the day given for its kind. Oldest first. */
  endedBefore(bodyIds: readonly string[], ends: readonly EndedBefore[], limit: number): Promise<readonly EndedFile[]>
}

export interface EndedBefore {
  readonly endedBy: readonly string[]
  readonly before: Day
}

export interface EndedFile {
  readonly bodyId: string
  readonly requestId: string
  readonly number: string
  readonly endedOn: Day
  readonly endedBy: string
}

/** The key of one request's file, under a data key of its body. */
export interface CaseKey {
  readonly bodyId: string
  readonly requestId: string
  readonly keyId: string
  readonly sealed: string
}

/** A case key with the data key that opens it, read in one statement: a rotation can't come between. */
export interface KeptCaseKey {
  readonly caseKey: CaseKey
  readonly key: DataKey | null
}

export interface CaseKeyStore {
  find(bodyId: string, requestId: string): Promise<KeptCaseKey | undefined>
  add(key: CaseKey): Promise<void>
  /** Up to `limit` case keys of a body under another data key than this, locked, in the order of their requests after one; '' for the first. */
  lockOthers(
    bodyId: string,
    keyId: string,
    page: { readonly after: string; readonly limit: number },
  ): Promise<readonly KeptCaseKey[]>
  replace(key: CaseKey): Promise<void>
  /** Destroys it: whatever was encrypted with it opens no more. */
  remove(bodyId: string, requestId: string): Promise<void>
}
