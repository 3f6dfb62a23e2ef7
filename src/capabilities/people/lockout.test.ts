import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  afterFailure,
  afterSuccess,
  BACK_OFFS,
  NO_TRIES,
  type Tries,
  type TriesOfAttempt,
  secondsToWait as waitFor,
} from './lockout.ts'

const OWN = { free: 5, firstSeconds: 30, longestSeconds: 3600 }
const secondsToWait = (of: TriesOfAttempt, now: string): number => waitFor(of, OWN, now)

const START = Date.parse('2026-03-02T00:00:00.000Z')
const at = (seconds: number): string => new Date(START + seconds * 1000).toISOString()
const failed = (times: number, seconds = 0): Tries => ({ ...NO_TRIES, failures: times, failedAt: at(seconds) })
const none = { pair: NO_TRIES, account: NO_TRIES, address: NO_TRIES }

describe('登录失败的处理（GB/T 22239）', () => {
  for (const [what, tries, seconds, wait] of [
    ['同一账号同一地址输错四次，不用等', { ...none, pair: failed(4) }, 0, 0],
    ['输错五次，等 30 秒', { ...none, pair: failed(5) }, 0, 30],
    ['29 秒后还差 1 秒', { ...none, pair: failed(5) }, 29, 1],
    ['30 秒后可以再试', { ...none, pair: failed(5) }, 30, 0],
    ['输错六次，等 60 秒', { ...none, pair: failed(6) }, 0, 60],
    ['最多等一小时', { ...none, pair: failed(60) }, 0, 3600],
    ['一昼夜没有再输错，不再计较', { ...none, pair: failed(60) }, 86_400, 0],
    ['同一账号从各地址共输错三十次，等 60 秒', { ...none, account: failed(30) }, 0, 60],
    ['各地址合计最多等一刻钟', { ...none, account: failed(99) }, 0, 900],
    ['一个地址连续输错二十次，等 1 秒', { ...none, address: failed(20) }, 0, 1],
    ['一个地址最多等一分钟', { ...none, address: failed(500) }, 0, 60],
  ] as const)
    test(what, () => assert.equal(secondsToWait(tries, at(seconds)), wait))

  test('账号在这个地址登录成功过的，别人在同一地址、别处对这个账号输错，都不影响', () => {
    const pair = afterSuccess(at(-86_400))
    assert.equal(secondsToWait({ pair, account: failed(99), address: failed(500) }, at(0)), 0)
  })

  test('登录成功过的，自己输错照样要等', () => {
    const pair = { ...failed(5), succeededAt: at(-86_400) }
    assert.equal(secondsToWait({ ...none, pair }, at(0)), 30)
  })

  test('九十天没有登录的地址不再算熟悉', () => {
    const pair = afterSuccess(at(-90 * 86_400))
    assert.equal(secondsToWait({ ...none, pair, address: failed(500) }, at(0)), 60)
  })
})

/** What happens at one address: who tries, whether the password is right, how long after the one before. */
const attempts = fc.array(
  fc.record({ who: fc.integer({ min: 0, max: 40 }), right: fc.boolean(), pause: fc.integer({ min: 0, max: 90 }) }),
  { minLength: 1, maxLength: 200 },
)

/** The counts as signing in keeps them: refused tries are not counted. */
function replay(tried: readonly { who: number; right: boolean; pause: number }[]) {
  const pairs = new Map<number, Tries>()
  const accounts = new Map<number, Tries>()
  let address = NO_TRIES
  let now = 0
  return tried.map(({ who, right, pause }) => {
    now += pause
    const of = { pair: pairs.get(who) ?? NO_TRIES, account: accounts.get(who) ?? NO_TRIES, address }
    const seconds = secondsToWait(of, at(now))
    const sinceSuccess = address.failures
    if (seconds === 0) {
      pairs.set(who, right ? afterSuccess(at(now)) : afterFailure(of.pair, at(now)))
      accounts.set(who, right ? afterSuccess(at(now)) : afterFailure(of.account, at(now)))
      address = right ? afterSuccess(at(now)) : afterFailure(address, at(now))
    }
    return { who, wait: seconds, ownFailures: of.pair.failures, known: of.pair.succeededAt !== null, sinceSuccess }
  })
}

describe('一个办公室共用一个地址', () => {
  test('不论同事怎样输错，自己没有输错五次、又在这里登录过的，总能立即登录', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        for (const step of replay(tried)) if (step.known && step.ownFailures < OWN.free) assert.equal(step.wait, 0)
      }),
    )
  })

  test('有人登录成功之后，没有连续输错二十次以前，这个地址不会使任何人等待', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        for (const step of replay(tried))
          if (step.sinceSuccess < BACK_OFFS.address.free && step.ownFailures < OWN.free) assert.equal(step.wait, 0)
      }),
    )
  })

  test('从没登录过的人，也只因这个地址等一分钟以内', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        for (const step of replay(tried))
          if (step.ownFailures < OWN.free) assert.ok(step.wait <= BACK_OFFS.address.longestSeconds)
      }),
    )
  })

  test('一个地址逐个账号试同一个密码：一小时里试不了一百次', () => {
    let address = NO_TRIES
    let tried = 0
    for (let now = 0; now < 3600; now += 1) {
      if (secondsToWait({ ...none, address }, at(now)) > 0) continue
      address = afterFailure(address, at(now))
      tried += 1
    }
    assert.ok(tried < 100, String(tried))
  })
})
