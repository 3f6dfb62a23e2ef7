/** Requests with acts, drawn from a seed: the same seed always gives the same request. */
import { type BruteAct, step } from './brute-clock.ts'

export interface RandomRequest {
  readonly receivedOn: string
  readonly channel: string
  /** In the order in which they happened. */
  readonly acts: readonly BruteAct[]
}

/** mulberry32: numbers from 0 to 1 that follow from the seed. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const CHANNELS = ['in_person', 'post_signed', 'post_plain', 'fax', 'email', 'online', 'oral']
const ASKED = ['third_party', 'co_producer', 'agency', 'determination']
const FIRST = '2019-05-15'
const DAYS = 5500
const FEES_FROM = '2021-01-01'

/** Received from the regulation's first day on, for fifteen years; what happens to it could have happened. */
export function randomRequest(seed: number): RandomRequest {
  const next = randomNumbers(seed)
  const upTo = (n: number): number => Math.floor(next() * (n + 1))
  const one = <T>(of: readonly [T, ...T[]]): T => of[upTo(of.length - 1)] ?? of[0]
  const receivedOn = step(FIRST, upTo(DAYS))
  const acts: BruteAct[] = []
  const open: string[] = []
  let day = receivedOn
  let waiting: 'correction_received' | 'fee_paid' | undefined
  let unanswered = false
  let extended = false
  let ended = false
  let reasons: 'none' | 'asked' | 'given' = 'none'
  const act = (kind: string, more: Partial<BruteAct> = {}): void => {
    acts.push({ kind, on: day, ...more })
  }
  for (let left = upTo(9); left > 0; left -= 1) {
    // On one day only questions and answers, and one of a kind: among others the day alone doesn't say which came first.
    const today = one([0, 1, 1, 2, 3, 5, 8, 13, 21, 34])
    const quiet = acts
      .filter(({ on }) => on === day)
      .every(({ kind }) => /_(asked|answered)$/.test(kind) && !/^(correction|reasons)/.test(kind))
    const sameDay = today === 0 && quiet && day > receivedOn
    if (!sameDay) day = step(day, Math.max(today, 1))
    const answer = open.length > 0 && next() < 0.4 ? open.splice(upTo(open.length - 1), 1)[0] : undefined
    if (answer) act(`${answer}_answered`)
    else if (sameDay) {
      const who = ASKED.find((kind) => !acts.some((each) => each.on === day && each.kind === `${kind}_asked`))
      if (who && waiting === undefined && !ended) {
        act(`${who}_asked`)
        open.push(who)
      }
    } else if (ended) {
      // Nobody waits any more for a correction or for reasons; a late opinion may still come.
      act('reopened', next() < 0.5 ? {} : { until: step(day, upTo(60)) })
      ended = false
      waiting = undefined
      unanswered = false
      extended = false
    } else if (waiting && next() < 0.2) {
      act(waiting === 'fee_paid' ? 'lapsed_unpaid' : 'lapsed_uncorrected')
      ended = true
    } else if (waiting && next() < 0.8) {
      act(waiting)
      // An answered notice to correct may be repeated later; it then changes nothing.
      if (waiting === 'correction_received') unanswered = false
      waiting = undefined
      extended = false
    } else if (waiting === undefined) {
      const choice = one(['ask', 'ask', 'correct', 'extend', 'fee', 'reasons', 'defer', 'end'])
      if (choice === 'ask') {
        const who = one(['third_party', 'third_party', 'co_producer', ...ASKED])
        const letter = who === 'third_party' || who === 'co_producer' ? 'receivedOn' : 'until'
        act(`${who}_asked`, next() < 0.5 ? {} : { [letter]: step(day, upTo(letter === 'until' ? 30 : 4)) })
        open.push(who)
      } else if (choice === 'end') {
        act(one(['replied', 'replied', 'withdrawn', 'terminated']))
        ended = true
      } else if (choice === 'correct') {
        if (unanswered) act('correction_received')
        else {
          const first = !acts.some(({ kind }) => kind === 'correction_asked')
          act('correction_asked', next() < 0.5 ? {} : { until: step(day, upTo(20)) })
          if (first) waiting = 'correction_received'
        }
        unanswered = !unanswered
      } else if (choice === 'extend' && !extended) {
        act('extended', next() < 0.3 ? {} : { days: 1 + upTo(24) })
        extended = true
      } else if (choice === 'fee' && day >= FEES_FROM) {
        act('fee_notified', next() < 0.5 ? {} : { receivedOn: step(day, upTo(5)) })
        waiting = 'fee_paid'
      } else if (choice === 'reasons') {
        if (reasons === 'asked') act('reasons_given')
        else act('reasons_asked')
        reasons = reasons === 'asked' ? 'given' : 'asked'
      } else if (choice === 'defer' && acts.some(({ kind }) => kind === 'reasons_given')) {
        act('deferred', { until: step(day, upTo(60)) })
      }
    }
  }
  return { receivedOn, channel: CHANNELS[upTo(CHANNELS.length - 1)] ?? 'in_person', acts }
}

/** The same acts in another order of recording. */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const next = randomNumbers(seed)
  return items
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
