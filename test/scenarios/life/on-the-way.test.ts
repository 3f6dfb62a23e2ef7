import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { ACT_RULES } from '../../../src/law/clock/index.ts'
import { wordsOf } from '../../support/browser.ts'
import { inBrowser } from '../portal.ts'
import { ON_THE_WAY, type OnTheWay } from './on-the-way.ts'
import { ALONE, BY_HEAD, BY_POST, replyWay, SMALL, send, type Way } from './sent.ts'
import {
  archive,
  type Case,
  carry,
  cell,
  complete,
  decide,
  deliver,
  draft,
  find,
  openCase,
  paper,
  record,
} from './steps.ts'
import { apply, type LifeWorld, openLife } from './world.ts'

describe('一件申请的一生：每一种过程文书，从填写申请到归档，表三随之变动', inBrowser, () => {
  let world: LifeWorld
  before(async () => {
    world = await openLife('2026-03-02')
  })
  after(() => world?.close())

  for (const each of ON_THE_WAY) test(each.title, () => live(world, each))
})

async function live(world: LifeWorld, each: OnTheWay): Promise<void> {
  const file = await find(world, await apply(world, each.subject))
  await record(world, file, 'confirmed', '与申请人双方确认', { 'words.how': '电子邮件' })
  const earlier = await cell(world, 'granted')
  for (const first of each.after ?? []) await goFirst(world, file, first)
  if (each.answeredFirst) await answer(world, file, each)
  if (each.afterReply) await reply(world, file)
  await takeOut(world, file, each)
  if (!each.answeredFirst) await answer(world, file, each)
  if (!each.afterReply) await reply(world, file)
  await archive(world, file)
  assert.deepEqual((await cell(world, 'granted')).toSorted(), [...earlier, file.number].toSorted())
}

const WAYS: Readonly<Record<OnTheWay['by'], Way>> = { approver: SMALL, head: BY_HEAD, nobody: ALONE }
/** These stay with the file: nobody is sent them. */
const FOR_THE_FILE = ['delivery-record', 'publication-suggestion']

async function takeOut(world: LifeWorld, file: Case, { letter, details, by, says, records }: OnTheWay): Promise<void> {
  const sent = !FOR_THE_FILE.includes(letter)
  const page = await draft(world, file, letter)
  await complete(world, page, details, sent ? BY_POST : undefined)
  assert.match(await paper(page), says)
  const href = page.url()
  await carry(world, page, WAYS[by])
  if (sent) await deliver(world, href)
  const story = await wordsOf((await openCase(world, file)).getByRole('region', { name: '经过' }))

  if (records) assert.match(story, new RegExp(ACT_RULES[records].title))
}

/** What has to be out before: a question to a third party; the applicant's reasons. */
async function goFirst(world: LifeWorld, file: Case, letter: string): Promise<void> {
  if (letter === 'third-party-inquiry') {
    await send(world, file, letter, { party: '虚构通达公交公司', content: '所申请的明细' })
    return
  }
  await send(world, file, letter, { counted: '一个月内提出申请12件', until: '@+10' })
  await record(world, file, 'reasons_given', '申请人说明理由', { 'words.text': '研究农村公路' })
}

async function answer(world: LifeWorld, file: Case, { answered }: OnTheWay): Promise<void> {
  if (!answered) return
  await world.goOn(world.later(1))
  await record(world, file, answered.act, answered.title, answered.values)
}

async function reply(world: LifeWorld, file: Case): Promise<void> {
  const page = await decide(world, file, 'provided')
  await complete(world, page, { 'provision.documents': '所申请信息的复印件1份，共3页' }, BY_POST)
  const href = page.url()
  await carry(world, page, replyWay('provided'))
  await deliver(world, href)
}
