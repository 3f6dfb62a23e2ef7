import assert from 'node:assert/strict'
import {
  type Act,
  type Channel,
  type Clock,
  type ClockRefusal,
  type ClockView,
  parseAct,
  requestClock,
} from '../../../src/law/clock/index.ts'
import { type Day, day } from '../../../src/law/day/index.ts'
import type { RandomRequest } from './random-request.ts'

type View = Partial<Omit<ClockView, 'on'>> & { readonly on?: string; readonly channel?: Channel }

/** Acts as the command line writes them: `third_party_asked=2025-02-10,2025-02-12`. */
export function acts(...texts: readonly string[]): readonly Act[] {
  return texts.map((text) => {
    const parsed = parseAct(text)
    assert.ok(parsed.ok, text)
    return parsed.value
  })
}

function look(receivedOn: string, happened: readonly (string | Act)[], { on, channel, ...view }: View = {}) {
  const list = happened.flatMap((each) => (typeof each === 'string' ? acts(each) : [each]))
  return requestClock(
    { receivedOn: day(receivedOn), channel: channel ?? 'in_person', acts: list },
    { on: day(on ?? receivedOn), ...view },
  )
}

/** The clock of a request that the law doesn't refuse. */
export function clockOf(receivedOn: string, happened: readonly (string | Act)[] = [], view: View = {}): Clock {
  const clock = look(receivedOn, happened, view)
  assert.ok(clock.ok, clock.ok ? '' : clock.error.message)
  return clock.value
}

/** Why there is no clock. */
export function refusalOf(receivedOn: string, happened: readonly (string | Act)[] = [], view: View = {}): ClockRefusal {
  const clock = look(receivedOn, happened, view)
  assert.ok(!clock.ok)
  return clock.error
}

/** A drawn request as the clock takes it. */
export const asActs = (request: RandomRequest): readonly Act[] =>
  request.acts.map(
    ({ kind, on, days, receivedOn, until }) =>
      ({
        kind,
        on: on as Day,
        ...(days === undefined ? {} : { days }),
        ...(receivedOn === undefined ? {} : { receivedOn: receivedOn as Day }),
        ...(until === undefined ? {} : { until: until as Day }),
      }) as Act,
  )
