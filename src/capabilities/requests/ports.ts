import type { Day } from '../../law/day/index.ts'
import type { OutcomeKey } from '../../law/outcomes/index.ts'
import type { CaseFile, DisclosureRequest, RecordedAct } from './request.ts'
import type { Dues } from './standing.ts'

/** Requests and their acts: within a transaction for whoever writes, over the database for whoever reads. */
export interface RequestStore {
  /** Waits for whoever else registers for this body, until the end of the transaction. */
  hold(bodyId: string): Promise<void>
  /** The next serial number of a body's year; holds as `hold` does: none is given twice, none left out. */
  nextSerial(bodyId: string, year: number): Promise<number>
  /** Whether no request of the year has this serial number. */
  isFree(bodyId: string, year: number, serial: number): Promise<boolean>
  /** @param key of the submission: one key is one request */
  add(request: DisclosureRequest, key: string): Promise<void>
  /** The request that a submission made. */
  findByKey(bodyId: string, key: string): Promise<DisclosureRequest | undefined>
  find(bodyId: string, id: string): Promise<CaseFile | undefined>
  /** Those of some ids that there are: somebody who asks very often has hundreds. */
  findAll(bodyId: string, ids: readonly string[]): Promise<readonly CaseFile[]>
  /** As `find`; whoever else locks the request waits until the end of the transaction. */
  lock(bodyId: string, id: string): Promise<CaseFile | undefined>
  /** The act that a submission made. */
  findAct(bodyId: string, requestId: string, key: string): Promise<RecordedAct | undefined>
  append(bodyId: string, requestId: string, act: RecordedAct, key: string): Promise<void>
  putDues(bodyId: string, requestId: string, dues: Dues): Promise<void>
  list(filter: RequestFilter): Promise<{ readonly total: number; readonly items: readonly RequestListing[] }>
  /** Of each body that has requests, how many stand how. */
  counts(asked: Pick<RequestFilter, 'bodyIds' | 'today' | 'soonUntil'>): Promise<readonly RequestCounts[]>
  /** Requests with their acts, in the order of body and id: the first `limit` after a place. */
  files(bodyIds: readonly string[], page: FilesPage): Promise<readonly CaseFile[]>
  /** Bodies that have requests. */
  bodies(): Promise<readonly string[]>
}

export interface FilesPage {
  /** Those that haven't ended; all; or those whose period had not ended before a day. */
  readonly which: 'open' | 'all' | { readonly runningOn: Day }
  readonly limit: number
  readonly after?: { readonly bodyId: string; readonly id: string }
}

export interface RequestFilter {
  /** The bodies that whoever asks may see; an empty list finds nothing. */
  readonly bodyIds: readonly string[]
  readonly state?: RequestListState
  /** Part of number or subject. */
  readonly text?: string
  readonly handler?: HandlerFilter
  readonly outcome?: OutcomeKey
  /** Open ones alone, by their due day. */
  readonly dueFrom?: Day
  readonly dueUntil?: Day
  /** What overdue and due soon are measured from. */
  readonly today: Day
  readonly soonUntil: Day
  readonly sort: 'due' | 'arrived' | 'number'
  readonly page: number
  readonly size: number
}

/** Nobody handles it yet, this person does, or somebody else. */
export type HandlerFilter =
  | { readonly is: 'none' }
  | { readonly is: 'person'; readonly id: string }
  | { readonly is: 'other'; readonly id: string }

/** How many requests of a body are open, and how they stand. */
export interface RequestCounts {
  readonly bodyId: string
  readonly open: number
  readonly receipt: number
  readonly overdue: number
  readonly soon: number
  readonly urged: number
}

/** 超期 · 将到期 · 待确定收到之日 · 办理中 · 等待申请人 · 督办 · 办结 · 待归档 · 已拆分 */
export const REQUEST_LIST_STATES = [
  'overdue',
  'soon',
  'receipt',
  'running',
  'waiting',
  'urged',
  'ended',
  'unarchived',
  'divided',
] as const
export type RequestListState = (typeof REQUEST_LIST_STATES)[number]

export interface RequestListing extends Dues {
  readonly bodyId: string
  readonly id: string
  readonly number: string
  readonly channel: DisclosureRequest['channel']
  readonly arrivedOn: Day
  readonly subject: string
}
