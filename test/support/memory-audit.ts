import {
  type Anchor,
  type AnchorStore,
  type AuditEntry,
  type AuditLog,
  type AuditTrail,
  CHAIN_START,
  type ChainHead,
  hashOfThing,
  linked,
  type OutsideHeads,
} from '../../src/capabilities/audit/index.ts'

/** Chains held in memory, open to whoever wants to damage them. */
export interface MemoryAudit {
  entries: AuditEntry[]
  readonly heads: Map<string, ChainHead>
  anchors: Anchor[]
  readonly log: AuditLog
  readonly trail: AuditTrail
  readonly anchorStore: AnchorStore
}

export function memoryAudit(): MemoryAudit {
  const audit: MemoryAudit = {
    entries: [],
    heads: new Map(),
    anchors: [],
    log: {
      append: async (entry) => {
        const [one] = linked(audit.heads.get(entry.bodyId) ?? CHAIN_START, [entry], 'sha256')
        if (!one) return
        audit.entries.push(one)
        audit.heads.set(one.bodyId, { number: one.number, hash: one.hash })
      },
      hash: (thing) => hashOfThing('sha256', thing),
    },
    trail: trailOf(() => audit),
    anchorStore: {
      lock: async () => {},
      find: async (day) => audit.anchors.find((anchor) => anchor.day === day),
      latest: async () => audit.anchors.at(-1),
      ofMonth: async (month) => audit.anchors.filter(({ day }) => day.startsWith(month)),
      heads: async () => [...audit.heads].map(([bodyId, head]) => ({ bodyId, ...head })),
      add: async (anchor) => {
        audit.anchors.push(anchor)
      },
    },
  }
  return audit
}

function trailOf(held: () => MemoryAudit): AuditTrail {
  const ofChain = (bodyId: string): readonly AuditEntry[] =>
    held()
      .entries.filter((entry) => entry.bodyId === bodyId)
      .sort((a, b) => a.number - b.number)
  return {
    list: async ({ page, size, bodyIds, personId, act, subjectKind, subjectId, outcome, from = '', until = '~' }) => {
      const wanted = { personId, act, subjectKind, subjectId, outcome }
      const found = held()
        .entries.filter((entry) => !bodyIds || bodyIds.includes(entry.bodyId))
        .filter((entry) => entry.at >= from && entry.at < until)
        .filter((entry) =>
          Object.entries(wanted).every(
            ([key, value]) => value === undefined || entry[key as keyof typeof wanted] === value,
          ),
        )
        .sort((a, b) => (a.at === b.at ? b.number - a.number : a.at < b.at ? 1 : -1))
      return { total: found.length, items: found.slice((page - 1) * size, page * size) }
    },
    find: async (bodyId, number) => ofChain(bodyId).find((entry) => entry.number === number),
    chains: async (only) => {
      const ids = new Set([...held().heads.keys(), ...held().entries.map(({ bodyId }) => bodyId)])
      return [...ids]
        .filter((bodyId) => !only || only.includes(bodyId))
        .sort()
        .map((bodyId) => ({
          bodyId,
          head: held().heads.get(bodyId) ?? null,
          last: ofChain(bodyId).at(-1)?.number ?? null,
        }))
    },
    read: async (bodyId, after, upTo, limit) =>
      ofChain(bodyId)
        .filter(({ number }) => (after === null || number > after) && number <= upTo)
        .slice(0, limit),
    span: async (bodyId, from, until) => {
      const within = ofChain(bodyId).filter(({ at }) => at >= from && at < until)
      const [first, last] = [within[0], within.at(-1)]
      return first && last ? { first: first.number, last: last.number } : undefined
    },
    anchors: async (after, limit) =>
      held()
        .anchors.filter(({ number }) => after === null || number > after)
        .slice(0, limit),
    anchor: async (day) => held().anchors.find((anchor) => anchor.day === day),
    latestAnchors: async (page, size) => ({
      total: held().anchors.length,
      items: held()
        .anchors.toReversed()
        .slice((page - 1) * size, page * size),
    }),
  }
}

/** An outside file held in memory. */
export function memoryOutside(): OutsideHeads & { readonly kept: string[] } {
  const kept: string[] = []
  return {
    kept,
    where: '内存',
    lines: () =>
      (async function* () {
        yield* kept
      })(),
    add: async (line) => {
      kept.push(line)
    },
  }
}
