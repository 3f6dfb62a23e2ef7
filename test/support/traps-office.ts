import assert from 'node:assert/strict'
import { v7 as uuidv7 } from 'uuid'
import type { Database } from '../../src/adapters/storage/index.ts'
import { type ApplicantDetails, requestsOfSameApplicant } from '../../src/capabilities/applicants/index.ts'
import {
  againstOf,
  contentOf,
  deliverLetter,
  deskOf,
  draftLetter,
  examine,
  type KeptLetter,
  type LetterContent,
  type LetterRefusal,
  type NewDelivery,
  passLetter,
  submitLetter,
} from '../../src/capabilities/case-letters/index.ts'
import { letterText } from '../../src/capabilities/letters/index.ts'
import {
  answeredOn,
  clockOf,
  type DisclosureRequest,
  effectiveActs,
  fileFindings,
  openActWords,
  type Registration,
  type RequestAct,
  type RequestRefusal,
  recordAct,
  registerRequest,
  rulesReader,
  type Standing,
} from '../../src/capabilities/requests/index.ts'
import { changeSetting, type SettingKey } from '../../src/capabilities/settings/index.ts'
import { day } from '../../src/law/day/index.ts'
import type { OutcomeKey } from '../../src/law/outcomes/index.ts'
import type { Result } from '../../src/law/result.ts'
import { databaseServices } from './database-services.ts'
import { by, INVENTED, person } from './register.ts'

type Which = { readonly outcome: OutcomeKey } | { readonly letter: string }

/** What was said when something was tried: nothing where it went through. */
export interface Said {
  readonly codes: readonly string[]
  readonly message: string
}

/** The disclosure office of an invented county bureau on a real database: one clerk, who makes the mistakes. */
export async function officeOn(database: Database) {
  const services = databaseServices(database)
  const context = {
    ...services.register,
    ...{ atomically: services.atomically, organisations: services.organisations },
    ...{
      writer: services.writer,
      files: services.applying.files,
      templates: services.originals,
      filler: services.filler,
    },
  }
  const county = await services.organisations.add({
    ...{ name: '清源县人民政府', code: 'qyx', region: '清源县', level: 'county', parentCode: null },
  })
  const body = await services.organisations.add({
    ...{ name: '清源县水利局', code: 'qyx-slj', region: '清源县', level: 'county-department', parentCode: county.code },
  })
  const clerk = person([
    ['intake', body.id],
    ['handler', body.id],
    ['officeHead', body.id],
  ])
  const head = person([
    ['officeHead', body.id],
    ['approver', body.id],
  ])
  const stores = {
    ...services.register,
    settings: services.settings,
    caseLetters: services.caseLetters,
    redactions: services.redactions,
  }
  const set = async (key: SettingKey, is: unknown): Promise<void> => {
    const wanted = { bodyId: body.id, key, value: { is }, seen: 0, reason: '首次填写', fromDay: day('2026-01-05') }
    const done = await changeSetting(services.atomically, by(clerk, '2026-01-05'), wanted as never)
    assert.ok(done.ok, done.ok ? '' : done.error.message)
  }
  await set('numbering.agency', '清水')
  await set('remedy.court', '清源县人民法院')

  const fileOf = async ({ id }: Pick<DisclosureRequest, 'id'>) => {
    const file = await services.register.requests.find(body.id, id)
    assert.ok(file)
    return file
  }
  const standing = async (request: DisclosureRequest, on: string): Promise<Standing> => {
    const rules = await rulesReader(services, day(on))(body.id)
    const seen = clockOf(await fileOf(request), day(on), rules)
    assert.ok(seen.ok)
    return seen.value
  }
  const record = async (request: DisclosureRequest, act: Omit<RequestAct, 'on'> & { readonly on: string }) => {
    const { acts } = await fileOf(request)
    const given = { ...act, on: day(act.on) } as RequestAct
    const wanted = { bodyId: body.id, requestId: request.id, act: given, after: acts.length, key: uuidv7() }
    return recordAct(context, by(clerk, act.on), wanted)
  }
  const placeOf = ({ letter, steps }: KeptLetter) => {
    const { bodyId, requestId, id: letterId } = letter
    return { bodyId, requestId, letterId, after: steps.length, key: uuidv7() }
  }

  return {
    ...{ services, context, body, clerk, set, fileOf, standing },
    /** A request that came in on a day. */
    register: async (given: Partial<Registration> & { readonly on: string }): Promise<DisclosureRequest> => {
      const { on, ...more } = given
      const form = { channel: 'in_person', arrivedOn: day(on), subject: '白石水库除险加固工程验收报告' } as const
      const applicants: readonly ApplicantDetails[] = [INVENTED]
      const wanted = { body, ...form, applicants, key: uuidv7(), ...more }
      const done = await registerRequest(context, by(clerk, on), wanted)
      assert.ok(done.ok, done.ok ? '' : done.error.message)
      return done.value
    },
    /** Records an act on its own day, which has to go through. */
    record: async (
      request: DisclosureRequest,
      act: Omit<RequestAct, 'on'> & { readonly on: string },
    ): Promise<Standing> => {
      const done = await record(request, act)
      assert.ok(done.ok, done.ok ? '' : done.error.message)
      return done.value.standing
    },
    /** Tries to record an act, which has to be refused. */
    refused: async (
      request: DisclosureRequest,
      act: Omit<RequestAct, 'on'> & { readonly on: string },
    ): Promise<RequestRefusal> => {
      const done = await record(request, act)
      assert.ok(!done.ok, 'it went through')
      return done.error as RequestRefusal
    },
    /** What the file is found to lack, beside the limits of its clock. */
    findings: async (request: DisclosureRequest) => {
      const file = await fileOf(request)
      const words = await openActWords(context, services.register, file)
      assert.ok(words.ok)
      const others = await requestsOfSameApplicant(context, services.register, body.id, request.id)
      const earlier = await Promise.all(others.map((id) => fileOf({ id })))
      const answers = earlier.flatMap((other) => answeredOn(other) ?? [])
      return fileFindings({ acts: effectiveActs(file.acts), words: words.value, answers })
    },
    draft: async (
      request: DisclosureRequest,
      on: string,
      which: Which,
      content: Partial<LetterContent> = {},
    ): Promise<KeptLetter> => {
      const wanted = { bodyId: body.id, requestId: request.id, which, content, key: uuidv7() }
      const done = await draftLetter(context, by(clerk, on), wanted)
      assert.ok(done.ok, done.ok ? '' : done.error.message)
      return done.value
    },
    /** What a letter says as it stands, a line a paragraph. */
    textOf: async ({ letter, steps }: KeptLetter, on: string): Promise<string> => {
      const { bodyId, requestId } = letter
      const desk = await deskOf(context, stores, { bodyId, requestId, today: day(on) })
      assert.ok(desk.ok)
      const content = contentOf(context.cipher, desk.value.key, { letter, steps })
      assert.ok(content.ok)
      const against = await againstOf(context, stores, desk.value, letter)
      const shown = await examine(stores, desk.value, against, { letter, steps }, content.value)
      assert.ok(shown.ok)
      return letterText(shown.value.shown.letter)
    },
    /** Hands a letter over for approval: what stands in its way, nothing where it went on. */
    submit: async (kept: KeptLetter, on: string): Promise<Said> =>
      said(await submitLetter(context, by(clerk, on), placeOf(kept))),
    /** Approved by somebody else, and with that numbered. */
    approve: async (kept: KeptLetter, on: string): Promise<KeptLetter> => {
      const approved = await passLetter(context, by(head, on), 'approve', placeOf(kept))
      assert.ok(approved.ok, approved.ok ? '' : approved.error.message)
      return approved.value
    },
    deliver: async (kept: KeptLetter, on: string, how: Pick<NewDelivery, 'means' | 'proof'>): Promise<Said> =>
      said(await deliverLetter(context, by(clerk, on), placeOf(kept), { sentOn: day(on), ...how })),
    /** A letter that was submitted, as it is now. */
    letterOf: async ({ letter }: KeptLetter): Promise<KeptLetter> => {
      const kept = await services.caseLetters.find(body.id, letter.id)
      assert.ok(kept)
      return kept
    },
  }
}

export type Office = Awaited<ReturnType<typeof officeOn>>

function said(done: Result<KeptLetter, { readonly kind: string; readonly message: string }>): Said {
  if (done.ok) return { codes: [], message: '' }
  const { error } = done as { readonly error: LetterRefusal }
  if (error.kind !== 'letter-problems') return { codes: [error.kind], message: error.message }
  return {
    codes: error.problems.map(({ code, part }) => `${code} ${part}`),
    message: error.problems.map(({ message }) => message).join('\n'),
  }
}
