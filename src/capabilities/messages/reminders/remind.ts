import { addDays, type Day, laterDay } from '../../../law/day/index.ts'
import type { PostKind } from '../../accounts/index.ts'
import type { AuditLog } from '../../audit/index.ts'
import { type SettingStore, settingOn } from '../../settings/index.ts'
import type { Atomically } from '../../transactions/index.ts'
import { type TellingUnit, tell } from '../tell.ts'
import type { DueThing, ReminderSource } from './reminder-source.ts'
import { reminderKey, reminderWords } from './reminder-words.ts'

/** Days whose reminders have all been sent. */
export interface ReminderRuns {
  last(): Promise<Day | undefined>
  finish(day: Day, sent: number, at: string): Promise<void>
}

/** Who holds posts. */
export interface PostHolders {
  /** The people who hold one of the posts at the body on the day, in their own right or for somebody else. */
  holders(bodyId: string, posts: readonly PostKind[], day: Day): Promise<readonly string[]>
}

export interface ReminderContext {
  readonly atomically: Atomically<TellingUnit & { readonly audit: AuditLog }>
  readonly sources: readonly ReminderSource[]
  readonly runs: ReminderRuns
  readonly holders: PostHolders
  readonly settings: SettingStore
  newId(): string
  /** ISO instant. */
  now(): string
}

export interface Reminded {
  /** Reminders that somebody got now; one that was sent before isn't counted. */
  readonly sent: number
  /** Things for which nobody holds any of the posts. */
  readonly nobody: number
}

/** Reminders of days longer past than this are not made up for. */
const MADE_UP_DAYS = 14

/**
 * Sends the reminders of today, and of the days since the last run on which the server stood still. A thing that had several points in
 * that time is reminded of once. Running it again sends nothing twice.
 */
export async function remind(ctx: ReminderContext, today: Day, signal?: AbortSignal): Promise<Reminded> {
  const last = await ctx.runs.last()
  const first = last ? laterDay(addDays(last, 1), addDays(today, -MADE_UP_DAYS)) : today
  const planned = new Map<string, { readonly thing: DueThing; readonly day: Day }>()
  // The last run may have been today: asking again costs little, and finds what was registered since.
  for (let day = first < today ? first : today; day <= today; day = addDays(day, 1)) {
    for (const source of ctx.sources) {
      for (const thing of await source.dueOn(day)) {
        planned.set(`${thing.kind} ${thing.subject.kind} ${thing.subject.id}`, { thing, day })
      }
    }
  }
  let [sent, nobody] = [0, 0]
  for (const { thing, day } of planned.values()) {
    signal?.throwIfAborted()
    const to = await ctx.holders.holders(thing.bodyId, thing.toPosts, today)
    if (to.length === 0) nobody += 1
    else sent += await remindOf(ctx, thing, day, today, to)
  }
  await ctx.runs.finish(today, sent, ctx.now())
  return { sent, nobody }
}

async function remindOf(
  ctx: ReminderContext,
  thing: DueThing,
  planned: Day,
  today: Day,
  personIds: readonly string[],
): Promise<number> {
  const byMail = await settingOn(ctx, 'reminders.byMail', thing.bodyId, today)
  return ctx.atomically(async (unit) => {
    const now = ctx.now()
    const told = await tell(unit, reminderWords(thing, planned, today), {
      personIds,
      channels: byMail ? ['mail'] : [],
      now,
      newId: ctx.newId,
    })
    if (told.length === 0) return 0
    await unit.audit.append({
      bodyId: thing.bodyId,
      at: now,
      personId: null,
      post: null,
      act: 'reminder.sent',
      on: thing.subject,
      outcome: 'done',
      before: null,
      after: unit.audit.hash(reminderKey(thing, planned)),
      address: null,
      detail: { kind: thing.kind, lastDay: thing.lastDay, people: told.length },
    })
    return 1
  })
}
