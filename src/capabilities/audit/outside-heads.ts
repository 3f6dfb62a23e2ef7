import { z } from 'zod'
import { type Anchor, anchorFits, headsOf, jsonOf } from './seal-anchor.ts'

/** A head that somebody keeps where the database's administrators can't reach it. */
export interface OutsideHead {
  readonly number: number
  readonly hash: string
  /** The day of the anchor that it comes from. */
  readonly day: string
}

/** Everything that is kept outside: heads by body in the order of their numbers, anchors by day. */
export interface OutsideEvidence {
  readonly heads: ReadonlyMap<string, readonly OutsideHead[]>
  /** Hashes by day. */
  readonly anchors: ReadonlyMap<string, string>
  /** Numbers of lines, from 1, that can't be read or whose own hash doesn't fit. They prove nothing. */
  readonly damagedLines: readonly number[]
}

export const NO_EVIDENCE: OutsideEvidence = { heads: new Map(), anchors: new Map(), damagedLines: [] }

const FORMAT = 'gongkai-audit-heads-1'

const line = z.object({
  format: z.literal(FORMAT),
  number: z.int(),
  day: z.string(),
  madeAt: z.string(),
  algorithm: z.string(),
  keptIn: z.string(),
  previous: z.string(),
  hash: z.string(),
  heads: z.string(),
})

/** An anchor as one line of `audit-heads.jsonl`, of a mail or of a page, without the line's end. */
export const outsideLine = (anchor: Anchor): string =>
  JSON.stringify({
    format: FORMAT,
    number: anchor.number,
    day: anchor.day,
    madeAt: anchor.madeAt,
    algorithm: anchor.algorithm,
    keptIn: anchor.keptIn,
    previous: anchor.previous,
    hash: anchor.hash,
    heads: anchor.heads,
  } satisfies z.input<typeof line>)

/** The anchor of a line; undefined where it is none, or damaged. */
export function anchorOfLine(text: string): Anchor | undefined {
  const parsed = line.safeParse(jsonOf(text))
  if (!parsed.success) return undefined
  const { format: _, ...anchor } = parsed.data
  return anchorFits(anchor) ? anchor : undefined
}

/** Reads what was kept outside. Blank lines don't count; a day that stands twice counts with both. */
export async function outsideEvidence(lines: AsyncIterable<string> | Iterable<string>): Promise<OutsideEvidence> {
  const heads = new Map<string, OutsideHead[]>()
  const anchors = new Map<string, string>()
  const damagedLines: number[] = []
  let at = 0
  for await (const text of lines) {
    at += 1
    if (text.trim() === '') continue
    const anchor = anchorOfLine(text)
    if (!anchor) {
      damagedLines.push(at)
      continue
    }
    anchors.set(anchor.day, anchor.hash)
    for (const head of headsOf(anchor)) addHead(heads, head.bodyId, { ...head, day: anchor.day })
  }
  for (const known of heads.values()) known.sort((a, b) => a.number - b.number)
  return { heads, anchors, damagedLines }
}

export function addHead(heads: Map<string, OutsideHead[]>, bodyId: string, { number, hash, day }: OutsideHead): void {
  const known = heads.get(bodyId)
  if (known) known.push({ number, hash, day })
  else heads.set(bodyId, [{ number, hash, day }])
}
