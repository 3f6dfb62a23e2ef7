import { accept, type Result, refuse } from '../../law/result.ts'
import type { Actor, NotAllowed } from '../accounts/index.ts'
import { caseFileSecret, type OpenKey, openApplicants, openCaseKey, openWords } from '../applicants/index.ts'
import { type NoSuchThing, perform, type Source } from '../audit/index.ts'
import { CASE_FILE_PURPOSES, type CaseFileEntry } from './case-file.ts'
import { type CaseFilesContext, type CaseFileUnit, namePlace } from './context.ts'
import { nameWithEnding } from './file-types.ts'
import { damaged, disposedFile, type NotOpened, noSuchFile, type ShowRefusal } from './refusals.ts'
import { INFECTED_WORDS, keptScan, scanStateOf } from './scan-state.ts'

export interface OpenedCaseFile {
  readonly entry: CaseFileEntry
  readonly name: string
  readonly content: AsyncIterable<Uint8Array>
}

interface Unlocked {
  readonly entry: CaseFileEntry
  readonly name: string
  readonly secret: string
}

export interface OpeningCaseFile {
  readonly bodyId: string
  readonly requestId: string
  readonly fileId: string
}

/**
 * What is in a file of a case. The entry in the chain is kept before the first byte: nobody sees what isn't recorded. One that no scanner has
 * looked at is shown to it now, where there is one; an infected one isn't opened.
 */
export async function openCaseFile(
  context: CaseFilesContext,
  { actor, source }: { readonly actor: Actor; readonly source: Source },
  { bodyId, requestId, fileId }: OpeningCaseFile,
): Promise<Result<OpenedCaseFile, ShowRefusal | NotAllowed | NoSuchThing>> {
  const unlocked = await perform<CaseFileUnit, Unlocked, ShowRefusal>(
    context.atomically,
    { actor, source, act: 'case-file.open' },
    { bodyId },
    async (unit) => {
      const entry = await unit.caseFiles.find(bodyId, requestId, fileId)
      if (!entry) return refuse(noSuchFile)
      const { kind: scan } = scanStateOf(entry.scan)
      if (scan === 'infected') return refuse(INFECTED)
      const opened = await unlock(context, unit, entry)
      if (!opened.ok) return opened
      const detail = { requestId, purpose: entry.purpose, origin: entry.origin, scan }
      return accept({ value: opened.value, on: { kind: 'case-file', id: fileId }, before: entry, after: entry, detail })
    },
  )
  return unlocked.ok ? contentOf(context, unlocked.value) : unlocked
}

const INFECTED: NotOpened = { kind: 'infected', message: INFECTED_WORDS }

/**
 * As `openCaseFile`, without an entry of its own: for what a person opened before and goes on looking at, and for the program's own work on
 * it. One in which a virus was found isn't opened here either.
 */
export async function readCaseFile(
  context: Pick<CaseFilesContext, 'cipher' | 'keys' | 'files'>,
  unit: Pick<CaseFileUnit, 'applicants' | 'caseKeys'>,
  entry: CaseFileEntry,
): Promise<Result<AsyncIterable<Uint8Array>, ShowRefusal>> {
  if (scanStateOf(entry.scan).kind === 'infected') return refuse(INFECTED)
  const unlocked = await unlock(context, unit, entry)
  if (!unlocked.ok) return unlocked
  try {
    return accept(await begun(context.files.open(entry.id, unlocked.value.secret)))
  } catch (fault) {
    return refuse(damaged(fault))
  }
}

/** The secret of a file and its name. */
async function unlock(
  context: Pick<CaseFilesContext, 'cipher' | 'keys'>,
  unit: Pick<CaseFileUnit, 'applicants' | 'caseKeys'>,
  entry: CaseFileEntry,
): Promise<Result<Unlocked, ShowRefusal>> {
  const key = await openCaseKey(context, unit, entry)
  const named = (open: OpenKey | undefined): string => nameOf(context, open, entry)
  if (entry.secret === 'case') {
    if (!key.ok) return key
    return key.value
      ? accept({ entry, name: named(key.value), secret: caseFileSecret(key.value) })
      : refuse(disposedFile)
  }
  const applicants = await openApplicants(context, unit, entry.bodyId, entry.requestId)
  if (!applicants.ok) return applicants
  const secret = applicants.value[0]?.fields.fileSecret
  return secret ? accept({ entry, name: named(undefined), secret }) : refuse(disposedFile)
}

/** What a file is called; by its purpose where no name was kept. */
export function nameOf(
  { cipher }: Pick<CaseFilesContext, 'cipher'>,
  key: OpenKey | undefined,
  { bodyId, requestId, id, sealedName, purpose, fileType }: CaseFileEntry,
): string {
  const name = sealedName && key && openWords(cipher, key, sealedName, namePlace(bodyId, requestId, id))
  return typeof name === 'string' ? name : nameWithEnding(CASE_FILE_PURPOSES[purpose], fileType)
}

async function contentOf(
  context: CaseFilesContext,
  { entry, name, secret }: Unlocked,
): Promise<Result<OpenedCaseFile, NotOpened>> {
  const { files, atomically } = context
  try {
    const scan = await scannedNow(context, entry, secret)
    const scanned = scan === undefined ? entry : { ...entry, scan }
    if (scanned !== entry) await atomically((unit) => unit.caseFiles.putScan(entry.bodyId, entry.id, scanned.scan))
    if (scanStateOf(scanned.scan).kind === 'infected') return refuse(INFECTED)
    return accept({ entry: scanned, name, content: await begun(files.open(entry.id, secret)) })
  } catch (fault) {
    if (fault instanceof Unreadable) return refuse(damaged(fault.cause))
    throw fault
  }
}

/** The ciphertext is lost or was changed. */
class Unreadable extends Error {}

const unreadable = (cause: unknown): never => {
  throw new Unreadable('content', { cause })
}

/** What came while no scanner was there is looked at before it is opened; undefined where nothing new is known. */
async function scannedNow(
  { files, scanner }: CaseFilesContext,
  entry: CaseFileEntry,
  secret: string,
): Promise<string | undefined> {
  if (!scanner.configured || scanStateOf(entry.scan).kind === 'clean') return undefined
  const verdict = await scanner.scan(files.open(entry.id, secret)).catch(unreadable)
  return verdict.kind === 'not-scanned' ? undefined : keptScan(verdict)
}

/** With the first piece read: what is lost or was changed is told before an answer begins. Whoever stops in the middle closes the file. */
async function begun(content: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const pieces = content[Symbol.asyncIterator]()
  let first: IteratorResult<Uint8Array> | undefined = await pieces.next().catch(unreadable)
  const next = (): Promise<IteratorResult<Uint8Array>> => {
    const piece = first
    first = undefined
    return piece ? Promise.resolve(piece) : pieces.next()
  }
  const stop = async (): Promise<IteratorResult<Uint8Array>> => {
    await pieces.return?.()
    return { done: true, value: undefined }
  }
  return { [Symbol.asyncIterator]: () => ({ next, return: stop }) }
}
