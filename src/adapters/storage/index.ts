export { annualReportStore } from './annual-report-store.ts'
export { type Database, type DatabaseAddress, type DatabaseOptions, openDatabase } from './database.ts'
export { organisationStore } from './organisation-store.ts'
export { StorageError, type StorageProblem } from './storage-error.ts'
