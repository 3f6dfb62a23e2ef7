import type { AttachmentPurpose, FileType } from './file-types.ts'

/** Files encrypted on the disk, each with a key of its own. */
export interface SealedFiles {
  /**
   * Streams into the store. Where the source throws, nothing stays.
   * @param secret of the application; the file's key is derived from it and its id
   */
  put(id: string, secret: string, source: AsyncIterable<Uint8Array>): Promise<{ readonly bytes: number }>
  /** The content, a piece at a time. @throws where it was changed, cut or encrypted with another secret */
  open(id: string, secret: string): AsyncIterable<Uint8Array>
  remove(id: string): Promise<void>
  /** Every file that lies there, unfinished ones too. ISO instants. */
  all(): AsyncIterable<{ readonly id: string; readonly changedAt: string }>
}

export type ScanVerdict =
  | { readonly kind: 'clean' }
  | { readonly kind: 'infected'; readonly what: string }
  /** Nothing is set up, or it doesn't answer: told to the office, never in the applicant's way. */
  | { readonly kind: 'not-scanned'; readonly why: string }

export interface VirusScanner {
  readonly configured: boolean
  scan(content: AsyncIterable<Uint8Array>): Promise<ScanVerdict>
  /** One sentence for whoever runs the server. */
  status(): Promise<{ readonly ok: boolean; readonly words: string }>
}

/** Signs receipts, so that they can be verified for years without us. */
export interface ReceiptSigner {
  readonly algorithm: 'Ed25519'
  /** Undefined where the key file is lost: receipts are given without a signature then, and say so. */
  current(): Promise<SigningKey | undefined>
  /** Every public key that ever signed, by id. */
  publicKeys(): Promise<readonly { readonly id: string; readonly pem: string }[]>
  verify(keyId: string, text: string, signature: string): Promise<'genuine' | 'false' | 'unknown-key'>
}

export interface SigningKey {
  readonly id: string
  readonly pem: string
  /** base64url. */
  sign(text: string): string
}

export interface Attachment {
  readonly bodyId: string
  readonly id: string
  readonly requestId: string
  readonly purpose: AttachmentPurpose
  readonly fileType: FileType
  readonly bytes: number
  /** `clean`, or why it wasn't scanned. */
  readonly scan: string
  /** ISO instant. */
  readonly addedAt: string
}

export interface KeptDraft {
  readonly id: string
  readonly sealed: string
  /** Ids of files that go with the draft. */
  readonly files: readonly string[]
  /** ISO instant. */
  readonly expiresAt: string
}

export interface Visit {
  readonly tokenHash: string
  readonly bodyId: string
  readonly requestId: string
  readonly expiresAt: string
}

export interface ApplyingStore {
  findDraft(id: string): Promise<KeptDraft | undefined>
  putDraft(draft: KeptDraft): Promise<void>
  removeDraft(id: string): Promise<void>
  /** Removes drafts and visits whose time is over; the files that went with them. */
  sweep(now: string): Promise<readonly string[]>
  startVisit(visit: Visit): Promise<void>
  findVisit(tokenHash: string): Promise<Visit | undefined>
  endVisit(tokenHash: string): Promise<void>
  putCode(bodyId: string, requestId: string, codeHash: string, madeAt: string): Promise<void>
  codeOf(bodyId: string, requestId: string): Promise<string | undefined>
  /** Requests with this number that have a code; numbers are a body's own, so there may be several. */
  byNumber(number: string): Promise<readonly RequestCode[]>
  addAttachment(attachment: Attachment): Promise<void>
  attachments(bodyId: string, requestId: string): Promise<readonly Attachment[]>
}

export interface RequestCode {
  readonly bodyId: string
  readonly requestId: string
  readonly codeHash: string
}
