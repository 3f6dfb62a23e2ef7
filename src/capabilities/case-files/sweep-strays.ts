import type { SealedFiles } from '../applying/index.ts'
import type { CaseFileStore } from './ports.ts'

const BATCH = 500

/**
 * Removes files that nothing knows: left where the machine stopped between a file and its row. What is younger than the instant may still be
 * on its way.
 * @returns how many
 */
export async function sweepStrays(
  { files, caseFiles }: { readonly files: SealedFiles; readonly caseFiles: Pick<CaseFileStore, 'known'> },
  before: string,
  signal: AbortSignal,
): Promise<number> {
  let removed = 0
  const clear = async (ids: readonly string[]): Promise<void> => {
    const known = await caseFiles.known(ids)
    const strays = ids.filter((id) => !known.has(id))
    for (const id of strays) await files.remove(id)
    removed += strays.length
  }
  let batch: string[] = []
  for await (const { id, changedAt } of files.all()) {
    if (signal.aborted) break
    if (changedAt >= before) continue
    batch.push(id)
    if (batch.length < BATCH) continue
    await clear(batch)
    batch = []
  }
  if (batch.length > 0) await clear(batch)
  return removed
}
