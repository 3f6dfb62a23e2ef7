import assert from 'node:assert/strict'
import type { FastifyInstance } from 'fastify'
import { v7 as uuidv7 } from 'uuid'
import type { PostKind } from '../../src/capabilities/accounts/index.ts'
import type { Organisation } from '../../src/capabilities/organisations/index.ts'
import type { Person } from '../../src/capabilities/people/index.ts'
import { createApp } from '../../src/surfaces/http/create-app.ts'
import type { Services } from '../../src/surfaces/services.ts'
import { type Browser, personWith, signedIn } from '../support/staff-client.ts'
import type { Place } from './matrix.ts'

/** The day on which everything is tried. */
export const TODAY = '2026-03-02'
export const NOW = (): Date => new Date(`${TODAY}T02:00:00.000Z`)

/** A request with one applicant, as the address of either needs it. */
export interface RegisteredCase {
  readonly code: string
  readonly id: string
  readonly applicantId: string
}

/**
 * Three bodies: one where posts are held, one below it, one elsewhere. Each call of `fresh…` makes something nobody has touched, so that
 * an act that is done leaves the next try what it needs.
 */
export interface World {
  readonly app: FastifyInstance
  readonly services: Services
  readonly bodies: Readonly<Record<Place, Organisation>>
  /** A body below the one of the place. */
  freshBody(place: Place): Promise<Organisation>
  freshPerson(place: Place, kind?: PostKind): Promise<{ readonly person: Person; readonly postId: string }>
  freshCase(place: Place): Promise<RegisteredCase>
  /** A request that was answered with what it asked for. */
  freshAnswered(place: Place): Promise<RegisteredCase>
  freshProposal(place: Place): Promise<{ readonly code: string; readonly id: string }>
  freshChallenge(place: Place): Promise<{ readonly code: string; readonly id: string }>
  /** How many refusals all chains hold. */
  refusals(): Promise<number>
}

export async function makeWorld(services: Services): Promise<World> {
  const app = createApp(services, { version: '0', log: { level: 'silent' }, now: NOW })
  await app.ready()
  const own = await addBody(services, 'own-county', '本县人民政府', null)
  const below = await addBody(services, 'below-bureau', '本县水务局', own.code)
  const elsewhere = await addBody(services, 'other-county', '邻县人民政府', null)
  const bodies = { own, below, elsewhere }
  const clerks = new Map<string, Browser>()
  const clerkOf = async (body: Organisation): Promise<Browser> => {
    const clerk = clerks.get(body.id) ?? (await signedIn(app, services, [{ kind: 'intake', bodyId: body.id }], NOW))
    clerks.set(body.id, clerk)
    return clerk
  }
  let made = 0
  return {
    app,
    services,
    bodies,
    freshBody: (place) => {
      made += 1
      return addBody(services, `fresh-${made}`, `${bodies[place].name}第${made}办事处`, bodies[place].code)
    },
    freshPerson: async (place, kind = 'handler') => {
      const person = await personWith(services, [{ kind, bodyId: bodies[place].id }])
      const [post] = await services.staff.posts.ofPerson(person.id)
      assert.ok(post)
      return { person, postId: post.id }
    },
    freshCase: async (place) => registered(await clerkOf(bodies[place]), bodies[place].code),
    freshAnswered: async (place) => answered(await clerkOf(bodies[place]), bodies[place].code),
    freshProposal: async (place) => {
      const { code } = bodies[place]
      const clerk = await clerkOf(bodies[place])
      const made = await clerk.call('POST', '/disclosures', proposalOf(code, (await answered(clerk, code)).id))
      assert.equal(made.status, 201, JSON.stringify(made.body))
      return { code, id: made.body.id }
    },
    freshChallenge: async (place) => {
      const { code } = bodies[place]
      const made = await (await clerkOf(bodies[place])).call('POST', '/challenges', challengeAt(code))
      assert.equal(made.status, 201, JSON.stringify(made.body))
      return { code, id: made.body.id }
    },
    refusals: async () => (await services.audit.list({ outcome: 'refused', page: 1, size: 1 })).total,
  }
}

const addBody = (services: Services, code: string, name: string, parentCode: string | null): Promise<Organisation> =>
  services.organisations.add({
    code,
    name,
    region: null,
    level: parentCode ? 'county-department' : 'county',
    parentCode,
  })

async function registered(clerk: Browser, code: string): Promise<RegisteredCase> {
  const made = await clerk.call('POST', '/requests', {
    body: code,
    channel: 'in_person',
    arrivedOn: TODAY,
    subject: '2025年度防汛物资采购合同',
    applicants: [{ kind: 'naturalPerson', fields: { name: '赵一方', phone: '00000000000' } }],
    key: uuidv7(),
  })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  const shown = await clerk.call('GET', `/requests/${code}/${made.body.id}`)
  return { code, id: made.body.id, applicantId: shown.body.applicants[0].id }
}

async function answered(clerk: Browser, code: string): Promise<RegisteredCase> {
  const made = await registered(clerk, code)
  const act = { kind: 'replied', on: TODAY, outcome: 'provided', after: 0, key: uuidv7() }
  const done = await clerk.call('POST', `/requests/${code}/${made.id}/acts`, act)
  assert.equal(done.status, 200, JSON.stringify(done.body))
  return made
}

/** What is to be published of an answered request. */
export const proposalWords = {
  title: '堤防加固设计文件',
  summary: '本机关组织编制的堤防加固工程设计文件。',
  disclosed: '设计说明和图纸目录。',
}
export const proposalOf = (body: string, request: string) => ({
  ...{ body, request, reason: 'own', ...proposalWords, key: uuidv7() },
})

/** A review that is to be registered at a body. */
export const challengeAt = (code: string) => ({
  ...{ body: code, kind: 'review', standing: 'respondent', heardBy: '某人民政府' },
  about: { kind: 'elsewhere', words: '2024年的一件答复' },
  key: uuidv7(),
})
