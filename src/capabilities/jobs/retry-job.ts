import { accept, type Result, refuse } from '../../law/result.ts'
import type { Actor, NotAllowed } from '../accounts/index.ts'
import { type AuditLog, type NoSuchThing, perform, type Source } from '../audit/index.ts'
import { type Atomically, PLATFORM } from '../transactions/index.ts'
import type { JobKind } from './job-kinds.ts'
import type { JobQueue } from './ports.ts'

export interface NotFailed {
  readonly kind: 'not-failed'
  readonly message: string
}

/** Lets a job that failed for good run again. */
export function retryJob(
  atomically: Atomically<{ readonly audit: AuditLog; readonly jobs: JobQueue }>,
  { actor, source }: { readonly actor: Actor; readonly source: Source },
  job: { readonly kind: JobKind; readonly id: string },
): Promise<Result<null, NotFailed | NotAllowed | NoSuchThing>> {
  return perform(atomically, { actor, source, act: 'job.retry' }, { bodyId: PLATFORM }, async ({ jobs }) => {
    if (!(await jobs.retry(job.kind, job.id))) {
      const message = '这个任务没有处于失败状态，可能已由他人重新执行，或者已过保存期。请刷新后再看。'
      return refuse({ kind: 'not-failed', message } as const)
    }
    const on = { kind: 'job', id: job.id }
    return accept({ value: null, on, before: 'failed', after: 'waiting', detail: { job: job.kind } })
  })
}
