import { accept, type Result, refuse } from '../../law/result.ts'
import {
  type ApplicantContext,
  type CaseKeyStore,
  type FieldCipher,
  type OpenKey,
  type OpenRefusal,
  openCaseKey,
  openWords,
  sealWords,
} from '../applicants/index.ts'
import type { RedactionProof, RedactionRecord } from '../redaction/index.ts'
import type { CaseRedaction, KeptRedaction, Marking, RedactionStep } from './redaction.ts'
import { caseDisposed } from './refusals.ts'

/** What was released, without what was covered. */
export interface Release {
  readonly record: RedactionRecord
  readonly proof: RedactionProof
}

/** Why nothing was released; places and marks, never what stood there. */
export interface Refusing {
  readonly kind: string
  readonly message: string
  /** The marks that are wrong or leak, from 1. */
  readonly marks: readonly number[]
  readonly places: readonly string[]
}

/** A redaction in clear. */
export interface OpenRedaction extends KeptRedaction {
  readonly marking: Marking
  readonly release: Release | null
  /** Of the last step, where that is a refusal. */
  readonly refusing: Refusing | null
}

const NOTHING_MARKED: Marking = { marks: [], options: {} }

/** Where a step stands: what is sealed in it opens nowhere else. */
const placeOf = ({ bodyId, id }: Pick<CaseRedaction, 'bodyId' | 'id'>, sequence: number): string =>
  JSON.stringify(['redaction', bodyId, id, sequence])

export const sealStep = (
  cipher: FieldCipher,
  key: OpenKey,
  redaction: Pick<CaseRedaction, 'bodyId' | 'id'>,
  sequence: number,
  content: Marking | Release | Refusing,
): string => sealWords(cipher, key, content, placeOf(redaction, sequence))

/** The redactions of one request with what is sealed in them. */
export async function openRedactions(
  context: Pick<ApplicantContext, 'cipher' | 'keys'>,
  stores: { readonly caseKeys: CaseKeyStore },
  kept: readonly KeptRedaction[],
): Promise<Result<readonly OpenRedaction[], OpenRefusal>> {
  const [first] = kept
  if (!first) return accept([])
  const key = await openCaseKey(context, stores, first.redaction)
  if (!key.ok) return key
  const opened = kept.map((each) => openOne(context.cipher, key.value, each))
  return opened.every((each) => each !== undefined) ? accept(opened) : refuse(key.value ? CHANGED : caseDisposed)
}

const CHANGED: OpenRefusal = {
  kind: 'changed-outside',
  message: '区分处理的标记和记录打不开：密钥不符，或者数据在系统之外被改动过。请联系系统管理员。',
}

function openOne(cipher: FieldCipher, key: OpenKey | undefined, kept: KeptRedaction): OpenRedaction | undefined {
  const wordsOf = (step: RedactionStep | undefined): unknown =>
    step?.sealed && key ? openWords(cipher, key, step.sealed, placeOf(kept.redaction, step.sequence)) : undefined
  const marked = kept.steps.findLast(({ kind }) => kind === 'marked')
  const released = kept.steps.find(({ kind }) => kind === 'released')
  const last = kept.steps.at(-1)
  const refused = last?.kind === 'refused' ? last : undefined
  // What was sealed here is what was given to `sealStep` for the kind of step.
  const marking = marked ? (wordsOf(marked) as Marking | undefined) : NOTHING_MARKED
  const release = released ? (wordsOf(released) as Release | undefined) : null
  const refusing = refused?.sealed ? (wordsOf(refused) as Refusing | undefined) : null
  return marking && release !== undefined && refusing !== undefined
    ? { ...kept, marking, release, refusing }
    : undefined
}
