import { accept, type Result, refuse } from '../../law/result.ts'
import { type CasePlace, caseFileSecret, type OpenKey, sealWords } from '../applicants/index.ts'
import { withHead } from '../applying/index.ts'
import { type CaseFileEntry, type CaseFileOrigin, type CaseFilePurpose, MOST_CASE_FILE_BYTES } from './case-file.ts'
import { type CaseFilesContext, namePlace } from './context.ts'
import { nameWithEnding, sniffCaseFile } from './file-types.ts'
import { brokenOff, emptyFile, infected, notStored, type TakeRefusal, tooLarge, wrongType } from './refusals.ts'
import { keptScan } from './scan-state.ts'

export interface IncomingFile {
  /** What its maker called it; the ending follows the content. */
  readonly name: string
  readonly purpose: CaseFilePurpose
  readonly origin: CaseFileOrigin
  readonly source: AsyncIterable<Uint8Array>
}

/**
 * Streams a file into the store under the key of its case, told by its content, looked at by the virus scanner. Nothing stays of one that is
 * refused or doesn't come to its end. What is returned is on the disk and belongs to nothing until `keepCaseFile`.
 */
export async function takeCaseFile(
  context: Pick<CaseFilesContext, 'files' | 'scanner' | 'cipher' | 'newId'>,
  key: OpenKey,
  { bodyId, requestId }: CasePlace,
  by: { readonly personId: string | null; readonly at: string },
  { name, purpose, origin, source }: IncomingFile,
): Promise<Result<CaseFileEntry, TakeRefusal>> {
  const { files, cipher, newId } = context
  const id = newId()
  const secret = caseFileSecret(key)
  try {
    const { head, whole } = await withHead(watched(source))
    if (head.length === 0) return refuse(emptyFile)
    const fileType = sniffCaseFile(head)
    if (!fileType) return refuse(wrongType)
    const { bytes } = await files.put(id, secret, whole)
    const scanned = await scannedOr(context, id, secret)
    if (!scanned.ok) return scanned
    const sealedName = sealWords(
      cipher,
      key,
      nameWithEnding(shownName(name), fileType),
      namePlace(bodyId, requestId, id),
    )
    const [addedAt, addedBy] = [by.at, by.personId]
    const scan = scanned.value
    return accept({
      ...{ bodyId, id, requestId, origin, purpose, fileType, bytes, scan, addedAt, addedBy, sealedName },
      secret: 'case',
    })
  } catch (fault) {
    if (fault instanceof TooLarge) return refuse(tooLarge)
    return refuse(fault instanceof SourceBroken ? brokenOff : notStored(fault))
  }
}

class TooLarge extends Error {}
class SourceBroken extends Error {}

/** Tells a source that breaks off from a disk that fails, and stops at the limit. */
async function* watched(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let total = 0
  const chunks = source[Symbol.asyncIterator]()
  for (;;) {
    const next = await chunks.next().catch((cause: unknown) => {
      throw new SourceBroken('source', { cause })
    })
    if (next.done) return
    total += next.value.length
    if (total > MOST_CASE_FILE_BYTES) throw new TooLarge()
    yield next.value
  }
}

async function scannedOr(
  { files, scanner }: Pick<CaseFilesContext, 'files' | 'scanner'>,
  id: string,
  secret: string,
): Promise<Result<string, TakeRefusal>> {
  try {
    const verdict = await scanner.scan(files.open(id, secret))
    if (verdict.kind !== 'infected') return accept(keptScan(verdict))
    await files.remove(id)
    return refuse(infected(verdict.what))
  } catch (error) {
    await files.remove(id)
    throw error
  }
}

const LONGEST_NAME = 100

/** Without its path and without marks that turn text round. */
function shownName(name: string): string {
  const plain = (name.split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
  if (plain.length <= LONGEST_NAME) return plain || '未命名'
  const ending = /\.[^.]{1,5}$/.exec(plain)?.[0] ?? ''
  return `${plain.slice(0, LONGEST_NAME - ending.length)}${ending}`.toWellFormed()
}
