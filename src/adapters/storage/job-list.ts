import { sql } from 'kysely'
import {
  isJobKind,
  JOB_KIND_NAMES,
  type JobCount,
  type JobKind,
  type JobList,
  type JobRun,
  type JobState,
} from '../../capabilities/jobs/index.ts'
import type { Database } from './database.ts'

/** The queue's words for a state, by ours. */
const STATES: Readonly<Record<JobState, readonly string[]>> = {
  waiting: ['created', 'retry'],
  running: ['active'],
  failed: ['failed', 'cancelled'],
  done: ['completed'],
}

/** Queries over the queue's own table, for whoever looks after the server. */
export const jobList = ({ sql: database }: Pick<Database, 'sql'>): JobList => ({
  counts: async () => {
    const { rows } = await sql<Omit<JobCount, 'kind'> & { readonly name: string }>`
      select name,
        count(*) filter (where state in ('created', 'retry')) as waiting,
        count(*) filter (where state = 'active') as running,
        count(*) filter (where state in ('failed', 'cancelled')) as failed,
        max(completed_on) filter (where state = 'completed') as "lastDone",
        min(start_after) filter (where state in ('created', 'retry')) as "nextAt"
      from pgboss.job where name in (${sql.join(JOB_KIND_NAMES)}) group by name`.execute(database)
    const none = { waiting: 0, running: 0, failed: 0, lastDone: null, nextAt: null }
    return JOB_KIND_NAMES.map((kind) => {
      const { name: _, ...counted } = rows.find(({ name }) => name === kind) ?? { name: kind, ...none }
      return { kind, ...counted }
    })
  },
  list: async ({ state, page, size }) => {
    const states = state ? STATES[state] : Object.values(STATES).flat()
    const asked = sql`from pgboss.job
      where name in (${sql.join(JOB_KIND_NAMES)}) and state::text in (${sql.join(states)})`
    const counted = await sql<{ total: number }>`select count(*) as total ${asked}`.execute(database)
    const { rows } = await sql<JobRow>`
      select name, id::text, state::text, retry_count, created_on, start_after, completed_on ${asked}
      order by created_on desc, id limit ${size} offset ${(page - 1) * size}`.execute(database)
    return { total: counted.rows[0]?.total ?? 0, items: rows.flatMap(jobRun) }
  },
})

interface JobRow {
  readonly name: string
  readonly id: string
  readonly state: string
  readonly retry_count: number
  readonly created_on: string
  readonly start_after: string
  readonly completed_on: string | null
}

function jobRun(row: JobRow): readonly JobRun[] {
  const state = (Object.keys(STATES) as JobState[]).find((each) => STATES[each].includes(row.state))
  if (!isJobKind(row.name) || !state) return []
  const kind: JobKind = row.name
  return [
    {
      kind,
      id: row.id,
      state,
      attempts: row.retry_count + (state === 'waiting' ? 0 : 1),
      createdAt: row.created_on,
      runAt: row.start_after,
      finishedAt: row.completed_on,
    },
  ]
}
