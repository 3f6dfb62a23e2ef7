import { nationalCalendar } from '../../law/calendar/index.ts'
import { addDays, type Day } from '../../law/day/index.ts'
import { currentDataKey, type OpenKey } from '../applicants/index.ts'
import type { AuditLog, NewAuditEntry } from '../audit/index.ts'
import {
  addRequest,
  appendAct,
  type CaseFile,
  type DisclosureRequest,
  type RegisterContext,
  type RegisterStores,
  type RequestAct,
} from '../requests/index.ts'
import type { Atomically } from '../transactions/index.ts'
import { type ActRow, APPLICANTS, REQUEST_ROWS, type RequestRow } from './request-rows.ts'

export interface FillRequestsContext extends Omit<RegisterContext, 'atomically'> {
  readonly atomically: Atomically<RegisterStores & { readonly audit: AuditLog }>
  readonly organisations: {
    findByCode(code: string): Promise<{ readonly id: string; readonly code: string } | undefined>
  }
  readonly today: Day
  /** ISO instant. */
  now(): string
}

/**
 * Enters the invented county's open and ended requests, their days counted back from today so that some are due today, some overdue. Called
 * again it goes on where it stopped. Where the key of applicants' data is missing, nothing is entered.
 */
export async function fillDemoRequests(context: FillRequestsContext): Promise<void> {
  for (const [i, row] of REQUEST_ROWS.entries()) await fill(context, row, demoRequestKey(i + 1))
}

/** Of the n-th request, from 1: what was entered under it is found again. */
export const demoRequestKey = (at: number): string => `invented-county-${at}`

async function fill(context: FillRequestsContext, row: RequestRow, key: string): Promise<void> {
  const body = await context.organisations.findByCode(row.body)
  if (!body) return
  const at = context.now()
  await context.atomically(async (unit) => {
    await unit.requests.hold(body.id)
    if (await unit.requests.findByKey(body.id, key)) return
    const dataKey = await currentDataKey(context, unit, body.id, at)
    if (!dataKey.ok) return
    const request = await enter({ ...context, key: dataKey.value }, unit, { body, row, key, at })
    await unit.audit.append(entryOf(unit.audit, request, at))
  })
}

interface Entering {
  readonly body: { readonly id: string; readonly code: string }
  readonly row: RequestRow
  readonly key: string
  readonly at: string
}

async function enter(
  context: FillRequestsContext & { readonly key: OpenKey },
  unit: RegisterStores,
  { body, row, key, at }: Entering,
): Promise<DisclosureRequest> {
  const { arrivedOn, acts } = datedRow(row, context.today)
  const by = { personId: null, at }
  const registration = { body, channel: row.channel, arrivedOn, subject: row.subject, key }
  const applicants = [APPLICANTS[row.applicant]]
  const request = await addRequest(context, unit, { ...registration, applicants }, by, {})
  let file: CaseFile = { request, acts: [] }
  for (const act of acts) {
    const recorded = await appendAct(unit, file, act, { ...by, key: `${key}-${file.acts.length + 1}` }, {})
    file = { request, acts: [...file.acts, recorded] }
  }
  return request
}

/** Entered by the program, in nobody's name. */
const entryOf = (log: AuditLog, request: DisclosureRequest, at: string): NewAuditEntry => ({
  bodyId: request.bodyId,
  at,
  personId: null,
  post: null,
  act: 'request.register',
  on: { kind: 'request', id: request.id },
  outcome: 'done',
  before: null,
  after: log.hash(request),
  address: 'server',
  detail: { number: request.number, channel: request.channel, arrivedOn: request.arrivedOn, invented: true },
})

/** A row counted back from a day: arrival, and the acts that have happened by then. */
export function datedRow(
  row: RequestRow,
  today: Day,
): { readonly arrivedOn: Day; readonly acts: readonly RequestAct[] } {
  const arrivedOn = workingDayBefore(today, row.age)
  return { arrivedOn, acts: row.acts.flatMap((act) => actOf(act, arrivedOn, today)) }
}

/** The n-th working day before a day. */
function workingDayBefore(from: Day, n: number): Day {
  let found = from
  for (let left = n; left > 0; left -= nationalCalendar().dayAt(found).working ? 1 : 0) found = addDays(found, -1)
  return found
}

/** What has happened by today. */
function actOf([kind, after, more = {}]: ActRow, arrivedOn: Day, today: Day): readonly RequestAct[] {
  const plus = (days: number): Day => (days === 0 ? arrivedOn : nationalCalendar().addWorkingDays(arrivedOn, days))
  const { until, ...rest } = more
  const on = plus(after)
  return on > today ? [] : [{ kind, on, ...rest, ...(until === undefined ? {} : { until: plus(until) }) }]
}
