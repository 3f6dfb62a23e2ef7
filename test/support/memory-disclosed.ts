import {
  type DisclosedEntry,
  type DisclosedStore,
  folded,
  gramsOf,
  type ProposalStore,
} from '../../src/capabilities/disclosure-log/index.ts'

const notHere = (): never => {
  throw new Error('proposals are tested on the real database')
}

/** A register without proposals, for tests of surfaces that don't touch them. */
export const noProposals: ProposalStore = {
  hold: notHere,
  add: notHere,
  findByKey: async () => undefined,
  find: async () => undefined,
  lock: async () => undefined,
  findStep: async () => undefined,
  append: notHere,
  ofBodies: async () => [],
}

const wordsOf = ({ title, summary, disclosed }: DisclosedEntry): string => `${title} ${summary} ${disclosed}`

/** What is open to all, held in memory; how it is really found is tested where it is. */
export function memoryDisclosed(): DisclosedStore {
  const kept = new Map<string, DisclosedEntry>()
  const newest = (): readonly DisclosedEntry[] =>
    [...kept.values()].sort((a, b) => (`${a.publishedOn}${a.id}` < `${b.publishedOn}${b.id}` ? 1 : -1))
  const key = ({ bodyId, id }: Pick<DisclosedEntry, 'bodyId' | 'id'>): string => `${bodyId}/${id}`
  return {
    publish: async (entry) => void kept.set(key(entry), entry),
    withdraw: async (place, { on, at, reason, title }) => {
      const entry = kept.get(key(place))
      if (!entry) return
      const emptied = { summary: '', disclosed: '', link: null, files: [], changedAt: at, withdrawn: { on, reason } }
      kept.set(key(place), { ...entry, ...emptied, ...(title === undefined ? {} : { title }) })
    },
    find: async (bodyId, id) => kept.get(key({ bodyId, id })),
    list: async ({ bodyId, year, q, page, size }) => {
      const words = folded(q ?? '').split(' ')
      const found = newest().filter(
        (entry) =>
          (bodyId === undefined || entry.bodyId === bodyId) &&
          (year === undefined || entry.answeredOn.startsWith(String(year))) &&
          words.every((word) => folded(wordsOf(entry)).includes(word)),
      )
      return { total: found.length, items: found.slice((page - 1) * size, page * size) }
    },
    facets: async () => ({
      bodyIds: [...new Set(newest().map(({ bodyId }) => bodyId))],
      years: [...new Set(newest().map(({ answeredOn }) => Number(answeredOn.slice(0, 4))))],
    }),
    sharing: async (grams, limit) =>
      newest()
        .filter((entry) => !entry.withdrawn && gramsOf(wordsOf(entry)).some((gram) => grams.includes(gram)))
        .slice(0, limit),
  }
}
