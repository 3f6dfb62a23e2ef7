import { createHash } from 'node:crypto'
import type { FieldCipher, OpenKey } from '../applicants/index.ts'
import type { FormProblem } from './check-application.ts'
import type { AttachmentPurpose, FileType } from './file-types.ts'
import type { ApplyingStore } from './ports.ts'

export interface DraftFile {
  readonly id: string
  readonly purpose: AttachmentPurpose
  readonly fileType: FileType
  readonly bytes: number
  readonly scan: string
  /** As the applicant's device called it; shown back to them, kept with nothing. */
  readonly name: string
}

/** A form being filled in, as typed. */
export interface Draft {
  readonly bodyCode: string
  /** Of the submission: one key is one request. */
  readonly key: string
  /** How many apply together. */
  readonly applicants: number
  readonly typed: Readonly<Record<string, string>>
  readonly fileSecret: string
  readonly files: readonly DraftFile[]
  /** What was wrong when it was last sent: shown with it, so that going back never asks to send a form again. */
  readonly problems: readonly FormProblem[]
  /** The request that it became; nothing that was typed is in the draft any more. */
  readonly made: { readonly bodyId: string; readonly requestId: string } | null
}

/** How long a form waits, and how long its receipt can be looked at again. */
const DRAFT_MINUTES = 120
const RECEIPT_MINUTES = 30

const hash = (...words: readonly string[]): Buffer => createHash('sha256').update(words.join('\0')).digest()
const idOf = (token: string): string => hash('application draft', token).toString('hex')
const keyOf = (token: string): OpenKey => ({
  id: 'draft',
  algorithm: 'aes-256-gcm',
  secret: hash('application draft key', token),
})

export interface DraftContext {
  readonly applying: ApplyingStore
  readonly cipher: FieldCipher
}

/** Only whoever holds the token can read a draft: the server keeps its hash and the ciphertext. */
export async function readDraft(
  { applying, cipher }: DraftContext,
  token: string | undefined,
  now: string,
): Promise<Draft | undefined> {
  if (!token) return undefined
  const kept = await applying.findDraft(idOf(token))
  if (!kept || kept.expiresAt <= now) return undefined
  const text = cipher.open(keyOf(token), kept.sealed, kept.id)
  return text === undefined ? undefined : (JSON.parse(text) as Draft)
}

export async function writeDraft(
  { applying, cipher }: DraftContext,
  token: string,
  draft: Draft,
  now: string,
): Promise<void> {
  const id = idOf(token)
  await applying.putDraft({
    id,
    sealed: cipher.seal(keyOf(token), JSON.stringify(draft), id),
    files: draft.files.map((file) => file.id),
    expiresAt: later(now, draft.made ? RECEIPT_MINUTES : DRAFT_MINUTES),
  })
}

export const dropDraft = ({ applying }: Pick<DraftContext, 'applying'>, token: string): Promise<void> =>
  applying.removeDraft(idOf(token))

export const later = (now: string, minutes: number): string =>
  new Date(Date.parse(now) + minutes * 60_000).toISOString()

/** Without 0, O, 1, I, L, U: it is written down and read out on the telephone. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 20

/**
 * The query code of the request that a form becomes: of 20 characters of 30, about 98 bits. It follows from what only the applicant's browser
 * holds, so that a form sent twice shows one and the same code, and the server needs to keep its hash only.
 */
export function queryCode(token: string, key: string): string {
  const bytes = createHash('sha512').update(['query code', token, key].join('\0')).digest()
  const letters = Array.from({ length: CODE_LENGTH }, (_, i) => LETTERS[bytes.readUInt16BE(i * 2) % LETTERS.length])
  return (letters.join('').match(/.{4}/g) ?? []).join('-')
}

/** As typed: without hyphens and spaces, in small letters too. */
export const codeHash = (code: string): string =>
  createHash('sha256')
    .update(
      `query code\0${code
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[^0-9A-Z]/g, '')}`,
    )
    .digest('hex')

export const tokenHash = (token: string): string => hash('applicant visit', token).toString('hex')
