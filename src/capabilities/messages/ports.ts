import type { Result } from '../../law/result.ts'
import type { Channel, FailureKind, InboxMessage, OutboxMessage, OutboxState, Recipient } from './message.ts'

export interface Page<T> {
  readonly total: number
  readonly items: readonly T[]
}

/** Whose messages: those of a person about these bodies. */
export interface InboxOwner {
  readonly personId: string
  readonly bodyIds: readonly string[]
}

export interface InboxStore {
  /** The latest first. @param filter page from 1 */
  list(
    owner: InboxOwner,
    filter: { readonly unread: boolean; readonly page: number; readonly size: number },
  ): Promise<Page<InboxMessage>>
  find(owner: InboxOwner, id: string): Promise<InboxMessage | undefined>
}

export interface InboxLog extends InboxStore {
  /** @returns false where the person was told under this key before */
  put(message: InboxMessage): Promise<boolean>
  /** Marks one, or all that aren't read yet. @returns how many were marked */
  markRead(owner: InboxOwner, id: string | null, at: string): Promise<number>
  /** Deletes what was read, and was told before the instant. */
  sweep(before: string): Promise<number>
}

/** Which message. */
export interface MessageRef {
  readonly bodyId: string
  readonly id: string
}

/** What became of an attempt. */
export type Settlement =
  | { readonly state: 'sent' }
  | { readonly state: 'waiting'; readonly nextAt: string; readonly failure: FailureKind; readonly code: number | null }
  | { readonly state: 'undelivered' | 'dropped'; readonly failure: FailureKind; readonly code: number | null }

export interface OutboxStore {
  find(ref: MessageRef): Promise<OutboxMessage | undefined>
  /** The latest first. */
  list(filter: {
    readonly state?: OutboxState
    readonly channel?: Channel
    readonly page: number
    readonly size: number
  }): Promise<Page<OutboxMessage>>
  count(state: OutboxState): Promise<number>
}

export interface OutboxLog extends OutboxStore {
  /** @returns false where the recipient has one under this key and by this channel already */
  put(message: OutboxMessage): Promise<boolean>
  /**
   * Takes a message to send it, if it is due, or if whoever took it has had it since before `abandonedBefore`. From here until it is settled
   * nobody else takes it.
   * @returns as it was before, and undefined where there is nothing to take
   */
  claim(ref: MessageRef, now: string, abandonedBefore: string, messageId: string): Promise<OutboxMessage | undefined>
  /** @param attempt the one that is settled: where somebody else began another meanwhile, nothing happens and the answer is false */
  settle(ref: MessageRef, attempt: number, settlement: Settlement, at: string): Promise<boolean>
  /** Lets one that was given up go out again. @returns false where it isn't given up */
  requeue(ref: MessageRef, at: string): Promise<boolean>
  /** What is due or was abandoned. */
  due(now: string, abandonedBefore: string, limit: number): Promise<readonly MessageRef[]>
  /** Deletes what was sent or dropped before the instant. */
  sweep(before: string): Promise<number>
}

/** A message as it goes out. */
export interface Letter {
  readonly messageId: string
  readonly address: string
  readonly subject: string
  readonly text: string
  readonly href: string | null
  /** ISO instant: when it was written, the same in every attempt. */
  readonly createdAt: string
}

export interface SendProblem {
  readonly failure: FailureKind
  /** `off`: nothing to send with. `later`: worth another try. `never`: another try would end the same. */
  readonly again: 'off' | 'later' | 'never'
  readonly code: number | null
}

/** A way out. */
export interface Transport {
  /** The name for a message, made of its id alone and what doesn't change from one attempt to the next. */
  nameOf(id: string): Promise<string>
  send(letter: Letter): Promise<Result<null, SendProblem>>
  /** Whether a message of this name has gone out; absent where the channel can't tell. */
  wasSent?(messageId: string): Promise<boolean>
}

export interface AddressBook {
  /** Undefined where there is none, or where the recipient is no longer here. */
  addressOf(to: Recipient, channel: Channel): Promise<string | undefined>
}
