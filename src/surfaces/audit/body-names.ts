import { PLATFORM } from '../../capabilities/transactions/index.ts'
import type { Services } from '../services.ts'

/** What belongs to no body has a chain of its own. */
export const PLATFORM_NAME = '平台'

/** Names of bodies by their ids, the platform's included; an id that nobody has any more stands for itself. */
export async function bodyNames({ organisations }: Pick<Services, 'organisations'>): Promise<(id: string) => string> {
  const names = new Map((await organisations.list()).map(({ id, name }) => [id, name]))
  return (id) => (id === PLATFORM ? PLATFORM_NAME : (names.get(id) ?? `机关 ${id}`))
}
