import { useIsFetching, useIsMutating } from '@tanstack/react-query'
import { useNavigation } from 'react-router'
import { useWaiting } from '../parts/loading.tsx'

/** A line at the very top while the console waits for anything, from 300 ms on; a word from two seconds on. */
export function BusyBar() {
  const busy = useIsFetching() + useIsMutating() > 0
  const navigating = useNavigation().state !== 'idle'
  const stage = useWaiting(busy || navigating)
  if (stage === 0) return null
  return (
    <div className="busy" role="status">
      <span className={stage === 2 ? 'busy-word' : 'unseen'}>正在处理……</span>
    </div>
  )
}
