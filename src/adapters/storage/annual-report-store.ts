import type { Kysely, Selectable, Transaction } from 'kysely'
import type { AnnualReport, OriginalFile, ReportStore, StoredReport } from '../../capabilities/annual-report/index.ts'
import { relist } from './annual-report-listing.ts'
import { facets, listReports } from './annual-report-lists.ts'
import type { Database } from './database.ts'
import { lockName } from './locks.ts'
import type { OrganisationRow } from './schema/organisations.ts'
import type { AnnualReportRow, Schema } from './schema.ts'

/** Queries over the annual reports. Those of one body name it first, those over all bodies read the listings. */
export function annualReportStore({ sql: database }: Pick<Database, 'sql'>): ReportStore {
  return {
    list: (filter) => listReports(database, filter),
    facets: () => facets(database),
    find: (bodyCode, year, version) => find(database, bodyCode, year, version),
    versions: (bodyCode, year) => versions(database, bodyCode, year),
    history: (bodyCode) => history(database, bodyCode),
    keep: (bodyCode, report, original, keptAt) =>
      database.transaction().execute((transaction) => keep(transaction, bodyCode, report, original, keptAt)),
    findBySha256: (sha256) => findBySha256(database, sha256),
  }
}

const bodyOf = (database: Kysely<Schema>, code: string) =>
  database.selectFrom('organisations').selectAll().where('code', '=', code).executeTakeFirst()

const reportsOf = (database: Kysely<Schema>, bodyId: string) =>
  database.selectFrom('annual_reports').where('body_id', '=', bodyId)

/** A year or version out of an address may be any number; only these can be asked for. */
const isSmallInteger = (number: number): boolean => Number.isInteger(number) && Math.abs(number) < 2 ** 31

async function find(
  database: Kysely<Schema>,
  bodyCode: string,
  year: number,
  version: number | undefined,
): Promise<StoredReport | undefined> {
  const body = isSmallInteger(year) && isSmallInteger(version ?? 1) ? await bodyOf(database, bodyCode) : undefined
  if (!body) return undefined
  const ofYear = reportsOf(database, body.id).where('year', '=', year).orderBy('version', 'desc')
  const latest = await ofYear.select('version').limit(1).executeTakeFirst()
  if (!latest) return undefined
  const row = await ofYear
    .selectAll()
    .where('version', '=', version ?? latest.version)
    .executeTakeFirst()
  return row && stored(bodyCode, row, row.version === latest.version)
}

async function versions(
  database: Kysely<Schema>,
  bodyCode: string,
  year: number,
): Promise<readonly Omit<StoredReport, 'report'>[]> {
  const body = isSmallInteger(year) ? await bodyOf(database, bodyCode) : undefined
  if (!body) return []
  const rows = await reportsOf(database, body.id)
    .select(['year', 'version', 'kept_at'])
    .select(['original_sha256', 'original_file', 'original_format', 'original_bytes'])
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row, i) => version(bodyCode, row, i === 0))
}

async function history(database: Kysely<Schema>, bodyCode: string): Promise<readonly StoredReport[]> {
  const body = await bodyOf(database, bodyCode)
  if (!body) return []
  const rows = await reportsOf(database, body.id)
    .selectAll()
    .distinctOn('year')
    .orderBy('year')
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => stored(bodyCode, row, true))
}

async function keep(
  transaction: Transaction<Schema>,
  bodyCode: string,
  report: AnnualReport & { readonly year: number },
  original: OriginalFile | null,
  keptAt: string,
): ReturnType<ReportStore['keep']> {
  const body = await bodyOf(transaction, bodyCode)
  if (!body) throw new Error(`no organisation has the code ${bodyCode}`)
  // Versions of a year follow each other, and the line of a year looks at the year before: one at a time for each body.
  await lockName(transaction, `annual-reports ${body.id}`)
  const document = JSON.stringify(report)
  const known = await sameReport(transaction, body.id, report.year, document, original)
  if (known !== undefined) return { outcome: 'unchanged', version: known }
  const latest = await latestVersion(transaction, body.id, report.year)
  const row = {
    body_id: body.id,
    year: report.year,
    version: latest + 1,
    report: document,
    original_sha256: original?.sha256 ?? null,
    original_file: original?.file.replaceAll('\0', '').toWellFormed() ?? null,
    original_format: original?.format ?? null,
    original_bytes: original?.bytes ?? null,
    kept_at: keptAt,
  }
  await transaction.insertInto('annual_reports').values(row).execute()
  await relistAround(transaction, body, report.year)
  return { outcome: latest === 0 ? 'new' : 'new-version', version: row.version }
}

/** The year's own line, and the next year's, whose comparison looks back at this one. */
async function relistAround(transaction: Transaction<Schema>, body: OrganisationRow, year: number): Promise<void> {
  await relist(transaction, body, year)
  await relist(transaction, body, year + 1)
}

/** The version that came from the same bytes; without an original, the one in force if it says the same. */
async function sameReport(
  transaction: Transaction<Schema>,
  bodyId: string,
  year: number,
  document: string,
  original: OriginalFile | null,
): Promise<number | undefined> {
  const ofYear = reportsOf(transaction, bodyId).select(['version', 'report']).where('year', '=', year)
  if (original) {
    return (await ofYear.where('original_sha256', '=', original.sha256).executeTakeFirst())?.version
  }
  const latest = await ofYear.orderBy('version', 'desc').limit(1).executeTakeFirst()
  return latest && JSON.stringify(latest.report) === document ? latest.version : undefined
}

async function latestVersion(transaction: Transaction<Schema>, bodyId: string, year: number): Promise<number> {
  const row = await reportsOf(transaction, bodyId)
    .select((version) => version.fn.max('version').as('latest'))
    .where('year', '=', year)
    .executeTakeFirst()
  return row?.latest ?? 0
}

/** Over all bodies, by an index of its own. The body itself in a second query, for reports and bodies may live apart. */
async function findBySha256(database: Kysely<Schema>, sha256: string): ReturnType<ReportStore['findBySha256']> {
  const kept = await database
    .selectFrom('annual_reports')
    .select(['body_id', 'year', 'version'])
    .where('original_sha256', '=', sha256)
    .orderBy('kept_at')
    .limit(1)
    .executeTakeFirst()
  if (!kept) return undefined
  const body = await database
    .selectFrom('organisations')
    .select('code')
    .where('id', '=', kept.body_id)
    .executeTakeFirstOrThrow()
  return { bodyCode: body.code, year: kept.year, version: kept.version }
}

type Row = Selectable<AnnualReportRow>

const stored = (bodyCode: string, row: Row, inForce: boolean): StoredReport => ({
  ...version(bodyCode, row, inForce),
  report: row.report as AnnualReport,
})

const version = (
  bodyCode: string,
  row: Omit<Row, 'report' | 'body_id'>,
  inForce: boolean,
): Omit<StoredReport, 'report'> => ({
  bodyCode,
  year: row.year,
  version: row.version,
  inForce,
  keptAt: row.kept_at,
  original: originalOf(row),
})

function originalOf(row: Omit<Row, 'report' | 'body_id'>): OriginalFile | null {
  if (row.original_sha256 === null) return null
  return {
    sha256: row.original_sha256,
    file: row.original_file ?? '',
    format: row.original_format as OriginalFile['format'],
    bytes: row.original_bytes ?? 0,
  }
}
