import { createHash } from 'node:crypto'
import { FINDING_CODES, type FindingCode } from './codes.ts'
import type { Finding, Severity } from './report.ts'

export interface FindingFacts {
  readonly cells?: readonly string[]
  readonly section?: string
  readonly expected?: unknown
  readonly printed?: unknown
  readonly message: string
  readonly article?: string
  readonly origin?: Finding['origin']
  /** Only where the code's own severity does not hold (IMPLAUSIBLE_LEVEL with a known level). */
  readonly severity?: Severity
}

/** A finding with the rule and severity of its code, and a fingerprint that survives reading the file again. */
export function finding(code: FindingCode, facts: FindingFacts): Finding {
  const known: { rule?: string; severity: Severity } = FINDING_CODES[code]
  const { cells = [], origin = 'original', severity = known.severity, ...rest } = facts
  const identity = JSON.stringify([code, [...cells].sort(), facts.section ?? null, facts.printed ?? null])
  return {
    code,
    ...(known.rule ? { rule: known.rule } : {}),
    severity,
    origin,
    cells,
    ...rest,
    fingerprint: createHash('sha256').update(identity).digest('hex').slice(0, 16),
  }
}

const GRAVITY: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

/** Errors first, then warnings, then remarks; the same finding once. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const once = new Map(findings.map((f) => [`${f.fingerprint}${f.message}`, f]))
  return [...once.values()].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity])
}
