import type { CaseRedaction, KeptRedaction, RedactionStep } from './redaction.ts'

/** Redactions and their steps: within a transaction for whoever writes, over the database for whoever reads. */
export interface RedactionStore {
  /** @param key of the submission: one key is one redaction */
  add(redaction: CaseRedaction, key: string): Promise<void>
  findByKey(bodyId: string, key: string): Promise<KeptRedaction | undefined>
  find(bodyId: string, id: string): Promise<KeptRedaction | undefined>
  /** As `find`; whoever else locks it waits until the end of the transaction. */
  lock(bodyId: string, id: string): Promise<KeptRedaction | undefined>
  /** In the order in which they were started. */
  ofRequest(bodyId: string, requestId: string): Promise<readonly KeptRedaction[]>
  /** The step that a submission made. */
  findStep(bodyId: string, redactionId: string, key: string): Promise<RedactionStep | undefined>
  append(bodyId: string, redactionId: string, step: RedactionStep, key: string): Promise<void>
  /** That somebody opened the file behind a redaction, which the chain tells of. */
  putOpening(opening: Opening): Promise<void>
  /** When somebody last did. */
  openedAt(opening: Omit<Opening, 'at'>): Promise<string | undefined>
}

export interface Opening {
  readonly bodyId: string
  readonly redactionId: string
  readonly personId: string
  /** ISO instant. */
  readonly at: string
}
