import type { Kysely, Transaction } from 'kysely'
import type { AuditAlgorithm } from '../../capabilities/audit/index.ts'
import type { Atomically } from '../../capabilities/transactions/index.ts'
import { accountStores } from './account-stores.ts'
import { applyingStore } from './applying-store.ts'
import { anchorStore } from './audit-anchors.ts'
import { auditLog } from './audit-log.ts'
import { caseFileStore } from './case-file-store.ts'
import { caseLetterStore } from './case-letter-store.ts'
import { challengeStore } from './challenge-store.ts'
import type { Database } from './database.ts'
import { disclosedStore } from './disclosed-store.ts'
import { proposalStore } from './disclosure-store.ts'
import { type JobsOn, sqlRunner, withoutJobs } from './job-connection.ts'
import { inboxStore } from './message-inbox-store.ts'
import { outboxStore } from './message-outbox-store.ts'
import { organisationRegister } from './organisation-register.ts'
import { redactionStore } from './redaction-store.ts'
import { registerFilesStore } from './register-files-store.ts'
import { registerStores } from './register-stores.ts'
import type { Schema } from './schema.ts'
import { settingLog } from './setting-store.ts'

/** What the stores query: the database, or a transaction of it. */
export type Queryable = Kysely<Schema> | Transaction<Schema>

/** Every store of the program bound to one transaction. A store is added here and in the surfaces' `Unit`, one line each. */
export const unitOf = (transaction: Transaction<Schema>, { algorithm, jobsOn = withoutJobs }: UnitChoices = {}) => ({
  audit: auditLog(transaction, algorithm),
  anchors: anchorStore(transaction),
  settings: settingLog(transaction),
  inbox: inboxStore(transaction),
  outbox: outboxStore(transaction),
  jobs: jobsOn(sqlRunner(transaction)),
  ...registerStores(transaction),
  registerFiles: registerFilesStore(transaction),
  applying: applyingStore(transaction),
  caseFiles: caseFileStore(transaction),
  caseLetters: caseLetterStore(transaction),
  challenges: challengeStore(transaction),
  proposals: proposalStore(transaction),
  disclosed: disclosedStore(transaction),
  organisations: organisationRegister(transaction),
  redactions: redactionStore(transaction),
  ...accountStores(transaction),
})

export interface UnitChoices {
  /** The job queue, asked within the transaction; without, nothing is enqueued. */
  readonly jobsOn?: JobsOn
  /** Of new entries in the chains; SHA-256 unless given. */
  readonly algorithm?: AuditAlgorithm
}

export interface UnitSettings extends Omit<UnitChoices, 'algorithm'> {
  /** Asked before each transaction. */
  readonly algorithmInForce?: () => Promise<AuditAlgorithm>
}

export type StorageUnit = ReturnType<typeof unitOf>

/** One transaction for an act and its entry in the chain. */
export const atomically =
  ({ sql: database }: Pick<Database, 'sql'>, settings: UnitSettings = {}): Atomically<StorageUnit> =>
  async (work) => {
    const { algorithmInForce, ...others } = settings
    const choices = { ...others, ...(algorithmInForce ? { algorithm: await algorithmInForce() } : {}) }
    return database.transaction().execute(async (transaction) => {
      const unit = unitOf(transaction, choices)
      const done = await work(unit)
      await unit.audit.finish()
      return done
    })
  }
