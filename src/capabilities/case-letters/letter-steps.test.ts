import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 as uuidv7 } from 'uuid'
import { describeDatabase } from '../../../test/support/database.ts'
import { type LetterDesk, letterDeskOn, refused, through } from '../../../test/support/letter-desk.ts'
import { by } from '../../../test/support/register.ts'
import { day } from '../../law/day/index.ts'
import { seriesFaults } from '../../law/document-numbers/index.ts'
import type { Actor } from '../accounts/index.ts'
import { openCaseKey } from '../applicants/index.ts'
import {
  acknowledgeLetter,
  deliverLetter,
  dropLetter,
  finishLetter,
  type KeptLetter,
  type LetterContent,
  NO_CONTENT,
  openDocument,
  openStep,
  passLetter,
  returnLetter,
  reviseLetter,
  stageOf,
  stepOf,
  submitLetter,
  voidLetter,
} from './index.ts'

const ON = '2026-03-20'
const OPEN = { 'whereToFind.address': '清源县人民政府网站“水利”栏目', 'whereToFind.checkedOn': '2026-03-19' }
const PUBLISHED = { values: OPEN, means: 'post' } as const

describeDatabase('文书的环节', (database) => {
  let made: ReturnType<typeof letterDeskOn> | undefined
  const here = (): Promise<LetterDesk> => {
    made ??= letterDeskOn(database())
    return made
  }
  const drafted = async (content: Partial<LetterContent> = PUBLISHED, actor?: Actor) => {
    const desk = await here()
    const request = await desk.register('2026-03-02')
    const given = actor ? { actor } : {}
    return { desk, request, kept: through(await desk.draft(request, ON, { outcome: 'alreadyPublic' }, content, given)) }
  }
  const submitted = async () => {
    const { desk, request, kept } = await drafted()
    const done = await submitLetter(desk.context, by(desk.people.clerk, ON), desk.placeOf(kept))
    return { desk, request, kept: through(done) }
  }
  const signed = async () => {
    const { desk, request, kept } = await drafted()
    return { desk, request, kept: await desk.numbered(kept, ON) }
  }

  test('第四十五条：没有要改正的才能提交；缺什么逐项列出', async () => {
    const { desk, kept } = await drafted({ means: null })
    const error = refused(await submitLetter(desk.context, by(desk.people.clerk, ON), desk.placeOf(kept)))
    assert.ok(error.kind === 'letter-problems')
    const told = error.problems.map(({ message }) => message).join()
    assert.match(told, /已经公开在哪里：还缺/)
    assert.match(told, /请选择送达方式/)
    assert.doesNotMatch(told, /还没有文号/)
  })

  test('拟制人不能审核、签发自己拟制的；改过一个字的人也算拟制人', async () => {
    const desk = await here()
    const request = await desk.register('2026-03-02')
    const all = { ...desk.people.head, posts: [...desk.people.head.posts, ...desk.people.signer.posts] }
    const kept = through(await desk.draft(request, ON, { outcome: 'alreadyPublic' }, PUBLISHED, { actor: all }))
    const sent = through(await submitLetter(desk.context, by(desk.people.clerk, ON), desk.placeOf(kept)))
    const own = refused(await desk.pass('approve', all, sent, ON))
    assert.ok(own.kind === 'not-allowed' && own.reason === 'own-draft')
    const revised = through(
      await reviseLetter(desk.context, by(desk.people.clerk, ON), desk.placeOf(sent), { ...NO_CONTENT, ...PUBLISHED }),
    )
    assert.equal(stageOf(revised), 'draft')
    const again = through(await submitLetter(desk.context, by(desk.people.clerk, ON), desk.placeOf(revised)))
    assert.equal(refused(await desk.pass('approve', all, again, ON)).kind, 'not-allowed')
    const approved = through(await desk.pass('approve', desk.people.approver, again, ON))
    assert.equal(refused(await desk.pass('sign', all, approved, ON)).kind, 'not-allowed')
    assert.equal(stageOf(through(await desk.pass('sign', desk.people.signer, approved, ON))), 'deliver')
  })

  test('没有岗位的人不能办，拒绝记入审计链；没有轮到的环节不能办', async () => {
    const { desk, kept } = await submitted()
    const before = await desk.services.audit.list({ outcome: 'refused', page: 1, size: 1 })
    const wrong = refused(await desk.pass('approve', desk.people.signer, kept, ON))
    assert.ok(wrong.kind === 'not-allowed' && wrong.reason === 'no-post')
    const after = await desk.services.audit.list({ outcome: 'refused', page: 1, size: 1 })
    assert.equal(after.total, before.total + 1)
    const early = refused(await desk.pass('sign', desk.people.signer, kept, ON))
    assert.match(early.message, /待审核，现在不能签发/)
  })

  test('第三十三条第二款：延期须经工作机构负责人同意，同意之日写入文书', async () => {
    const desk = await here()
    const request = await desk.register('2026-03-02')
    const kept = through(await desk.draft(request, ON, { letter: 'extension-notice' }, { means: 'post' }))
    const sent = through(await submitLetter(desk.context, by(desk.people.clerk, ON), desk.placeOf(kept)))
    assert.match(refused(await desk.pass('approve', desk.people.approver, sent, ON)).message, /工作机构负责人同意/)
    const agreed = through(await desk.pass('approve', desk.people.head, sent, '2026-03-23'))
    assert.equal(stageOf(agreed), 'deliver')
    const signedStep = stepOf(agreed, 'signed')
    assert.ok(signedStep?.facts.number)
    const opened = await textOf(desk, agreed)
    assert.match(opened, /负责人于2026年3月23日同意/)
    assert.match(opened, /延长20个工作日，延长后于2026年4月28日届满/)
  })

  test('第十七条：提供信息的，签发以前经保密审查', async () => {
    const desk = await here()
    const request = await desk.register('2026-03-02')
    const content = { values: { 'provision.documents': '验收报告' }, means: 'post' } as const
    const kept = through(await desk.draft(request, ON, { outcome: 'provided' }, content))
    const sent = through(await submitLetter(desk.context, by(desk.people.clerk, ON), desk.placeOf(kept)))
    const approved = through(await desk.pass('approve', desk.people.approver, sent, ON))
    assert.equal(stageOf(approved), 'secrecy')
    assert.match(refused(await desk.pass('sign', desk.people.signer, approved, ON)).message, /待保密审查/)
    assert.equal(refused(await desk.pass('secrecy', desk.people.approver, approved, ON)).kind, 'not-allowed')
    assert.equal(stageOf(through(await desk.pass('secrecy', desk.people.reviewer, approved, ON))), 'sign')
  })

  test('退回：写明原因，退给拟制人并发消息；原因不写的不能退', async () => {
    const { desk, kept } = await submitted()
    const place = desk.placeOf(kept)
    const back = (reason: string) => returnLetter(desk.context, by(desk.people.approver, ON), 'approve', place, reason)
    assert.equal(refused(await back(' ')).kind, 'wrong-fields')
    const returned = through(await back('栏目的名称写错了'))
    assert.deepEqual([stageOf(returned), stepOf(returned, 'returned')?.facts.from], ['draft', 'approve'])
    const owner = { personId: desk.people.clerk.personId, bodyIds: [desk.body.id] }
    const inbox = await desk.services.inbox.list(owner, { unread: true, page: 1, size: 10 })
    const told = inbox.items.find(({ about }) => about?.id === kept.letter.id)
    assert.match(told?.subject ?? '', /文书被退回/)
    assert.doesNotMatch(JSON.stringify(told), /栏目|林知遥/)
  })

  test('按了两次只办一次；同一编号用于别的事，不办', async () => {
    const desk = await here()
    const request = await desk.register('2026-03-02')
    const key = uuidv7()
    const [one, two] = await Promise.all([
      desk.draft(request, ON, { outcome: 'alreadyPublic' }, PUBLISHED, { key }),
      desk.draft(request, ON, { outcome: 'alreadyPublic' }, PUBLISHED, { key }),
    ])
    assert.equal(through(one).letter.id, through(two).letter.id)
    assert.equal(refused(await desk.draft(request, ON, { outcome: 'provided' }, {}, { key })).kind, 'key-used')
    const place = desk.placeOf(through(one))
    const submit = () => submitLetter(desk.context, by(desk.people.clerk, ON), place)
    const both = await Promise.all([submit(), submit()])
    assert.deepEqual(
      both.map((done) => through(done).steps.length),
      [2, 2],
    )
    const reused = await dropLetter(desk.context, by(desk.people.clerk, ON), place, '试')
    assert.equal(refused(reused).kind, 'key-used')
  })

  test('两名承办人同时拟制答复书：后一人得知已经有一份', async () => {
    const desk = await here()
    const request = await desk.register('2026-03-02')
    const both = await Promise.all([
      desk.draft(request, ON, { outcome: 'alreadyPublic' }, PUBLISHED),
      desk.draft(request, ON, { outcome: 'doesNotExist' }, {}, { actor: desk.people.second }),
    ])
    assert.equal(both.filter(({ ok }) => ok).length, 1)
    const error = refused(both.find(({ ok }) => !ok) as (typeof both)[number])
    assert.equal(error.kind, 'pending')
    assert.match(error.message, /已经有一份“政府信息公开申请.*”拟制中/)
    assert.ok((await desk.draft(request, ON, { letter: 'receipt' }, { means: 'post' })).ok)
    const again = await desk.draft(request, ON, { letter: 'receipt' }, { means: 'post' })
    assert.equal(refused(again).kind, 'pending')
    const inquiry = { values: { party: '清源石桥建材有限公司', content: '报价明细' }, means: 'post' } as const
    for (const _ of [1, 2]) through(await desk.draft(request, ON, { letter: 'third-party-inquiry' }, inquiry))
  })

  test('看着旧页面办的，不办，告诉他人已经办了什么', async () => {
    const { desk, kept } = await drafted()
    through(await submitLetter(desk.context, by(desk.people.clerk, ON), desk.placeOf(kept)))
    const stale = await dropLetter(desk.context, by(desk.people.second, ON), desk.placeOf(kept), '重复')
    const error = refused(stale)
    assert.equal(error.kind, 'moved-on')
    assert.match(error.message, /“提交审核”，现在待审核/)
  })

  test('编号：同时签发十份，不重号，不跳号', async () => {
    const desk = await here()
    const waiting: KeptLetter[] = []
    for (let i = 0; i < 10; i++) {
      const { kept } = await submitted()
      waiting.push(through(await desk.pass('approve', desk.people.approver, kept, ON)))
    }
    const done = await Promise.all(waiting.map((kept) => desk.pass('sign', desk.people.signer, kept, ON)))
    const numbers = done.map((each) => stepOf(through(each), 'signed')?.facts.number)
    assert.equal(new Set(numbers).size, 10)
    const all = await desk.services.caseLetters.numbers(desk.body.id, 'reply', 2026)
    assert.deepEqual(seriesFaults(all), { repeated: [], skipped: [] })
  })

  test('签发不成的，不占号', async () => {
    const { desk, kept } = await submitted()
    const approved = through(await desk.pass('approve', desk.people.approver, kept, ON))
    const last = await desk.services.caseLetters.lastSerial(desk.body.id, 'reply', 2026)
    const broken = { ...desk.context, writer: { write: () => Promise.reject(new Error('the disk is full')) } }
    const place = desk.placeOf(approved)
    await assert.rejects(passLetter(broken, by(desk.people.signer, ON), 'sign', place), /disk is full/)
    assert.equal(await desk.services.caseLetters.lastSerial(desk.body.id, 'reply', 2026), last)
    const next = through(await passLetter(desk.context, by(desk.people.signer, ON), 'sign', place))
    assert.match(stepOf(next, 'signed')?.facts.number ?? '', new RegExp(`〔2026〕${last + 1}号$`))
  })

  test('作废：文号保留，下一份接着编；送达以后不能作废', async () => {
    const { desk, request, kept } = await signed()
    const number = stepOf(kept, 'signed')?.facts.number
    const out = by(desk.people.signer, ON)
    assert.equal(refused(await voidLetter(desk.context, out, desk.placeOf(kept), '')).kind, 'wrong-fields')
    const voided = through(await voidLetter(desk.context, out, desk.placeOf(kept), '附件清单有误'))
    assert.equal(stageOf(voided), 'void')
    const all = await desk.services.caseLetters.numbers(desk.body.id, 'reply', 2026)
    assert.equal(all.find(({ text }) => text === number)?.voided, true)
    assert.deepEqual(seriesFaults(all), { repeated: [], skipped: [] })
    const drafted = through(await desk.draft(request, ON, { outcome: 'alreadyPublic' }, PUBLISHED))
    const next = await desk.numbered(drafted, ON)
    assert.notEqual(stepOf(next, 'signed')?.facts.number, number)
    const sent = through(await desk.deliver(next, ON))
    assert.match(refused(await voidLetter(desk.context, out, desk.placeOf(sent), '试')).message, /已经送达/)
    assert.match(refused(await desk.draft(request, ON, { outcome: 'provided' })).message, /已经于2026年3月20日办结/)
  })

  test('撤下以后可以另行拟制；已经编号的不能撤下、不能修改', async () => {
    const { desk, request, kept } = await drafted()
    const clerk = by(desk.people.clerk, ON)
    const dropped = through(await dropLetter(desk.context, clerk, desk.placeOf(kept), '改为另一种处理'))
    assert.equal(stageOf(dropped), 'dropped')
    const next = through(await desk.draft(request, ON, { outcome: 'alreadyPublic' }, PUBLISHED))
    const numbered = await desk.numbered(next, ON)
    assert.match(refused(await dropLetter(desk.context, clerk, desk.placeOf(numbered), '试')).message, /不能撤下/)
    const change = await reviseLetter(desk.context, clerk, desk.placeOf(numbered), { ...NO_CONTENT, ...PUBLISHED })
    assert.match(refused(change).message, /不能再修改/)
  })

  test('第三十三条第二款：逾期送达照样登记，申请上列为超期', async () => {
    const { desk, request, kept } = await signed()
    through(await desk.deliver(kept, '2026-04-02', { sentOn: '2026-04-02' }))
    const { clock, outcome } = await desk.standing(request, '2026-04-02')
    assert.equal(outcome, 'alreadyPublic')
    assert.ok(clock?.findings.some(({ severity, code }) => severity === 'error' && code === 'REPLIED_LATE'))
  })

  for (const [what, given, field] of [
    ['直接送达没有签收之日', { means: 'direct' }, 'signedOn'],
    ['发出早于成文', { sentOn: '2026-03-19' }, 'sentOn'],
    ['发出在今天以后', { sentOn: '2026-03-24' }, 'sentOn'],
    ['签收早于发出', { sentOn: '2026-03-20', signedOn: '2026-03-19' }, 'signedOn'],
    ['没有凭证', { proof: ' ' }, 'proof'],
    ['邮政法第五十五条：交民营快递', { proof: '顺丰 SF1000000000000' }, 'proof'],
    ['行政复议法第二十二条第二款：纸质文书改为电子送达', { means: 'electronic' }, 'means'],
  ] as const) {
    test(`登记送达，不收：${what}`, async () => {
      const { desk, kept } = await signed()
      const error = refused(await desk.deliver(kept, '2026-03-23', given))
      assert.ok(error.kind === 'wrong-fields', error.message)
      assert.deepEqual(
        error.fields.map(({ name }) => name),
        [field],
      )
    })
  }

  test('送达按了两次，台账只记一笔；邮寄的收到回执以后登记签收', async () => {
    const { desk, request, kept } = await signed()
    const place = desk.placeOf(kept)
    const delivery = { means: 'post', sentOn: day(ON), proof: '挂号信收据' } as const
    const send = () => deliverLetter(desk.context, by(desk.people.clerk, ON), place, delivery)
    const [one] = await Promise.all([send(), send()])
    assert.equal((await desk.actsOf(request)).filter(({ kind }) => kind === 'replied').length, 1)
    const sent = through(one as Awaited<ReturnType<typeof send>>)
    const note = (signedOn: string) =>
      acknowledgeLetter(desk.context, by(desk.people.clerk, '2026-03-25'), desk.placeOf(sent), {
        ...{ signedOn: day(signedOn), proof: '邮政回执' },
      })
    assert.equal(refused(await note('2026-03-19')).kind, 'wrong-fields')
    assert.equal(stepOf(through(await note('2026-03-23')), 'acknowledged')?.facts.signedOn, '2026-03-23')
  })

  test('第三十二条 邮寄的征求意见书登记签收以后，第三方的15个工作日自签收之日起计算', async () => {
    const desk = await here()
    const request = await desk.register('2026-03-02')
    const content = { values: { party: '陶远舟', content: '报价明细' }, means: 'post' } as const
    const kept = through(await desk.draft(request, '2026-03-03', { letter: 'third-party-inquiry' }, content))
    const sent = through(await desk.deliver(await desk.numbered(kept, '2026-03-03'), '2026-03-03'))
    const lastDay = async () =>
      (await desk.standing(request, '2026-03-09')).clock?.next.find(({ act }) => act === 'third_party_answered')
        ?.lastDay
    assert.equal(await lastDay(), '2026-03-24')
    const signed = { signedOn: day('2026-03-06'), proof: '邮政回执' }
    const place = desk.placeOf(sent)
    const note = () => acknowledgeLetter(desk.context, by(desk.people.clerk, '2026-03-09'), place, signed)
    through(await note())
    assert.equal(await lastDay(), '2026-03-27')
    await note()
    const corrections = (await desk.actsOf(request)).filter(({ kind }) => kind === 'corrected')
    assert.deepEqual(
      corrections.map(({ corrects, instead }) => [corrects, instead]),
      [[1, { on: '2026-03-03', receivedOn: '2026-03-06' }]],
    )
  })

  test('第三方不写姓名：台账里只有第三方的次序，姓名在加密的文字里', async () => {
    const desk = await here()
    const request = await desk.register('2026-03-02')
    for (const party of ['陶远舟', '季南星']) {
      const content = { values: { party, content: '报价明细' }, means: 'post' } as const
      const kept = through(await desk.draft(request, ON, { letter: 'third-party-inquiry' }, content))
      through(await desk.deliver(await desk.numbered(kept, ON), ON))
    }
    const acts = await desk.actsOf(request)
    assert.deepEqual(
      acts.map(({ kind, party }) => [kind, party]),
      [
        ['third_party_asked', undefined],
        ['third_party_asked', '第三方乙'],
      ],
    )
    assert.doesNotMatch(JSON.stringify(acts), /陶远舟|季南星/)
  })

  test('接收回执不用审核，由拟制人编号定稿；要审核的不能', async () => {
    const desk = await here()
    const request = await desk.register('2026-03-02')
    const receipt = through(await desk.draft(request, ON, { letter: 'receipt' }, { means: 'post' }))
    const clerk = by(desk.people.clerk, ON)
    const done = through(await finishLetter(desk.context, clerk, desk.placeOf(receipt)))
    assert.deepEqual([stageOf(done), stepOf(done, 'signed')?.facts.number], ['deliver', undefined])
    const { kept } = await drafted()
    assert.match(refused(await finishLetter(desk.context, clerk, desk.placeOf(kept))).message, /须先提交审核/)
  })

  test('文书的内容、退回的原因、凭证都加密；审计链里没有姓名', async () => {
    const { desk, kept } = await signed()
    const sent = through(await desk.deliver(kept, ON, { proof: '林知遥本人签收的回证' }))
    assert.doesNotMatch(JSON.stringify(sent), /林知遥|水利”栏目|回证/)
    const chain = await desk.services.audit.list({ subjectKind: 'letter', page: 1, size: 500 })
    assert.doesNotMatch(JSON.stringify(chain.items), /林知遥|栏目/)
    assert.ok(chain.items.some(({ act }) => act === 'draft.sign'))
  })

  test('打开文书的文件，先记入审计链；定稿的是存下的那一份', async () => {
    const { desk, request, kept } = await signed()
    const open = (actor: Actor) =>
      openDocument(desk.context, by(actor, ON), {
        ...{ bodyId: desk.body.id, requestId: request.id, letterId: kept.letter.id, format: 'pdf' },
      })
    const before = await desk.services.audit.list({ act: 'letter.open', page: 1, size: 1 })
    const opened = await open(desk.people.approver)
    assert.ok(opened.ok && opened.value.fixed)
    assert.match(opened.value.name, /^政府信息公开申请答复书 清水信公〔2026〕\d+号\.pdf$/)
    const after = await desk.services.audit.list({ act: 'letter.open', page: 1, size: 1 })
    assert.equal(after.total, before.total + 1)
    const stranger: Actor = { ...desk.people.clerk, posts: [] }
    const no = await open(stranger)
    assert.ok(!no.ok && no.error.kind === 'not-allowed')
  })

  test('没有设置机关代字，不能提交编号，说明到哪里填写', async () => {
    const { desk, kept } = await drafted()
    await desk.set('numbering.agency', '', 1)
    const error = refused(await submitLetter(desk.context, by(desk.people.clerk, ON), desk.placeOf(kept)))
    assert.match(error.message, /机关代字.*请在设置“编号规则”里填写/)
  })
})

/** What a letter said when it got its number. */
async function textOf({ context, services }: LetterDesk, kept: KeptLetter): Promise<string> {
  const key = await openCaseKey(context, services.register, kept.letter)
  const step = stepOf(kept, 'signed')
  assert.ok(key.ok && key.value && step)
  return openStep(context.cipher, key.value, kept.letter, step)?.text ?? ''
}
