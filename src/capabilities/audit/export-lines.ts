import type { AuditEntry, ChainHead } from './chain.ts'
import type { AuditTrail, ChainEnds } from './ports.ts'

/** The form of an export, named in its first line. The offline verifier reads it. */
const EXPORT_FORMAT = 'gongkai-audit-export-1'

export interface Exporting {
  readonly trail: Pick<AuditTrail, 'chains' | 'read' | 'span'>
  /** Chains to export; undefined: all. */
  readonly bodyIds?: readonly string[]
  /** Instants, the second exclusive: of each chain the stretch from the first to the last entry within. Undefined: all of it. */
  readonly span?: { readonly from: string; readonly until: string }
  /** A body's name, for whoever reads the file. */
  readonly nameOf: (bodyId: string) => string
  readonly madeAt: string
  /** Version of the program. */
  readonly program: string
}

interface Stretch {
  readonly first: number
  readonly last: number
}

const BATCH = 1000

/**
 * The chains as lines of JSON, without line ends: `export` first, then for each chain `chain` and its `entry` lines in the order of their
 * numbers, `end` last. An entry's line holds every column as hashed. What is held doesn't grow with the entries.
 */
export async function* exportLines(asked: Exporting): AsyncGenerator<string> {
  const { trail, bodyIds, span } = asked
  const whole = bodyIds === undefined && span === undefined
  const { madeAt, program } = asked
  yield JSON.stringify({ type: 'export', format: EXPORT_FORMAT, madeAt, program, whole })
  let entries = 0
  for (const ends of await trail.chains(bodyIds)) {
    const stretch = await stretchOf(asked, ends)
    if (!stretch) continue
    yield chainLine(asked, ends, stretch)
    for await (const entry of entriesOf(trail, ends.bodyId, span ? stretch : null, upTo(ends, stretch))) {
      entries += 1
      yield entryLine(entry)
    }
  }
  yield JSON.stringify({ type: 'end', entries })
}

async function stretchOf({ trail, span }: Exporting, ends: ChainEnds): Promise<Stretch | undefined> {
  if (span) return trail.span(ends.bodyId, span.from, span.until)
  return { first: 1, last: ends.last ?? 0 }
}

const upTo = ({ head, last }: ChainEnds, stretch: Stretch): number =>
  Math.max(stretch.last, stretch.last === last ? (head?.number ?? 0) : 0)

function chainLine({ span, nameOf }: Exporting, { bodyId, head }: ChainEnds, { first, last }: Stretch): string {
  const whole = span === undefined
  const part = whole ? { head: head && headLine(head) } : { first, last }
  return JSON.stringify({ type: 'chain', bodyId, name: nameOf(bodyId), whole, ...part })
}

const headLine = ({ number, hash }: ChainHead) => ({ number, hash })

/** A line of an export. The columns stand in the order in which they are hashed. */
const entryLine = (entry: AuditEntry): string =>
  JSON.stringify({
    type: 'entry',
    bodyId: entry.bodyId,
    number: entry.number,
    at: entry.at,
    personId: entry.personId,
    postId: entry.postId,
    postKind: entry.postKind,
    act: entry.act,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    outcome: entry.outcome,
    before: entry.before,
    after: entry.after,
    address: entry.address,
    detail: entry.detail,
    algorithm: entry.algorithm,
    previous: entry.previous,
    hash: entry.hash,
  })

async function* entriesOf(
  trail: Exporting['trail'],
  bodyId: string,
  stretch: Stretch | null,
  last: number,
): AsyncGenerator<AuditEntry> {
  let after = stretch ? stretch.first - 1 : null
  for (;;) {
    const batch = await trail.read(bodyId, after, last, BATCH)
    yield* batch
    const next = batch.at(-1)?.number
    if (next === undefined || next === after || next >= last) return
    after = next
  }
}
