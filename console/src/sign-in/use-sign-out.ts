import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { api } from '../api/client.ts'

/** Ends the session, and forgets everything that this browser was shown. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    // Where there is no session any more, there is none to end.
    await api.DELETE('/api/v1/session').catch(() => undefined)
    client.clear()
    navigate('/sign-in', { replace: true })
  }
}
