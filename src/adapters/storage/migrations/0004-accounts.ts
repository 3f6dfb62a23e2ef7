import type { Migration } from './migration.ts'

export const accounts: Migration = {
  number: 4,
  name: 'accounts',
  async up() {},
}
