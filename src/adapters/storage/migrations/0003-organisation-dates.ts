import type { Migration } from './migration.ts'

export const organisationDates: Migration = {
  number: 3,
  name: 'organisation-dates',
  async up() {},
}
