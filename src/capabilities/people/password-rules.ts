import { foldAccount } from './person.ts'

const LONGEST_PASSWORD = 128
/** Fewer different characters than this are a pattern, however many there are. */
const FEWEST_CHARACTERS = 5
/** Of runs like 1234 or abcd a password may hold, not be. */
const SHORTEST_RUN = 4

export interface PasswordOwner {
  readonly account: string
  readonly name: string
}

/** The form in which a password is hashed and compared: the same keys give the same password on every keyboard. */
export const normalPassword = (password: string): string => password.normalize('NFKC')

/**
 * What speaks against a password, for whoever chooses it; undefined: nothing. Length and lists, no rules of composition: those make people
 * choose the same patterns (NIST SP 800-63B; GB/T 22239 asks for 复杂度 in general [M]).
 * @param common known from breaches, lower case
 */
export function passwordFault(
  password: string,
  owner: PasswordOwner,
  minLength: number,
  common: ReadonlySet<string>,
): string | undefined {
  const normal = normalPassword(password)
  const length = [...normal].length
  if (length < minLength) return `密码至少 ${minLength} 个字符，现在是 ${length} 个。可以用几个互不相干的词连起来。`
  if (length > LONGEST_PASSWORD) return `密码最多 ${LONGEST_PASSWORD} 个字符。`
  const folded = normal.toLowerCase()
  if (owner.account.length >= 3 && folded.includes(foldAccount(owner.account)))
    return '密码里含有账号，容易被猜到。请换一个。'
  if (owner.name.length >= 2 && folded.includes(owner.name.toLowerCase()))
    return '密码里含有姓名，容易被猜到。请换一个。'
  if (new Set(folded).size < FEWEST_CHARACTERS || isRuns(folded))
    return '密码是重复或连续的字符，容易被猜到。请换一个。'
  if (isKnown(folded, common)) return '这个密码（或者它去掉首尾的数字、符号后）在已泄露的常用密码中。请换一个。'
  return undefined
}

/** As it is, without what is put before and behind, or the same thing several times. */
function isKnown(folded: string, common: ReadonlySet<string>): boolean {
  const core = folded.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return [folded, core, unit(folded), unit(core)].some((text) => text.length >= 3 && common.has(text))
}

/** abcabc → abc */
function unit(text: string): string {
  const at = `${text}${text}`.indexOf(text, 1)
  return text === '' ? text : text.slice(0, at)
}

/** Whether it is nothing but runs of neighbouring or equal characters: 123456abcdef, 111122223333. */
function isRuns(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0)
  let run = 1
  for (let i = 1; i <= codes.length; i += 1) {
    const step = (codes[i] ?? Number.NaN) - (codes[i - 1] ?? Number.NaN)
    const before = i >= 2 ? (codes[i - 1] ?? 0) - (codes[i - 2] ?? 0) : step
    if (Math.abs(step) <= 1 && (run === 1 || step === before)) run += 1
    else if (run < SHORTEST_RUN) return false
    else run = 1
  }
  return true
}
