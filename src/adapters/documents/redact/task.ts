import type { LeakSearch, RedactionMark, RedactionOptions } from '../../../capabilities/redaction/index.ts'

/** What a child is asked to do with a file. */
export type RedactionTask =
  | { readonly kind: 'pages' }
  | { readonly kind: 'page'; readonly page: number; readonly width: number }
  | { readonly kind: 'find'; readonly terms: readonly string[] }
  | { readonly kind: 'findings' }
  | { readonly kind: 'redact'; readonly marks: readonly RedactionMark[]; readonly options: RedactionOptions }
  | { readonly kind: 'scan'; readonly search: LeakSearch }
