import { accept, type Result, refuse } from '../../law/result.ts'
import { type ApplicantContext, type ApplicantUnit, currentDataKey, openDataKey } from './data-keys.ts'
import { CHANGED_OUTSIDE } from './masked-applicants.ts'
import type { OpenRefusal } from './open-applicants.ts'
import { FIELD_ALGORITHMS, type FieldCipher, type KeptCaseKey, type KeyLost, type OpenKey } from './ports.ts'

/** Which request's file. */
export interface CasePlace {
  readonly bodyId: string
  readonly requestId: string
}

/**
 * The key of a request's file: what staff and applicants write and attach to it is encrypted with it. Made where there is none yet. Within a
 * transaction.
 */
export async function caseKeyFor(
  context: ApplicantContext,
  unit: Pick<ApplicantUnit, 'dataKeys' | 'caseKeys'>,
  place: CasePlace,
  at: string,
): Promise<Result<OpenKey, KeyLost | OpenRefusal>> {
  const dataKey = await currentDataKey(context, unit, place.bodyId, at)
  if (!dataKey.ok) return dataKey
  // Read after the body's key is held: whoever made it meanwhile is seen.
  const kept = await unit.caseKeys.find(place.bodyId, place.requestId)
  if (kept) return openKept(context, kept)
  const { algorithm } = dataKey.value
  const key: OpenKey = { id: place.requestId, algorithm, secret: context.cipher.newSecret(algorithm) }
  await unit.caseKeys.add({
    ...place,
    keyId: dataKey.value.id,
    sealed: sealCaseKey(context, dataKey.value, place, key),
  })
  return accept(key)
}

/** The key of a file for reading; undefined where nothing was ever encrypted with it, or where it was destroyed with the applicants. */
export async function openCaseKey(
  context: Pick<ApplicantContext, 'cipher' | 'keys'>,
  { caseKeys }: Pick<ApplicantUnit, 'caseKeys'>,
  { bodyId, requestId }: CasePlace,
): Promise<Result<OpenKey | undefined, OpenRefusal>> {
  const kept = await caseKeys.find(bodyId, requestId)
  return kept ? openKept(context, kept) : accept(undefined)
}

async function openKept(
  { cipher, keys }: Pick<ApplicantContext, 'cipher' | 'keys'>,
  kept: KeptCaseKey,
): Promise<Result<OpenKey, OpenRefusal>> {
  const dataKey = kept.key && (await openDataKey({ keys }, kept.key))
  if (dataKey && !dataKey.ok) return dataKey
  const key = dataKey ? openedCaseKey(cipher, dataKey.value, kept.caseKey) : undefined
  return key ? accept(key) : refuse({ kind: 'changed-outside', message: CHANGED_OUTSIDE })
}

const SEPARATOR = ':'

/** The case key as it is kept, under a data key of its body. */
export function sealCaseKey(
  { cipher }: Pick<ApplicantContext, 'cipher'>,
  dataKey: OpenKey,
  place: CasePlace,
  { algorithm, secret }: OpenKey,
): string {
  const text = [algorithm, Buffer.from(secret).toString('base64url')].join(SEPARATOR)
  return cipher.seal(dataKey, text, boundTo(place))
}

/** Undefined where it doesn't open: it was changed, or belongs to another request. */
export function openedCaseKey(
  cipher: FieldCipher,
  dataKey: OpenKey,
  { bodyId, requestId, sealed }: KeptCaseKey['caseKey'],
): OpenKey | undefined {
  const [name, secret] = cipher.open(dataKey, sealed, boundTo({ bodyId, requestId }))?.split(SEPARATOR) ?? []
  const algorithm = FIELD_ALGORITHMS.find((each) => each === name)
  return algorithm && secret ? { id: requestId, algorithm, secret: Buffer.from(secret, 'base64url') } : undefined
}

const boundTo = ({ bodyId, requestId }: CasePlace): string => JSON.stringify(['case-key', bodyId, requestId])

/** Words of a file, encrypted. @param bound where they stand: they open nowhere else */
export const sealWords = (cipher: FieldCipher, key: OpenKey, words: unknown, bound: string): string =>
  cipher.seal(key, JSON.stringify(words), bound)

/** Undefined where they don't open: they were changed, or belong elsewhere. */
export function openWords(cipher: FieldCipher, key: OpenKey, sealed: string, bound: string): unknown {
  const text = cipher.open(key, sealed, bound)
  return text === undefined ? undefined : JSON.parse(text)
}

/** What the store of encrypted files takes as its secret for the files of a case. */
export const caseFileSecret = ({ secret }: OpenKey): string => Buffer.from(secret).toString('base64url')
