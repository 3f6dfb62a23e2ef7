import type { Migration } from './migration.ts'

export const requests: Migration = {
  number: 8,
  name: 'requests',
  async up() {},
}
