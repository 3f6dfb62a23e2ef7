import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import type { Services } from '../../services.ts'

export interface BodyName {
  readonly bodyCode: string | null
  readonly bodyName: string
}

/** What bodies are called by their ids; the installation is called 平台. */
export async function bodyNames({ organisations }: Pick<Services, 'organisations'>): Promise<(id: string) => BodyName> {
  const known = new Map((await organisations.list()).map((body) => [body.id, body]))
  return (id) => {
    if (id === PLATFORM) return { bodyCode: null, bodyName: '平台' }
    const body = known.get(id)
    return { bodyCode: body?.code ?? null, bodyName: body?.name ?? '（已不在名录中的机关）' }
  }
}
