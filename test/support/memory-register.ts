import { fieldCipher } from '../../src/adapters/keys/index.ts'
import type { ApplicantContext } from '../../src/capabilities/applicants/index.ts'
import type { RegisterFilesStore } from '../../src/capabilities/register-files/index.ts'
import type { RegisterStores } from '../../src/capabilities/requests/index.ts'
import { memoryKeys } from './memory-keys.ts'

const notHere = (): never => {
  throw new Error('requests are tested on the real database')
}

/** A register without requests, for tests of surfaces that don't touch it. */
export const emptyRegister: RegisterStores & ApplicantContext = {
  requests: {
    hold: notHere,
    nextSerial: notHere,
    isFree: notHere,
    add: notHere,
    findByKey: async () => undefined,
    find: async () => undefined,
    findAll: async () => [],
    lock: async () => undefined,
    findAct: async () => undefined,
    append: notHere,
    putDues: notHere,
    list: async () => ({ total: 0, items: [] }),
    counts: async () => [],
    files: async () => [],
    bodies: async () => [],
  },
  applicants: {
    add: notHere,
    ofRequest: async () => [],
    sameAs: async () => [],
    kindsOf: async () => new Map(),
    lockOthers: async () => [],
    replace: notHere,
    dispose: notHere,
    endedBefore: async () => [],
  },
  dataKeys: {
    lockCurrent: async () => undefined,
    add: notHere,
    retire: notHere,
    ofBody: async () => [],
    current: async () => [],
    unfinished: async () => [],
    removeRetired: notHere,
  },
  caseKeys: {
    find: async () => undefined,
    add: notHere,
    lockOthers: async () => [],
    replace: notHere,
    remove: notHere,
  },
  cipher: fieldCipher,
  keys: memoryKeys(),
  newId: notHere,
}

/** Of the same register: there is nothing to find. */
export const emptyRegisterFiles: RegisterFilesStore = {
  known: async () => [],
  applicantsOf: async () => new Map(),
  numbersOf: async () => new Map(),
}
