import type { Day } from '../../law/day/index.ts'
import type { ChallengeKey } from '../../law/report-form/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import type { NotAllowed } from '../accounts/index.ts'
import { type NoSuchThing, perform } from '../audit/index.ts'
import type { By, RequestStore } from '../requests/index.ts'
import type { Atomically } from '../transactions/index.ts'
import type { CaseStanding, Challenge, ChallengeAct, ChallengeSubject } from './challenge.ts'
import { BEGINNINGS, checkCase } from './check-case.ts'
import type { ChallengeFile, ChallengeStore } from './ports.ts'
import { appendChallengeAct, type ChallengeActUnit } from './record-challenge-act.ts'
import type { ChallengeRegisterRefusal } from './register-refusals.ts'

export interface ChallengeUnit extends ChallengeActUnit {
  readonly requests: Pick<RequestStore, 'find'>
}

export interface ChallengeRegistration {
  readonly bodyId: string
  readonly kind: ChallengeKey
  readonly caseNumber: string | null
  readonly standing: CaseStanding
  readonly heardBy: string
  readonly about: ChallengeSubject
  /** Of a suit after review: the review. */
  readonly follows: string | null
  readonly notes: string
  /** Days that are known when it is registered; each becomes an act. */
  readonly filedOn?: Day | undefined
  readonly acceptedOn?: Day | undefined
  readonly servedOn?: Day | undefined
  readonly key: string
}

interface Repeated {
  readonly kind: 'repeated'
  readonly made: ChallengeFile
}

type Refused = ChallengeRegisterRefusal | NotAllowed | NoSuchThing

/** 登记复议、诉讼案件: enters a case, with what is known of its beginning. The same key again: the case as it was registered. */
export async function registerChallenge(
  context: { readonly atomically: Atomically<ChallengeUnit>; newId(): string },
  { actor, source, today }: By,
  registration: ChallengeRegistration,
): Promise<Result<ChallengeFile, Refused>> {
  const { bodyId, key } = registration
  const done = await perform<ChallengeUnit, ChallengeFile, ChallengeRegisterRefusal | Repeated>(
    context.atomically,
    { actor, source, act: 'challenge.register' },
    { bodyId },
    async (unit) => {
      await unit.challenges.hold(bodyId)
      const made = await unit.challenges.findByKey(bodyId, key)
      if (made) return refuse({ kind: 'repeated', made })
      const challenge = challengeOf(registration, context.newId())
      const refused = await checkCase(unit, challenge, today)
      if (refused) return refuse(refused)
      const file = await addChallenge(unit, challenge, { personId: actor.personId, at: source.at, key })
      return accept({
        value: file,
        on: { kind: 'challenge', id: challenge.id },
        before: null,
        after: challenge,
        detail: { number: challenge.caseNumber, kind: challenge.kind, standing: challenge.standing },
      })
    },
  )
  if (!done.ok && done.error.kind === 'repeated') return accept(done.error.made)
  return done as Result<ChallengeFile, Refused>
}

function challengeOf(given: ChallengeRegistration, id: string): Challenge {
  const { bodyId, kind, standing, about, follows } = given
  const acts = (Object.keys(BEGINNINGS) as (keyof typeof BEGINNINGS)[]).flatMap((kind): readonly ChallengeAct[] => {
    const on = given[BEGINNINGS[kind]]
    return on ? [{ kind, on }] : []
  })
  const caseNumber = clean(given.caseNumber ?? '') || null
  const [heardBy, notes] = [clean(given.heardBy), clean(given.notes)]
  return { bodyId, id, kind, caseNumber, standing, heardBy, about, follows, acts, notes }
}

const clean = (text: string): string => text.replaceAll('\0', '').trim()

/**
 * Writes a case with its acts. Within the transaction of the act, for whoever enters the register without a person's act (the invented
 * county) too.
 */
export async function addChallenge(
  unit: { readonly challenges: ChallengeStore },
  challenge: Challenge,
  by: { readonly personId: string | null; readonly at: string; readonly key: string },
): Promise<ChallengeFile> {
  let file: ChallengeFile = { challenge, acts: [], registeredAt: by.at, registeredBy: by.personId }
  await unit.challenges.add(file, by.key)
  for (const act of challenge.acts) {
    const key = `${by.key} ${file.acts.length + 1}`
    const recorded = await appendChallengeAct(unit, file, act, { ...by, key })
    file = { ...file, acts: [...file.acts, recorded] }
  }
  return file
}
