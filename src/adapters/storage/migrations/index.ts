import { organisations } from './0001-organisations.ts'
import { annualReports } from './0002-annual-reports.ts'
import type { Migration } from './migration.ts'

/** In order, numbered from 1 without a gap. */
export const MIGRATIONS: readonly Migration[] = [organisations, annualReports]

export { migrate } from './migrate.ts'
export type { Migration } from './migration.ts'
