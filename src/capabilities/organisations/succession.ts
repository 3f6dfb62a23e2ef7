import type { Day } from '../../law/day/index.ts'

/** What becomes of a body. 更名 is none of these: a renamed body stays the same, with a new period. */
export const SUCCESSION_KINDS = {
  merge: '合并',
  split: '拆分',
  abolish: '撤销',
} as const
export type SuccessionKind = keyof typeof SUCCESSION_KINDS

/** One line from a body to whoever takes over from it; a merger of three bodies is three of these, a division into two is two. */
export interface Succession {
  readonly id: string
  readonly kind: SuccessionKind
  /** The first day on which the successor answers. */
  readonly on: Day
  readonly predecessorId: string
  /** Null: abolished, and nobody takes over. */
  readonly successorId: string | null
  /** Whether open requests, and with them the 结转, go to this successor; of one predecessor to one alone. */
  readonly carries: boolean
  /** The document that decided it, by its number. */
  readonly basis: string | null
}
