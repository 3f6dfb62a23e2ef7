import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import { test } from 'node:test'
import { applicantClient, applied, PLANTED } from '../../../../test/support/applicant-client.ts'
import { describeDatabase } from '../../../../test/support/database.ts'
import { databaseServices } from '../../../../test/support/database-services.ts'
import { memoryApplying } from '../../../../test/support/memory-applying.ts'
import { by, person } from '../../../../test/support/register.ts'
import { layoutReceipt, makeReceipt, receiptInFile } from '../../../capabilities/applying/index.ts'
import { type RequestAct, recordAct } from '../../../capabilities/requests/index.ts'
import { day } from '../../../law/day/index.ts'
import { createApp } from '../../http/create-app.ts'

const NOW = new Date('2026-03-02T02:00:00.000Z')
const TRACK = '/requests/track'

describeDatabase('查询、补正、撤回', (database) => {
  const lines: string[] = []
  const log = { level: 'debug' as const, destination: { write: (line: string) => void lines.push(line) } }
  const start = async () => {
    const held = databaseServices(database())
    const memory = memoryApplying()
    const services = { ...held, applying: { ...memory, store: held.applying.store } }
    const clock = { now: NOW }
    const options = { version: 'test', now: () => clock.now, log, trustedHops: 1 }
    const facts = { region: '清源县', level: 'county-department', parentCode: null } as const
    const water = await services.organisations.add({
      name: '清源县水利局',
      code: 'qyx-slj',
      kind: 'department',
      ...facts,
    })
    // A server for each journey: counts a minute are by address and server.
    return { services, app: () => createApp(services, options), water, kept: memory.kept, clock, signer: memory.signer }
  }
  let made: ReturnType<typeof start> | undefined
  const here = () => {
    made ??= start()
    return made
  }
  const enter = async (number: string, code: string) => {
    const client = applicantClient((await here()).app())
    const answer = await client.post(TRACK, [
      { name: 'number', value: number },
      { name: 'code', value: code },
    ])
    return { client, answer }
  }
  const fresh = async () => {
    const { app } = await here()
    const { number, queryCode, page } = await applied(app(), 'qyx-slj')
    const { client } = await enter(number, queryCode)
    return { number, queryCode, page, client }
  }
  const act = async (number: string, given: RequestAct) => {
    const { services, water } = await here()
    const [found] = await services.applying.store.byNumber(number)
    assert.ok(found)
    const file = await services.register.requests.find(water.id, found.requestId)
    const clerk = by(
      person([
        ['intake', water.id],
        ['handler', water.id],
      ]),
      given.on,
    )
    const { bodyId, requestId } = found
    const key = `${given.kind} ${number}`
    const done = await recordAct({ ...services.register, atomically: services.atomically }, clerk, {
      bodyId,
      requestId,
      act: given,
      after: file?.acts.length ?? 0,
      key,
    })
    assert.ok(done.ok, JSON.stringify(done))
  }
  const keyIn = (page: string): string => /name="key" value="([^"]+)"/.exec(page)?.[1] ?? ''

  test('编号和查询码相符才能看；查询码小写、不写横线也可以；看到的只有脱敏的姓名', async () => {
    const { number, queryCode } = await fresh()
    const { client, answer } = await enter(number.toUpperCase(), queryCode.toLowerCase().replaceAll('-', ''))
    assert.equal(answer.headers.location, TRACK)
    const cookie = answer.cookies.find(({ name }) => name === 'gongkai_visit')
    assert.deepEqual([cookie?.httpOnly, cookie?.sameSite, cookie?.path], [true, 'Strict', TRACK])
    const page = await client.get(TRACK)
    assert.equal(page.headers['cache-control'], 'no-store')
    assert.match(page.body, /等待双方确认，还没有开始计算答复期限/)
    assert.match(page.body, /欧阳\*+/)
    for (const planted of Object.values(PLANTED)) assert.ok(!page.body.includes(planted), planted)
    const stranger = await enter(number, 'AAAA-AAAA-AAAA-AAAA-AAAA')
    assert.equal(stranger.answer.statusCode, 422)
    assert.match(stranger.answer.body, /编号与查询码不相符/)
  })

  test('连续填错要等，每次加倍；别的地址不受影响；没有的编号说的是同样的话', async () => {
    const { app } = await here()
    const { number, queryCode } = await fresh()
    const client = applicantClient(app())
    const tryCode = (code: string, from = '198.51.100.9', of = number) =>
      client.post(
        TRACK,
        [
          { name: 'number', value: of },
          { name: 'code', value: code },
        ],
        { 'x-forwarded-for': from },
      )
    const answers = []
    for (let i = 0; i < 6; i += 1) answers.push(await tryCode('WRONG'))
    assert.match(answers[4]?.body ?? '', /编号与查询码不相符/)
    assert.match(answers[5]?.body ?? '', /请在 1 分钟后再试/)
    assert.match((await tryCode(queryCode)).body, /分钟后再试/)
    assert.equal((await tryCode(queryCode, '198.51.100.10')).statusCode, 303)
    assert.match((await tryCode('WRONG', '198.51.100.11', 'qyx-slj-2026-99999')).body, /编号与查询码不相符/)
  })

  test('过了确认的日数：说明工作机构没有确认、向谁打电话；确认以后有期限、距离、依据和账目', async () => {
    const { clock } = await here()
    const { number, queryCode } = await fresh()
    clock.now = new Date('2026-03-05T02:00:00.000Z')
    const late = await enter(number, queryCode)
    assert.match((await late.client.get(TRACK)).body, /还没有在通常的时间内与您确认/)
    await act(number, { kind: 'confirmed', on: day('2026-03-05') })
    const page = (await late.client.get(TRACK)).body
    assert.match(page, /答复期限：2026年4月2日（还有 20 个工作日）· 条例第三十三条/)
    assert.match(page, /逐日的账目/)
    clock.now = NOW
  })

  test('第三十条 网上补正：文字和材料一并收下，答复期限自收到补正之日起；同一份提交两次只记一次', async () => {
    const { clock, services, water, kept } = await here()
    const { number, queryCode } = await fresh()
    await act(number, { kind: 'confirmed', on: day('2026-03-02') })
    await act(number, { kind: 'correction_asked', on: day('2026-03-03'), until: day('2026-03-20') })
    clock.now = new Date('2026-03-06T02:00:00.000Z')
    const { client } = await enter(number, queryCode)
    const page = (await client.get(TRACK)).body
    assert.match(page, /请在2026年3月20日以前补正/)
    const empty = await client.post(`${TRACK}/correction`, [{ name: 'key', value: keyIn(page) }])
    assert.match(empty.body, /请填写补正的内容/)
    const form = [
      { name: 'key', value: keyIn(page) },
      { name: 'text', value: '指的是植入补正内容一段' },
      { name: 'correction', value: Buffer.from('%PDF-1.4 map'), filename: '图.pdf' },
    ]
    const before = kept.size
    assert.equal((await client.post(`${TRACK}/correction`, form)).headers.location, TRACK)
    assert.equal((await client.post(`${TRACK}/correction`, form)).headers.location, TRACK)
    assert.equal(kept.size, before + 2)
    const [found] = await services.applying.store.byNumber(number)
    const file = await services.register.requests.find(water.id, found?.requestId ?? '')
    assert.deepEqual(
      file?.acts.map(({ kind, on }) => `${on} ${kind}`),
      ['2026-03-02 confirmed', '2026-03-03 correction_asked', '2026-03-06 correction_received'],
    )
    const attachments = await services.applying.store.attachments(water.id, found?.requestId ?? '')
    assert.deepEqual(attachments.map(({ fileType }) => fileType).toSorted(), ['pdf', 'txt'])
    assert.match((await client.get(TRACK)).body, /收到补正的申请/)
    assert.ok(!lines.join('\n').includes('植入补正内容'))
    clock.now = NOW
  })

  test('没有要求补正的，不能补正', async () => {
    const { number, client } = await fresh()
    await act(number, { kind: 'confirmed', on: day('2026-03-02') })
    assert.doesNotMatch((await client.get(TRACK)).body, /提交补正/)
    const key = 'k'.repeat(43)
    const answer = await client.post(`${TRACK}/correction`, [
      { name: 'key', value: key },
      { name: 'text', value: '补充' },
    ])
    assert.equal(answer.statusCode, 409)
  })

  test('撤回：先说明后果，问一次；撤回后办结', async () => {
    const { client } = await fresh()
    const asked = (await client.get(`${TRACK}/withdrawal`)).body
    assert.match(asked, /不能恢复/)
    await client.post(`${TRACK}/withdrawal`, [{ name: 'key', value: keyIn(asked) }])
    const page = (await client.get(TRACK)).body
    assert.match(page, /办结：申请人撤回申请/)
    assert.doesNotMatch(page, /\/withdrawal/)
    const again = (await client.get(`${TRACK}/withdrawal`)).body
    const refused = await client.post(`${TRACK}/withdrawal`, [{ name: 'key', value: keyIn(again) || 'k'.repeat(43) }])
    assert.equal(refused.statusCode, 409)
  })

  test('第五十一条 超期：如实说，并写明可以怎样救济', async () => {
    const { clock } = await here()
    const { number, queryCode } = await fresh()
    await act(number, { kind: 'confirmed', on: day('2026-03-02') })
    clock.now = new Date('2026-04-20T02:00:00.000Z')
    const { client } = await enter(number, queryCode)
    const page = (await client.get(TRACK)).body
    assert.match(page, /● 超期：机关没有在期限内答复/)
    assert.match(page, /已超期 \d+ 个工作日/)
    assert.match(page, /逾期不答复的，应当自答复期限届满之日起60日内先向本级人民政府申请行政复议/)
    clock.now = NOW
  })

  test('半小时后、退出后，要重新填写', async () => {
    const { clock } = await here()
    const { client, number, queryCode } = await fresh()
    clock.now = new Date(NOW.getTime() + 31 * 60_000)
    assert.match((await client.get(TRACK)).body, /查询已经超过半小时/)
    clock.now = NOW
    const { client: second } = await enter(number, queryCode)
    const token = second.cookies.get('gongkai_visit') ?? ''
    await second.post(`${TRACK}/sign-out`)
    second.cookies.set('gongkai_visit', token)
    assert.doesNotMatch((await second.get(TRACK)).body, new RegExp(`申请 ${number}`))
  })

  test('第四十五条 回执：页面上能核验，只凭公钥也能核验；改一个字就不相符', async () => {
    const { app, signer } = await here()
    const { page } = await fresh()
    const decoded = page.replaceAll('&amp;', '&')
    const [, text = ''] = /<pre class="receipt-text">([\s\S]*?)<\/pre>/.exec(decoded) ?? []
    const client = applicantClient(app())
    const said = async (given: string) => (await client.post('/verify', [{ name: 'text', value: given }])).body
    assert.match(await said(text), /✓ (?:<!-- -->)?回执是真的/)
    assert.match(await said(text.replace('水利局', '财政局')), /回执与签名不符/)
    assert.match(await said(text.replace(/公钥编号：.*/, '公钥编号：0000')), /不是本网站的公钥/)
    assert.match(await said('别的文字'), /没有找到回执/)
    const at = text.indexOf('签名：')
    const signature = Buffer.from(text.slice(at + 3).trim(), 'base64url')
    const [key] = await signer.publicKeys()
    assert.ok(verify(null, Buffer.from(text.slice(0, at)), createPublicKey(key?.pem ?? ''), signature))
  })

  test('回执的 PDF 可以核验，查询码和完整的姓名都不在里面', async () => {
    const { signer, app } = await here()
    const facts = {
      number: 'qyx-slj-2026-00001',
      bodyName: '清源县水利局',
      bodyCode: 'qyx-slj',
      applicant: '欧阳**',
      arrivedOn: day('2026-03-02'),
      registeredAt: NOW.toISOString(),
      subject: '名称：某某',
    }
    const receipt = await makeReceipt(signer, facts)
    const laidOut = layoutReceipt(receipt, facts, ['等待确认'])
    const bytes = Buffer.from(`%PDF-1.7\n<< /Author (${laidOut.author}) >>\n%%EOF`)
    assert.equal(receiptInFile(bytes)?.startsWith('政府信息公开申请回执\n'), true)
    const client = applicantClient(app())
    const answer = await client.post('/verify', [{ name: 'file', value: bytes, filename: '回执.pdf' }])
    assert.match(answer.body, /回执是真的/)
  })
})
