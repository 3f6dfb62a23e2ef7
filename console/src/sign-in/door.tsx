import { type ReactNode, useEffect } from 'react'
import { LookMenu } from '../shell/look-menu.tsx'
import { UnencryptedLine } from '../shell/unencrypted-line.tsx'

/** The frame of the pages in front of the door. */
export function Door({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · 工作台`
  }, [title])
  return (
    <>
      <UnencryptedLine />
      <main className="door" id="main">
        <p className="quiet">政府信息公开 · 工作台</p>
        <h1>{title}</h1>
        <div className="door-box">{children}</div>
        <div className="door-end">
          <a href="/">公众页面</a>
          <LookMenu />
        </div>
      </main>
    </>
  )
}
