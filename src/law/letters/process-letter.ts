import type { ArticleRef } from '../articles/index.ts'
import type { Backing } from '../evidence.ts'
import type { Dated } from '../in-force.ts'
import type { TimeLimitId } from '../time-limits/time-limit.ts'

/** Who gets it. `file`: kept with the request, sent to nobody. */
export const ADDRESSEES = {
  applicant: '申请人',
  thirdParty: '第三方',
  coProducer: '共同制作机关',
  agency: '其他机关、内设机构',
  competentBody: '有权更正的机关',
  file: '存档',
} as const
export type Addressee = keyof typeof ADDRESSEES

/** A letter on the way to the reply. None of them tells a remedy: they settle nothing yet. */
export interface ProcessLetter extends Dated {
  readonly id: string
  readonly title: string
  readonly to: Addressee
  readonly articles: readonly ArticleRef[]
  /** When it goes out, in words. */
  readonly when: string
  /** The limit that it has to keep, or that it sets. */
  readonly limit?: TimeLimitId
  /** What it has to say. */
  readonly fields: readonly string[]
  readonly backing: Backing
}
