import type { Migration } from './migration.ts'

export const messages: Migration = {
  number: 6,
  name: 'messages',
  async up() {},
}
