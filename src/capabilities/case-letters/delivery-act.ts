import type { Day } from '../../law/day/index.ts'
import { effectiveActs, endingOf, type RecordedAct, type RequestAct } from '../requests/index.ts'
import type { CaseLetter } from './case-letter.ts'
import type { LetterContent } from './content.ts'
import { CONFIRMING, PROCESS_ACTS } from './letter-kinds.ts'

/** What a delivery says of itself. */
export interface DeliveredFacts {
  /** The day from which it counts. */
  readonly on: Day
  /** Signed for by whoever it went to. */
  readonly signedOn?: Day
  readonly means?: NonNullable<LetterContent['means']>
}

/**
 * The act that the delivery of a letter is in the register; undefined where it moves nothing. A third party is told apart by number, never by
 * name: what stands in an act in clear is nobody's data.
 */
export function deliveryAct(
  letter: CaseLetter,
  { values }: LetterContent,
  { on, signedOn, means }: DeliveredFacts,
  recorded: readonly RecordedAct[],
): RequestAct | undefined {
  const by = { on, letterId: letter.id, ...(means ? { means } : {}) }
  if (letter.kind === 'reply' && letter.outcome) {
    if (letter.outcome in CONFIRMING) return undefined
    const kind = endingOf(letter.outcome)
    return { kind, ...by, ...(kind === 'replied' ? { outcome: letter.outcome } : {}), words: values }
  }
  const kind = PROCESS_ACTS[letter.letter]
  if (!kind) return undefined
  const until = values.until as Day | undefined
  const party = values.party?.trim()
  switch (kind) {
    case 'extended':
      return { kind, ...by, days: Number(values.days) }
    case 'correction_asked':
    case 'reasons_asked':
    case 'deferred':
      return { kind, ...by, ...(until ? { until } : {}) }
    case 'fee_notified':
      return { kind, ...by, ...(signedOn ? { receivedOn: signedOn } : {}) }
    case 'third_party_asked': {
      const label = thirdPartyLabel(recorded)
      const asked = { kind, ...by, ...(signedOn ? { receivedOn: signedOn } : {}), ...(label ? { party: label } : {}) }
      return party ? { ...asked, words: { party } } : asked
    }
    case 'agency_asked':
      return { kind, ...by, ...(until ? { until } : {}), ...(party ? { party } : {}) }
    default:
      return { kind, ...by, ...(signedOn ? { receivedOn: signedOn } : {}), ...(party ? { party } : {}) }
  }
}

const STEMS = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸']

/** The first needs no name of its own; those asked beside it are 第三方乙, 第三方丙. */
function thirdPartyLabel(recorded: readonly RecordedAct[]): string | undefined {
  const asked = effectiveActs(recorded).filter(({ kind }) => kind === 'third_party_asked').length
  return asked === 0 ? undefined : `第三方${STEMS[asked] ?? asked + 1}`
}
