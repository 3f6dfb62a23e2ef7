import { QueryClient } from '@tanstack/react-query'
import { problemOf } from '../api/problem.ts'

const TRIES = 2

/** What was asked for a moment ago isn't asked for again; a lost connection or a busy server is tried again, a refusal isn't. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failed, error) => failed < TRIES && [0, 502, 503].includes(problemOf(error).status),
      // An intranet has no connection that the browser would know of.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
