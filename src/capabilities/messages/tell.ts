import type { JobQueue } from '../jobs/index.ts'
import type { Channel, Told } from './message.ts'
import type { InboxLog, OutboxLog } from './ports.ts'

/** What telling somebody something needs of the transaction. */
export interface TellingUnit {
  readonly inbox: Pick<InboxLog, 'put'>
  readonly outbox: Pick<OutboxLog, 'put'>
  readonly jobs: Pick<JobQueue, 'enqueue'>
}

export interface Telling {
  readonly personIds: readonly string[]
  /** Beside the inbox. */
  readonly channels: readonly Channel[]
  /** ISO instant. */
  readonly now: string
  newId(): string
}

/**
 * Tells people something, with the act and in its transaction: into the inbox of each, and out by the channels given. Whoever was told under
 * the same key before isn't told again.
 * @returns who was told now
 */
export async function tell(
  unit: TellingUnit,
  told: Told,
  { personIds, channels, now, newId }: Telling,
): Promise<readonly string[]> {
  const reached: string[] = []
  for (const personId of new Set(personIds)) {
    const put = await unit.inbox.put({ ...told, id: newId(), personId, createdAt: now, readAt: null })
    if (!put) continue
    reached.push(personId)
    for (const channel of channels) await putOut(unit, told, channel, personId, now, newId())
  }
  return reached
}

async function putOut(
  { outbox, jobs }: TellingUnit,
  told: Told,
  channel: Channel,
  personId: string,
  now: string,
  id: string,
): Promise<void> {
  const put = await outbox.put({
    ...told,
    id,
    channel,
    to: { kind: 'person', id: personId },
    createdAt: now,
    state: 'waiting',
    attempts: 0,
    nextAt: now,
    claimedAt: null,
    messageId: null,
    settledAt: null,
    failure: null,
    failureCode: null,
  })
  if (put) await jobs.enqueue('deliver', { bodyId: told.bodyId, id })
}
