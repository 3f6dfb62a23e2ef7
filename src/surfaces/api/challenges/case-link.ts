import type { Challenge } from '../../../capabilities/challenges/index.ts'
import { KIND_LABELS, titleOf } from './challenge-words.ts'

/** A case as others point at it. */
export const caseLinkOf = (challenge: Challenge, bodyCode: string) => ({
  id: challenge.id,
  href: `/challenges/${bodyCode}/${challenge.id}`,
  title: titleOf(challenge),
  kindLabel: KIND_LABELS[challenge.kind],
})
