import { useEffect, useState } from 'react'
import { usePreferences } from '../look/preferences.ts'
import { TYPE_SIZE } from '../look/roles.ts'

/** Widths of so many characters. `compact`: page and navigation don't fit beside each other; `tiny`: the top needs two lines. */
const LIMITS = { compact: 62, tiny: 26 } as const

/** Whether the window is that narrow at the size of type in use: large type makes a narrow window of a wide one. */
export function useNarrow(limit: keyof typeof LIMITS): boolean {
  const { large } = usePreferences()
  const size = large ? TYPE_SIZE.large : TYPE_SIZE.normal
  const question = `(max-width: ${LIMITS[limit] * size}px)`
  const [narrow, setNarrow] = useState(() => window.matchMedia(question).matches)
  useEffect(() => {
    const media = window.matchMedia(question)
    const look = () => setNarrow(media.matches)
    look()
    media.addEventListener('change', look)
    return () => media.removeEventListener('change', look)
  }, [question])
  return narrow
}
