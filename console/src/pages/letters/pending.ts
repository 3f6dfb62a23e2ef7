import type { LetterListing } from './letters-api.ts'

const SETTLED: readonly LetterListing['stage'][] = ['done', 'void', 'dropped']

/** The reply that is being worked on; there is never more than one. */
export const pendingReply = (letters: readonly LetterListing[]): LetterListing | undefined =>
  letters.find(({ kind, stage }) => kind === 'reply' && !SETTLED.includes(stage))

/** A letter on the way that is being worked on. */
export const pendingLetter = (letters: readonly LetterListing[], kind: string): LetterListing | undefined =>
  letters.find(({ letter, stage }) => letter === kind && !SETTLED.includes(stage))
