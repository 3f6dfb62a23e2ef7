import type { Day } from '../../law/day/index.ts'
import type { Challenge } from './challenge.ts'
import { foldChallenge } from './fold-challenge.ts'
import type { ChallengeUnit } from './register-challenge.ts'
import { type ChallengeRegisterRefusal, type FieldProblem, futureWords, wrongItems } from './register-refusals.ts'

/** The days that a form gives at once, as acts. */
export const BEGINNINGS = { filed: 'filedOn', accepted: 'acceptedOn', served: 'servedOn' } as const

const LONGEST_NAME = 100
const LONGEST_NOTES = 2000

/** Everything wrong with a case that is to be registered, at once; undefined where nothing is. */
export async function checkCase(
  unit: ChallengeUnit,
  challenge: Challenge,
  today: Day,
): Promise<ChallengeRegisterRefusal | undefined> {
  const problems = [
    ...wordProblems(challenge),
    ...standingProblems(challenge),
    ...dayProblems(challenge, today),
    ...(await subjectProblems(unit, challenge)),
    ...(await otherCases(unit, challenge)),
  ]
  return problems.length > 0 ? wrongItems(problems, '登记的内容有几处需要改正，没有保存。') : undefined
}

function wordProblems({ heardBy, caseNumber, notes, about }: Challenge): readonly FieldProblem[] {
  const problems: FieldProblem[] = []
  if (heardBy === '') problems.push({ name: 'heardBy', message: '请填写受理的复议机关或者人民法院。' })
  if (heardBy.length > LONGEST_NAME)
    problems.push({ name: 'heardBy', message: `受理机关的名称不超过 ${LONGEST_NAME} 字。` })
  if ((caseNumber?.length ?? 0) > LONGEST_NAME)
    problems.push({ name: 'caseNumber', message: `案号不超过 ${LONGEST_NAME} 字。` })
  if (notes.length > LONGEST_NOTES) problems.push({ name: 'notes', message: `备注不超过 ${LONGEST_NOTES} 字。` })
  if (about.kind === 'elsewhere' && about.words.trim() === '')
    problems.push({ name: 'words', message: '请写明争议的答复或者公开行为。' })
  return problems
}

function standingProblems({ kind, standing, follows }: Challenge): readonly FieldProblem[] {
  const problems: FieldProblem[] = []
  if (standing === 'reviewer' && kind !== 'review')
    problems.push({ name: 'standing', message: '诉讼案件里本机关不是复议机关。请选择被告或者共同被告。' })
  if (standing === 'coDefendant' && kind === 'review')
    problems.push({ name: 'standing', message: '共同被告只在诉讼案件里有。请选择被申请人或者复议机关。' })
  if (kind === 'litigationAfterReview' && !follows)
    problems.push({ name: 'follows', message: '复议后起诉的，请选择原复议案件；台账里没有的，请先补登。' })
  if (kind !== 'litigationAfterReview' && follows)
    problems.push({ name: 'follows', message: '只有复议后起诉的案件关联复议案件。请核对案件种类，表四分栏计数。' })
  return problems
}

function dayProblems(challenge: Challenge, today: Day): readonly FieldProblem[] {
  const nameOf = (kind: string): string => BEGINNINGS[kind as keyof typeof BEGINNINGS]
  const future = challenge.acts.flatMap(({ kind, on }) =>
    on > today ? [{ name: nameOf(kind), message: futureWords(on, today) }] : [],
  )
  const folded = foldChallenge(challenge)
  const refused = folded.ok ? [] : [{ name: nameOf(folded.error.act.kind), message: folded.error.message }]
  return [...future, ...refused]
}

async function subjectProblems(unit: ChallengeUnit, { bodyId, about }: Challenge): Promise<readonly FieldProblem[]> {
  if (about.kind !== 'requests' && about.kind !== 'noReply') return []
  if (about.requestIds.length === 0)
    return [{ name: 'requestIds', message: '请选择争议的申请；不在本机关台账的，选“台账以外”并写明。' }]
  const found = await Promise.all(about.requestIds.map((id) => unit.requests.find(bodyId, id)))
  return found.every(Boolean) ? [] : [{ name: 'requestIds', message: '选择的申请不在本机关台账里。请重新选择。' }]
}

async function otherCases(
  unit: ChallengeUnit,
  { bodyId, caseNumber, follows }: Challenge,
): Promise<readonly FieldProblem[]> {
  const problems: FieldProblem[] = []
  const review = follows ? await unit.challenges.find(bodyId, follows) : undefined
  if (follows && review?.challenge.kind !== 'review')
    problems.push({ name: 'follows', message: '关联的不是本机关台账里的复议案件。请重新选择。' })
  const all = caseNumber ? await unit.challenges.ofBodies([bodyId], { text: caseNumber }) : []
  if (all.some(({ challenge }) => challenge.caseNumber === caseNumber))
    problems.push({ name: 'caseNumber', message: '这个案号已经登记，不重复登记。请从复议诉讼列表进入。' })
  return problems
}
