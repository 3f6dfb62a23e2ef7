export { AUDIT_EVENTS, type AuditDetail, type AuditEvent, type AuditSubject, type NewAuditEntry } from './entry.ts'
export { type Doing, type Effect, type NoSuchThing, perform, refusedEntry, type Source } from './perform.ts'
export type * from './ports.ts'
