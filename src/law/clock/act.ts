import type { Day } from '../day/index.ts'

/**
 * What may happen to a request, in the order in which acts of one day are taken: what came in, what went out, what
 * stops the period, what ends it. The names are those of the command line and the API.
 */
export const ACT_KINDS = [
  'correction_received',
  'fee_paid',
  'reasons_given',
  'third_party_answered',
  'co_producer_answered',
  'agency_answered',
  'determination_answered',
  'reopened',
  'third_party_asked',
  'co_producer_asked',
  'agency_asked',
  'determination_asked',
  'reasons_asked',
  'extended',
  'deferred',
  'correction_asked',
  'fee_notified',
  'replied',
  'lapsed_uncorrected',
  'lapsed_unpaid',
  'withdrawn',
  'terminated',
] as const

export type ActKind = (typeof ACT_KINDS)[number]

/** Something that happened to a request on a day. Acts are never changed: what they mean is computed. */
export interface Act {
  readonly kind: ActKind
  readonly on: Day
  /** Of an extension: working days. */
  readonly days?: number
  /** The day on which who was asked or notified got the letter; without it, the day it was sent. */
  readonly receivedOn?: Day
  /** The last day that the letter or the decision itself sets: for correcting, for giving reasons, for an agency's answer, for a deferred reply. */
  readonly until?: Day
  /** Who is asked, where several are; an answer with a name belongs to the question with that name. */
  readonly party?: string
}

/** A second figure that an act takes beside its day. */
export type ActDetail = 'days' | 'receivedOn' | 'until'
