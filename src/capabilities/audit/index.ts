export { type AuditBreak, breakInWords } from './breaks.ts'
export { type AuditEntry, type ChainHead, canonicalEntry, hashFits, linked } from './chain.ts'
export { CHAIN_START } from './check-chain.ts'
export {
  AUDIT_ALGORITHMS,
  type AuditAlgorithm,
  digest,
  hashOfThing,
  NOTHING_BEFORE,
} from './digest.ts'
export { AUDIT_EVENTS, type AuditDetail, type AuditEvent, type AuditSubject, type NewAuditEntry } from './entry.ts'
export { type Exporting, exportLines } from './export-lines.ts'
export { type AuditFilter, type AuditPage, COUNTED_AT_MOST } from './filter.ts'
export { layoutAnchor } from './layout-anchor.ts'
export {
  type AnchorContext,
  type AnchorMade,
  type AnchorSettings,
  type AnchorUnit,
  anchorIn,
  isKeepingPlace,
  KEEPING_PLACES,
  type KeepingPlace,
  keepOutside,
  makeAnchor,
} from './make-anchor.ts'
export {
  anchorOfLine,
  NO_EVIDENCE,
  type OutsideEvidence,
  type OutsideHead,
  outsideEvidence,
  outsideLine,
} from './outside-heads.ts'
export { type Doing, type Effect, type NoSuchThing, perform, refusedEntry, type Source } from './perform.ts'
export type * from './ports.ts'
export { type Anchor, type AnchoredHead, headsOf } from './seal-anchor.ts'
export { type EntryPlace, type Unproven, type Verdict, type Verifying, verifyAudit } from './verify.ts'
