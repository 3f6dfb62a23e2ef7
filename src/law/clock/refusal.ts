import type { Day } from '../day/index.ts'
import type { ActKind } from './act.ts'
import type { Stage } from './act-rules.ts'

/** Why there is no clock: the file as given can't have happened under the law that we hold. Each has a sentence for the user. */
export type ClockRefusal = { readonly message: string; readonly article: string } & (
  | { readonly kind: 'before-the-regulation'; readonly receivedOn: Day; readonly inForceFrom: Day }
  | { readonly kind: 'beyond-the-calendar'; readonly day: Day; readonly last: Day }
  | { readonly kind: 'before-receipt'; readonly act: ActKind; readonly on: Day; readonly receivedOn: Day }
  | { readonly kind: 'detail-before-act'; readonly act: ActKind; readonly on: Day; readonly detail: Day }
  | { readonly kind: 'detail-missing'; readonly act: ActKind }
  | { readonly kind: 'days-out-of-range'; readonly act: ActKind; readonly days: number }
  | { readonly kind: 'not-in-this-stage'; readonly act: ActKind; readonly on: Day; readonly stage: Stage }
  | { readonly kind: 'already-ended'; readonly act: ActKind; readonly on: Day; readonly endedOn: Day }
  | { readonly kind: 'nothing-to-answer'; readonly act: ActKind; readonly on: Day; readonly asked: ActKind }
  | { readonly kind: 'needs-first'; readonly act: ActKind; readonly on: Day; readonly needed: ActKind }
  | { readonly kind: 'extension-already-used'; readonly act: ActKind; readonly on: Day; readonly extendedOn: Day }
  | { readonly kind: 'not-in-force'; readonly act: ActKind; readonly on: Day }
)
