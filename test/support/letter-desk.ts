import assert from 'node:assert/strict'
import { v7 as uuidv7 } from 'uuid'
import type { Database } from '../../src/adapters/storage/index.ts'
import type { Actor, NotAllowed } from '../../src/capabilities/accounts/index.ts'
import type { NoSuchThing } from '../../src/capabilities/audit/index.ts'
import {
  deliverLetter,
  draftLetter,
  finishLetter,
  type KeptLetter,
  type LetterContent,
  type LetterContext,
  type LetterRefusal,
  type Need,
  type NewDelivery,
  passLetter,
  stageOf,
  submitLetter,
} from '../../src/capabilities/case-letters/index.ts'
import {
  clockOf,
  type DisclosureRequest,
  type Registration,
  type RequestAct,
  recordAct,
  registerRequest,
  rulesReader,
  type Standing,
} from '../../src/capabilities/requests/index.ts'
import { changeSetting, type SettingKey } from '../../src/capabilities/settings/index.ts'
import { day } from '../../src/law/day/index.ts'
import type { OutcomeKey } from '../../src/law/outcomes/index.ts'
import type { Result } from '../../src/law/result.ts'
import type { Services } from '../../src/surfaces/services.ts'
import { databaseServices } from './database-services.ts'
import { by, person } from './register.ts'

export type LetterDone = Result<KeptLetter, LetterRefusal | NotAllowed | NoSuchThing>

/** The letter, where it went through. */
export function through(done: LetterDone): KeptLetter {
  const said = done.ok ? '' : JSON.stringify(done.error, null, 1)
  assert.ok(done.ok, said)
  return done.value
}

/** What stood in the way. */
export function refused(done: LetterDone): LetterRefusal | NotAllowed | NoSuchThing {
  assert.ok(!done.ok, 'it went through')
  return done.error
}

let applied = 0

/** The office of an invented bureau with somebody at every post, on a real database. @param more services in the place of those in memory */
export async function letterDeskOn(database: Database, more: Partial<Services> = {}) {
  const services: Services = { ...databaseServices(database), ...more }
  const context: LetterContext = {
    ...services.register,
    ...{ atomically: services.atomically, organisations: services.organisations, writer: services.writer },
    ...{ files: services.applying.files, templates: services.originals, filler: services.filler },
  }
  const county = await services.organisations.add({
    ...{ name: '清源县人民政府', code: 'qyx', region: '清源县', level: 'county', parentCode: null },
  })
  const contact = { office: '清源县水利局办公室', telephone: '0519-00000000', address: null }
  const body = await services.organisations.add({
    ...{ name: '清源县水利局', code: 'qyx-slj', region: '清源县', level: 'county-department', parentCode: county.code },
    contact: { ...contact, hours: null, fax: null, internet: null },
  })
  const at = (...kinds: readonly Actor['posts'][number]['kind'][]): Actor =>
    person(kinds.map((kind) => [kind, body.id] as const))
  const people = {
    clerk: at('intake', 'handler'),
    second: at('handler'),
    head: at('officeHead'),
    approver: at('approver'),
    reviewer: at('secrecyReviewer'),
    signer: at('signer'),
  }
  const set = async (key: SettingKey, is: unknown, seen = 0): Promise<void> => {
    const wanted = { bodyId: body.id, key, value: { is }, seen, reason: '首次填写', fromDay: day('2026-01-05') }
    const done = await changeSetting(services.atomically, by(people.head, '2026-01-05'), wanted as never)
    assert.ok(done.ok, done.ok ? '' : done.error.message)
  }
  await set('numbering.agency', '清水')
  await set('remedy.court', '清源县人民法院')
  await set('remedy.onlineReview', 'https://fuyi.qingyuan.example/')

  const placeOf = ({ letter, steps }: KeptLetter) => {
    const { bodyId, requestId, id: letterId } = letter
    return { bodyId, requestId, letterId, after: steps.length, key: uuidv7() }
  }
  const pass = (need: Need, actor: Actor, kept: KeptLetter, on: string): Promise<LetterDone> =>
    passLetter(context, by(actor, on), need, placeOf(kept))
  const deliver = (
    kept: KeptLetter,
    on: string,
    given: Partial<Omit<NewDelivery, 'sentOn' | 'signedOn'>> & { sentOn?: string; signedOn?: string } = {},
  ): Promise<LetterDone> => {
    const { sentOn = on, signedOn, means = 'post', proof = '挂号信收据，编号见粘贴处' } = given
    const days = { sentOn: day(sentOn), ...(signedOn ? { signedOn: day(signedOn) } : {}) }
    return deliverLetter(context, by(people.clerk, on), placeOf(kept), { means, proof, ...days })
  }
  /** Through every review that it needs, up to its number. */
  const numbered = async (drafted: KeptLetter, on: string): Promise<KeptLetter> => {
    const direct = await finishLetter(context, by(people.clerk, on), placeOf(drafted))
    if (direct.ok) return direct.value
    let kept = through(await submitLetter(context, by(people.clerk, on), placeOf(drafted)))
    const reviewers = { approve: people.head, secrecy: people.reviewer, sign: people.signer }
    for (let stage = stageOf(kept); stage in reviewers; stage = stageOf(kept)) {
      kept = through(await pass(stage as Need, reviewers[stage as Need], kept, on))
    }
    return kept
  }

  return {
    ...{ services, context, body, people, set, placeOf, pass, deliver, numbered },
    /** A request that came in on a day; each of somebody else. */
    register: async (on: string, given: Partial<Registration> = {}): Promise<DisclosureRequest> => {
      applied += 1
      const phone = `139${String(applied).padStart(8, '0')}`
      const applicants = [{ kind: 'naturalPerson', idKind: null, fields: { name: '林知遥', phone } }] as const
      const subject = '2025年清源县白石水库除险加固工程的竣工验收报告'
      const form = { body, channel: 'in_person', arrivedOn: day(on), subject, applicants, key: uuidv7() } as const
      const done = await registerRequest(context, by(people.clerk, on), { ...form, ...given })
      assert.ok(done.ok, done.ok ? '' : done.error.message)
      return done.value
    },
    record: async ({ id }: DisclosureRequest, act: RequestAct): Promise<void> => {
      const file = await services.register.requests.find(body.id, id)
      const after = file?.acts.length ?? 0
      const wanted = { bodyId: body.id, requestId: id, act, after, key: uuidv7() }
      const done = await recordAct(context, by(people.clerk, act.on), wanted)
      assert.ok(done.ok, done.ok ? '' : done.error.message)
    },
    standing: async ({ id }: DisclosureRequest, on: string): Promise<Standing> => {
      const file = await services.register.requests.find(body.id, id)
      assert.ok(file)
      const seen = clockOf(file, day(on), await rulesReader(services, day(on))(body.id))
      assert.ok(seen.ok)
      return seen.value
    },
    actsOf: async ({ id }: DisclosureRequest) => (await services.register.requests.find(body.id, id))?.acts ?? [],
    letterOf: async ({ letter }: KeptLetter): Promise<KeptLetter> => {
      const kept = await services.caseLetters.find(body.id, letter.id)
      assert.ok(kept)
      return kept
    },
    draft: (
      request: DisclosureRequest,
      on: string,
      which: { readonly outcome: OutcomeKey } | { readonly letter: string },
      content: Partial<LetterContent> = {},
      given: { readonly key?: string; readonly actor?: Actor } = {},
    ): Promise<LetterDone> => {
      const { key = uuidv7(), actor = people.clerk } = given
      return draftLetter(context, by(actor, on), { bodyId: body.id, requestId: request.id, which, content, key })
    },
  }
}

export type LetterDesk = Awaited<ReturnType<typeof letterDeskOn>>
