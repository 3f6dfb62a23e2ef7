import {
  addresseeWords,
  articleWords,
  type KeptLetter,
  LETTER_STAGES,
  letterAddress,
  stageOf,
  stepOf,
  titleOf,
} from '../../../capabilities/case-letters/index.ts'
import type { Organisation } from '../../../capabilities/organisations/index.ts'
import type { Day } from '../../../law/day/index.ts'
import type { Services } from '../../services.ts'

export type NameOf = (personId: string | null) => string | null

export interface ListedCase {
  readonly number: string
  readonly due: Day | null
}

/** A letter as lists show it: nothing of what is in it. */
export function listingOf(
  kept: KeptLetter,
  body: Pick<Organisation, 'code' | 'name'>,
  { number: requestNumber, due }: ListedCase,
  nameOf: NameOf,
) {
  const { letter, steps } = kept
  const stage = stageOf(kept)
  const signed = stepOf(kept, 'signed')?.facts
  return {
    ...{ id: letter.id, href: letterAddress(body.code, letter), requestId: letter.requestId, requestNumber },
    ...{ bodyCode: body.code, bodyName: body.name, kind: letter.kind, letter: letter.letter },
    ...{ outcome: letter.outcome, title: titleOf(letter), to: addresseeWords(letter), article: articleWords(letter) },
    ...{ stage, stageLabel: LETTER_STAGES[stage], number: signed?.number ?? null, date: signed?.on ?? null },
    deliveredOn: stepOf(kept, 'delivered')?.facts.deliveredOn ?? null,
    ...{ startedAt: letter.startedAt, startedBy: nameOf(letter.startedBy) },
    changedAt: steps.at(-1)?.at ?? letter.startedAt,
    due,
  }
}

/** The names of everybody who had a letter in hand. */
export async function namesIn({ staff }: Pick<Services, 'staff'>, letters: readonly KeptLetter[]): Promise<NameOf> {
  const ids = letters.flatMap(({ letter, steps }) => [letter.startedBy, ...steps.map(({ personId }) => personId)])
  const known = [...new Set(ids.filter((id) => id !== null))]
  const people = known.length === 0 ? [] : await staff.people.findAll(known)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (id) => (id === null ? null : (names.get(id) ?? null))
}
