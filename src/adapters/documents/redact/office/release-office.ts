import { ok, type Result, refuse } from '../../../../capabilities/documents/index.ts'
import type {
  RedactionMark,
  RedactionOptions,
  RedactionRefusal,
  ReleaseCopy,
} from '../../../../capabilities/redaction/index.ts'
import { hiddenContentFound, leakFound, NOT_IN_OFFICE } from '../refusals.ts'
import { scanOffice } from '../scan/scan-office.ts'
import { stripOffice } from './strip-office.ts'

/** An office file as it may be given: with nothing hidden in it, or after the clerk chose to have it removed. */
export async function releaseOffice(
  bytes: Uint8Array,
  marks: readonly RedactionMark[],
  options: RedactionOptions,
): Promise<Result<ReleaseCopy, RedactionRefusal>> {
  if (marks.length > 0 || options.asPictures === true) return refuse(NOT_IN_OFFICE)
  const stripped = await stripOffice(bytes)
  if (!stripped.ok) return stripped
  const { hidden, format } = stripped.value
  const blocking = options.strip === true ? hidden.filter(({ strippable }) => !strippable) : hidden
  if (blocking.length > 0) return refuse(hiddenContentFound(blocking))
  const proof = await scanOffice(stripped.value.bytes, { secrets: [], rectangles: [] })
  if (!proof.ok) return proof
  if (proof.value.leaks.length > 0) return refuse(leakFound(proof.value.leaks))
  return ok({
    bytes: stripped.value.bytes,
    proof: proof.value,
    record: { format, pages: 0, marks: [], pictures: [], stripped: hidden },
  })
}
