import { type ActKind, may, POST_KINDS } from '../../../capabilities/accounts/index.ts'
import {
  countsOn,
  isLocked,
  type PeopleContext,
  type Person,
  type Post,
  thingOfPerson,
} from '../../../capabilities/people/index.ts'
import type { Staff } from '../../http/staff.ts'
import type { Services } from '../../services.ts'
import { bodyNames } from './body-names.ts'

type NameOf = Awaited<ReturnType<typeof bodyNames>>
type Viewing = Pick<Services, 'staff' | 'organisations'>

/** Posts in the words of the API, with what whoever looks may do to them. */
export async function postViews(
  services: Viewing,
  { actor }: Staff,
  { today }: Pick<PeopleContext, 'today'>,
  posts: readonly Post[],
  given?: NameOf,
) {
  const nameOf = given ?? (await bodyNames(services))
  const stoodInFor = await Promise.all(
    [...new Set(posts.flatMap((post) => post.substituteFor ?? []))].map((id) => services.staff.posts.find(id)),
  )
  const originals = new Map(stoodInFor.flatMap((post) => (post ? [[post.id, post] as const] : [])))
  const ids = [...posts, ...originals.values()].map((post) => post.personId)
  const people = new Map((await services.staff.people.findAll([...new Set(ids)])).map((one) => [one.id, one]))
  return posts.map((post) => {
    const { id, personId, kind, bodyId, fromDay, untilDay, substituteFor, grantedAt, endedAt } = post
    const original = substituteFor === null ? undefined : originals.get(substituteFor)
    const person = people.get(personId)
    const open = stateOf(post, today) !== 'past'
    const mayNow = (act: ActKind, aboutPersonId?: string): boolean =>
      open && may(actor, act, { bodyId, ...(aboutPersonId ? { aboutPersonId } : {}) }).ok
    return {
      id,
      person: { id: personId, name: person?.name ?? '', account: person?.account ?? '' },
      kind,
      label: POST_KINDS[kind].label,
      bodyId,
      ...nameOf(bodyId),
      fromDay,
      untilDay,
      substituteFor: original ? { postId: original.id, name: people.get(original.personId)?.name ?? '' } : null,
      state: stateOf(post, today),
      grantedAt,
      endedAt,
      may: {
        end: mayNow(substituteFor === null ? 'post.end' : 'post.substitute', personId),
        substitute: substituteFor === null && mayNow('post.substitute'),
      },
    }
  })
}

function stateOf(post: Post, today: PeopleContext['today']): 'current' | 'future' | 'past' {
  if (countsOn(post, today)) return 'current'
  return post.endedAt === null && post.fromDay > today ? 'future' : 'past'
}

/**
 * A person in the words of the API.
 * @param given names of bodies, where many people are looked at
 */
export async function personView(services: Viewing, staff: Staff, ctx: PeopleContext, person: Person, given?: NameOf) {
  const { posts, credentials, welcomeLinks, sessions } = services.staff
  const { at } = staff.source
  const [all, credential, links, open, thing, locked, nameOf] = await Promise.all([
    posts.ofPerson(person.id),
    credentials.find(person.id),
    welcomeLinks.pendingOf([person.id], at),
    sessions.ofPerson(person.id),
    thingOfPerson(services.staff, person),
    isLocked(ctx, services.staff, person, at),
    given ?? bodyNames(services),
  ])
  const views = await postViews(services, staff, ctx, all, nameOf)
  const allowed = (act: ActKind): boolean => may(staff.actor, act, thing).ok
  const active = person.state === 'active'
  return {
    ...person,
    ...nameOf(person.bodyId),
    posts: views.filter((post) => post.state !== 'past'),
    pastPosts: views.filter((post) => post.state === 'past'),
    hasPassword: credential?.passwordHash != null,
    secondFactor: credential?.factorSecret != null,
    pendingLink: links[0]?.expiresAt ?? null,
    locked,
    sessions: open.length,
    may: {
      change: allowed('person.change'),
      link: active && allowed('person.link'),
      unlock: locked && allowed('person.unlock'),
      endSessions: open.length > 0 && allowed('person.sessions-end'),
      dropSecondFactor: credential?.factorSecret != null && allowed('person.second-factor-off'),
    },
  }
}
