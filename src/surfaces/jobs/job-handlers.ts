import { sweepStrays } from '../../capabilities/case-files/index.ts'
import type { JobHandlers } from '../../capabilities/jobs/index.ts'
import {
  annualReportSource,
  type Channel,
  type DeliveryContext,
  deliver,
  type ReminderRuns,
  type ReminderSource,
  remind,
  staffAddresses,
  staffHolders,
  sweepMessages,
  sweepOutbox,
  type Transport,
} from '../../capabilities/messages/index.ts'
import { releaseRedaction } from '../../capabilities/redacting/index.ts'
import { redueOpen, requestReminders } from '../../capabilities/requests/index.ts'
import { anchorToday } from '../audit/anchor-today.ts'
import { releaseContext } from '../redacting-context.ts'
import type { Services } from '../services.ts'
import { dayInShanghai } from '../today.ts'

export interface JobTools {
  readonly transports: Readonly<Record<Channel, Transport>>
  readonly reminderRuns: ReminderRuns
  now(): Date
}

/** What knows of things with a last day. A further source is a line here. */
const reminderSources = (services: Services): readonly ReminderSource[] => [
  annualReportSource(services),
  requestReminders({ ...services, requests: services.register.requests }),
]

/** What each kind of job does, over the services; like a page or a command, only that time calls it. */
export function jobHandlers(services: Services, { transports, reminderRuns, now }: JobTools): JobHandlers {
  const delivery: DeliveryContext = {
    atomically: services.atomically,
    transports,
    addresses: staffAddresses(services.staff),
    now: () => now().toISOString(),
  }
  return {
    deliver: async (ref) => {
      await deliver(delivery, ref)
    },
    sweep: async (_, signal) => {
      await sweepOutbox(delivery, signal)
    },
    redact: (asked) => releaseRedaction(releaseContext(services, now), asked),
    daily: async (_, signal) => {
      const moment = now()
      const today = dayInShanghai(moment)
      // The heads of yesterday's chains first: whatever comes after it may take long, or fail.
      await anchorToday(services, moment)
      const reminding = {
        atomically: services.atomically,
        sources: reminderSources(services),
        runs: reminderRuns,
        holders: staffHolders(services.staff),
        settings: services.settings,
        newId: services.peopleTools.newId,
        now: () => now().toISOString(),
      }
      await redueOpen({ ...services, requests: services.register.requests }, today, signal)
      await remind(reminding, today, signal)
      await sweepMessages({ atomically: services.atomically, settings: services.settings, now: delivery.now }, today)
      const { caseFiles, applying } = services
      await sweepStrays({ files: applying.files, caseFiles }, aDayBefore(moment), signal)
    },
  }
}

const DAY_MS = 24 * 60 * 60 * 1000
const aDayBefore = (moment: Date): string => new Date(moment.getTime() - DAY_MS).toISOString()

/** At a start the daily job is asked for as well: it makes up for days on which the server stood still, and does nothing twice. */
export const askForDaily = ({ atomically }: Pick<Services, 'atomically'>): Promise<void> =>
  atomically((unit) => unit.jobs.enqueue('daily', {}, { key: 'daily' }))
