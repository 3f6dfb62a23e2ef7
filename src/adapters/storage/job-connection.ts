import { CompiledQuery } from 'kysely'
import type { JobQueue } from '../../capabilities/jobs/index.ts'
import type { Database } from './database.ts'
import { lockName } from './locks.ts'
import type { Queryable } from './unit.ts'

/** Runs the queue's own SQL on a connection of ours; the queue keeps its tables in a schema of its own. */
export interface SqlRunner {
  executeSql(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>
}

/** The asking end of the queue on a connection, which is that of an act's transaction. */
export type JobsOn = (connection: SqlRunner) => JobQueue

/** Where no queue was opened nothing is enqueued; messages are found by the sweep of whoever opens one. */
export const withoutJobs: JobsOn = () => ({ enqueue: async () => {}, retry: async () => false })

export const sqlRunner = (database: Queryable): SqlRunner => ({
  executeSql: async (text, values = []) => {
    // Several statements in one text give several results, of which nobody asks the rows.
    const { rows } = await database.executeQuery<unknown>(CompiledQuery.raw(text, [...values]))
    return { rows: [...(rows ?? [])] }
  },
})

/** What the queue works on: our connections, and a lock so that one process at a time makes its schema. */
export interface JobConnection extends SqlRunner {
  exclusively<T>(work: () => Promise<T>): Promise<T>
}

export const jobConnection = ({ sql: database }: Pick<Database, 'sql'>): JobConnection => ({
  ...sqlRunner(database),
  exclusively: (work) =>
    database.transaction().execute(async (transaction) => {
      await lockName(transaction, 'job schema')
      return work()
    }),
})
