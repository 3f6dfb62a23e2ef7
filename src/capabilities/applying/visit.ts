import { timingSafeEqual } from 'node:crypto'
import { codeHash, later, tokenHash } from './draft.ts'
import type { ApplyingStore, Visit } from './ports.ts'

const VISIT_MINUTES = 30

/** Number and query code together are the key to one request, for half an hour. Undefined where they don't belong together. */
export async function openVisit(
  store: ApplyingStore,
  { number, code }: { readonly number: string; readonly code: string },
  { token, now }: { readonly token: string; readonly now: string },
): Promise<Visit | undefined> {
  const given = Buffer.from(codeHash(code))
  // As printed, or typed with full-width or capital letters.
  const written = new Set([number.trim(), number.normalize('NFKC').trim().toLowerCase()])
  const numbered = (await Promise.all([...written].map((each) => store.byNumber(each)))).flat()
  const found = numbered.find(({ codeHash: kept }) => timingSafeEqual(Buffer.from(kept), given))
  if (!found) return undefined
  const { bodyId, requestId } = found
  const visit = { tokenHash: tokenHash(token), bodyId, requestId, expiresAt: later(now, VISIT_MINUTES) }
  await store.startVisit(visit)
  return visit
}

/** The visit that a browser is on. */
export async function visitOf(
  store: ApplyingStore,
  token: string | undefined,
  now: string,
): Promise<Visit | undefined> {
  const visit = token ? await store.findVisit(tokenHash(token)) : undefined
  return visit && visit.expiresAt > now ? visit : undefined
}

export const endVisit = (store: ApplyingStore, token: string): Promise<void> => store.endVisit(tokenHash(token))

/** After so many wrong codes one waits: a minute, two, four… up to an hour. */
const FREE_TRIES = 5
const LONGEST_WAIT_MINUTES = 60
const FORGOTTEN_MINUTES = 24 * 60
const MOST_KEPT = 10_000

export interface CodeTries {
  /** Seconds to wait before the next try; 0: try. */
  wait(key: string, nowMs: number): number
  failed(key: string, nowMs: number): void
  succeeded(key: string): void
}

/**
 * Counts wrong codes by number and address, in memory: addresses are kept nowhere. By both, so that nobody can lock an applicant out of their own
 * request by trying its number; a code of 98 bits bears that.
 */
export function codeTries(): CodeTries {
  const tries = new Map<string, { count: number; last: number }>()
  const waitOf = (count: number): number =>
    count < FREE_TRIES ? 0 : Math.min(2 ** (count - FREE_TRIES), LONGEST_WAIT_MINUTES) * 60_000
  return {
    wait: (key, now) => {
      const found = tries.get(key)
      return found ? Math.max(0, Math.ceil((found.last + waitOf(found.count) - now) / 1000)) : 0
    },
    failed: (key, now) => {
      const found = tries.get(key)
      const kept = found && now - found.last < FORGOTTEN_MINUTES * 60_000 ? found.count : 0
      tries.delete(key)
      if (tries.size >= MOST_KEPT) tries.delete(tries.keys().next().value ?? '')
      tries.set(key, { count: kept + 1, last: now })
    },
    succeeded: (key) => void tries.delete(key),
  }
}
