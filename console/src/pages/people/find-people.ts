import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { Hit } from '../../app/area.ts'

const MOST = 10

/** People whose name or account holds the words. */
export async function findPeople(words: string): Promise<readonly Hit[]> {
  const { items } = await answer(api.GET('/api/v1/people', { params: { query: { q: words, size: MOST } } }))
  return items.map(({ id, name, account, bodyName }) => ({
    title: name,
    note: `${bodyName} · 账号 ${account}`,
    to: `/people/${id}`,
  }))
}
