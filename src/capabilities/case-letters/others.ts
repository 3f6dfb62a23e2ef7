import { type ApplicantDetails, type ApplicantField, openMany } from '../applicants/index.ts'
import type { OtherPerson } from '../letters/index.ts'
import { stepOf } from './case-letter.ts'
import { contentOf } from './content.ts'
import type { LetterContext, LetterStores } from './context.ts'
import type { CaseDesk } from './desk.ts'

/** How many applicants of other open cases a letter is compared with: the latest. What a clerk mixes up lies on the desk beside it. */
const MOST_COMPARED = 1000

/** Whose data has no place in a letter of this case. */
export async function othersOf(
  context: Pick<LetterContext, 'cipher' | 'keys'>,
  stores: LetterStores,
  desk: CaseDesk,
): Promise<readonly OtherPerson[]> {
  return [
    ...ownData(desk.applicants),
    ...thirdParties(context, desk),
    ...(await otherApplicants(context, stores, desk)),
  ]
}

/** No letter prints them, whoever gets it. */
const UNPRINTED: readonly ApplicantField[] = [
  ...(['idNumber', 'phone', 'email', 'address', 'agentName', 'agentIdNumber', 'agentPhone'] as const),
]

const SHORTEST = 2
const dataOf = ({ fields }: ApplicantDetails, names: readonly ApplicantField[]): readonly string[] =>
  names.flatMap((name) => {
    const text = fields[name]?.trim() ?? ''
    return text.length >= SHORTEST ? [text] : []
  })

function ownData(applicants: readonly ApplicantDetails[]): readonly OtherPerson[] {
  const data = applicants.flatMap((each) => dataOf(each, UNPRINTED))
  return data.length > 0 ? [{ told: '申请人自己的住址、证件号码、电话', data }] : []
}

/** Those who were asked or told in this case, as the letters to them name them. */
function thirdParties({ cipher }: Pick<LetterContext, 'cipher'>, { letters, key }: CaseDesk): readonly OtherPerson[] {
  const names = letters.flatMap((kept) => {
    if (kept.letter.letter !== 'third-party-inquiry' && kept.letter.letter !== 'disclosure-notice') return []
    if (stepOf(kept, 'dropped')) return []
    const content = contentOf(cipher, key, kept)
    const party = content.ok ? (content.value.values.party ?? '') : ''
    return party.length >= SHORTEST ? [party] : []
  })
  return names.length > 0 ? [{ told: '第三方', data: [...new Set(names)] }] : []
}

async function otherApplicants(
  context: Pick<LetterContext, 'cipher' | 'keys'>,
  { caseLetters }: LetterStores,
  { caseFile: { request } }: CaseDesk,
): Promise<readonly OtherPerson[]> {
  const found = await caseLetters.openApplicants(request.bodyId, request.id, MOST_COMPARED)
  const opened = await openMany(context, found)
  return found.flatMap(({ number }, i) => {
    const details = opened[i]
    return details ? [{ told: `编号为${number}的申请人`, data: dataOf(details, ['name', 'idNumber', 'phone']) }] : []
  })
}
