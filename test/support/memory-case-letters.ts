import type { CaseLetterStore } from '../../src/capabilities/case-letters/index.ts'

const notHere = (): never => {
  throw new Error('letters are tested on the real database')
}

/** A register without letters, for tests of surfaces that don't touch them. */
export const noCaseLetters: CaseLetterStore = {
  add: notHere,
  findByKey: async () => undefined,
  find: async () => undefined,
  lock: async () => undefined,
  ofRequest: async () => [],
  waiting: async () => [],
  findStep: async () => undefined,
  append: notHere,
  lockLastSerial: notHere,
  lastSerial: async () => 0,
  numberTaken: async () => false,
  addNumber: notHere,
  voidNumber: notHere,
  numbers: async () => [],
  openApplicants: async () => [],
}
