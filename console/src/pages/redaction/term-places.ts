import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Area, findTerms, type Mark, type RedactionPlace, redactionKey } from './redaction-api.ts'

export type Places = readonly (readonly Area[])[]

const termKey = (place: RedactionPlace, term: string) => [...redactionKey(place), 'term', term] as const

/**
 * Where terms stand, in their order. The file never changes: each is asked for once, all that aren't known yet together, since the server
 * looks through the whole file for them.
 */
export async function placesOf(
  client: QueryClient,
  place: RedactionPlace,
  terms: readonly string[],
): Promise<readonly Places[]> {
  const known = (term: string) => client.getQueryData<Places>(termKey(place, term))
  const unknown = [...new Set(terms.filter((term) => known(term) === undefined))]
  if (unknown.length > 0) {
    const { found } = await findTerms(place, unknown)
    for (const [i, term] of unknown.entries()) client.setQueryData(termKey(place, term), found[i]?.places ?? [])
  }
  return terms.map((term) => known(term) ?? [])
}

/** Beyond so many terms they are covered all the same, but no longer drawn. */
const MOST_DRAWN = 20

export interface TermPlaces {
  /** From 0. */
  readonly index: number
  readonly places: Places | undefined
}

/** The places of the marks that are terms, as far as they are known by now. */
export function useTermPlaces(place: RedactionPlace, marks: readonly Mark[]): readonly TermPlaces[] {
  const client = useQueryClient()
  const marked = marks
    .flatMap((mark, index) => (mark.kind === 'term' ? [{ index, term: mark.term }] : []))
    .slice(0, MOST_DRAWN)
  const terms = marked.map(({ term }) => term)
  const { data } = useQuery({
    queryKey: [...redactionKey(place), 'terms', terms],
    queryFn: () => placesOf(client, place, terms),
    enabled: terms.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  return marked.map(({ index }, i) => ({ index, places: data?.[i] }))
}
