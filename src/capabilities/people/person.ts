/** Somebody of a body's staff. Their posts say what they may do; their credentials are kept apart. */
export interface Person {
  /** UUIDv7, made in code. */
  readonly id: string
  /** What they sign in with: lower case, unique for ever. */
  readonly account: string
  readonly name: string
  /** The body they belong to, or PLATFORM: who looks after their account is judged by it. */
  readonly bodyId: string
  readonly mail: string | null
  readonly phone: string | null
  /** `closed`: left; can't sign in, stays in the records. */
  readonly state: 'active' | 'closed'
  /** ISO instants. */
  readonly createdAt: string
  readonly changedAt: string
}

const ACCOUNT = /^[a-z0-9](?:[a-z0-9._-]{0,30}[a-z0-9])$/

/** The account that was meant: full-width letters and capitals are the same account. Undefined where it can't be one. */
export function readAccount(text: string): string | undefined {
  const account = foldAccount(text)
  return ACCOUNT.test(account) ? account : undefined
}

/** What two spellings of an account have in common, also where it can't be one. */
export const foldAccount = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

export const ACCOUNT_ADVICE = '账号由 2 到 32 个小写字母、数字、点、下划线或连字符组成，首尾为字母或数字。'

const LONGEST_NAME = 50

/** A name without what no name holds; undefined where nothing is left, or too much. */
export function readName(text: string): string | undefined {
  const name = text
    .normalize('NFC')
    .replaceAll(/\p{Cc}|\p{Cf}/gu, '')
    .trim()
  return name.length > 0 && name.length <= LONGEST_NAME ? name : undefined
}
