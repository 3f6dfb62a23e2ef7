import type { Day } from '../../law/day/index.ts'
import type { DisclosedEntry } from './disclosed-entry.ts'
import type { ProposalFile, RecordedStep } from './proposal.ts'

/** Proposals and their steps: within a transaction for whoever writes, over the database for whoever reads. */
export interface ProposalStore {
  /** Waits for whoever else proposes for this body, until the end of the transaction. */
  hold(bodyId: string): Promise<void>
  /** Without its steps, which are appended. @param key of the submission: one key is one proposal */
  add(proposal: Omit<ProposalFile, 'steps'>, key: string): Promise<void>
  findByKey(bodyId: string, key: string): Promise<ProposalFile | undefined>
  find(bodyId: string, id: string): Promise<ProposalFile | undefined>
  /** As `find`; whoever else locks it waits until the end of the transaction. */
  lock(bodyId: string, id: string): Promise<ProposalFile | undefined>
  findStep(bodyId: string, id: string, key: string): Promise<RecordedStep | undefined>
  append(bodyId: string, id: string, step: RecordedStep, key: string): Promise<void>
  /** All proposals of some bodies, or of one request of theirs, the newest first. A body has few. */
  ofBodies(bodyIds: readonly string[], requestId?: string): Promise<readonly ProposalFile[]>
}

/** What anyone may read. Its queries know no table but their own. */
export interface DisclosedStore {
  publish(entry: DisclosedEntry): Promise<void>
  /** Empties the words of an entry; the title too where one is given for it. */
  withdraw(place: EntryPlace, given: Withdrawal): Promise<void>
  find(bodyId: string, id: string): Promise<DisclosedEntry | undefined>
  list(filter: DisclosedFilter): Promise<{ readonly total: number; readonly items: readonly DisclosedEntry[] }>
  /** What the list can be filtered by. */
  facets(): Promise<{ readonly bodyIds: readonly string[]; readonly years: readonly number[] }>
  /** Public entries that share a gram, the newest first. */
  sharing(grams: readonly string[], limit: number): Promise<readonly DisclosedEntry[]>
}

export interface EntryPlace {
  readonly bodyId: string
  readonly id: string
}

export interface Withdrawal {
  readonly on: Day
  readonly at: string
  readonly reason: string
  readonly title?: string
}

export interface DisclosedFilter {
  readonly bodyId?: string
  /** Of the answer. */
  readonly year?: number
  /** Words that all have to be there. */
  readonly q?: string
  readonly page: number
  readonly size: number
}
