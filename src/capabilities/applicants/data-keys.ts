import { accept, type Result } from '../../law/result.ts'
import type { KeptField } from './applicant.ts'
import type {
  ApplicantStore,
  CaseKeyStore,
  DataKey,
  DataKeyStore,
  FieldCipher,
  KeyLost,
  KeyPort,
  OpenKey,
} from './ports.ts'

export interface ApplicantContext {
  readonly cipher: FieldCipher
  readonly keys: KeyPort
  /** UUIDv7. */
  newId(): string
}

export interface ApplicantUnit {
  readonly applicants: ApplicantStore
  readonly dataKeys: DataKeyStore
  readonly caseKeys: CaseKeyStore
}

/** The body's key for new data; its first is made when it is needed. Within a transaction. */
export async function currentDataKey(
  context: ApplicantContext,
  unit: Pick<ApplicantUnit, 'dataKeys'>,
  bodyId: string,
  at: string,
): Promise<Result<OpenKey, KeyLost>> {
  const kept = await unit.dataKeys.lockCurrent(bodyId)
  return kept ? openDataKey(context, kept) : makeDataKey(context, unit, bodyId, at)
}

export async function makeDataKey(
  { keys, cipher, newId }: ApplicantContext,
  unit: Pick<ApplicantUnit, 'dataKeys'>,
  bodyId: string,
  at: string,
): Promise<Result<OpenKey, KeyLost>> {
  const master = await keys.currentId()
  if (!master.ok) return master
  const { algorithm } = master.value
  const open: OpenKey = { id: newId(), algorithm, secret: cipher.newSecret(algorithm) }
  const wrapped = await keys.wrap(open.secret, boundTo(bodyId, open))
  if (!wrapped.ok) return wrapped
  const { wrapped: text, by } = wrapped.value
  await unit.dataKeys.add({ bodyId, id: open.id, algorithm, wrapped: text, wrappedBy: by, madeAt: at })
  return accept(open)
}

export async function openDataKey(
  { keys }: Pick<ApplicantContext, 'keys'>,
  { bodyId, id, algorithm, wrapped, wrappedBy }: DataKey,
): Promise<Result<OpenKey, KeyLost>> {
  const secret = await keys.unwrap({ wrapped, by: wrappedBy }, boundTo(bodyId, { id, algorithm }))
  return secret.ok ? accept({ id, algorithm, secret: secret.value }) : secret
}

/** A wrapped key serves its own body alone, under its own algorithm. */
const boundTo = (bodyId: string, { id, algorithm }: Pick<OpenKey, 'id' | 'algorithm'>): string =>
  JSON.stringify(['data-key', bodyId, id, algorithm])

/** Where a field stands: its ciphertext opens nowhere else, whoever moves it in the database. */
export const fieldPlace = (bodyId: string, applicantId: string, field: KeptField): string =>
  JSON.stringify(['applicant', bodyId, applicantId, field])
