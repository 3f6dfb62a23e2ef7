import { Button } from 'antd'
import { useEffect } from 'react'
import { useRouteError } from 'react-router'
import { ProblemAlert } from '../parts/problem-alert.tsx'

/** Kept so that a server that lacks the file for good doesn't make the page reload for ever. */
const RELOADED = 'gongkai.reloaded'

/** A page whose file is gone, because the server was updated below it. */
const isGone = (thrown: unknown): boolean =>
  thrown instanceof TypeError && /dynamically imported module|module script|Importing a module/i.test(thrown.message)

/** In place of a page that broke. */
export function Fault() {
  const thrown = useRouteError()
  const gone = isGone(thrown)
  useEffect(() => {
    if (!gone || sessionStorage.getItem(RELOADED) === window.location.href) return
    sessionStorage.setItem(RELOADED, window.location.href)
    window.location.reload()
  }, [gone])
  return (
    <div className="fault">
      <h1>这一页没有显示出来</h1>
      <ProblemAlert error={thrown} />
      <Button onClick={() => window.location.reload()}>刷新页面</Button>
    </div>
  )
}
