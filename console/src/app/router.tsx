import { createBrowserRouter, Navigate } from 'react-router'
import { Loading } from '../parts/loading.tsx'
import { Shell } from '../shell/shell.tsx'
import { page } from './area.ts'
import { AREAS } from './areas.ts'
import { Fault } from './fault.tsx'
import { NoSuchPage } from './no-such-page.tsx'
import { SignedIn } from './signed-in.tsx'

/** Pages in front of the door, and those behind it, which every area brings. */
export const router = createBrowserRouter(
  [
    {
      errorElement: <Fault />,
      hydrateFallbackElement: <Loading what="工作台" />,
      children: [
        { path: 'sign-in', lazy: page(() => import('../sign-in/sign-in-page.tsx'), 'SignInPage') },
        { path: 'welcome', lazy: page(() => import('../sign-in/welcome-page.tsx'), 'WelcomePage') },
        {
          element: <SignedIn />,
          children: [
            {
              element: <Shell />,
              children: [
                {
                  errorElement: <Fault />,
                  children: [
                    { index: true, element: <Navigate to="/todo" replace /> },
                    ...AREAS.flatMap((area) => area.routes),
                    { path: 'search', lazy: page(() => import('../search/search-page.tsx'), 'SearchPage') },
                    { path: '*', element: <NoSuchPage /> },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  { basename: '/console' },
)
