import { accept, type Result, refuse } from '../../law/result.ts'
import { may, type NotAllowed } from '../accounts/index.ts'
import { type CasePlace, caseKeyFor, type OpenKey } from '../applicants/index.ts'
import { type NoSuchThing, perform, refusedEntry } from '../audit/index.ts'
import {
  appendAct,
  type By,
  type CaseFile,
  type DayRules,
  judgeAct,
  type RecordedAct,
  rulesReader,
} from '../requests/index.ts'
import { type CaseFileEntry, MOST_CASE_FILES } from './case-file.ts'
import type { CaseFilesContext, CaseFileUnit } from './context.ts'
import { type AddRefusal, caseDisposed, fileKeyUsed, keptAs, noSuchCase, tooMany } from './refusals.ts'
import { scanStateOf } from './scan-state.ts'
import { type IncomingFile, takeCaseFile } from './take-case-file.ts'

export interface NewCaseFile extends CasePlace, IncomingFile {
  /** Of the submission: the same key again is the same file. */
  readonly key: string
}

type Refused = AddRefusal | NotAllowed | NoSuchThing

/**
 * Adds a file to a case: first whether that may be done, then the file itself, which may take long and holds no transaction, then its row, the
 * act and the entry together. The same key again gives the file that it made; what came with it is dropped.
 */
export async function addCaseFile(
  context: CaseFilesContext,
  by: By,
  { bodyId, requestId, key, ...incoming }: NewCaseFile,
): Promise<Result<CaseFileEntry, Refused>> {
  const place = { bodyId, requestId }
  const admitted = await admit(context, by, place, { key, purpose: incoming.purpose })
  if (!admitted.ok) return admitted
  if ('made' in admitted.value) return accept(admitted.value.made)
  const { personId } = by.actor
  const taken = await takeCaseFile(context, admitted.value.open, place, { personId, at: by.source.at }, incoming)
  if (!taken.ok) return taken
  const entry = taken.value
  // Where this throws nobody knows whether it was kept: the file stays, and the daily sweep takes it away if it wasn't.
  const kept = await keep(context, by, entry, key)
  if (!kept.ok || kept.value.id !== entry.id) await context.files.remove(entry.id)
  return kept
}

type Admission = { readonly open: OpenKey } | { readonly made: CaseFileEntry }

/** Before a byte is taken: whether the person may, whether there is such a case and room in it, and its key. */
function admit(
  context: CaseFilesContext,
  { actor, source }: By,
  place: CasePlace,
  { key, purpose }: Pick<NewCaseFile, 'key' | 'purpose'>,
): Promise<Result<Admission, Refused>> {
  return context.atomically(async (unit) => {
    const allowed = may(actor, 'case-file.add', { bodyId: place.bodyId })
    if (!allowed.ok) {
      await unit.audit.append(refusedEntry({ actor, source, act: 'case-file.add' }, place, allowed.error))
      return allowed
    }
    if (!(await unit.requests.find(place.bodyId, place.requestId))) return refuse(noSuchCase)
    const made = await madeBy(unit, place, key)
    if (made) return made.purpose === purpose ? accept({ made }) : refuse(keptAs(made))
    const applicants = await unit.applicants.ofRequest(place.bodyId, place.requestId)
    if (applicants.some(({ applicant }) => applicant.disposedAt)) return refuse(caseDisposed)
    if (await isFull(unit, place)) return refuse(tooMany)
    const open = await caseKeyFor(context, unit, place, source.at)
    return open.ok ? accept({ open: open.value }) : open
  })
}

async function madeBy(
  { requests, caseFiles }: CaseFileUnit,
  { bodyId, requestId }: CasePlace,
  key: string,
): Promise<CaseFileEntry | undefined> {
  const act = await requests.findAct(bodyId, requestId, key)
  return act?.fileId ? caseFiles.find(bodyId, requestId, act.fileId) : undefined
}

async function isFull({ caseFiles }: Pick<CaseFileUnit, 'caseFiles'>, place: CasePlace): Promise<boolean> {
  const there = await caseFiles.ofRequest(place.bodyId, place.requestId)
  return there.filter(({ origin }) => origin === 'staff').length >= MOST_CASE_FILES
}

interface Repeated {
  readonly kind: 'repeated'
  readonly made: CaseFileEntry
}

async function keep(
  { atomically }: CaseFilesContext,
  { actor, source, today }: By,
  entry: CaseFileEntry,
  key: string,
): Promise<Result<CaseFileEntry, Refused>> {
  const { bodyId, requestId } = entry
  const done = await perform<CaseFileUnit, CaseFileEntry, AddRefusal | Repeated>(
    atomically,
    { actor, source, act: 'case-file.add' },
    { bodyId },
    async (unit) => {
      const file = await unit.requests.lock(bodyId, requestId)
      if (!file) return refuse(noSuchCase)
      const made = await madeBy(unit, entry, key)
      if (made) return refuse(made.purpose === entry.purpose ? { kind: 'repeated', made } : keptAs(made))
      if (await unit.requests.findAct(bodyId, requestId, key)) return refuse(fileKeyUsed)
      if (await isFull(unit, entry)) return refuse(tooMany)
      const rules = await rulesReader(unit, today)(bodyId)
      const act = { kind: 'file_added', on: today, fileId: entry.id } as const
      const judged = judgeAct(file.request, file.acts, act, { today, rules })
      if (!judged.ok) return judged
      await keepCaseFile(unit, file, entry, { key, rules, on: today })
      const { purpose, origin, fileType, bytes, scan } = entry
      const detail = { number: file.request.number, purpose, origin, fileType, bytes, scan: scanStateOf(scan).kind }
      return accept({ value: entry, on: { kind: 'case-file', id: entry.id }, before: null, after: entry, detail })
    },
  )
  if (!done.ok && done.error.kind === 'repeated') return accept(done.error.made)
  return done as Result<CaseFileEntry, Refused>
}

/**
 * The row of a file that was taken, and the act that tells of it. For whoever adds one in a transaction of their own (a letter, what was
 * released), which locked the case.
 */
export async function keepCaseFile(
  unit: Pick<CaseFileUnit, 'requests' | 'caseFiles'>,
  file: CaseFile,
  entry: CaseFileEntry,
  { key, rules, on }: { readonly key: string; readonly rules: DayRules; readonly on: By['today'] },
): Promise<RecordedAct> {
  await unit.caseFiles.add(entry)
  const by = { personId: entry.addedBy, at: entry.addedAt, key }
  return appendAct(unit, file, { kind: 'file_added', on, fileId: entry.id }, by, rules)
}
