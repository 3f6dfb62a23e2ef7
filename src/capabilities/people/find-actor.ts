import type { Day } from '../../law/day/index.ts'
import type { ActKind, Actor } from '../accounts/index.ts'
import { actorOf, type Reach } from './actor-of.ts'
import type { PeopleStores } from './ports.ts'
import { countsOn } from './post.ts'

/** A person with what they may do today; the posts that they stand in for are looked up too. */
export async function findActor(
  { posts }: Pick<PeopleStores, 'posts'>,
  personId: string,
  today: Day,
  reach: Reach,
  only?: readonly ActKind[],
): Promise<Actor> {
  const own = await posts.ofPerson(personId)
  const stoodInFor = own.flatMap((post) => (post.substituteFor && countsOn(post, today) ? [post.substituteFor] : []))
  const others = await Promise.all(stoodInFor.map((id) => posts.find(id)))
  return actorOf(personId, [...own, ...others.filter((post) => post !== undefined)], today, reach, only)
}
