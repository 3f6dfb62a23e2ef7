import assert from 'node:assert/strict'
import {
  type CaseFile,
  type DayRules,
  effectiveActs,
  isEnding,
  isHandlingAct,
  judgeAct,
  type NextRequestAct,
  nextActsOf,
  REQUEST_ACT_KINDS,
  type Standing,
} from '../../../src/capabilities/requests/index.ts'
import type { ClockFinding } from '../../../src/law/clock/index.ts'
import { addDays, type Day, laterDay } from '../../../src/law/day/index.ts'
import { drawAct } from './draw-act.ts'
import { standingOf, type Walk, withAct } from './register-walk.ts'

type Rules = Required<DayRules>
const PLAIN = { detail: 1, second: 0 } as const
const told = (file: CaseFile, what: string, today: Day): string =>
  `${today} ${what}: ${file.request.channel} ${file.request.arrivedOn} ${JSON.stringify(file.acts)}`

const isDivided = ({ acts }: CaseFile): boolean => acts.some(({ kind }) => kind === 'divided')
const findingsOf = ({ clock }: Standing) => clock?.findings ?? []

/** The act offered, done on the first day on which it may be: no earlier than today. */
function done(file: CaseFile, { kind, firstDay }: NextRequestAct, from: Day, rules: Rules) {
  const on = firstDay ? laterDay(firstDay, from) : from
  const act = drawAct(kind, on, PLAIN)
  return { on, act, judged: judgeAct(file.request, file.acts, act, { today: on, rules }) }
}

/** Whatever is offered may be done, and what is offered with a last day is in time on that day. */
export function assertOfferedIsTaken(file: CaseFile, { today, rules }: Walk): void {
  const standing = standingOf(file, today, rules)
  for (const offer of nextActsOf(file, standing, rules)) {
    const { judged } = done(file, offer, today, rules)
    assert.ok(judged.ok, told(file, `${offer.kind} is offered and refused`, today))
    if (isEnding(offer)) assert.equal(judged.value.state, 'ended', told(file, offer.kind, today))
    if (offer.lastDay === null || offer.lastDay < today) continue
    const { lastDay } = offer
    const inTime = judgeAct(file.request, file.acts, drawAct(offer.kind, lastDay, PLAIN), { today: lastDay, rules })
    assert.ok(inTime.ok, told(file, `${offer.kind} refused on its last day`, lastDay))
    const late = findingsOf(inTime.value).filter(({ severity, on }) => severity === 'error' && on === lastDay)
    const already = findingsOf(standing).filter(({ severity, on }) => severity === 'error' && on === lastDay)
    assert.equal(late.length, already.length, told(file, `${offer.kind} is late on its last day`, lastDay))
  }
}

/** Asked again, or answered after nobody waits any more: it changes nothing, but it happened. */
const WITHOUT_EFFECT = /^(reasons_asked|.*_answered|reasons_given)$/

/**
 * What isn't offered is refused with its reason, or it leaves a finding, or it is one of those that move no clock. Asked on the day after:
 * among acts of one day the program puts first what can go first.
 */
export function assertNotOfferedIsTold(file: CaseFile, { today: last, rules }: Walk): void {
  const today = addDays(last, 1)
  const standing = standingOf(file, today, rules)
  const offered = nextActsOf(file, standing, rules).map(({ kind }) => kind)
  for (const kind of REQUEST_ACT_KINDS.filter((each) => !offered.includes(each) && !isHandlingAct(each))) {
    const judged = judgeAct(file.request, file.acts, drawAct(kind, today, PLAIN), { today, rules })
    if (!judged.ok) {
      assert.match(judged.error.message, /\p{Script=Han}.*。/u, kind)
      continue
    }
    // Of the same words on another day is one more.
    const toldOf = ({ code, on, message }: ClockFinding): string => `${code} ${on} ${message}`
    const known = findingsOf(standing).map(toldOf)
    const found = findingsOf(judged.value).some((finding) => !known.includes(toldOf(finding)))
    assert.ok(found || WITHOUT_EFFECT.test(kind), told(file, `${kind} is taken and neither offered nor told of`, today))
  }
}

/** Only what has ended, or goes on in its parts, has nothing that comes next. */
export function assertNotStuck(file: CaseFile, { today, rules }: Walk): void {
  const standing = standingOf(file, today, rules)
  const next = nextActsOf(file, standing, rules)
  assert.ok(next.length > 0 || standing.state === 'ended' || isDivided(file), told(file, 'stuck', today))
}

/** More steps than the longest way: the day of receipt, then the reply. */
const FEW = 3

/**
 * A way to an end by acts that the body alone does, on days still to come. Of a divided request its parts are asked.
 * @returns the acts in their order; undefined where no such way is found
 */
function wayToTheEnd(file: CaseFile, today: Day, rules: Rules): readonly string[] | undefined {
  let [at, from] = [file, today]
  const way: string[] = []
  while (way.length <= FEW) {
    const standing = standingOf(at, from, rules)
    if (standing.state === 'ended') return way
    const own = nextActsOf(at, standing, rules).filter(({ by, kind }) => by === 'body' && kind !== 'contact_lost')
    const next = own.find(isEnding) ?? own.find(({ kind }) => kind === 'signed' || kind === 'confirmed')
    if (!next) return undefined
    const { on, act, judged } = done(at, next, from, rules)
    if (!judged.ok) return undefined
    way.push(`${on} ${act.kind}`)
    ;[at, from] = [withAct(at, act, on), on]
  }
  return undefined
}

export function assertAnEndIsReached(file: CaseFile, { today, rules }: Walk): void {
  if (isDivided(file)) return
  const way = wayToTheEnd(file, today, rules)
  assert.ok(way, told(file, 'no way to an end', today))
  const open = standingOf(file, today, rules).state !== 'ended'
  assert.equal(way.length > 0, open, told(file, way.join(), today))
  // 逾期不补正、未缴费：等到期限届满，才不再处理，不留下问题。
  const lapse = nextActsOf(file, standingOf(file, today, rules), rules).find(({ kind }) => kind.startsWith('lapsed_'))
  if (!lapse) return
  const { judged, on } = done(file, lapse, today, rules)
  assert.ok(judged.ok)
  const early = findingsOf(judged.value).filter((finding) => finding.code === 'LAPSED_EARLY' && finding.on === on)
  assert.deepEqual(early, [], told(file, 'lapsed early', on))
}

/** What was recorded stays; what is read of it, corrections and all, lies between the day of arrival and today. */
export function assertNothingIsLost(before: CaseFile, after: CaseFile, today: Day): void {
  assert.deepEqual(after.acts.slice(0, before.acts.length), before.acts)
  for (const { kind, on } of effectiveActs(after.acts)) {
    assert.ok(after.request.arrivedOn <= on && on <= today, told(after, `${kind} on ${on}`, today))
  }
}
