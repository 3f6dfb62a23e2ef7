import { accept, type Result, refuse } from '../../law/result.ts'
import {
  type ApplicantContext,
  type ApplicantUnit,
  type OpenKey,
  type OpenRefusal,
  openCaseKey,
  openWords,
  sealWords,
} from '../applicants/index.ts'
import type { ProposalFile, ProposalNote, ProposalText, RecordedStep } from './proposal.ts'

/** What is written with a step. The text with whoever wrote it, the reason with whoever decided. */
export interface StepWords {
  readonly text?: ProposalText
  readonly note?: ProposalNote
  readonly why?: string
}

type Place = Pick<ProposalFile, 'bodyId' | 'id'>

const bound = ({ bodyId, id }: Place, sequence: number): string => JSON.stringify(['disclosure', bodyId, id, sequence])

export const sealStep = (
  { cipher }: Pick<ApplicantContext, 'cipher'>,
  key: OpenKey,
  place: Place,
  sequence: number,
  words: StepWords,
): string => sealWords(cipher, key, words, bound(place, sequence))

export interface OpenProposal {
  readonly file: ProposalFile
  /** Of each step, by its sequence; none where they can't be read any more. */
  readonly words: ReadonlyMap<number, StepWords>
  /** As last written; undefined once the file was disposed of. */
  readonly text: ProposalText | undefined
  readonly note: ProposalNote | undefined
}

/** A proposal with what was written in it. */
export async function openProposal(
  context: Pick<ApplicantContext, 'cipher' | 'keys'>,
  stores: Pick<ApplicantUnit, 'caseKeys'>,
  file: ProposalFile,
): Promise<Result<OpenProposal, OpenRefusal>> {
  const key = await openCaseKey(context, stores, file)
  if (!key.ok) return key.error.kind === 'disposed' ? accept(closed(file)) : refuse(key.error)
  if (!key.value) return accept(closed(file))
  const open = key.value
  const words = new Map(file.steps.flatMap((step) => opened(context, open, file, step)))
  const written = file.steps.map(({ sequence }) => words.get(sequence)).filter((each) => each?.text)
  return accept({ file, words, text: written.at(-1)?.text, note: written.at(-1)?.note })
}

const closed = (file: ProposalFile): OpenProposal => ({ file, words: new Map(), text: undefined, note: undefined })

function opened(
  { cipher }: Pick<ApplicantContext, 'cipher'>,
  key: OpenKey,
  file: ProposalFile,
  { sequence, sealed }: RecordedStep,
): readonly (readonly [number, StepWords])[] {
  // What doesn't open was written under a key that is gone.
  const words = sealed === null ? undefined : openWords(cipher, key, sealed, bound(file, sequence))
  return words === undefined ? [] : [[sequence, words as StepWords]]
}
