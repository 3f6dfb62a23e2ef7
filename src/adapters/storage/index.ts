export { annualReportStore } from './annual-report-store.ts'
export { type Database, openDatabase } from './database.ts'
export { organisationStore } from './organisation-store.ts'
export { StorageError } from './storage-error.ts'
