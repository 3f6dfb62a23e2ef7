import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { answer } from './answer.ts'
import { api } from './client.ts'
import { holdCsrf } from './in-session.ts'
import { isProblemError } from './problem.ts'
import type { paths } from './schema.ts'

type Answer = paths['/api/v1/session']['get']['responses'][200]['content']['application/json']

/** Who is signed in, their posts, and what they may do somewhere. */
export type Session = Answer
export type Post = Session['posts'][number]
/** An act of the one table of permissions, e.g. `request.register`. */
export type Act = Session['may'][number]

const KEY = ['session'] as const

async function load(): Promise<Session | null> {
  try {
    const session = await answer(api.GET('/api/v1/session'))
    holdCsrf(session.csrf ?? undefined)
    return session
  } catch (thrown) {
    if (!isProblemError(thrown) || thrown.problem.status !== 401) throw thrown
    holdCsrf(undefined)
    return null
  }
}

/**
 * `null`: nobody is signed in. Asked once; later answers replace it only through `useReloadSession`, so that a session that ends
 * never takes a half-written page away.
 */
export const useSessionQuery = () =>
  useQuery({ queryKey: KEY, queryFn: load, staleTime: Number.POSITIVE_INFINITY, refetchOnReconnect: false })

/** The session, on pages that stand behind it. */
export function useSession(): Session {
  const { data } = useSessionQuery()
  if (!data) throw new Error('used outside the signed-in part of the console')
  return data
}

/** Whether the signed-in person may do this somewhere; of a thing itself the server judges. */
export const useMay = (act: Act): boolean => useSession().may.includes(act)

/** Reads the session anew: after signing in, or to learn what a person may by now. An ended one leaves the known one in place. */
export function useReloadSession(): () => Promise<Session | null> {
  const client = useQueryClient()
  return useCallback(async () => {
    const session = await load()
    if (session) client.setQueryData(KEY, session)
    return session
  }, [client])
}
