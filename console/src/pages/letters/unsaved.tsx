import { Modal } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { useBlocker } from 'react-router'

export interface Unsaved {
  readonly any: boolean
  readonly has: (place: string) => boolean
  /** A place of the page has, or no longer has, something that isn't saved. */
  readonly mark: (place: string, unsaved: boolean) => void
}

/** Which places of a page hold something that isn't saved. */
export function useUnsaved(): Unsaved {
  const [places, setPlaces] = useState<ReadonlySet<string>>(new Set())
  const mark = useCallback((place: string, unsaved: boolean) => {
    setPlaces((now) => {
      if (now.has(place) === unsaved) return now
      const next = new Set(now)
      if (unsaved) next.add(place)
      else next.delete(place)
      return next
    })
  }, [])
  return { any: places.size > 0, has: (place) => places.has(place), mark }
}

/** Whoever leaves with something unsaved is asked once: by the browser, or within the console by us. */
export function LeaveQuestion({ unsaved }: { readonly unsaved: boolean }) {
  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  )
  return (
    <Modal
      title="有改动还没有保存"
      open={blocker.state === 'blocked'}
      okText="离开，不保存"
      okButtonProps={{ danger: true }}
      cancelText="留在这一页"
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      离开这一页，没有保存的改动就没有了。
    </Modal>
  )
}
