import { addDays, type Day, yearOf } from '../../law/day/index.ts'
import type { AuditLog, NewAuditEntry } from '../audit/index.ts'
import { addChallenge, type Challenge, type ChallengeAct, type ChallengeStore } from '../challenges/index.ts'
import type { RequestStore } from '../requests/index.ts'
import type { Atomically } from '../transactions/index.ts'
import { CASE_ROWS, type CaseRow } from './challenge-rows.ts'
import { demoRequestKey } from './requests.ts'

export interface FillChallengesContext {
  readonly atomically: Atomically<{
    readonly challenges: ChallengeStore
    readonly requests: Pick<RequestStore, 'findByKey'>
    readonly audit: AuditLog
  }>
  readonly organisations: {
    findByCode(code: string): Promise<{ readonly id: string } | undefined>
  }
  readonly today: Day
  /** UUIDv7. */
  newId(): string
  /** ISO instant. */
  now(): string
}

const keyOf = (at: number): string => `invented-county-case-${at}`

/**
 * Enters the invented county's reviews and suits, their days counted back from today so that some have to be answered soon and some are
 * overdue. After the requests that they contest; called again it goes on where it stopped.
 */
export async function fillDemoChallenges(context: FillChallengesContext): Promise<void> {
  for (const [i, row] of CASE_ROWS.entries()) await fill(context, row, i + 1)
}

async function fill(context: FillChallengesContext, row: CaseRow, at: number): Promise<void> {
  const body = await context.organisations.findByCode(row.body)
  if (!body) return
  const by = { personId: null, at: context.now(), key: keyOf(at) }
  await context.atomically(async (unit) => {
    await unit.challenges.hold(body.id)
    if (await unit.challenges.findByKey(body.id, by.key)) return
    const review = row.follows ? await unit.challenges.findByKey(body.id, keyOf(row.follows)) : undefined
    const request =
      typeof row.about === 'string'
        ? undefined
        : await unit.requests.findByKey(body.id, demoRequestKey(row.about.request))
    const challenge: Challenge = {
      ...{ bodyId: body.id, id: context.newId(), kind: row.kind, standing: row.standing ?? 'respondent' },
      ...{ caseNumber: row.number.join(`${yearOf(begunOn(row, context.today))}`), heardBy: row.heardBy },
      about: aboutOf(row, request?.id),
      follows: review?.challenge.id ?? null,
      acts: datedActs(row, context.today),
      notes: '',
    }
    await addChallenge(unit, challenge, by)
    await unit.audit.append(entryOf(unit.audit, challenge, by.at))
  })
}

/** Entered by the program, in nobody's name. */
const entryOf = (log: AuditLog, challenge: Challenge, at: string): NewAuditEntry => ({
  ...{ bodyId: challenge.bodyId, at, personId: null, post: null, act: 'challenge.register', outcome: 'done' },
  on: { kind: 'challenge', id: challenge.id },
  before: null,
  after: log.hash(challenge),
  address: 'server',
  detail: { number: challenge.caseNumber, kind: challenge.kind, invented: true },
})

const begunOn = ({ acts }: CaseRow, today: Day): Day => addDays(today, -(acts[0]?.[0] ?? 0))

/** Where the request isn't there (its applicant's key is missing), it is said in words. */
function aboutOf({ about }: CaseRow, requestId: string | undefined): Challenge['about'] {
  if (typeof about === 'string') return { kind: 'elsewhere', words: about }
  if (!requestId) return { kind: 'elsewhere', words: '对一件申请的答复' }
  return { kind: 'requests', requestIds: [requestId] }
}

/** What has happened in a case, counted back from a day. */
export const datedActs = ({ acts }: CaseRow, today: Day): readonly ChallengeAct[] =>
  acts.map(([ago, act, more]) => {
    const order = more ? { order: { until: addDays(today, -more.until) } } : {}
    return { ...act, on: addDays(today, -ago), ...order } as ChallengeAct
  })
