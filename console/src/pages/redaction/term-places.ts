import { queryOptions, useQueries } from '@tanstack/react-query'
import { type Area, findTerm, type Mark, type RedactionPlace, redactionKey } from './redaction-api.ts'

export type Places = readonly (readonly Area[])[]

/** Where a term stands; asked once for as long as the page is open, since the file never changes. */
export const termQuery = (place: RedactionPlace, term: string) =>
  queryOptions({
    queryKey: [...redactionKey(place), 'term', term],
    queryFn: async (): Promise<Places> => (await findTerm(place, term)).places,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })

/** Beyond so many terms they are covered all the same, but no longer drawn: each is a look through the whole file. */
const MOST_DRAWN = 20

export interface TermPlaces {
  /** From 0. */
  readonly index: number
  readonly places: Places | undefined
}

/** The places of the marks that are terms, as far as they are known by now. */
export function useTermPlaces(place: RedactionPlace, marks: readonly Mark[]): readonly TermPlaces[] {
  const terms = marks
    .flatMap((mark, index) => (mark.kind === 'term' ? [{ index, term: mark.term }] : []))
    .slice(0, MOST_DRAWN)
  const answers = useQueries({ queries: terms.map(({ term }) => termQuery(place, term)) })
  return terms.map(({ index }, i) => ({ index, places: answers[i]?.data }))
}
