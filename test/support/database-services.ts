import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { fieldCipher } from '../../src/adapters/keys/index.ts'
import { argon2Hasher, commonPasswords } from '../../src/adapters/passwords/index.ts'
import {
  accountStores,
  applyingStore,
  atomically,
  auditTrail,
  caseFileStore,
  caseLetterStore,
  challengeStore,
  type Database,
  disclosedStore,
  inboxStore,
  jobList,
  organisationStore,
  outboxStore,
  proposalStore,
  redactionStore,
  registerFilesStore,
  registerStores,
  settingStore,
} from '../../src/adapters/storage/index.ts'
import { type PeopleTools, sealedBy } from '../../src/capabilities/people/index.ts'
import type { Services } from '../../src/surfaces/services.ts'
import { memoryApplying } from './memory-applying.ts'
import { memoryKeys } from './memory-keys.ts'
import { memoryServices } from './memory-services.ts'

const passwords = argon2Hasher()
const known = commonPasswords()

/** The program over a real database; reports, originals and documents are held in memory. */
export function databaseServices(database: Database): Services {
  const keys = memoryKeys()
  return {
    ...memoryServices(),
    organisations: organisationStore(database),
    settings: settingStore(database),
    audit: auditTrail(database),
    inbox: inboxStore(database.sql),
    outbox: outboxStore(database.sql),
    jobs: jobList(database),
    register: { ...registerStores(database.sql), cipher: fieldCipher, keys, newId: uuidv7 },
    caseFiles: caseFileStore(database.sql),
    caseLetters: caseLetterStore(database.sql),
    challenges: challengeStore(database.sql),
    registerFiles: registerFilesStore(database.sql),
    redactions: redactionStore(database.sql),
    proposals: proposalStore(database.sql),
    disclosed: disclosedStore(database.sql),
    applying: { ...memoryApplying(), store: applyingStore(database.sql) },
    atomically: atomically(database),
    staff: accountStores(database.sql),
    peopleTools: { ...peopleTools, sealer: sealedBy(keys) },
    ready: database.ready,
  }
}

const peopleTools: Omit<PeopleTools, 'sealer'> = {
  passwords,
  commonPasswords: known,
  random: randomBytes,
  newId: uuidv7,
}
