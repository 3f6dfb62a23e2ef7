/**
 * GB/T 22239：登录失败处理 [M]；次数和时间是本程序的约定 [C]。
 * Three counts of wrong tries, each with its own back-off. What one person gets wrong never keeps a colleague out, and a whole office
 * behind one address stays open as long as anybody there signs in.
 */
export interface Tries {
  /** Wrong tries since the last right one. */
  readonly failures: number
  /** ISO instants. */
  readonly failedAt: string | null
  readonly succeededAt: string | null
}

export const NO_TRIES: Tries = { failures: 0, failedAt: null, succeededAt: null }

export interface BackOff {
  /** Tries that cost nothing. */
  readonly free: number
  /** The wait after the first that costs something; doubles with each. */
  readonly firstSeconds: number
  readonly longestSeconds: number
}

/** One account from everywhere; one address, whatever the account. For one account from one address the office sets it. */
export const BACK_OFFS = {
  account: { free: 30, firstSeconds: 60, longestSeconds: 900 },
  address: { free: 20, firstSeconds: 1, longestSeconds: 60 },
} as const satisfies Readonly<Record<string, BackOff>>

/** Wrong tries older than this are forgotten. */
const FORGOTTEN_SECONDS = 24 * 3600
/** An address from which an account signed in lately is known to be its own. */
const KNOWN_SECONDS = 90 * 24 * 3600

export interface TriesOfAttempt {
  readonly pair: Tries
  readonly account: Tries
  readonly address: Tries
}

/** Seconds to wait before the next try is looked at; 0: now. A refused try is not counted. */
export function secondsToWait({ pair, account, address }: TriesOfAttempt, own: BackOff, now: string): number {
  const wait = waitOf(pair, own, now)
  if (isKnown(pair, now)) return wait
  return Math.max(wait, waitOf(account, BACK_OFFS.account, now), waitOf(address, BACK_OFFS.address, now))
}

/** Whether an account has to wait somewhere. @param pairs its counts by address */
export const isWaiting = (pairs: readonly Tries[], everywhere: Tries | undefined, own: BackOff, now: string): boolean =>
  pairs.some((pair) => waitOf(pair, own, now) > 0) ||
  (everywhere !== undefined && waitOf(everywhere, BACK_OFFS.account, now) > 0)

function waitOf({ failures, failedAt }: Tries, backOff: BackOff, now: string): number {
  if (failedAt === null || failures < backOff.free) return 0
  const passed = secondsBetween(failedAt, now)
  if (passed >= FORGOTTEN_SECONDS) return 0
  const wait = Math.min(backOff.firstSeconds * 2 ** (failures - backOff.free), backOff.longestSeconds)
  return Math.max(0, Math.ceil(wait - passed))
}

const isKnown = ({ succeededAt }: Tries, now: string): boolean =>
  succeededAt !== null && secondsBetween(succeededAt, now) < KNOWN_SECONDS

/** The count after a wrong try. */
export const afterFailure = (tries: Tries, now: string): Tries => ({
  ...tries,
  failures:
    tries.failedAt !== null && secondsBetween(tries.failedAt, now) >= FORGOTTEN_SECONDS ? 1 : tries.failures + 1,
  failedAt: now,
})

/** The count after a right one. */
export const afterSuccess = (now: string): Tries => ({ failures: 0, failedAt: null, succeededAt: now })

/** Whether the wrong try just counted is the one from which on there is a wait. */
export const locksNow = (pair: Tries, own: BackOff): boolean => pair.failures === own.free

const secondsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000
