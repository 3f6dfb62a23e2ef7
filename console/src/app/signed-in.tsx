import { useEffect } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { useReloadSession, useSessionQuery } from '../api/session.ts'
import { Loading } from '../parts/loading.tsx'
import { ProblemAlert } from '../parts/problem-alert.tsx'
import { SignInAgain } from '../sign-in/sign-in-again.tsx'

/** Lets a signed-in person through; anyone else signs in first and comes back to where they wanted to go. */
export function SignedIn() {
  const { data, error, refetch } = useSessionQuery()
  const { pathname, search } = useLocation()
  useFreshPermissions(data != null)
  if (error && data === undefined) {
    return (
      <main className="alone">
        <ProblemAlert error={error} retry={() => void refetch()} />
      </main>
    )
  }
  if (data === undefined) return <Loading what="工作台" />
  if (data === null || data.mustChangePassword) {
    const back = pathname === '/' ? '' : `?back=${encodeURIComponent(pathname + search)}`
    return <Navigate to={`/sign-in${back}`} replace />
  }
  return (
    <SignInAgain session={data}>
      <Outlet />
    </SignInAgain>
  )
}

/** Whoever comes back to the window finds what they may do by now. */
function useFreshPermissions(signedIn: boolean): void {
  const reload = useReloadSession()
  useEffect(() => {
    const look = () => {
      if (signedIn && document.visibilityState === 'visible') void reload().catch(() => undefined)
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [signedIn, reload])
}
