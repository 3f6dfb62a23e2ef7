import assert from 'node:assert/strict'
import { type Beforehand, ENDS, type End } from './ends.ts'
import { BY_POST, replyWay, send } from './sent.ts'
import {
  archive,
  type Case,
  carry,
  cell,
  complete,
  decide,
  deliver,
  find,
  follow,
  paper,
  record,
  write,
} from './steps.ts'
import { apply, type LifeWorld } from './world.ts'

/** One request from the form to the archive; the cell that it moved has it behind it. */
export async function live(world: LifeWorld, end: End): Promise<void> {
  const before =
    end.beforehand.some(({ kind }) => kind === 'answered-before') &&
    ENDS.find(({ subject, outcome }) => subject === end.subject && outcome === 'provided')
  if (before) await live(world, before)
  const file = await find(world, await apply(world, end.subject))
  await record(world, file, 'confirmed', '与申请人双方确认', { 'words.how': '电话' })
  for (const each of end.beforehand) await prepare(world, file, each)
  const counted = () => cell(world, end.row)
  const earlier = await counted()
  const letter = await decide(world, file, end.outcome)
  const href = letter.url()
  await complete(world, letter, flat(end.facts), isSent(end) ? BY_POST : undefined)
  assert.match(await paper(letter), end.says)
  await carry(world, letter, replyWay(end.outcome))
  if (isSent(end)) await deliver(world, href)
  await archive(world, file)
  // What ended by the applicant's own act counted from then on.
  const now = earlier.includes(file.number) ? earlier : [...earlier, file.number]
  assert.deepEqual((await counted()).toSorted(), now.toSorted())
  assert.match(await follow(world, file), /办结/)
}

/** The record of an applicant who is no more stays in the file. */
const isSent = ({ outcome }: End): boolean => outcome !== 'applicantGone'

const flat = (facts: End['facts']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([fact, fields]) =>
      Object.entries(fields).map(([field, text]) => [`${fact}.${field}`, text] as const),
    ),
  )

async function prepare(world: LifeWorld, file: Case, before: Beforehand): Promise<void> {
  switch (before.kind) {
    case 'search':
      return write(world, file, 'searched', '登记检索记录', {
        'words.scope': '1990年至2000年，局档案室和公路科',
        'words.systems': '档案管理系统、纸质案卷目录',
        'words.keywords': '里程碑、县道标志',
        'words.by': '公路科经办人',
        'words.found': '没有检索到',
      })
    case 'correction': {
      const details = { unclear: '没有写明是哪一条道路', needed: '道路的名称或者编号', until: '@+10' }
      await send(world, file, 'correction-notice', details)
      await world.goOn(world.later(before.answered ? 3 : 12))
      return before.answered
        ? record(world, file, 'correction_received', '收到补正的申请', { 'words.text': '就是去年修的那条路' })
        : undefined
    }
    case 'third-party':
      await send(world, file, 'third-party-inquiry', { party: '虚构通达公交公司', content: '成本核算明细' })
      await world.goOn(world.later(2))
      return record(world, file, 'third_party_answered', '收到第三方意见', {
        answer: before.answer,
        'words.text': '属于商业秘密',
      })
    case 'reasons':
      await send(world, file, 'reasons-notice', { counted: '两个月内提出申请31件', until: '@+10' })
      await world.goOn(world.later(2))
      return record(world, file, 'reasons_given', '申请人说明理由', { 'words.text': '想看看' })
    case 'fee':
      await send(world, file, 'fee-notice', {
        basis: '按件计收',
        counted: '31',
        sum: '第11件至第30件每件100元计2000元，第31件200元',
        amount: '2200',
        way: '凭缴款通知书到银行缴入国库',
        until: '@+20',
      })
      return world.goOn(world.later(25))
    case 'ended-by':
      return record(world, file, before.act, before.act === 'withdrawn' ? '申请人撤回申请' : '申请人死亡或者终止', {
        'words.text': '有书面材料',
      })
    case 'answered-before':
      return undefined
  }
}
