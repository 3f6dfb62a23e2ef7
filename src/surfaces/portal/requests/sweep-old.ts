import type { Services } from '../../services.ts'

/** Forms that were left, with their files, and visits that are over. Whoever begins something clears up after those before. */
export async function sweepOld({ applying }: Pick<Services, 'applying'>, now: string): Promise<void> {
  for (const id of await applying.store.sweep(now)) await applying.files.remove(id)
}
