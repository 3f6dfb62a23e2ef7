import type { Writable } from 'node:stream'
import type { DocumentWriter, ReportReader } from '../../capabilities/annual-report/index.ts'
import type { Services } from '../services.ts'

/** Which database: an embedded PostgreSQL below a folder, or a server. */
export type DatabaseChoice = { readonly dataDir: string } | { readonly url: string }

/** The services of a program that is open. */
export interface OpenServices extends Services {
  /** Begins to send messages and to do what has its time; until closed. @param publicUrl for links in letters */
  startJobs(publicUrl?: string): Promise<void>
  close(): Promise<void>
}

/** What the commands ask of the program around them; compose.ts fills it, a test may too. */
export interface Program {
  /** Reading and writing documents needs no database. */
  documents(): { readonly reader: ReportReader; readonly writer: DocumentWriter; close(): Promise<void> }
  /** Opens the database, migrated, with everything that stands on it. */
  open(choice: DatabaseChoice, notice: (line: string) => void): Promise<OpenServices>
  /** Serves until `stopped` resolves; resolves when all is shut down. */
  serve(options: {
    readonly services: Services
    readonly host: string
    readonly port: number
    /** How much the log says. */
    readonly quiet: boolean
    readonly settings: {
      readonly publicUrl?: string
      readonly trustedHops?: number
      readonly site?: { readonly name: string }
    }
    listening(address: string): void | Promise<void>
    readonly stopped: Promise<void>
  }): Promise<void>
  readonly version: string
}

/** The console a command speaks to: data on `out`, messages and progress on `err`. */
export interface Console {
  readonly out: Writable
  readonly err: Writable
  /** Columns of the terminal behind `out`; undefined when it is no terminal. */
  readonly columns: number | undefined
  /** Whether messages go to a terminal, where progress may be drawn over. */
  readonly live: boolean
  readonly colour: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  stdin(): Promise<Uint8Array>
  /** ISO instant. */
  now(): string
  /** Resolves when the user or the system asks us to end. */
  readonly stopped: Promise<void>
}

/** Exit codes: done; done but what was examined has error findings; wrong use, or something couldn't be read. */
export const EXIT = { done: 0, findings: 1, trouble: 2 } as const

/** A user's mistake: one line, no stack. */
export class UsageError extends Error {}
