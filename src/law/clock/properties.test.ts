import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { bruteDue } from '../../../test/support/clock/brute-clock.ts'
import { asActs } from '../../../test/support/clock/file.ts'
import { randomRequest, shuffled } from '../../../test/support/clock/random-request.ts'
import { NATIONAL_RECORD, nationalCalendar, workingCalendar } from '../calendar/index.ts'
import { addDays, type Day, daysBetween } from '../day/index.ts'
import { ACT_KINDS, type Act, type ActKind, type Channel, type RequestFile, requestClock } from './index.ts'

const drawn = fc.integer({ min: 1, max: 2 ** 31 }).map((seed) => ({ seed, file: fileOf(seed) }))

function fileOf(seed: number): RequestFile {
  const request = randomRequest(seed)
  return { receivedOn: request.receivedOn as Day, channel: request.channel as Channel, acts: asActs(request) }
}

/** As seen some time after all that happened. */
const seenOn = ({ receivedOn, acts }: RequestFile): Day => addDays(acts.at(-1)?.on ?? receivedOn, 3)

function clockOf(file: RequestFile, calendar = nationalCalendar(), on = seenOn(file)) {
  const clock = requestClock(file, { on, calendar })
  assert.ok(clock.ok)
  return clock.value
}

describe('逐日另行计数，结果相同', () => {
  test('2000 件任意收到、任意经过的申请，期限与逐日计数一致', () => {
    for (let seed = 1; seed <= 2000; seed += 1) {
      const { receivedOn, acts } = randomRequest(seed)
      assert.equal(clockOf(fileOf(seed)).due, bruteDue(receivedOn, acts), `seed ${seed}`)
    }
  })
})

describe('无论经过如何，总是成立的', () => {
  test('期限的最后一日是工作日', () => {
    fc.assert(
      fc.property(drawn, ({ file }) => {
        const { due } = clockOf(file)
        assert.ok(due === null || nationalCalendar().dayAt(due).working)
      }),
      { seed: 1, numRuns: 300 },
    )
  })
  test('多放一日假，期限不会提前', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 0, max: 120 }), ({ file }, after) => {
        const closed = addDays(file.receivedOn, after)
        const local = [{ from: closed, to: closed, working: false, reason: '停工', source: '通告' }]
        const plain = clockOf(file)
        const fewer = clockOf(file, workingCalendar({ ...NATIONAL_RECORD, local }))
        // What was told too late by the old count may be in time by the new, never the other way.
        assert.ok(plain.due === null || fewer.due === null || plain.due <= fewer.due)
      }),
      { seed: 2, numRuns: 100 },
    )
  })
  test('同样的经过重放一遍，账目一样；登记的先后不影响，日期才影响', () => {
    fc.assert(
      fc.property(drawn, ({ seed, file }) => {
        const once = clockOf(file)
        assert.deepEqual(clockOf(file), once)
        const otherwise = { ...file, acts: shuffled(file.acts, seed) }
        assert.deepEqual(clockOf(otherwise, nationalCalendar(), seenOn(file)), once)
      }),
      { seed: 3, numRuns: 300 },
    )
  })
  test('账目逐日相接，不重不漏；计入的工作日正好是期限的日数', () => {
    fc.assert(
      fc.property(drawn, ({ file }) => {
        const { ledger, due, findings } = clockOf(file)
        assert.equal(ledger[0]?.from, file.receivedOn)
        for (const [i, entry] of ledger.entries()) {
          assert.ok(entry.from <= entry.to)
          const next = ledger[i + 1]
          if (next) assert.equal(daysBetween(entry.to, next.from), 1)
        }
        if (!due || file.acts.some(({ kind }) => kind === 'deferred')) return
        const lastStart = ledger.findLast(({ kind }) => kind === 'day_zero')?.from ?? file.receivedOn
        const counted = ledger.reduce((sum, entry) => sum + (entry.from < lastStart ? 0 : entry.workingDays), 0)
        const reopened = file.acts.findLast(({ kind, on }) => kind === 'reopened' && on === lastStart)
        if (reopened?.until) return
        const extension = file.acts.find(({ kind, on }) => kind === 'extended' && on >= lastStart)
        const late = findings.some(({ code, on }) => code === 'EXTENDED_LATE' && on === extension?.on)
        const restarted = file.acts.some(({ kind, on }) => on === lastStart && /paid|received|reopened/.test(kind))
        if (restarted && extension?.on === lastStart) return
        assert.equal(counted, 20 + (extension && !late ? Math.min(extension.days ?? 20, 20) : 0))
      }),
      { seed: 4, numRuns: 500 },
    )
  })
  test('任意排列的行为：要么被拒绝并说明条款，要么有时钟；不会出错', () => {
    const anyAct = fc.record({
      kind: fc.constantFrom(...ACT_KINDS),
      after: fc.integer({ min: -3, max: 90 }),
      second: fc.option(fc.integer({ min: -1, max: 30 }), { nil: undefined }),
      days: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
    })
    let accepted = 0
    fc.assert(
      fc.property(drawn, fc.array(anyAct, { maxLength: 6 }), ({ file: { receivedOn, channel } }, list) => {
        const acts = list.map(({ kind, after, second, days }): Act => {
          const on = addDays(receivedOn, after)
          const other = second === undefined ? {} : { until: addDays(on, second), receivedOn: addDays(on, second) }
          return { kind, on, ...other, ...(days === undefined ? {} : { days }) }
        })
        const clock = requestClock({ receivedOn, channel, acts }, { on: addDays(receivedOn, 40) })
        if (!clock.ok) return assert.match(clock.error.article, /第.+条|30号/)
        accepted += 1
        assert.ok(clock.value.next.every(({ lastDay }) => lastDay === null || lastDay >= receivedOn))
        assertLawful(acts)
      }),
      { seed: 5, numRuns: 3000 },
    )
    assert.ok(accepted > 300)
  })
})

/** What the transition table forbids, said a second time: nothing but opinions while it is ended, one end a life, no answer without its question. */
function assertLawful(acts: readonly Act[]): void {
  const ends: readonly ActKind[] = ['replied', 'lapsed_uncorrected', 'lapsed_unpaid', 'withdrawn', 'terminated']
  const days = (of: (kind: ActKind) => boolean) => acts.flatMap(({ kind, on }) => (of(kind) ? [on] : [])).sort()
  const [ended, reopened] = [days((kind) => ends.includes(kind)), days((kind) => kind === 'reopened')]
  assert.ok(ended.length - reopened.length === 0 || ended.length - reopened.length === 1)
  for (const [i, end] of ended.entries()) {
    const anew = reopened[i]
    assert.ok(!anew || end < anew)
    const later = acts.filter(({ kind, on }) => on > end && (!anew || on < anew) && !/_answered$/.test(kind))
    assert.deepEqual(later, [])
  }
  for (const who of ['third_party', 'co_producer', 'agency', 'determination']) {
    const count = (deed: string) => acts.filter(({ kind }) => kind === `${who}_${deed}`).length
    assert.ok(count('answered') <= count('asked'))
  }
  assert.ok(
    acts.filter(({ kind }) => kind === 'fee_paid').length <= acts.filter(({ kind }) => kind === 'fee_notified').length,
  )
}
