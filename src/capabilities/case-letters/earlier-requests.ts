import type { Day } from '../../law/day/index.ts'
import { requestsOfSameApplicant } from '../applicants/index.ts'
import { effectiveActs } from '../requests/index.ts'
import { stepOf } from './case-letter.ts'
import type { LetterContext, LetterStores } from './context.ts'

const MOST_EARLIER = 50

export interface EarlierRequest {
  readonly id: string
  readonly number: string
  readonly arrivedOn: Day
  readonly repliedOn?: Day
  readonly replyNumber?: string
  readonly provided: boolean
}

/** The latest other requests of the same applicants to the same body, as the register knows them. */
export async function earlierRequests(
  context: Pick<LetterContext, 'cipher' | 'keys'>,
  stores: LetterStores,
  { bodyId, id }: { readonly bodyId: string; readonly id: string },
): Promise<readonly EarlierRequest[]> {
  const ids = (await requestsOfSameApplicant(context, stores, bodyId, id)).toSorted().slice(-MOST_EARLIER)
  const found: EarlierRequest[] = []
  for (const other of ids) {
    const file = await stores.requests.find(bodyId, other)
    if (!file) continue
    const reply = effectiveActs(file.acts).findLast(({ kind }) => kind === 'replied')
    const letter = reply?.letterId ? await stores.caseLetters.find(bodyId, reply.letterId) : undefined
    const number = letter && stepOf(letter, 'signed')?.facts.number
    found.push({
      id: other,
      number: file.request.number,
      arrivedOn: file.request.arrivedOn,
      ...(reply ? { repliedOn: reply.on } : {}),
      ...(number ? { replyNumber: number } : {}),
      provided: reply?.outcome === 'provided' || reply?.outcome === 'partlyProvided',
    })
  }
  return found
}
