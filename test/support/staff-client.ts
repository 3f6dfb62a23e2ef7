import { randomBytes } from 'node:crypto'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { v7 as uuidv7 } from 'uuid'
import type { PostKind } from '../../src/capabilities/accounts/index.ts'
import { csrfOf, hashOf, type Person, type Post } from '../../src/capabilities/people/index.ts'
import { PLATFORM } from '../../src/capabilities/transactions/index.ts'
import { type Day, day } from '../../src/law/day/index.ts'
import type { Services } from '../../src/surfaces/services.ts'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever comes
  readonly body: any
  /** As they came, for a file. */
  readonly bytes: Uint8Array
}

/** A browser at the API: keeps the cookie, sends what our pages send. */
export function browserAt(app: FastifyInstance, address = '192.0.2.1') {
  const held: { cookie: string | undefined; csrf: string | undefined } = { cookie: undefined, csrf: undefined }
  return {
    held,
    call: async (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown, headers = {}) => {
      const options: InjectOptions = {
        method,
        url: `/api/v1${path}`,
        remoteAddress: address,
        headers: {
          'user-agent': 'Firefox/140',
          ...(held.csrf && method !== 'GET' ? { 'x-csrf-token': held.csrf } : {}),
          ...headers,
        },
        ...(held.cookie ? { cookies: { gongkai_session: held.cookie } } : {}),
        ...(body === undefined ? {} : { payload: body as object }),
      }
      const response = await app.inject(options)
      const set = response.cookies.find((cookie) => cookie.name === 'gongkai_session')
      if (set) held.cookie = set.value || undefined
      const text = response.body
      const json = /\bjson\b/.test(String(response.headers['content-type'])) ? JSON.parse(text) : text
      if (method === 'GET' && path === '/session' && response.statusCode === 200) held.csrf = json.csrf
      const answer: Answer = {
        status: response.statusCode,
        headers: response.headers,
        body: json,
        bytes: response.rawPayload,
      }
      return answer
    },
  }
}

export type Browser = ReturnType<typeof browserAt>

export interface GivenPost {
  readonly kind: PostKind
  /** PLATFORM unless given. */
  readonly bodyId?: string
}

let numbered = 0

/** A person with posts, without a password. */
export async function personWith(
  { staff }: Pick<Services, 'staff'>,
  posts: readonly GivenPost[],
  given: Partial<Person> = {},
): Promise<Person> {
  numbered += 1
  const at = '2026-01-05T00:00:00.000Z'
  const person: Person = {
    id: uuidv7(),
    account: `person${numbered}-${process.pid}`,
    name: `某人${numbered}`,
    bodyId: posts[0]?.bodyId ?? PLATFORM,
    mail: null,
    phone: null,
    state: 'active',
    createdAt: at,
    changedAt: at,
    ...given,
  }
  await staff.people.add(person)
  for (const post of posts) await staff.posts.grant(postOf(person.id, post))
  return person
}

const postOf = (personId: string, { kind, bodyId = PLATFORM }: GivenPost, fromDay: Day = day('2019-05-15')): Post => ({
  id: uuidv7(),
  personId,
  bodyId,
  kind,
  fromDay,
  untilDay: null,
  substituteFor: null,
  grantedBy: null,
  grantedAt: '2026-01-05T00:00:00.000Z',
  endedBy: null,
  endedAt: null,
})

/**
 * A browser of somebody who is signed in, without the way there.
 * @param now the clock of the app
 */
export async function signedIn(
  app: FastifyInstance,
  services: Pick<Services, 'staff'>,
  posts: readonly GivenPost[],
  now: () => Date = () => new Date(),
): Promise<Browser & { readonly person: Person }> {
  const person = await personWith(services, posts)
  const browser = browserAt(app)
  const token = randomBytes(32).toString('base64url')
  const at = now().toISOString()
  await services.staff.sessions.start({
    id: uuidv7(),
    tokenHash: hashOf(token),
    personId: person.id,
    step: 'done',
    secondFactor: true,
    method: 'password',
    createdAt: at,
    seenAt: at,
    address: null,
    userAgent: null,
  })
  Object.assign(browser.held, { cookie: token, csrf: csrfOf(token) })
  return { ...browser, person }
}
