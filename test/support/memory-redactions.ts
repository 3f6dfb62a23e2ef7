import type { RedactionStore } from '../../src/capabilities/redacting/index.ts'

const notHere = (): never => {
  throw new Error('redactions are tested on the real database')
}

/** No redactions, for tests of surfaces that don't touch them. */
export const noRedactions: RedactionStore = {
  add: notHere,
  findByKey: async () => undefined,
  find: async () => undefined,
  lock: async () => undefined,
  ofRequest: async () => [],
  findStep: async () => undefined,
  append: notHere,
  putOpening: notHere,
  openedAt: async () => undefined,
}
