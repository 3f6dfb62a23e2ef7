import type { Day } from '../../law/day/index.ts'
import type { SettingsContext } from '../settings/index.ts'
import type { Atomically } from '../transactions/index.ts'
import { allFiles } from './all-files.ts'
import { type RulesOf, rulesReader } from './day-rules.ts'
import type { FilesPage, RequestStore } from './ports.ts'
import { duesOf } from './standing.ts'

/**
 * Makes the lines of the lists anew from the acts, body by body; how many there were. Within a transaction: each request is locked first, so
 * that nobody records an act by other rules meanwhile.
 */
export async function rebuildDues(
  store: RequestStore,
  bodyIds: readonly string[],
  rulesOf: RulesOf,
  which: FilesPage['which'] = 'all',
): Promise<number> {
  let count = 0
  for (const bodyId of bodyIds.toSorted()) {
    const rules = await rulesOf(bodyId)
    for await (const { request } of allFiles(store, [bodyId], which)) {
      const file = await store.lock(bodyId, request.id)
      if (!file) continue
      await store.putDues(bodyId, request.id, duesOf(file, rules))
      count += 1
    }
  }
  return count
}

export interface RedueContext extends SettingsContext {
  readonly requests: Pick<RequestStore, 'bodies'>
  readonly atomically: Atomically<SettingsContext & { readonly requests: RequestStore }>
}

/**
 * Every open request's line anew, body by body in a transaction each: what a setting that holds from today on, or a changed reading of the
 * law, does to the lists. Interrupted, it can begin again.
 */
export async function redueOpen(
  { requests, atomically }: RedueContext,
  today: Day,
  signal: AbortSignal,
): Promise<void> {
  for (const bodyId of await requests.bodies()) {
    if (signal.aborted) return
    await atomically((unit) => rebuildDues(unit.requests, [bodyId], rulesReader(unit, today), 'open'))
  }
}
