import { Spin } from 'antd'
import { useEffect, useState } from 'react'

const SHOWN_AFTER_MS = 300
const LONG_AFTER_MS = 2_000

/** 0 at first, 1 once it is worth saying, 2 once it takes long. */
export function useWaiting(busy: boolean): 0 | 1 | 2 {
  const [stage, setStage] = useState<0 | 1 | 2>(0)
  useEffect(() => {
    if (!busy) return setStage(0)
    const timers = [setTimeout(() => setStage(1), SHOWN_AFTER_MS), setTimeout(() => setStage(2), LONG_AFTER_MS)]
    return () => timers.forEach(clearTimeout)
  }, [busy])
  return busy ? stage : 0
}

/** In place of what is being read: nothing for a moment, then a word. */
export function Loading({ what }: { readonly what: string }) {
  const stage = useWaiting(true)
  return (
    <div className="loading" role="status">
      {stage > 0 && (
        <>
          <Spin aria-hidden />
          <span>{stage === 1 ? `正在读取${what}……` : `正在读取${what}，比平时久一些……`}</span>
        </>
      )}
    </div>
  )
}
