import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

interface Props {
  readonly title: string
  /** Beside the title: what can be done here. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The frame of every page: heading, title of the window, and the focus, so that whoever hears the page hears where they are. */
export function Page({ title, actions, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    document.title = `${title} · 工作台`
  }, [title])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every address, not for a change of its filters
  useEffect(() => {
    // The first page of a visit leaves the focus where the browser puts it; so does a page that focuses a field by itself.
    if (
      window.history.state?.idx > 0 &&
      !heading.current?.parentElement?.parentElement?.contains(document.activeElement)
    ) {
      heading.current?.focus({ preventScroll: true })
      window.scrollTo(0, 0)
    }
  }, [pathname])
  return (
    <>
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </>
  )
}
