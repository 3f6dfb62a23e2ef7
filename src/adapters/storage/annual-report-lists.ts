import type { Expression, Kysely, SelectQueryBuilder, SqlBool } from 'kysely'
import type { ReportFilter, ReportListing, ReportStore } from '../../capabilities/annual-report/index.ts'
import type { AnnualReportListingRow, Schema } from './schema.ts'

const LARGEST_PAGE = 500
/** Nobody turns that many pages; further would leave the range of the database's numbers. */
const LAST_ROW = 1_000_000_000

type Lines<O> = SelectQueryBuilder<Schema, 'annual_report_listings', O>

/** Lists over all bodies: they read the lines, never the reports. */
export async function listReports(database: Kysely<Schema>, filter: ReportFilter): ReturnType<ReportStore['list']> {
  const size = Math.min(Math.max(Math.trunc(filter.size) || 1, 1), LARGEST_PAGE)
  const offset = Math.min((Math.max(Math.trunc(filter.page) || 1, 1) - 1) * size, LAST_ROW)
  const lines = matching(database.selectFrom('annual_report_listings'), filter)
  const { total } = await lines.select((count) => count.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await ordered(lines.selectAll(), filter.sort).limit(size).offset(offset).execute()
  return { total, items: rows.map(listing) }
}

function matching<O>(lines: Lines<O>, { body, year, region, attention }: ReportFilter): Lines<O> {
  const wanted = body?.replaceAll('\0', '').trim()
  return lines.where((line) => {
    const all: Expression<SqlBool>[] = []
    if (wanted) {
      all.push(line.or([line('body_code', '=', wanted.toLowerCase()), line('body_name', 'ilike', containing(wanted))]))
    }
    // A year that no report can have finds nothing; asked of the database, it might not even be a number it takes.
    if (year !== undefined)
      all.push(Number.isInteger(year) && year < 10_000 ? line('year', '=', year) : line.lit(false))
    if (region !== undefined) all.push(line('region', '=', region.replaceAll('\0', '')))
    if (attention) all.push(line.or([line('errors', '>', 0), line('warnings', '>', 0)]))
    return line.and(all)
  })
}

const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`

function ordered<O>(lines: Lines<O>, sort: ReportFilter['sort'] = 'attention'): Lines<O> {
  if (sort === 'name') return lines.orderBy('sort_key').orderBy('body_code').orderBy('year', 'desc')
  const first = sort === 'attention' ? lines.orderBy('errors', 'desc').orderBy('warnings', 'desc') : lines
  return first.orderBy('year', 'desc').orderBy('sort_key').orderBy('body_code')
}

/** What the lines can be filtered by. */
export async function facets(database: Kysely<Schema>): ReturnType<ReportStore['facets']> {
  const lines = database.selectFrom('annual_report_listings').distinct()
  const years = await lines.select('year').orderBy('year', 'desc').execute()
  const regions = await lines.select('region').where('region', 'is not', null).orderBy('region').execute()
  return {
    years: years.map((row) => row.year),
    regions: regions.flatMap((row) => (row.region === null ? [] : [row.region])),
  }
}

const listing = (row: AnnualReportListingRow): ReportListing => ({
  bodyCode: row.body_code,
  bodyName: row.body_name,
  region: row.region,
  level: row.level,
  year: row.year,
  version: row.version,
  edition: row.edition,
  format: row.format as ReportListing['format'],
  errors: row.errors,
  warnings: row.warnings,
  infos: row.infos,
  newReceived: row.new_received,
  keptAt: row.kept_at,
})
