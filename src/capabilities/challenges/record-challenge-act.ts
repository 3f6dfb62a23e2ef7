import type { WorkingCalendar } from '../../law/calendar/index.ts'
import type { Day } from '../../law/day/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import type { NotAllowed } from '../accounts/index.ts'
import { type AuditLog, type NoSuchThing, perform } from '../audit/index.ts'
import { type By, rulesReader } from '../requests/index.ts'
import type { SettingsContext } from '../settings/index.ts'
import type { Atomically } from '../transactions/index.ts'
import { actOfItems, type GivenAct } from './act-items.ts'
import type { Challenge, ChallengeAct } from './challenge.ts'
import { challengeStanding } from './challenge-standing.ts'
import { foldChallenge } from './fold-challenge.ts'
import type { ChallengeFile, ChallengeStore, RecordedChallengeAct } from './ports.ts'
import {
  type ChallengeRegisterRefusal,
  courseRefused,
  futureWords,
  keyUsed,
  movedOn,
  noDuty,
  noSuchCase,
  wrongItems,
} from './register-refusals.ts'

export interface ChallengeActUnit extends SettingsContext {
  readonly audit: AuditLog
  readonly challenges: ChallengeStore
}

export interface NewChallengeAct {
  readonly bodyId: string
  readonly challengeId: string
  readonly act: GivenAct
  /** How many acts whoever records this one had before their eyes. */
  readonly after: number
  /** Of the submission: the same key again is the same act. */
  readonly key: string
}

interface Repeated {
  readonly kind: 'repeated'
  readonly act: RecordedChallengeAct
}

type Refused = ChallengeRegisterRefusal | NotAllowed | NoSuchThing

/**
 * Records what happened in a case. Refuses what can't have followed and what somebody else's act has overtaken; a limit that was broken is a
 * finding, and recorded all the same. The same key again: the act as it was recorded, and nothing new.
 */
export async function recordChallengeAct(
  atomically: Atomically<ChallengeActUnit>,
  { actor, source, today }: By,
  { bodyId, challengeId, act: given, after, key }: NewChallengeAct,
): Promise<Result<RecordedChallengeAct, Refused>> {
  const done = await perform<ChallengeActUnit, RecordedChallengeAct, ChallengeRegisterRefusal | Repeated>(
    atomically,
    { actor, source, act: 'challenge.record' },
    { bodyId },
    async (unit) => {
      const file = await unit.challenges.lock(bodyId, challengeId)
      if (!file) return refuse(noSuchCase)
      const earlier = await unit.challenges.findAct(bodyId, challengeId, key)
      if (earlier) return refuse(sameAct(earlier, given) ? { kind: 'repeated', act: earlier } : keyUsed)
      const { challenge, acts } = file
      if (after !== acts.length) return refuse(movedOn(challenge, acts.slice(after)))
      const { calendar } = await rulesReader(unit, today)(bodyId)
      const judged = judgeChallengeAct(challenge, given, today, calendar)
      if (!judged.ok) return judged
      const recorded = await appendChallengeAct(unit, file, judged.value, {
        personId: actor.personId,
        at: source.at,
        key,
      })
      return accept({
        value: recorded,
        on: { kind: 'challenge', id: challengeId },
        before: acts,
        after: [...acts, recorded],
        detail: { number: challenge.caseNumber, kind: given.kind, on: given.on, sequence: recorded.sequence },
      })
    },
  )
  if (!done.ok && done.error.kind === 'repeated') return accept(done.error.act)
  return done as Result<RecordedChallengeAct, Refused>
}

const sameAct = (recorded: RecordedChallengeAct, given: GivenAct): boolean =>
  recorded.kind === given.kind && recorded.on === given.on

/** Whether an act may be recorded now: its items, its day, and whether it can have followed what is known. */
function judgeChallengeAct(
  challenge: Challenge,
  given: GivenAct,
  today: Day,
  calendar: WorkingCalendar,
): Result<ChallengeAct, ChallengeRegisterRefusal> {
  const act = actOfItems(given)
  if (!act.ok) return act
  const late = (['on', 'receivedOn'] as const).find((name) => (given[name] ?? today) > today)
  if (late) {
    const message = futureWords(given[late] ?? today, today)
    return refuse(wrongItems([{ name: late, message }], message))
  }
  if (given.kind === 'duty_done') {
    const standing = challengeStanding(challenge, today, calendar)
    const { duty } = standing.ok ? standing.value : { duty: null }
    if (!duty || duty.state === 'done') return refuse(noDuty)
    if (given.on < duty.from) {
      const message = '办理之日早于决定、裁判生效之日。请核对日期。'
      return refuse(wrongItems([{ name: 'on', message }], message))
    }
  }
  const folded = foldChallenge({ ...challenge, acts: [...challenge.acts, act.value] })
  return folded.ok ? act : refuse(courseRefused(folded.error))
}

/** Writes an act that was judged. Within the transaction of the act. */
export async function appendChallengeAct(
  { challenges }: Pick<ChallengeActUnit, 'challenges'>,
  { challenge, acts }: ChallengeFile,
  act: ChallengeAct,
  by: { readonly personId: string | null; readonly at: string; readonly key: string },
): Promise<RecordedChallengeAct> {
  const recorded = { ...act, sequence: acts.length + 1, recordedAt: by.at, personId: by.personId }
  await challenges.append(challenge.bodyId, challenge.id, recorded, by.key)
  return recorded
}
