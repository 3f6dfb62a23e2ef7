import type { Day } from '../../law/day/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import { type OpenKey, openCaseKey } from '../applicants/index.ts'
import type { LetterBody } from '../letters/index.ts'
import type { Register } from '../organisations/index.ts'
import { type ReleasedRedaction, redactionsOf } from '../redacting/index.ts'
import { type ActWords, type CaseFile, type DayRules, openActWords, rulesReader } from '../requests/index.ts'
import type { KeptLetter } from './case-letter.ts'
import type { LetterContext, LetterStores } from './context.ts'
import { letterBodyOf } from './letter-body.ts'
import { type OpenedFile, openedFileOf } from './letter-file-of.ts'
import { type LetterRefusal, noSuchRequest } from './refusals.ts'

/** A case with everything that a letter may need of it, in clear and in memory. */
export interface CaseDesk extends OpenedFile {
  readonly caseFile: CaseFile
  readonly body: LetterBody
  readonly bodyCode: string
  readonly rules: Required<DayRules>
  readonly today: Day
  /** Of the file; undefined where nothing was encrypted with it yet, or it was destroyed. */
  readonly key: OpenKey | undefined
  /** What was written down with its acts, by their sequence. */
  readonly words: ReadonlyMap<number, ActWords>
  /** All letters of the case. */
  readonly letters: readonly KeptLetter[]
  readonly redactions: readonly ReleasedRedaction[]
}

type Reading = Pick<LetterContext, 'cipher' | 'keys' | 'organisations'>

export interface DeskPlace {
  readonly bodyId: string
  readonly requestId: string
  readonly today: Day
  /** Within a transaction, read before it: reading it takes a connection of its own, and transactions that wait for one wait for each other. */
  readonly register?: Register
}

/** The case on the desk. @param locked the file, where whoever asks has locked it in the transaction */
export async function deskOf(
  context: Reading,
  stores: LetterStores,
  { bodyId, requestId, today, ...given }: DeskPlace,
  locked?: CaseFile,
): Promise<Result<CaseDesk, LetterRefusal>> {
  const caseFile = locked ?? (await stores.requests.find(bodyId, requestId))
  if (!caseFile) return refuse(noSuchRequest)
  const register = given.register ?? (await context.organisations.register())
  const rules = await rulesReader(stores, today)(bodyId)
  const body = await letterBodyOf(stores, register, bodyId, today)
  const opened = await openedFileOf(context, stores, { body, caseFile, today, rules })
  if (!opened.ok) return opened
  const key = await openCaseKey(context, stores, { bodyId, requestId })
  if (!key.ok) return key
  const words = await openActWords(context, stores, caseFile)
  if (!words.ok) return words
  const redactions = await redactionsOf(context, stores, { bodyId, requestId })
  if (!redactions.ok) return redactions
  const bodyCode = register.bodies.find(({ id }) => id === bodyId)?.code ?? ''
  const letters = await stores.caseLetters.ofRequest(bodyId, requestId)
  return accept({
    ...opened.value,
    ...{ caseFile, body, bodyCode, rules, today, letters },
    ...{ key: key.value, words: words.value, redactions: redactions.value },
  })
}
