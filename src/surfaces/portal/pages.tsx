import type { ReactElement } from 'react'
import type { PageLinks } from '../http/list-query.ts'

/** 翻页 under a list; nothing where all of it stands on one page. */
export function Pages({ page, links }: { readonly page: number; readonly links: PageLinks }): ReactElement | null {
  if (links.pages === 1 && page === 1) return null
  return (
    <nav className="pages" aria-label="翻页">
      {links.prev && (
        <a rel="prev" href={links.prev}>
          上一页
        </a>
      )}
      <span>
        第 {page} 页，共 {links.pages} 页
      </span>
      {links.next && (
        <a rel="next" href={links.next}>
          下一页
        </a>
      )}
    </nav>
  )
}
