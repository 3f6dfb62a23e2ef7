import type { JobQueue } from '../jobs/index.ts'
import type { Atomically } from '../transactions/index.ts'
import type { Channel, OutboxMessage } from './message.ts'
import type { AddressBook, MessageRef, OutboxLog, SendProblem, Settlement, Transport } from './ports.ts'

export interface DeliveryContext {
  readonly atomically: Atomically<{ readonly outbox: OutboxLog; readonly jobs: Pick<JobQueue, 'enqueue'> }>
  readonly transports: Readonly<Record<Channel, Transport>>
  readonly addresses: AddressBook
  /** ISO instant. */
  now(): string
}

const MINUTE = 60_000
/** Between one attempt and the next; after the last of them the message is given up. About a day in all. */
export const RETRY_AFTER_MINUTES = [1, 5, 15, 60, 240, 1080] as const
/** Longer than any attempt lasts: whoever has had a message longer than this is gone. */
export const ABANDONED_AFTER_MINUTES = 10

export const minutesLater = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * MINUTE).toISOString()

export type Delivered = 'nothing-to-do' | Settlement['state']

/**
 * Sends one message: takes it, sends it, notes what became of it; each step is on the disk before the next. A crash between sending and
 * noting leaves a message of which nobody knows whether it went out. Where the channel can tell, it is asked; where it can't (mail),
 * the message goes out again under the same name, by which servers and mail programs can see that it is the same one.
 */
export async function deliver(ctx: DeliveryContext, ref: MessageRef): Promise<Delivered> {
  const message = await take(ctx, ref)
  if (!message) return 'nothing-to-do'
  const settlement = await attempt(ctx, message)
  const settled = await ctx.atomically(async ({ outbox, jobs }) => {
    const noted = await outbox.settle(ref, message.attempts, settlement, ctx.now())
    if (noted && settlement.state === 'waiting') await jobs.enqueue('deliver', ref, { runAt: settlement.nextAt })
    return noted
  })
  return settled ? settlement.state : 'nothing-to-do'
}

/** A message as it is while it is being sent. */
type Taken = OutboxMessage & { readonly messageId: string; readonly abandoned: boolean }

async function take({ atomically, transports, now }: DeliveryContext, ref: MessageRef): Promise<Taken | undefined> {
  const found = await atomically(({ outbox }) => outbox.find(ref))
  if (!found) return undefined
  const messageId = found.messageId ?? (await transports[found.channel].nameOf(found.id))
  const at = now()
  const before = await atomically(({ outbox }) =>
    outbox.claim(ref, at, minutesLater(at, -ABANDONED_AFTER_MINUTES), messageId),
  )
  if (!before) return undefined
  const abandoned = before.state === 'sending'
  return { ...before, attempts: before.attempts + 1, messageId: before.messageId ?? messageId, abandoned }
}

async function attempt(ctx: DeliveryContext, message: Taken): Promise<Settlement> {
  const transport = ctx.transports[message.channel]
  if (message.abandoned && transport.wasSent && (await transport.wasSent(message.messageId))) return { state: 'sent' }
  const address = await ctx.addresses.addressOf(message.to, message.channel)
  if (address === undefined) return { state: 'dropped', failure: 'no-address', code: null }
  const { messageId, subject, text, href, createdAt } = message
  const sent = await transport.send({ messageId, address, subject, text, href, createdAt })
  return sent.ok ? { state: 'sent' } : afterProblem(message, sent.error, ctx.now())
}

function afterProblem({ attempts }: Taken, { failure, again, code }: SendProblem, now: string): Settlement {
  if (again === 'off') return { state: 'dropped', failure, code }
  const wait = RETRY_AFTER_MINUTES[attempts - 1]
  if (again === 'never' || wait === undefined) return { state: 'undelivered', failure, code }
  return { state: 'waiting', nextAt: minutesLater(now, wait), failure, code }
}

const SWEPT_AT_ONCE = 200

/** Sends whatever is due and has no job of its own, or whose sender is gone. @returns how many were looked at */
export async function sweepOutbox(ctx: DeliveryContext, signal?: AbortSignal): Promise<number> {
  const now = ctx.now()
  const abandonedBefore = minutesLater(now, -ABANDONED_AFTER_MINUTES)
  const due = await ctx.atomically(({ outbox }) => outbox.due(now, abandonedBefore, SWEPT_AT_ONCE))
  let done = 0
  for (const ref of due) {
    if (signal?.aborted) break
    await deliver(ctx, ref)
    done += 1
  }
  return done
}
