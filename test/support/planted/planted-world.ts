import assert from 'node:assert/strict'
import type { FastifyInstance } from 'fastify'
import { v7 as uuidv7 } from 'uuid'
import type { Services } from '../../../src/surfaces/services.ts'
import { applicantClient, PNG } from '../applicant-client.ts'
import { formData } from '../form-data.ts'
import { type Browser, signedIn } from '../staff-client.ts'
import { type Planted, plantedDetails, plantedPerson } from './people.ts'

/** The day on which everything has happened. */
const TODAY = '2026-03-02'
export const NOW = (): Date => new Date(`${TODAY}T02:00:00.000Z`)
const CODE = 'qyx-zrzyj'

type Act = Readonly<Record<string, string | number>>
const act = (kind: string, on: string, more: Act = {}): Act => ({ kind, on, ...more })

/** Every state that a request can be in, by the channel it came through and what has happened. */
const STATES: readonly (readonly [what: string, channel: string, acts: readonly Act[]])[] = [
  ['办理中', 'in_person', []],
  ['等待签收', 'post_signed', []],
  ['等待确认', 'email', []],
  ['已经确认', 'fax', [act('confirmed', '2026-02-05')]],
  ['等待补正', 'in_person', [act('correction_asked', '2026-02-04', { until: '2026-03-20' })]],
  ['征求第三方意见', 'in_person', [act('third_party_asked', '2026-02-04', { party: '第三方' })]],
  ['延期', 'in_person', [act('extended', '2026-02-10', { days: 20 })]],
  ['等待缴费', 'in_person', [act('fee_notified', '2026-02-10')]],
  ['予以公开', 'in_person', [act('replied', '2026-02-20', { outcome: 'provided' })]],
  ['部分公开', 'in_person', [act('replied', '2026-02-20', { outcome: 'partlyProvided' })]],
  ['不予公开', 'in_person', [act('replied', '2026-02-20', { outcome: 'internalAffairs' })]],
  ['信息不存在', 'in_person', [act('replied', '2026-02-20', { outcome: 'doesNotExist' })]],
  ['撤回', 'in_person', [act('withdrawn', '2026-02-20')]],
  ['不予处理', 'in_person', [act('replied', '2026-02-20', { outcome: 'petition' })]],
]

export interface PlantedWorld {
  readonly code: string
  /** Everything that may be seen nowhere, with the codes and words written inside. */
  readonly values: readonly string[]
  readonly requestIds: readonly string[]
  /** Of somebody who handles the requests: what they see isn't public. */
  readonly staffCookie: string
  /** Of what is public, and of what was withdrawn. */
  readonly entries: readonly string[]
  readonly publicTitle: string
}

/** Requests of invented people in every state, their letters, files, cases and proposals. */
export async function plantWorld(app: FastifyInstance, services: Services): Promise<PlantedWorld> {
  const bodyId = (await services.organisations.findByCode(CODE))?.id ?? ''
  const staff = (kind: 'intake' | 'handler' | 'approver' | 'officeHead') =>
    signedIn(app, services, [{ kind, bodyId }], NOW)
  const [clerk, handler, approver, head] = await Promise.all([
    staff('intake'),
    staff('handler'),
    staff('approver'),
    staff('officeHead'),
  ])
  const people: Planted[] = []
  const nobodyYet = (): Planted => {
    const person = plantedPerson(people.length)
    people.push(person)
    return person
  }
  const ids = new Map<string, string>()
  for (const [what, channel, acts] of STATES) ids.set(what, await registered(clerk, nobodyYet(), channel, acts))
  const online = await applyOnline(app, nobodyYet(), nobodyYet())
  const id = (what: string): string => ids.get(what) ?? ''
  const inside = [
    '植入批注某词',
    '植入卷内文件名',
    '植入案件备注',
    '植入建议原话',
    '植入审核理由',
    '植入未公开题名',
    '植入撤下内容',
  ]
  await workOn(handler, id('办理中'), inside)
  const entries = await disclose({ handler, approver, head }, { opened: id('予以公开'), other: id('部分公开') }, inside)
  return {
    code: CODE,
    values: [...people.flatMap((person) => Object.values(person)), ...inside, ...online.codes],
    requestIds: [...ids.values()],
    staffCookie: `gongkai_session=${handler.held.cookie}`,
    entries,
    publicTitle: PUBLIC.title,
  }
}

const done = (answer: { readonly status: number; readonly body: unknown }, what: string): void =>
  assert.ok(answer.status < 300, `${what}: ${answer.status} ${JSON.stringify(answer.body)}`)

async function registered(clerk: Browser, person: Planted, channel: string, acts: readonly Act[]): Promise<string> {
  const answer = await clerk.call('POST', '/requests', {
    ...{ body: CODE, channel, arrivedOn: '2026-02-02', subject: person.wish, key: uuidv7() },
    applicants: [plantedDetails(person)],
  })
  done(answer, channel)
  const { id } = answer.body
  for (const [i, each] of acts.entries()) {
    done(
      await clerk.call('POST', `/requests/${CODE}/${id}/acts`, { ...each, after: i, key: uuidv7() }),
      String(each.kind),
    )
  }
  return id
}

/** As an applicant does it, with an agent and files whose names and content say who it is. */
async function applyOnline(app: FastifyInstance, person: Planted, agent: Planted) {
  const client = applicantClient(app)
  const at = `/requests/new/${CODE}`
  const file = (name: string) => ({
    name,
    value: Buffer.concat([PNG, Buffer.from(person.name)]),
    filename: `${person.name}.png`,
  })
  const fields = {
    ...{ 'a0-name': person.name, 'a0-idNumber': person.idNumber, 'a0-phone': person.phone },
    ...{ 'a0-email': person.email, 'a0-address': person.address, title: person.wish, features: '' },
    ...{ agentName: agent.name, agentIdNumber: agent.idNumber, agentPhone: agent.phone },
  }
  const filled = await client.fill(at, fields, ['identity', 'authorisation', 'supplement'].map(file))
  assert.equal(filled.headers.location, `${at}/check`, filled.body)
  await client.post(`${at}/submit`)
  const receipt = (await client.get(`${at}/receipt`)).body
  const [, queryCode = ''] = /<dt>查询码<\/dt><dd>([^<]+)</.exec(receipt) ?? []
  assert.notEqual(queryCode, '', receipt)
  // Somebody else begins and doesn't finish: the draft lies there.
  const other = await applicantClient(app).fill(at, { ...fields, go: 'more' })
  assert.equal(other.statusCode, 303)
  return { codes: [queryCode] }
}

/** A note, a letter, a file and a case, each with words that only the office may see. */
async function workOn(handler: Browser, id: string, [note = '', fileName = '', caseNote = '']: readonly string[]) {
  const at = `/requests/${CODE}/${id}`
  const noted = { kind: 'noted', on: TODAY, words: { text: note }, after: 0, key: uuidv7() }
  done(await handler.call('POST', `${at}/acts`, noted), 'noted')
  const form = formData(
    { name: 'key', value: uuidv7() },
    { name: 'purpose', value: 'evidence' },
    { name: 'file', value: Buffer.from(`%PDF-1.7 ${fileName}`), filename: `${fileName}.pdf` },
  )
  const filed = await handler.call('POST', `${at}/files`, form.payload, form.headers)
  assert.ok(filed.status < 500, JSON.stringify(filed.body))
  done(await handler.call('POST', `${at}/letters`, { letter: 'receipt', key: uuidv7() }), 'letter')
  const about = { kind: 'noReply', requestIds: [id] }
  const given = { body: CODE, kind: 'review', standing: 'respondent', heardBy: '清源县人民政府', about }
  done(await handler.call('POST', '/challenges', { ...given, notes: caseNote, key: uuidv7() }), 'challenge')
}

const PUBLIC = {
  title: '2024年度清源县自然资源规划成果目录',
  summary: '自然资源规划成果的目录，按年度列出。',
  disclosed: '目录全文。',
}

interface Desk {
  readonly handler: Browser
  readonly approver: Browser
  readonly head: Browser
}

/** One that is public, one that was withdrawn with its title, one that never became public. */
async function disclose(
  { handler, approver, head }: Desk,
  { opened, other }: { readonly opened: string; readonly other: string },
  inside: readonly string[],
): Promise<readonly string[]> {
  const [, , , suggestion, why, unseen, gone] = inside
  const propose = async (request: string, text: typeof PUBLIC) => {
    const asked = { body: CODE, request, reason: 'suggested', suggestion, ...text, key: uuidv7() }
    const answer = await handler.call('POST', '/disclosures', asked)
    done(answer, 'propose')
    return `/disclosures/${CODE}/${answer.body.id}`
  }
  const step = async (who: Browser, href: string, what: string, after: number, more: object = {}) =>
    done(await who.call('POST', `${href}/${what}`, { after, key: uuidv7(), ...more }), what)
  const publish = async (href: string) => {
    await step(approver, href, 'review', 1, { verdict: 'approved', why })
    await step(approver, href, 'publication', 2)
  }
  const one = await propose(opened, PUBLIC)
  await publish(one)
  const two = await propose(other, { title: `${gone}题名`, summary: `${gone}摘要`, disclosed: `${gone}全文` })
  await publish(two)
  await step(head, two, 'withdrawal', 3, { why: '内容有变化', withTitle: true })
  await propose(other, { title: `${unseen}`, summary: `${unseen}摘要`, disclosed: `${unseen}全文` })
  return [one, two].map((href) => href.slice(href.lastIndexOf('/') + 1))
}
