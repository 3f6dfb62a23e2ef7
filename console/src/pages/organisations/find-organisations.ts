import type { Hit } from '../../app/area.ts'
import { loadList } from './organisations-api.ts'

/** Bodies by name, former name or code, for the search at the top. */
export async function findOrganisations(words: string): Promise<readonly Hit[]> {
  const { items } = await loadList({ q: words, state: 'all', size: 10 })
  return items.map(({ code, name, formerName, exists }) => ({
    title: name,
    note: [code, formerName && `曾用名 ${formerName}`, !exists && '已撤并'].filter(Boolean).join(' · '),
    to: `/organisations/${code}`,
  }))
}
