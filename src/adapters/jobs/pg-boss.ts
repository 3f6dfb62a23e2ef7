import { type ConstructorOptions, type Db, type Job, PgBoss, type QueueOptions } from 'pg-boss'
import {
  JOB_KIND_NAMES,
  type JobKind,
  type JobQueue,
  type JobRule,
  type JobRunner,
  jobRule,
} from '../../capabilities/jobs/index.ts'

/** A connection that runs the queue's SQL. */
interface SqlRunner {
  executeSql(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>
}

/** Our connections, and a lock so that one process at a time makes the schema. */
interface JobConnection extends SqlRunner {
  exclusively<T>(work: () => Promise<T>): Promise<T>
}

export interface JobService {
  /** The asking end, on the connection of a transaction. */
  queueOn(connection: SqlRunner): JobQueue
  /** Begins to work; once. */
  startWorking(): Promise<JobRunner>
  /** Stops working, if begun, and lets go of the queue. */
  close(): Promise<void>
}

export interface JobServiceOptions {
  /** Hears of trouble in the background: the database has gone, a run failed. One line, without data. */
  readonly trouble?: (line: string) => void
  /** Seconds between looks for new jobs, 2 unless given; and for jobs whose server died, 30. */
  readonly pollSeconds?: number
  readonly superviseSeconds?: number
  /** Seconds without a sign of life after which a job counts as left behind. */
  readonly heartbeatSeconds?: number
}

const SCHEMA = 'pgboss'
const STOP_MS = 10_000
const TIME_ZONE = 'Asia/Shanghai'

/**
 * The job queue, in its own schema of our database and on our connections; it makes and migrates the schema by itself. Several
 * processes may ask and work at once.
 */
export async function openJobs(connection: JobConnection, options: JobServiceOptions = {}): Promise<JobService> {
  const asking = boss(connection, options, { supervise: false, schedule: false })
  await connection.exclusively(async () => {
    await asking.start()
    for (const kind of JOB_KIND_NAMES) await asking.createQueue(kind, queueOf(jobRule(kind), options))
  })
  let working: JobRunner | undefined
  return {
    queueOn: (transaction) => queueOn(asking, database(transaction)),
    startWorking: async () => {
      working ??= await startRunner(connection, options)
      return working
    },
    close: async () => {
      await working?.stop()
      await asking.stop({ graceful: false, close: false })
    },
  }
}

function boss(connection: SqlRunner, options: JobServiceOptions, more: ConstructorOptions): PgBoss {
  const made = new PgBoss({ db: database(connection), schema: SCHEMA, persistWarnings: false, ...more })
  let last = ''
  made.on('error', (error) => {
    const line = error instanceof Error ? error.message : String(error)
    // While the database is away the same error comes every few seconds.
    if (line !== last) options.trouble?.(`后台任务出错：${line}`)
    last = line
  })
  return made
}

const database = (connection: SqlRunner): Db => ({
  executeSql: (text, values) => connection.executeSql(text, values),
})

const queueOf = (rule: JobRule, { heartbeatSeconds = 30 }: JobServiceOptions): QueueOptions & { policy: string } => ({
  policy: rule.once ? 'short' : 'standard',
  retryLimit: rule.retries,
  retryDelay: 10,
  retryBackoff: true,
  retryDelayMax: 600,
  heartbeatSeconds,
  expireInSeconds: 3600,
})

function queueOn(asking: PgBoss, db: Db): JobQueue {
  return {
    enqueue: async (kind, data, { key, runAt } = {}) => {
      await asking.send(kind, data, {
        db,
        ...(key === undefined ? {} : { singletonKey: key }),
        ...(runAt === undefined ? {} : { startAfter: runAt }),
      })
    },
    retry: async (kind, id) => {
      const answer = await asking.retry(kind, id, { db })
      return 'affected' in answer && answer.affected === 1
    },
  }
}

async function startRunner(connection: JobConnection, options: JobServiceOptions): Promise<JobRunner> {
  const { pollSeconds = 2, superviseSeconds = 30 } = options
  const working = boss(connection, options, {
    migrate: false,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    // Rebuilding indexes concurrently can't be done on a connection that may be in a transaction; our tables stay small.
    reindex: false,
  })
  await working.start()
  return {
    work: async (kind, handler) => {
      await working.work(kind, { pollingIntervalSeconds: pollSeconds }, async (jobs: Job[]) => {
        for (const job of jobs) {
          try {
            await handler(job.data as Parameters<typeof handler>[0], job.signal)
          } catch (error) {
            const line = error instanceof Error ? error.message : String(error)
            options.trouble?.(`后台任务“${jobRule(kind).label}”没有成功，稍后再试：${line}`)
            throw error
          }
        }
      })
    },
    schedule: async () => {
      const timed = JOB_KIND_NAMES.flatMap((kind: JobKind) => {
        const { cron } = jobRule(kind)
        return cron ? [{ kind, cron }] : []
      })
      for (const { kind, cron } of timed) await working.schedule(kind, cron, {}, { tz: TIME_ZONE, singletonKey: kind })
    },
    stop: () => working.stop({ timeout: STOP_MS, close: false }),
  }
}
