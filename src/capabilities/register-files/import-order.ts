import type { Day } from '../../law/day/index.ts'
import type { Actor } from '../accounts/index.ts'
import type { KeyLost } from '../applicants/index.ts'
import type { AuditLog, Source } from '../audit/index.ts'
import type { TableFile } from '../documents/index.ts'
import type { DisclosureRequest, RegisterContext, RequestUnit } from '../requests/index.ts'
import type { Atomically } from '../transactions/index.ts'
import type { Mapping } from './mapping.ts'
import type { RegisterFilesStore } from './ports.ts'

export interface ImportUnit extends RequestUnit {
  readonly audit: AuditLog
  readonly registerFiles: RegisterFilesStore
}

export interface ImportContext extends Omit<RegisterContext, 'atomically'> {
  readonly atomically: Atomically<ImportUnit>
}

/** Who imports: a person, or whoever runs the command line at the server. */
export interface Importing {
  readonly actor: Actor | null
  readonly source: Source
  readonly today: Day
}

export interface GivenRegister {
  readonly body: { readonly id: string; readonly code: string }
  readonly file: TableFile
  readonly mapping: Mapping
}

export interface ImportOrder {
  /** Of the preview that was looked at. */
  readonly token: string
  /** Leaves out the rows with errors; without it, one such row and nothing is imported. */
  readonly onlyGood: boolean
  /** How many requests at most in this transaction. */
  readonly limit: number
}

export interface Imported {
  /** Entered by this call. */
  readonly added: number
  /** Entered before, by this import or another of the same rows. */
  readonly present: number
  /** Still to be entered: the next call goes on. */
  readonly left: number
  readonly refused: number
  readonly requests: readonly Pick<DisclosureRequest, 'id' | 'number'>[]
}

export type ImportRefusal =
  | KeyLost
  | { readonly kind: 'stale' | 'bad-rows' | 'nothing-to-import'; readonly message: string }
