import { accept, type Result, refuse } from '../../law/result.ts'
import type { PeopleContext, PeopleUnit, Visitor } from './context.ts'
import { signInEntry } from './context.ts'
import { afterFailure, afterSuccess, type BackOff, locksNow, secondsToWait } from './lockout.ts'
import { hashOf } from './secrets.ts'

/** What is being guessed at: a password of an account, or a code of a person. */
export interface Guessed {
  readonly what: 'password' | 'code'
  /** The account as typed, or the person's id. */
  readonly whose: string
  /** Null where there is no such person: nothing else may differ then. */
  readonly personId: string | null
}

export interface Wait {
  readonly kind: 'wait'
  readonly seconds: number
  readonly message: string
}
export interface Wrong {
  readonly kind: 'wrong'
  readonly message: string
}

/** Keys of counts begin with this, whatever the address. */
export const triesPrefix = (what: Guessed['what'], whose: string): string => `pair:${hashOf(`${what} ${whose}`)}:`

export const accountKey = (what: Guessed['what'], whose: string): string => `account:${hashOf(`${what} ${whose}`)}`

const keysOf = ({ what, whose }: Guessed, { address }: Visitor) => ({
  pair: triesPrefix(what, whose) + hashOf(address ?? ''),
  account: accountKey(what, whose),
  address: `address:${hashOf(address ?? '')}`,
})

export const ownBackOff = ({ attempts, minutes, longestMinutes }: PeopleContext['policy']['lockout']): BackOff => ({
  free: attempts,
  firstSeconds: minutes * 60,
  longestSeconds: longestMinutes * 60,
})

/**
 * Lets somebody try a secret, if they haven't to wait. The try is counted before it is looked at, so that many at once don't get round
 * the count; the address is blamed only after. Everything takes as long for an account that doesn't exist.
 * @param attempt undefined: wrong
 * @param done runs with the right secret, in the transaction that forgets the wrong ones
 */
export async function countedTry<T, R>(
  ctx: PeopleContext,
  guessed: Guessed,
  visitor: Visitor,
  wrong: string,
  attempt: () => Promise<T | undefined>,
  done: (unit: PeopleUnit, right: T) => Promise<R>,
): Promise<Result<R, Wait | Wrong>> {
  const keys = keysOf(guessed, visitor)
  const own = ownBackOff(ctx.policy.lockout)
  const seconds = await ctx.atomically(async ({ signInTries }) => {
    const [pair, account, address] = await signInTries.lock([keys.pair, keys.account, keys.address])
    if (!pair || !account || !address) throw new Error('a count of tries is missing')
    const wait = secondsToWait({ pair, account, address }, own, visitor.at)
    if (wait > 0) return wait
    await signInTries.keep(keys.pair, afterFailure(pair, visitor.at))
    await signInTries.keep(keys.account, afterFailure(account, visitor.at))
    return 0
  })
  if (seconds > 0) return refuse({ kind: 'wait', seconds, message: waitMessage(seconds) })
  const right = await attempt()
  if (right === undefined) {
    await ctx.atomically((unit) => countFailure(unit, guessed, visitor, keys, own))
    return refuse({ kind: 'wrong', message: wrong })
  }
  return accept(
    await ctx.atomically(async (unit) => {
      for (const key of [keys.pair, keys.account, keys.address]) {
        await unit.signInTries.keep(key, afterSuccess(visitor.at))
      }
      return done(unit, right)
    }),
  )
}

async function countFailure(
  { signInTries, audit }: PeopleUnit,
  { what, personId }: Guessed,
  visitor: Visitor,
  keys: ReturnType<typeof keysOf>,
  own: BackOff,
): Promise<void> {
  const [address, pair] = await signInTries.lock([keys.address, keys.pair])
  if (!pair || !address) throw new Error('a count of tries is missing')
  await signInTries.keep(keys.address, afterFailure(address, visitor.at))
  if (!locksNow(pair, own)) return
  const on = personId === null ? { kind: 'account', id: 'unknown' } : { kind: 'person', id: personId }
  await audit.append(
    signInEntry(visitor, null, 'sign-in.locked', on, {
      outcome: 'refused',
      detail: { guessed: what, failures: pair.failures },
    }),
  )
}

const waitMessage = (seconds: number): string =>
  `输错次数较多，请在${seconds < 60 ? ` ${seconds} 秒` : ` ${Math.ceil(seconds / 60)} 分钟`}后再试。忘记密码的，请系统管理员发放一次性链接；急用的，请安全管理员解除锁定。`
