import { useEffect, useState } from 'react'
import { usePreferences } from '../look/preferences.ts'
import { TYPE_SIZE } from '../look/roles.ts'

/** Characters' widths that page and navigation need beside each other. */
const SIDE_BY_SIDE_EM = 62

/** Whether the window is too narrow for the navigation to stay open, at the size of type in use. */
export function useCompact(): boolean {
  const { large } = usePreferences()
  const size = large ? TYPE_SIZE.large : TYPE_SIZE.normal
  const question = `(max-width: ${SIDE_BY_SIDE_EM * size}px)`
  const [compact, setCompact] = useState(() => window.matchMedia(question).matches)
  useEffect(() => {
    const media = window.matchMedia(question)
    const look = () => setCompact(media.matches)
    look()
    media.addEventListener('change', look)
    return () => media.removeEventListener('change', look)
  }, [question])
  return compact
}
