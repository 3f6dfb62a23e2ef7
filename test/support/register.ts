import { v7 as uuidv7 } from 'uuid'
import { fieldCipher } from '../../src/adapters/keys/index.ts'
import { atomically, type Database, organisationStore, registerStores } from '../../src/adapters/storage/index.ts'
import type { Actor, HeldPost, PostKind } from '../../src/capabilities/accounts/index.ts'
import type { ApplicantDetails, KeyPort } from '../../src/capabilities/applicants/index.ts'
import type { Organisation } from '../../src/capabilities/organisations/index.ts'
import {
  type By,
  type DisclosureRequest,
  type NewAct,
  type Registration,
  type RequestAct,
  recordAct,
  registerRequest,
} from '../../src/capabilities/requests/index.ts'
import { type Day, day } from '../../src/law/day/index.ts'

/** A register on a real database, with people who hold posts and applicants who don't exist. */
export function registerOn(database: Database, keys: KeyPort) {
  const stores = registerStores(database.sql)
  const context = { cipher: fieldCipher, keys, newId: uuidv7, atomically: atomically(database) }
  const register = (body: Organisation, by: By, given: Partial<Registration> = {}) =>
    registerRequest(context, by, { body, ...FORM, key: uuidv7(), ...given })
  return {
    ...stores,
    context,
    body: (name: string, parentCode: string | null = null): Promise<Organisation> =>
      organisationStore(database).add({ name, region: '清源县', level: 'county-department', parentCode }),
    register,
    registered: async (body: Organisation, by: By, given: Partial<Registration> = {}): Promise<DisclosureRequest> => {
      const done = await register(body, by, given)
      if (!done.ok) throw new Error(done.error.message)
      return done.value
    },
    record: (request: DisclosureRequest, by: By, act: RequestAct, more: Partial<NewAct> = {}) => {
      const { bodyId, id: requestId } = request
      return recordAct(context, by, { bodyId, requestId, act, after: 0, key: uuidv7(), ...more })
    },
  }
}

export const INVENTED: ApplicantDetails = {
  kind: 'naturalPerson',
  idKind: 'citizenId',
  fields: {
    name: '欧阳云川',
    idNumber: '11010519491231002X',
    phone: '13900001234',
    email: 'ouyang@example.com',
    address: '云川省安平市清源县柳堰镇虚构路9号',
  },
}

const FORM = {
  channel: 'in_person',
  arrivedOn: day('2025-01-20'),
  subject: '2024年度城市道路维修计划及经费安排',
  applicants: [INVENTED],
} as const

/** Somebody with posts; a post reaches what `below` names. */
export function person(
  posts: readonly (readonly [PostKind, string])[],
  below: Readonly<Record<string, readonly string[]>> = {},
): Actor {
  const held = posts.map(([kind, bodyId]): HeldPost => ({ id: uuidv7(), kind, bodyId, substituteFor: null }))
  return { personId: uuidv7(), posts: held, reaches: (post, bodyId) => below[post.bodyId]?.includes(bodyId) === true }
}

/** On a day, from a desk. */
export const by = (actor: Actor, today: string | Day): By => ({
  actor,
  today: day(today),
  source: { at: `${today}T02:00:00.000Z`, address: '192.0.2.10' },
})
