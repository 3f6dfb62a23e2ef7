import { useQuery } from '@tanstack/react-query'
import type { CasePlace } from '../requests/requests-api.ts'
import { type CaseLetters, lettersKey, readLetters } from './letters-api.ts'

/** The letters of a case; undefined until they are there. */
export const useLetters = (place: CasePlace): CaseLetters | undefined =>
  useQuery({ queryKey: lettersKey(place), queryFn: () => readLetters(place) }).data
