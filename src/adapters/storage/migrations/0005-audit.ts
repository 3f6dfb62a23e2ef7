import type { Migration } from './migration.ts'

export const audit: Migration = {
  number: 5,
  name: 'audit',
  async up() {},
}
