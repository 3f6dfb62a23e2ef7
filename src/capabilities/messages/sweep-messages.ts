import type { Day } from '../../law/day/index.ts'
import { type SettingStore, settingOn } from '../settings/index.ts'
import { type Atomically, PLATFORM } from '../transactions/index.ts'
import { minutesLater } from './deliver.ts'
import type { InboxLog, OutboxLog } from './ports.ts'

const MINUTES_A_DAY = 24 * 60

/** Deletes messages that were read or sent and are older than is set; what nobody read and what never went out stays. */
export async function sweepMessages(
  ctx: {
    readonly atomically: Atomically<{ readonly inbox: InboxLog; readonly outbox: OutboxLog }>
    readonly settings: SettingStore
    now(): string
  },
  today: Day,
): Promise<number> {
  const days = await settingOn(ctx, 'retention.messageDays', PLATFORM, today)
  const before = minutesLater(ctx.now(), -days * MINUTES_A_DAY)
  return ctx.atomically(async ({ inbox, outbox }) => (await inbox.sweep(before)) + (await outbox.sweep(before)))
}
