import type { Day } from '../../law/day/index.ts'
import type { AuditLog, AuditSubject, NewAuditEntry } from '../audit/index.ts'
import type { Policy } from '../settings/index.ts'
import { type Atomically, PLATFORM } from '../transactions/index.ts'
import type { PeopleStores, PeopleTools } from './ports.ts'

export interface PeopleUnit extends PeopleStores {
  readonly audit: AuditLog
}

/** What the acts of this capability work with. */
export interface PeopleContext {
  readonly atomically: Atomically<PeopleUnit>
  readonly tools: PeopleTools
  readonly policy: Policy
  /** In China. */
  readonly today: Day
}

/** Who is at the other end, before we know which person it is. */
export interface Visitor {
  /** ISO instant. */
  readonly at: string
  readonly address: string | null
  readonly userAgent: string | null
}

/** An entry of signing in: no act of the table, since nobody has posts yet. They stand in the installation's own chain. */
export const signInEntry = (
  visitor: Pick<Visitor, 'at' | 'address'>,
  personId: string | null,
  act: NewAuditEntry['act'],
  on: AuditSubject,
  rest: Partial<Pick<NewAuditEntry, 'outcome' | 'detail' | 'before' | 'after'>> = {},
): NewAuditEntry => ({
  bodyId: PLATFORM,
  at: visitor.at,
  address: visitor.address,
  personId,
  post: null,
  act,
  on,
  outcome: 'done',
  before: null,
  after: null,
  detail: {},
  ...rest,
})
