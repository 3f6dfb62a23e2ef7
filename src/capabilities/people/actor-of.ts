import type { Day } from '../../law/day/index.ts'
import { type ActKind, type Actor, POST_KINDS } from '../accounts/index.ts'
import { PLATFORM } from '../transactions/index.ts'
import { countsOn, type Post } from './post.ts'

/** Which bodies stand below which; bodies only, PLATFORM is no body. */
export interface Reach {
  reaches(fromBodyId: string, toBodyId: string): boolean
}

/**
 * Whoever does something: the person with the posts that count today. A post that is stood in for counts only as long as the post
 * itself does.
 * @param posts all of the person, and those they stand in for
 * @param only what a personal token is limited to
 */
export function actorOf(
  personId: string,
  posts: readonly Post[],
  today: Day,
  reach: Reach,
  only?: readonly ActKind[],
): Actor {
  const counting = new Set(posts.filter((post) => countsOn(post, today)).map((post) => post.id))
  return {
    personId,
    posts: posts.filter(
      (post) =>
        post.personId === personId &&
        counting.has(post.id) &&
        (post.substituteFor === null || counting.has(post.substituteFor)),
    ),
    reaches: ({ kind, bodyId }, other) => {
      if (POST_KINDS[kind].reaches === 'own') return bodyId === other
      if (bodyId === PLATFORM || bodyId === other) return true
      return other !== PLATFORM && reach.reaches(bodyId, other)
    },
    ...(only ? { only: new Set(only) } : {}),
  }
}
