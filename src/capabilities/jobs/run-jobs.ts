import type { JobData } from './job-kinds.ts'
import type { JobRunner } from './ports.ts'

/** What each kind of job does; all of them bear being run twice. */
export type JobHandlers = {
  readonly [K in keyof JobData]: (data: JobData[K], signal: AbortSignal) => Promise<void>
}

/** Begins to work at every kind of job, and lets those that have a time run at it. */
export async function runJobs(runner: JobRunner, handlers: JobHandlers): Promise<void> {
  await runner.work('deliver', handlers.deliver)
  await runner.work('sweep', handlers.sweep)
  await runner.work('redact', handlers.redact)
  await runner.work('daily', handlers.daily)
  await runner.schedule()
}
