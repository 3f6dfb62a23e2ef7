import type { FastifyRequest } from 'fastify'
import { actsSomewhere, may, POST_KINDS } from '../../../capabilities/accounts/index.ts'
import { awaitsAdministrators, factorRequired } from '../../../capabilities/people/index.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { isEncrypted } from '../../http/session-cookie.ts'
import { peopleContext } from '../../http/who-asks.ts'
import { bodyNames } from './body-names.ts'
import { knownOf } from './mine.ts'

/** Who is signed in, in the words of the API. */
export async function sessionOf({ services, settings }: HttpContext, request: FastifyRequest) {
  const { staff, person, session, csrf } = knownOf(request)
  const { policy, today } = await peopleContext(services, settings)
  const { credentials, posts, sessions } = services.staff
  const [credential, held, others, nameOf] = await Promise.all([
    credentials.find(person.id),
    posts.ofPerson(person.id),
    sessions.ofPerson(person.id),
    bodyNames(services),
  ])
  const before = others.filter((other) => other.id !== session?.id).map((other) => other.createdAt)
  return {
    person: { id: person.id, name: person.name, account: person.account },
    posts: staff.actor.posts.map(({ id, kind, bodyId, substituteFor }) => ({
      id,
      kind,
      label: POST_KINDS[kind].label,
      bodyId,
      ...nameOf(bodyId),
      substitute: substituteFor !== null,
    })),
    may: actsSomewhere(staff.actor),
    secondFactor: {
      enrolled: credential?.factorSecret != null,
      required: factorRequired(policy, held, today),
    },
    mustChangePassword: session?.step === 'change-password',
    encrypted: isEncrypted(settings, request),
    lastSignIn: before.sort().at(-1) ?? null,
    awaitsAdministrators:
      may(staff.actor, 'post.appoint', { bodyId: PLATFORM }).ok && (await awaitsAdministrators(services.staff)),
    csrf,
  }
}
