import { useQuery } from '@tanstack/react-query'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'

const NOTHING = { bodies: [], acts: [], subjects: [] } as const

/** Bodies, acts and kinds of things to choose from; empty until they are there. */
export function useChoices() {
  const { data } = useQuery({ queryKey: ['audit', 'choices'], queryFn: () => answer(api.GET('/api/v1/audit/choices')) })
  return data ?? NOTHING
}
