import type { CountingSettings } from '../../law/counting/index.ts'
import { type Day, earlierDay, laterDay, yearOf } from '../../law/day/index.ts'
import { findOutcome, OUTCOMES, type OutcomeKey } from '../../law/outcomes/index.ts'
import type { RowKey } from '../../law/report-form/index.ts'
import type { ApplicantKind } from '../applicants/index.ts'
import type { CountedEnd, CountedRequest, LeftOut, LeftOutWhy } from './counted-request.ts'

/** One that counts: received once, ended at most once. Most requests are one unit over their life. */
export interface Unit {
  /** Of the request; of one that was divided and counts as a whole, that of the request as it came. */
  readonly id: string
  readonly kind: ApplicantKind
  readonly receivedOn: Day
  readonly end: { readonly row: RowKey; readonly on: Day } | null
}

export interface Units {
  readonly units: readonly Unit[]
  readonly leftOut: readonly LeftOut[]
}

/** What the requests of one body come to, by the body's readings. Whatever counts nowhere is told with its reason. */
export function unitsOf(requests: readonly CountedRequest[], settings: CountingSettings): Units {
  const seen = new Set<string>()
  const once = requests.filter(({ id }) => !seen.has(id) && seen.add(id))
  const repeated = requests.filter((request) => !once.includes(request)).map(({ id }) => left(id, 'repeated_id'))
  const parents = new Set(once.flatMap(({ partOf }) => partOf ?? []))
  const isDivided = ({ id, partOf }: CountedRequest): boolean => parents.has(id) && partOf === undefined
  const divided = once.filter(isDivided).map(({ id }) => left(id, 'divided'))
  const counted = once.filter((request) => !isDivided(request))
  const found = groupsOf(counted, settings).map(([id, group]) => countGroup(id, group, settings))
  return {
    units: found.flatMap(({ units }) => units),
    leftOut: [...repeated, ...divided, ...found.flatMap(({ leftOut }) => leftOut)],
  }
}

const left = (id: string, why: LeftOutWhy): LeftOut => ({ id, why })

function groupsOf(
  requests: readonly CountedRequest[],
  { divided }: CountingSettings,
): readonly (readonly [string, readonly CountedRequest[]])[] {
  if (divided === 'parts') return requests.map((request) => [request.id, [request]])
  return [...Map.groupBy(requests, ({ id, partOf }) => partOf ?? id)]
}

function countGroup(id: string, group: readonly CountedRequest[], settings: CountingSettings): Units {
  const found = group.map((request) => livesOf(request, settings))
  const leftOut = found.flatMap((one) => one.leftOut)
  const settled = group.filter((_, at) => found[at]?.lives.length !== 0)
  const kinds = (settled[0]?.applicants ?? []).slice(0, settings.applicants === 'each' ? undefined : 1)
  const [first, ...others] = found.flatMap(({ lives: [life] }) => life ?? [])
  const again = found.flatMap(({ lives }) => lives.slice(1))
  const lives = first ? [joined(id, first, others), ...again] : []
  return { units: lives.flatMap((life) => kinds.map((kind) => ({ ...life, kind }))), leftOut }
}

type Life = Omit<Unit, 'kind'>
interface Lives {
  readonly lives: readonly Life[]
  readonly leftOut: readonly LeftOut[]
}

/** A request once, and once more for each time that it was begun anew where that counts anew. */
function livesOf(request: CountedRequest, settings: CountingSettings): Lives {
  const { id, applicants, end, reopenings = [] } = request
  const receivedOn = receiptOf(request, settings)
  const none = (why: LeftOutWhy): Lives => ({ lives: [], leftOut: [left(id, why)] })
  if (applicants.length === 0) return none('no_applicant')
  if (!receivedOn) return none(end ? 'never_received' : 'unsettled')
  const first = resultOf(request, settings)
  if (first && first.on < receivedOn) return none('ended_too_early')
  const again = settings.reopened === 'anew' ? reopenings.filter(({ on }) => on >= receivedOn) : []
  const lives = again.map(({ on, end }): Life => {
    const ended = end && { outcome: end.outcome, on: laterDay(end.on, on) }
    return { id, receivedOn: on, end: ended ? rowed(ended, settings) : null }
  })
  return { lives: [{ id, receivedOn, end: first && rowed(first, settings) }, ...lives], leftOut: [] }
}

const receiptOf = ({ receivedOn, end }: CountedRequest, { neverReceived }: CountingSettings): Day | null =>
  receivedOn ?? (neverReceived === 'counted' && end ? end.on : null)

/** How it ended, corrections and remaking read as the body reads them; the day stays that of the first end. */
function resultOf(
  { end, corrections = [], reopenings = [] }: CountedRequest,
  settings: CountingSettings,
): CountedEnd | null {
  if (!end) return null
  const year = yearOf(end.on)
  const corrected = corrections.findLast(
    ({ recordedOn }) => settings.corrected === 'replaces' || yearOf(recordedOn) === year,
  )
  const remade = reopenings.findLast((reopened) => reopened.end && yearOf(reopened.end.on) === year)
  if (settings.reopened === 'replaced' && remade?.end) return { outcome: remade.end.outcome, on: end.on }
  return corrected ? { outcome: corrected.outcome, on: end.on } : end
}

const rowed = ({ outcome, on }: CountedEnd, settings: CountingSettings) => ({
  row: resultRowOf(outcome, on, settings),
  on,
})

/** The row of table three that an end counts in; one that the law didn't know on its day, in that which it got later. */
function resultRowOf(outcome: OutcomeKey, on: Day, { notInformation }: CountingSettings): RowKey {
  if (outcome === 'notGovernmentInformation' && notInformation === 'not_held') return 'unableNotHeld'
  const found = findOutcome(outcome, on) ?? OUTCOMES.find(({ key }) => key === outcome)
  return found?.row.key ?? 'otherOther'
}

/** Parts that count as one: received with the first, ended with the last; 有公开有不公开的，计部分公开. */
function joined(id: string, first: Life, others: readonly Life[]): Life {
  if (others.length === 0) return first
  const all = [first, ...others]
  const ends = all.flatMap(({ end }) => end ?? [])
  const receivedOn = all.map((life) => life.receivedOn).reduce(earlierDay)
  if (ends.length < all.length) return { id, receivedOn, end: null }
  const rows = [...new Set(ends.map(({ row }) => row))]
  const given = rows.some((row) => row === 'granted' || row === 'partiallyGranted')
  const row = rows.length > 1 && given ? 'partiallyGranted' : (rows[0] ?? 'otherOther')
  return { id, receivedOn, end: { row, on: ends.map(({ on }) => on).reduce(laterDay) } }
}
