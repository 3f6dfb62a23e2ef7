import type { Backing } from '../evidence.ts'
import type { Dated } from '../in-force.ts'

export type TimeLimitId =
  | 'correction-notice'
  | 'reply'
  | 'extension'
  | 'third-party-opinion'
  | 'co-producer-opinion'
  | 'fee-payment'

/** One limit of the law. The number stands here and nowhere else; pages, letters and messages read it and print its article. */
export interface TimeLimit extends Dated {
  readonly id: TimeLimitId
  /** 答复期限 */
  readonly title: string
  /** As cited: an article of the regulation (2019), or the name of another text before it. */
  readonly article: string
  readonly days: number
  readonly unit: 'working-day'
  /** The day from which it runs; that day itself isn't counted. */
  readonly startsOn: string
  /** What follows when it passes without the act it was set for. */
  readonly onSilence?: string
  readonly backing: Backing
}
