import fc from 'fast-check'
import { ACT_KINDS, POST_KIND_NAMES } from '../../src/capabilities/accounts/index.ts'
import type { NewAuditEntry } from '../../src/capabilities/audit/index.ts'
import { PLATFORM } from '../../src/capabilities/transactions/index.ts'

const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('', 'null', '“甲”', '\u0000'))
const hash = fc.option(fc.stringMatching(/^sha256:[0-9a-f]{64}$/))
const instant = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())

/** Entries of a few chains, the platform's among them. */
export const newEntry = (bodies: readonly string[]): fc.Arbitrary<NewAuditEntry> =>
  fc.record({
    bodyId: fc.constantFrom(PLATFORM, ...bodies),
    at: instant,
    personId: fc.option(fc.uuid()),
    post: fc.option(fc.record({ id: fc.uuid(), kind: fc.constantFrom(...POST_KIND_NAMES) })),
    act: fc.constantFrom(...ACT_KINDS),
    on: fc.record({ kind: text, id: text }),
    outcome: fc.constantFrom('done', 'refused'),
    before: hash,
    after: hash,
    address: fc.option(fc.oneof(fc.ipV4(), fc.ipV6(), text)),
    detail: fc.dictionary(text, fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null)), { maxKeys: 4 }),
  })
