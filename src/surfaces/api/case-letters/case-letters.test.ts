import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 as uuidv7 } from 'uuid'
import { describeDatabase } from '../../../../test/support/database.ts'
import { letterDeskOn } from '../../../../test/support/letter-desk.ts'
import { type Browser, type GivenPost, signedIn } from '../../../../test/support/staff-client.ts'
import { createApp } from '../../http/create-app.ts'

const ON = '2026-03-20'
const now = (): Date => new Date(`${ON}T02:00:00.000Z`)
const NAME = '林知遥'

describeDatabase('文书的接口', (database) => {
  const lines: string[] = []
  const log = { level: 'debug' as const, destination: { write: (line: string) => void lines.push(line) } }
  const start = async () => {
    const desk = await letterDeskOn(database())
    const app = createApp(desk.services, { version: 'test', now, log })
    const staff = (...kinds: readonly GivenPost['kind'][]) =>
      signedIn(
        app,
        desk.services,
        kinds.map((kind) => ({ kind, bodyId: desk.body.id })),
        now,
      )
    const [clerk, approver, signer] = [await staff('handler', 'intake'), await staff('approver'), await staff('signer')]
    return { desk, staff, clerk, approver, signer }
  }
  let made: ReturnType<typeof start> | undefined
  const here = () => {
    made ??= start()
    return made
  }
  const facts = {
    'whereToFind.address': '清源县人民政府网站“水利”栏目',
    'whereToFind.checkedOn': '2026-03-19',
  }
  const drafted = async (more: object = {}) => {
    const world = await here()
    const request = await world.desk.register('2026-03-02')
    const path = `/requests/qyx-slj/${request.id}/letters`
    const body = { outcome: 'alreadyPublic', values: facts, means: 'post', key: uuidv7(), ...more }
    const done = await world.clerk.call('POST', path, body)
    assert.equal(done.status, 201, JSON.stringify(done.body))
    return { ...world, request, path, one: done.body, at: `${path}/${done.body.id}` }
  }
  const step = (browser: Browser, at: string, name: string, after: number, more: object = {}) =>
    browser.call('POST', `${at}/${name}`, { after, key: uuidv7(), ...more })

  test('拟制：要填的各项有名称、写法、选项；各段能不能改；本人接着能办什么', async () => {
    const { one } = await drafted({ outcome: 'harmsThirdParty', values: {} })
    assert.deepEqual(
      one.groups.map(({ key, title }: { key: string; title: string }) => [key, title]),
      [
        ['reason', '不予公开的理由'],
        ['consultation', '征求第三方意见'],
        ['publicInterest', '不公开是否对公共利益造成重大影响'],
      ],
    )
    const [, consultation] = one.groups
    assert.deepEqual(consultation.ways, [
      ['consultation.askedOn', 'consultation.answer', 'consultation.judgement'],
      ['consultation.notAsked'],
    ])
    const answer = consultation.fields.find(({ name }: { name: string }) => name === 'consultation.answer')
    assert.deepEqual([answer.kind, answer.options[0]], ['choice', '不同意'])
    const part = (key: string) => one.parts.find((each: { part: string }) => each.part === key)
    assert.equal(part('remedy').paragraphs[0].edit, 'none')
    assert.match(part('remedy').paragraphs[0].text, /先向清源县人民政府申请行政复议/)
    assert.equal(part('content').paragraphs[0].edit, 'mask')
    assert.equal(part('reasons').mayAdd, true)
    assert.equal(part('applicant').paragraphs[0].text, '林**')
    const next = Object.fromEntries(one.next.map((each: { step: string }) => [each.step, each]))
    assert.equal(next.submit.may, false)
    assert.match(next.submit.whyNot, /处要改正/)
    assert.equal(next.revise.may, true)
    assert.ok(
      one.problems.every(({ article }: { article: unknown }) => article === null || typeof article === 'string'),
    )
  })

  test('列表：各份文书走到哪一步；可以拟制的，现在不能的写明原因', async () => {
    const { clerk, path, one } = await drafted()
    const list = await clerk.call('GET', path)
    assert.deepEqual(
      list.body.items.map(({ id, stageLabel }: { id: string; stageLabel: string }) => [id, stageLabel]),
      [[one.id, '拟制中']],
    )
    const choice = (key: string) => list.body.choices.find((each: { outcome: string }) => each.outcome === key)
    assert.equal(list.body.choices.length, 26 + 15)
    assert.match(choice('provided').whyNot, /已经有一份/)
    assert.equal(choice('provided').group, '予以公开')
    const receipt = list.body.choices.find((each: { letter: string }) => each.letter === 'receipt')
    assert.deepEqual([receipt.may, receipt.group], [true, '过程文书'])
  })

  test('试排不保存；改由规定生成的段落，指出是哪一处', async () => {
    const { clerk, at, one } = await drafted()
    const content = { ...one.content, values: { ...facts, 'whereToFind.address': '另一个栏目' } }
    const tried = await clerk.call('POST', `${at}/preview`, content)
    assert.equal(tried.status, 200, JSON.stringify(tried.body))
    assert.match(JSON.stringify(tried.body.parts), /另一个栏目/)
    const again = await clerk.call('GET', at)
    assert.doesNotMatch(JSON.stringify(again.body), /另一个栏目/)
    const edits = [{ part: 'remedy', paragraph: 0, text: '不服的，可以起诉。' }]
    const refused = await clerk.call('PUT', at, { ...one.content, edits, after: one.after, key: uuidv7() })
    assert.deepEqual([refused.status, refused.body.parameters[0].name], [422, 'edits.0'])
    assert.match(refused.body.detail, /由规定和案卷生成/)
  })

  test('审核、签发、登记送达，申请随之办结；等着办的列在各人的队列里', async () => {
    const { clerk, approver, signer, at, one, request, desk } = await drafted()
    const waiting = async (who: Browser, stage: string) => (await who.call('GET', `/letters?waiting=${stage}`)).body
    const submitted = await step(clerk, at, 'submission', one.after)
    assert.deepEqual([submitted.status, submitted.body.stage], [200, 'approve'])
    const queue = await waiting(approver, 'approve')
    assert.ok(queue.items.some(({ id, may }: { id: string; may: boolean }) => id === one.id && may))
    assert.equal((await waiting(clerk, 'approve')).items.length, 0)
    const todo = async (who: Browser) => (await who.call('GET', '/todo')).body.items
    const mine = (await todo(approver)).find(({ id }: { id: string }) => id === `letterApprove/${one.id}`)
    assert.deepEqual([mine?.kindLabel, mine?.lastDay, mine?.state], ['审核文书', '2026-03-30', 'open'])
    assert.doesNotMatch(JSON.stringify(await todo(clerk)), /letterApprove/)
    const early = await step(signer, at, 'signature', 2, { decision: 'pass' })
    assert.equal(early.status, 409)
    const approved = await step(approver, at, 'approval', 2, { decision: 'pass' })
    assert.deepEqual([approved.status, approved.body.stage], [200, 'sign'], JSON.stringify(approved.body))
    const signed = await step(signer, at, 'signature', 3, { decision: 'pass' })
    assert.equal(signed.status, 200, JSON.stringify(signed.body))
    assert.deepEqual([signed.body.fixed, signed.body.problems, signed.body.stage], [true, [], 'deliver'])
    assert.match(signed.body.number, /^清水信公〔2026〕\d+号$/)
    const delivery = { means: 'post', sentOn: ON, proof: '挂号信收据' }
    const wrong = await step(clerk, at, 'delivery', 4, { ...delivery, proof: '' })
    assert.deepEqual([wrong.status, wrong.body.parameters[0].name], [422, 'proof'])
    const delivered = await step(clerk, at, 'delivery', 4, delivery)
    assert.deepEqual([delivered.status, delivered.body.stage], [200, 'done'])
    assert.deepEqual(
      delivered.body.steps.map(({ title }: { title: string }) => title),
      ['拟制', '提交审核', '审核通过', '编号定稿', '送达'],
    )
    assert.equal((await desk.standing(request, ON)).outcome, 'alreadyPublic')
    const file = await clerk.call('GET', `/requests/qyx-slj/${request.id}`)
    assert.equal(file.body.state, 'done')
  })

  test('退回的原因只在文书里；拟制人收到消息', async () => {
    const { clerk, approver, at, one } = await drafted()
    await step(clerk, at, 'submission', one.after)
    const returned = await step(approver, at, 'approval', 2, { decision: 'return', reason: '栏目名称有误' })
    assert.deepEqual([returned.status, returned.body.stage], [200, 'draft'])
    const seen = await clerk.call('GET', at)
    assert.deepEqual([seen.body.steps.at(-1).title, seen.body.steps.at(-1).reason], ['审核退回', '栏目名称有误'])
    const inbox = await clerk.call('GET', '/inbox?size=50')
    assert.match(JSON.stringify(inbox.body), /文书被退回/)
    assert.doesNotMatch(JSON.stringify(inbox.body), /栏目名称有误/)
  })

  test('文书的文件：保存，或者在浏览器里打开；别的机关的人、监督的人打不开', async () => {
    const { clerk, staff, at, desk } = await drafted()
    const saved = await clerk.call('GET', `${at}/document.docx`)
    assert.equal(saved.status, 200)
    assert.match(String(saved.headers['content-disposition']), /^attachment/)
    assert.match(String(saved.headers['content-security-policy']), /sandbox/)
    assert.match(String(saved.headers['cache-control']), /no-store/)
    const shown = await clerk.call('GET', `${at}/document.pdf?disposition=inline`)
    assert.match(String(shown.headers['content-disposition']), /^inline/)
    const supervisor = await staff('supervisor')
    assert.equal((await supervisor.call('GET', `${at}/document.pdf`)).status, 403)
    assert.equal((await supervisor.call('GET', at)).status, 403)
    assert.equal((await supervisor.call('GET', at.replace(/\/letters.*/, '/letters'))).status, 200)
    const chain = await desk.services.audit.list({ act: 'letter.open', page: 1, size: 10 })
    assert.ok(chain.total >= 2)
  })

  test('没有的文书 404；两样都写、都不写的 400；日志里没有姓名', async () => {
    const { clerk, path, at } = await drafted()
    assert.equal((await clerk.call('GET', `${path}/${uuidv7()}`)).status, 404)
    const other = await drafted()
    assert.equal(
      (await clerk.call('GET', at.replace(/requests\/qyx-slj\/[^/]+/, `requests/qyx-slj/${other.request.id}`))).status,
      404,
    )
    assert.equal((await clerk.call('POST', path, { key: uuidv7() })).status, 400)
    assert.equal((await clerk.call('POST', path, { letter: 'no-such', key: uuidv7() })).status, 409)
    assert.doesNotMatch(lines.join('\n'), new RegExp(NAME))
  })
})
