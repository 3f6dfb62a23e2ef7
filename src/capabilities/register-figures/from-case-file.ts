import { compareDays, type Day } from '../../law/day/index.ts'
import type { OutcomeKey } from '../../law/outcomes/index.ts'
import type { ApplicantKind } from '../applicants/index.ts'
import { type CaseFile, effectiveActs, isEnding, outcomeOf, type RecordedAct, receiptOf } from '../requests/index.ts'
import type { CountedEnd, CountedRequest, LeftOut } from './counted-request.ts'

/** A request as table three sees it, or why it can't: a reply of which no outcome was recorded, or it was divided. */
export type FromFile =
  | { readonly counted: CountedRequest; readonly leftOut?: undefined }
  | { readonly leftOut: LeftOut; readonly counted?: undefined }

/**
 * What table three counts of a file. Ends are those that the register reads today, corrections of a day included; an outcome that was corrected stands
 * beside the one that was recorded first, since readings differ on what a correction after the year's end changes.
 * @param kinds of the applicants, in their order; of a file that was disposed of too
 */
export function countedRequestOf({ request, acts }: CaseFile, kinds: readonly ApplicantKind[]): FromFile {
  const read = effectiveActs(acts)
  if (isDivided({ request, acts })) return { leftOut: { id: request.id, why: 'divided' } }
  const receipt = receiptOf(request, read)
  const ends = read.filter(isEnding).toSorted((a, b) => compareDays(a.on, b.on))
  const [first, ...later] = ends
  const reopened = read.filter(({ kind }) => kind === 'reopened').toSorted((a, b) => compareDays(a.on, b.on))
  const lives = [first, ...reopened.map((_, at) => later[at])]
  const lacking = lives.some((end) => end && recordedOutcome(acts, end) === undefined)
  if (lacking) return { leftOut: { id: request.id, why: 'no_outcome' } }
  const end = first && endOf(acts, first)
  return {
    counted: {
      id: request.id,
      bodyId: request.bodyId,
      applicants: kinds,
      receivedOn: receipt.state === 'received' ? receipt.on : null,
      ...partOf({ request, acts }),
      ...(end ? { end } : {}),
      corrections: first ? correctionsOf(acts, first.sequence) : [],
      reopenings: reopened.map(({ on }, at) => {
        const again = later[at]
        const ended = again && endOf(acts, again)
        return { on, ...(ended ? { end: ended } : {}) }
      }),
    },
  }
}

/** It counts in its parts, of which it is none itself. */
const isDivided = ({ request, acts }: CaseFile): boolean =>
  acts.some(({ kind, parts }) => kind === 'divided' && !parts?.includes(request.id))

/** Of the request as it came, its own id: it is one of what counts as a group. */
function partOf({ request, acts }: CaseFile): Pick<CountedRequest, 'partOf'> {
  if (request.partOf !== null) return { partOf: request.partOf }
  return acts.some(({ kind, parts }) => kind === 'divided' && parts?.includes(request.id)) ? { partOf: request.id } : {}
}

function endOf(acts: readonly RecordedAct[], read: RecordedAct): CountedEnd | undefined {
  const outcome = recordedOutcome(acts, read)
  return outcome && { outcome, on: read.on }
}

/** The outcome as it was recorded at first; where none was, that of the first correction which gave one. */
function recordedOutcome(acts: readonly RecordedAct[], read: RecordedAct): OutcomeKey | undefined {
  const recorded = acts.find(({ sequence }) => sequence === read.sequence)
  const own = recorded && outcomeOf(recorded)
  return own ?? correctionsOf(acts, read.sequence)[0]?.outcome ?? outcomeOf(read)
}

const correctionsOf = (
  acts: readonly RecordedAct[],
  corrected: number,
): readonly { readonly outcome: OutcomeKey; readonly recordedOn: Day }[] =>
  acts.flatMap(({ kind, corrects, instead, on }) =>
    kind === 'corrected' && corrects === corrected && instead?.outcome
      ? [{ outcome: instead.outcome, recordedOn: on }]
      : [],
  )
