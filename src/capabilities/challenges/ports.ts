import type { ChallengeKey } from '../../law/report-form/index.ts'
import type { Challenge, ChallengeAct } from './challenge.ts'

/** An act as the register holds it. `sequence`: the order of recording, from 1. */
export type RecordedChallengeAct = ChallengeAct & {
  readonly sequence: number
  /** ISO instant. */
  readonly recordedAt: string
  /** Null: entered by the program. */
  readonly personId: string | null
}

/** A case with what happened in it, in the order of recording; `challenge.acts` are the same acts. */
export interface ChallengeFile {
  readonly challenge: Challenge
  readonly acts: readonly RecordedChallengeAct[]
  /** ISO instant. */
  readonly registeredAt: string
  readonly registeredBy: string | null
}

export interface ChallengeSearch {
  readonly kind?: ChallengeKey
  /** Part of the number or of who hears the case. */
  readonly text?: string
}

/** Cases and their acts: within a transaction for whoever writes, over the database for whoever reads. */
export interface ChallengeStore {
  /** Waits for whoever else registers a case for this body, until the end of the transaction. */
  hold(bodyId: string): Promise<void>
  /** Without its acts, which are appended. @param key of the submission: one key is one case */
  add(file: ChallengeFile, key: string): Promise<void>
  /** The case that a submission made. */
  findByKey(bodyId: string, key: string): Promise<ChallengeFile | undefined>
  find(bodyId: string, id: string): Promise<ChallengeFile | undefined>
  /** As `find`; whoever else locks the case waits until the end of the transaction. */
  lock(bodyId: string, id: string): Promise<ChallengeFile | undefined>
  /** The act that a submission made. */
  findAct(bodyId: string, challengeId: string, key: string): Promise<RecordedChallengeAct | undefined>
  append(bodyId: string, challengeId: string, act: RecordedChallengeAct, key: string): Promise<void>
  /** All cases of some bodies. A body has few: where they stand is folded from their acts, not kept. */
  ofBodies(bodyIds: readonly string[], search?: ChallengeSearch): Promise<readonly ChallengeFile[]>
  /** Bodies that have cases. */
  bodies(): Promise<readonly string[]>
}
