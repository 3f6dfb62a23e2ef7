import type { ReminderRuns } from '../../capabilities/messages/index.ts'
import { PLATFORM } from '../../capabilities/transactions/index.ts'
import { day } from '../../law/day/index.ts'
import type { Queryable } from './unit.ts'

/** Which days' reminders have all been sent. */
export function reminderRuns(database: Queryable): ReminderRuns {
  return {
    last: async () => {
      const row = await database
        .selectFrom('reminder_runs')
        .select('day')
        .where('body_id', '=', PLATFORM)
        .orderBy('day', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row && day(row.day)
    },
    finish: async (on, sent, at) => {
      await database
        .insertInto('reminder_runs')
        .values({ body_id: PLATFORM, day: on, sent, finished_at: at })
        .onConflict((conflict) => conflict.columns(['body_id', 'day']).doNothing())
        .execute()
    },
  }
}
