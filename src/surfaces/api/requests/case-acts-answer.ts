import {
  type ActWords,
  actArticle,
  actTitle,
  type CaseFile,
  correctableFields,
  type RecordedAct,
} from '../../../capabilities/requests/index.ts'
import type { Services } from '../../services.ts'
import { factWordsOf, wordsAnswer } from './case-words.ts'

/** Where another request of the body is seen. */
export interface CaseLink {
  readonly id: string
  readonly number: string
  readonly href: string
}

export interface ActsAnswered {
  readonly file: CaseFile
  readonly words: ReadonlyMap<number, ActWords>
  /** Whether whoever asks reads what was written. */
  readonly reads: boolean
  readonly nameOf: (id: string | null) => string | null
  readonly parts: readonly CaseLink[]
}

/** Everything that was recorded, corrections beside what they correct. */
export const actsAnswer = (seen: ActsAnswered) => seen.file.acts.map((act) => actAnswer(act, seen))

function actAnswer(act: RecordedAct, { file, words, reads, nameOf, parts }: ActsAnswered) {
  const { personId, sealed, to, corrects, instead, parts: made = [], letterId, fileId, ...facts } = act
  const corrections = file.acts.filter(({ kind, corrects: of }) => kind === 'corrected' && of === act.sequence)
  // What the supervising office wrote itself it reads too.
  const shown = reads || act.kind === 'urged'
  return {
    ...facts,
    ...(letterId ? { letterId } : {}),
    ...(fileId ? { fileId } : {}),
    ...(corrects === undefined ? {} : { corrects, instead: instead ?? null }),
    title: actTitle(act.kind),
    article: actArticle(act.kind, file.request.channel),
    facts: factWordsOf(corrects === undefined ? act : (instead ?? {})),
    to: nameOf(to ?? null),
    parts: parts.filter(({ id }) => made.includes(id)),
    words: shown ? wordsAnswer(act.kind, words.get(act.sequence) ?? {}) : [],
    wordsHidden: !shown && sealed !== undefined,
    correctedBy: corrections.map(({ sequence }) => sequence),
    struck: corrections.at(-1)?.instead === null,
    correctable: correctableFields(act)?.slice() ?? null,
    by: nameOf(personId),
  }
}

/** The names of everybody whom a file speaks of. */
export async function namesOf(
  { staff }: Pick<Services, 'staff'>,
  { request, acts }: CaseFile,
): Promise<(id: string | null) => string | null> {
  const ids = [request.registeredBy, ...acts.flatMap(({ personId, to }) => [personId, to ?? null])]
  const people = await staff.people.findAll([...new Set(ids.filter((id) => id !== null))])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (id) => (id === null ? null : (names.get(id) ?? null))
}
