import { Suspense, useState } from 'react'
import { Outlet } from 'react-router'
import { Loading } from '../parts/loading.tsx'
import { BusyBar } from './busy-bar.tsx'
import { HelpOverlay } from './help-overlay.tsx'
import { SideNav } from './side-nav.tsx'
import { TopBar } from './top-bar.tsx'
import { UnencryptedLine } from './unencrypted-line.tsx'
import { useNarrow } from './use-narrow.ts'

/** The frame around every page of a signed-in person. */
export function Shell() {
  const compact = useNarrow('compact')
  const [navOpen, setNavOpen] = useState(false)
  return (
    <div className="shell">
      <a className="skip" href="#main">
        跳到正文
      </a>
      <BusyBar />
      <TopBar compact={compact} openNav={() => setNavOpen(true)} />
      <UnencryptedLine />
      <div className="shell-body">
        <SideNav compact={compact} open={navOpen} close={() => setNavOpen(false)} />
        <main id="main" tabIndex={-1}>
          <Suspense fallback={<Loading what="页面" />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <HelpOverlay />
    </div>
  )
}
