import { type RefObject, useCallback } from 'react'
import { useShortcut } from '../shell/shortcuts.ts'

/** The link that opens a row carries this attribute. */
export const ROW_LINK = 'data-row-link'

/** `j` and `k` move the focus from row to row; `Enter` is the link's own. */
export function useRowKeys(frame: RefObject<HTMLElement | null>): void {
  const move = useCallback(
    (by: 1 | -1) => {
      const links = [...(frame.current?.querySelectorAll<HTMLElement>(`[${ROW_LINK}]`) ?? [])]
      const row = document.activeElement?.closest('tr, li')
      const now = links.findIndex((link) => link === document.activeElement || row?.contains(link))
      const next = now === -1 ? (by === 1 ? 0 : links.length - 1) : Math.min(Math.max(now + by, 0), links.length - 1)
      links[next]?.focus()
      links[next]?.scrollIntoView({ block: 'nearest' })
    },
    [frame],
  )
  useShortcut('j', () => move(1))
  useShortcut('k', () => move(-1))
}
