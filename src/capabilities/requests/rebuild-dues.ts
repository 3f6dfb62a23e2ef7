import { allFiles } from './all-files.ts'
import type { RulesOf } from './day-rules.ts'
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
