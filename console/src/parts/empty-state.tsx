import type { ReactNode } from 'react'

interface Props {
  /** What will be here. */
  readonly what: ReactNode
  /** How it comes, or what to do. */
  readonly how?: ReactNode
  /** The button that begins it. */
  readonly act?: ReactNode
}

/** A place that holds nothing yet, said in words. */
export function EmptyState({ what, how, act }: Props) {
  return (
    <div className="empty">
      <p>{what}</p>
      {how && <p className="quiet">{how}</p>}
      {act}
    </div>
  )
}
