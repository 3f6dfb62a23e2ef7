import type { Day } from '../../law/day/index.ts'
import type { Result } from '../../law/result.ts'
import { assignRequest, type DeskRefusal, type DeskUnit } from './assign-request.ts'
import type { RulesOf } from './day-rules.ts'
import { judgeAct } from './judge-act.ts'
import type { RequestStore } from './ports.ts'
import { type ActContext, type Recorded, recordAct } from './record-act.ts'
import { noSuchRequest, type RequestRefusal } from './refusals.ts'
import type { By } from './register-request.ts'
import type { CaseFile, RequestAct } from './request.ts'
import type { Standing } from './standing.ts'

/** One of several requests for which the same is recorded. */
export interface BulkItem {
  readonly bodyId: string
  readonly requestId: string
  /** Where the request is seen, below the console. */
  readonly href: string
}

/** What would come of the act for one of them. */
export interface BulkPreview {
  readonly item: BulkItem
  readonly file: CaseFile | undefined
  readonly judged: Result<Standing, RequestRefusal>
}

/** The same act for several requests, looked at and not recorded: each is judged by itself. */
export async function previewBulk(
  requests: Pick<RequestStore, 'find'>,
  items: readonly BulkItem[],
  act: RequestAct,
  { today, rulesOf }: { readonly today: Day; readonly rulesOf: RulesOf },
): Promise<readonly BulkPreview[]> {
  const seen: BulkPreview[] = []
  for (const item of items) {
    const file = await requests.find(item.bodyId, item.requestId)
    const rules = await rulesOf(item.bodyId)
    const judged: BulkPreview['judged'] = file
      ? judgeAct(file.request, file.acts, act, { today, rules })
      : { ok: false, error: noSuchRequest }
    seen.push({ item, file, judged })
  }
  return seen
}

export interface BulkDone {
  readonly item: BulkItem
  readonly done: Result<Recorded, DeskRefusal>
}

/**
 * The same act for several requests, each in a transaction of its own: one that is refused holds up none of the others. The key of each is made
 * of the submission's, so that pressing again, or going on after an interruption, records what is missing and nothing twice.
 */
export async function recordBulk(
  context: ActContext<DeskUnit>,
  by: By,
  items: readonly (BulkItem & { readonly after: number })[],
  { act, key }: { readonly act: RequestAct; readonly key: string },
): Promise<readonly BulkDone[]> {
  const all: BulkDone[] = []
  for (const { after, ...item } of items) {
    const wanted = { ...item, act, after, key: `${key}/${item.requestId}` }
    const record = act.kind === 'assigned' ? assignRequest : recordAct<DeskUnit>
    all.push({ item, done: await record(context, by, wanted) })
  }
  return all
}
