import { type CasePlace, openCaseKey } from '../applicants/index.ts'
import type { RegisterStores } from '../requests/index.ts'
import type { CaseFileEntry } from './case-file.ts'
import type { CaseFilesContext } from './context.ts'
import { nameOf } from './open-case-file.ts'
import type { CaseFileStore } from './ports.ts'

export interface ListedCaseFile {
  readonly entry: CaseFileEntry
  /** By its purpose for whoever may not open it: names tell of people. */
  readonly name: string
  /** Nothing opens it any more: its key was destroyed. */
  readonly disposed: boolean
}

/** The files of a case, without what is in them. */
export async function listCaseFiles(
  context: Pick<CaseFilesContext, 'cipher' | 'keys'>,
  stores: Pick<RegisterStores, 'caseKeys' | 'applicants'> & { readonly caseFiles: CaseFileStore },
  place: CasePlace,
  { named }: { readonly named: boolean },
): Promise<readonly ListedCaseFile[]> {
  const { bodyId, requestId } = place
  const entries = await stores.caseFiles.ofRequest(bodyId, requestId)
  if (entries.length === 0) return []
  const key = await openCaseKey(context, stores, place)
  const [first] = await stores.applicants.ofRequest(bodyId, requestId)
  const gone = { case: key.ok && key.value === undefined, applicant: first?.applicant.disposedAt != null }
  const open = named && key.ok ? key.value : undefined
  return entries.map((entry) => ({ entry, name: nameOf(context, open, entry), disposed: gone[entry.secret] }))
}
