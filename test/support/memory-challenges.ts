import type { ChallengeStore } from '../../src/capabilities/challenges/index.ts'

const notHere = (): never => {
  throw new Error('cases are tested on the real database')
}

/** A register without reviews and suits, for tests of surfaces that don't touch it. */
export const noChallenges: ChallengeStore = {
  hold: notHere,
  add: notHere,
  findByKey: async () => undefined,
  find: async () => undefined,
  lock: async () => undefined,
  findAct: async () => undefined,
  append: notHere,
  ofBodies: async () => [],
  bodies: async () => [],
}
