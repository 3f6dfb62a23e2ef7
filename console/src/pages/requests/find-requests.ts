import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { Hit } from '../../app/area.ts'

/** Requests whose number or subject holds the words. Applicants can't be searched for: their data is encrypted. */
export async function findRequests(words: string): Promise<readonly Hit[]> {
  const { items } = await answer(api.GET('/api/v1/search', { params: { query: { q: words } } }))
  return items.filter(({ kind }) => kind === 'request').map(({ title, note, href }) => ({ title, note, to: href }))
}
