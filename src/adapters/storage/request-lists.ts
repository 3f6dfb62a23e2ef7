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
    .select(['d.outcome', 'd.handler_id', 'd.archived_on', 'd.urged_on'])
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

function conditions(row: ExpressionBuilder<Joined, 'r' | 'd'>, filter: RequestFilter): Expression<SqlBool>[] {
  const { bodyIds, state, text, today, soonUntil } = filter
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
  if (state === 'divided') all.push(row('d.stage', '=', 'divided'))
  if (state === 'urged') all.push(row('d.urged_on', 'is not', null))
  if (state === 'unarchived') {
    all.push(row('d.stage', 'in', ['ended', 'divided']), row('d.archived_on', 'is', null))
  }
  return [...all, ...deskConditions(row, filter)]
}

/** Whose it is, how it ended, when it is due. */
function deskConditions(
  row: ExpressionBuilder<Joined, 'r' | 'd'>,
  { handler, outcome, dueFrom, dueUntil }: RequestFilter,
): Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = []
  if (handler?.is === 'none') all.push(row('d.handler_id', 'is', null))
  if (handler?.is === 'person') all.push(row('d.handler_id', '=', handler.id))
  if (handler?.is === 'other') all.push(row('d.handler_id', '<>', handler.id))
  if (outcome) all.push(row('d.outcome', '=', outcome))
  if (dueFrom) all.push(row('d.ended_on', 'is', null), row('d.due', '>=', dueFrom))
  if (dueUntil) all.push(row('d.ended_on', 'is', null), row('d.due', '<=', dueUntil))
  return all
}

/** Of each body what is overdue, what is due soon, what is open, and what was urged. */
export async function countRequests(
  database: Queryable,
  { bodyIds, today, soonUntil }: Pick<RequestFilter, 'bodyIds' | 'today' | 'soonUntil'>,
): ReturnType<RequestStore['counts']> {
  if (bodyIds.length === 0) return []
  const rows = await database
    .selectFrom('request_dues as d')
    .select('d.body_id')
    .select((row) => [
      row.fn.countAll<number>().filterWhere('d.ended_on', 'is', null).as('open'),
      row.fn.countAll<number>().filterWhere('d.stage', '=', 'receipt').as('receipt'),
      row.fn
        .countAll<number>()
        .filterWhere((due) => due.and([due('d.stage', '=', 'running'), due('d.due', '<', today)]))
        .as('overdue'),
      row.fn
        .countAll<number>()
        .filterWhere((due) =>
          due.and([due('d.stage', '=', 'running'), due('d.due', '>=', today), due('d.due', '<=', soonUntil)]),
        )
        .as('soon'),
      row.fn.countAll<number>().filterWhere('d.urged_on', 'is not', null).as('urged'),
    ])
    .where('d.body_id', 'in', bodyIds)
    .groupBy('d.body_id')
    .orderBy('d.body_id')
    .execute()
  return rows.map(({ body_id: bodyId, ...counts }) => ({ bodyId, ...counts }))
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
  urgedOn: row.urged_on as RequestListing['urgedOn'],
})
