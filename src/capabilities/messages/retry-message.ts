import { accept, type Result, refuse } from '../../law/result.ts'
import type { Actor, NotAllowed } from '../accounts/index.ts'
import { type AuditLog, type NoSuchThing, perform, type Source } from '../audit/index.ts'
import type { JobQueue } from '../jobs/index.ts'
import { type Atomically, PLATFORM } from '../transactions/index.ts'
import type { MessageRef, OutboxLog } from './ports.ts'

export interface NotGivenUp {
  readonly kind: 'not-given-up'
  readonly message: string
}

type RetryUnit = { readonly audit: AuditLog; readonly outbox: OutboxLog; readonly jobs: Pick<JobQueue, 'enqueue'> }

/** Lets a message that was given up go out again, with all its attempts. */
export function retryMessage(
  atomically: Atomically<RetryUnit>,
  { actor, source }: { readonly actor: Actor; readonly source: Source },
  ref: MessageRef,
): Promise<Result<null, NotGivenUp | NotAllowed | NoSuchThing>> {
  return perform(
    atomically,
    { actor, source, act: 'job.retry' },
    { bodyId: PLATFORM },
    async ({ outbox, jobs }: RetryUnit) => {
      const message = await outbox.find(ref)
      if (!message || !(await outbox.requeue(ref, source.at))) {
        const told = '这条消息没有处于未送出的状态，可能已由他人重新发送。请刷新后再看。'
        return refuse({ kind: 'not-given-up', message: told } as const)
      }
      await jobs.enqueue('deliver', ref)
      const { state, attempts, failure, channel } = message
      return accept({
        value: null,
        on: { kind: 'message', id: ref.id },
        before: { state, attempts, failure },
        after: { state: 'waiting', attempts: 0 },
        detail: { channel },
      })
    },
  )
}
