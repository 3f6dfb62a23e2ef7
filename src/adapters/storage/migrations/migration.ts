import type { Transaction } from 'kysely'
import type { Schema } from '../schema.ts'

/**
 * One step forward of the database. Steps that a release has carried are never edited: a correction is a next step.
 * Rules for every table, so that it can be spread over servers by body: `body_id` in each table of a body's own data, first
 * in its keys; ids made in code; no sequence, trigger, stored procedure or default that computes; a comment on each table.
 */
export interface Migration {
  readonly number: number
  readonly name: string
  up(database: Transaction<Schema>): Promise<void>
}
