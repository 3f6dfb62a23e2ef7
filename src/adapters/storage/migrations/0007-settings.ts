import type { Migration } from './migration.ts'

export const settings: Migration = {
  number: 7,
  name: 'settings',
  async up() {},
}
