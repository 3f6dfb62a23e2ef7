import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { RequestFilter, RequestListing, RequestStore } from '../../capabilities/requests/index.ts'
import type { RequestDuesRow, RequestRow } from './schema/requests.ts'
import type { Queryable } from './unit.ts'

const LARGEST_PAGE = 500
const LAST_ROW = 1_000_000_000

type Joined = { readonly r: RequestRow; readonly d: RequestDuesRow }

/** Lists over the bodies that whoever asks may see: they read the lines, and fold nothing. */
export async function listRequests(database: Queryable, filter: RequestFilter): ReturnType<RequestStore['list']> {
  if (filter.bodyIds.length === 0) return { total: 0, items: [] }
  const size = Math.min(Math.max(Math.trunc(filter.size) || 1, 1), LARGEST_PAGE)
  const offset = Math.min((Math.max(Math.trunc(filter.page) || 1, 1) - 1) * size, LAST_ROW)
  const matching = database
    .selectFrom('requests as r')
    .innerJoin('request_dues as d', (on) => on.onRef('d.body_id', '=', 'r.body_id').onRef('d.request_id', '=', 'r.id'))
    .where((row) => row.and(conditions(row as unknown as ExpressionBuilder<Joined, 'r' | 'd'>, filter)))
  const { total } = await matching.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await matching
    .select(['r.body_id', 'r.id', 'r.number', 'r.channel', 'r.arrived_on', 'r.subject'])
    .select(['d.stage', 'd.received_on', 'd.due', 'd.provisional', 'd.ended_on', 'd.ended_by', 'd.errors', 'd.acts'])
    .select(['d.outcome', 'd.handler_id', 'd.archived_on'])
    .orderBy(sql.raw(ORDERS[filter.sort]))
    .orderBy('r.number')
    .limit(size)
    .offset(offset)
    .execute()
  return { total, items: rows.map(listing) }
}

/** Open ones first; without a due day, those whose receipt has to be settled before those whose applicant is waited for. */
const ORDERS: Readonly<Record<RequestFilter['sort'], string>> = {
  due: `(d.ended_on is not null), (d.stage <> 'receipt'), d.due nulls last, r.arrived_on`,
  arrived: 'r.arrived_on desc',
  number: 'r.body_id',
}

function conditions(
  row: ExpressionBuilder<Joined, 'r' | 'd'>,
  { bodyIds, state, text, today, soonUntil }: RequestFilter,
): Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = [row('r.body_id', 'in', bodyIds)]
  const wanted = text?.replaceAll('\0', '').trim()
  if (wanted) {
    const like = `%${wanted.replaceAll(/[\\%_]/g, '\\$&')}%`
    all.push(row.or([row('r.number', 'ilike', like), row('r.subject', 'ilike', like)]))
  }
  const running = row('d.stage', '=', 'running')
  if (state === 'overdue') all.push(running, row('d.due', '<', today))
  if (state === 'soon') all.push(running, row('d.due', '>=', today), row('d.due', '<=', soonUntil))
  if (state === 'running') all.push(running)
  if (state === 'receipt') all.push(row('d.stage', '=', 'receipt'))
  if (state === 'waiting') all.push(row('d.stage', 'in', ['awaiting_correction', 'awaiting_payment']))
  if (state === 'ended') all.push(row('d.stage', '=', 'ended'))
  return all
}

const listing = (
  row: Pick<RequestRow, 'body_id' | 'id' | 'number' | 'channel' | 'arrived_on' | 'subject'> &
    Omit<RequestDuesRow, 'body_id' | 'request_id'>,
): RequestListing => ({
  bodyId: row.body_id,
  id: row.id,
  number: row.number,
  channel: row.channel as RequestListing['channel'],
  arrivedOn: row.arrived_on as RequestListing['arrivedOn'],
  subject: row.subject,
  stage: row.stage as RequestListing['stage'],
  receivedOn: row.received_on as RequestListing['receivedOn'],
  due: row.due as RequestListing['due'],
  provisional: row.provisional,
  endedOn: row.ended_on as RequestListing['endedOn'],
  endedBy: row.ended_by as RequestListing['endedBy'],
  errors: row.errors,
  acts: row.acts,
  outcome: row.outcome as RequestListing['outcome'],
  handlerId: row.handler_id,
  archivedOn: row.archived_on as RequestListing['archivedOn'],
})
