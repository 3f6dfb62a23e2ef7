import { type ApplicantDetails, type ApplicantFields, KEPT_FIELD_NAMES, type SealedApplicant } from './applicant.ts'
import { type ApplicantContext, type ApplicantUnit, fieldPlace } from './data-keys.ts'
import type { FieldCipher, OpenKey } from './ports.ts'

/** Encrypts and keeps the applicants of a request, in their order. Within the transaction of its registration. */
export async function addApplicants(
  { cipher, newId, key }: Pick<ApplicantContext, 'cipher' | 'newId'> & { readonly key: OpenKey },
  unit: Pick<ApplicantUnit, 'applicants'>,
  { bodyId, requestId }: { readonly bodyId: string; readonly requestId: string },
  applicants: readonly ApplicantDetails[],
): Promise<void> {
  for (const [i, details] of applicants.entries()) {
    const place = { bodyId, id: newId() }
    await unit.applicants.add({
      ...place,
      requestId,
      position: i + 1,
      kind: details.kind,
      idKind: details.idKind,
      disposedAt: null,
      ...sealed(cipher, key, place, details),
    })
  }
}

/** The encrypted part of an applicant, under a key. */
export function sealed(
  cipher: FieldCipher,
  key: OpenKey,
  { bodyId, id }: { readonly bodyId: string; readonly id: string },
  details: ApplicantDetails,
): Pick<SealedApplicant, 'keyId' | 'sealed' | 'sameAs'> {
  const given = KEPT_FIELD_NAMES.flatMap((field) => {
    const text = details.fields[field]?.trim()
    return text ? [[field, cipher.seal(key, text, fieldPlace(bodyId, id, field))] as const] : []
  })
  const identity = identityOf(details)
  return {
    keyId: key.id,
    sealed: Object.fromEntries(given),
    sameAs: identity === undefined ? null : cipher.digest(key, identity),
  }
}

/** The fields in clear; undefined where one doesn't open: it was changed, or belongs elsewhere. */
export function opened(cipher: FieldCipher, key: OpenKey, applicant: SealedApplicant): ApplicantFields | undefined {
  const fields = KEPT_FIELD_NAMES.flatMap((field) => {
    const text = applicant.sealed[field]
    return text === undefined
      ? []
      : [[field, cipher.open(key, text, fieldPlace(applicant.bodyId, applicant.id, field))] as const]
  })
  return fields.some(([, text]) => text === undefined) ? undefined : Object.fromEntries(fields)
}

/**
 * Who it is, as far as two applications can be told to be of one applicant (第三十六条第（六）项、收费的累计件数): by the number of the
 * identity document, else by name and telephone together.
 */
export function identityOf({ idKind, fields }: ApplicantDetails): string | undefined {
  const plain = (text: string | undefined): string => (text ?? '').normalize('NFKC').replace(/\s/g, '').toUpperCase()
  const [number, name] = [plain(fields.idNumber), plain(fields.name)]
  if (idKind && number) return JSON.stringify([idKind, number])
  const phone = plain(fields.phone).replace(/\D/g, '')
  return name && phone ? JSON.stringify(['name', name, phone]) : undefined
}
