import assert from 'node:assert/strict'
import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { v7 as uuidv7 } from 'uuid'
import { applicantClient, applied, PNG } from '../../../../test/support/applicant-client.ts'
import { pdfOf, sealedFolder, toldScanner } from '../../../../test/support/case-files.ts'
import { describeDatabase } from '../../../../test/support/database.ts'
import { databaseServices } from '../../../../test/support/database-services.ts'
import { type FormPart, formData } from '../../../../test/support/form-data.ts'
import { type Browser, type GivenPost, signedIn } from '../../../../test/support/staff-client.ts'
import { createApp } from '../../http/create-app.ts'

const NOW = new Date('2026-03-02T02:00:00.000Z')
const now = (): Date => NOW
const NAME = '植入名某某的回函.pdf'
const TRACK = '/requests/track'

describeDatabase('案卷材料的接口', (database) => {
  const lines: string[] = []
  const log = { level: 'debug' as const, destination: { write: (line: string) => void lines.push(line) } }
  const folder = sealedFolder()
  const scanner = toldScanner()
  const start = async () => {
    const held = databaseServices(database())
    const services = { ...held, applying: { ...held.applying, files: folder.files, scanner } }
    const app = createApp(services, { version: 'test', now, log })
    const water = await services.organisations.add({
      ...{ name: '清源县水利局', code: 'qyx-slj', region: '清源县', level: 'county-department', parentCode: null },
      kind: 'department',
    })
    const clerk = await signedIn(app, services, [{ kind: 'intake', bodyId: water.id }], now)
    return { services, app, water, clerk }
  }
  let made: ReturnType<typeof start> | undefined
  const here = () => {
    made ??= start()
    return made
  }
  after(async () => {
    await (await made)?.app.close()
    folder.drop()
  })
  const staff = async (kind: GivenPost['kind']) => {
    const { app, services, water } = await here()
    return signedIn(app, services, [{ kind, bodyId: water.id }], now)
  }
  const freshCase = async (): Promise<string> => {
    const { clerk } = await here()
    const done = await clerk.call('POST', '/requests', {
      ...{ body: 'qyx-slj', channel: 'in_person', arrivedOn: '2026-02-26', subject: '2025年度河道清淤工程招标文件' },
      applicants: [{ kind: 'naturalPerson', fields: { name: '赵一方', phone: '00000000000' } }],
      key: uuidv7(),
    })
    assert.equal(done.status, 201, JSON.stringify(done.body))
    return done.body.href
  }
  const parts = (key: string, content: Uint8Array, more: readonly FormPart[] = []): readonly FormPart[] => [
    { name: 'purpose', value: 'opinion' },
    { name: 'key', value: key },
    { name: 'file', value: content, filename: NAME },
    ...more,
  ]
  const send = (browser: Browser, href: string, form: readonly FormPart[]) => {
    const { headers, payload } = formData(...form)
    return browser.call('POST', `${href}/files`, payload, headers)
  }

  const bytesOf = async (browser: Browser, href: string): Promise<Buffer> => {
    const { app } = await here()
    const cookies = { gongkai_session: browser.held.cookie ?? '' }
    const answer = await app.inject({ method: 'GET', url: href, cookies })
    assert.equal(answer.statusCode, 200, answer.body)
    return answer.rawPayload
  }

  test('第四十五条 添加、列出、打开；打开的以附件给出，不在浏览器里运行', async () => {
    const { clerk } = await here()
    const href = await freshCase()
    const added = await send(clerk, href, parts(uuidv7(), pdfOf(50_000)))
    assert.equal(added.status, 201, JSON.stringify(added.body))
    const { body } = await clerk.call('GET', `${href}/files`)
    const [file] = body.files
    assert.deepEqual([body.files.length, file.id, file.name], [1, added.body.added, NAME])
    assert.deepEqual([file.purposeLabel, file.originLabel], ['征求意见的回函', '工作人员添加'])
    assert.deepEqual([file.typeLabel, file.bytes, file.typed], ['PDF', 50_009, false])
    assert.deepEqual(file.scan, { state: 'clean', words: '已查毒，未发现病毒', warning: null })
    assert.deepEqual(body.may, { open: true, add: true })
    const opened = await clerk.call('GET', file.href.replace('/api/v1', ''))
    assert.equal(opened.status, 200)
    assert.equal(opened.body.length, 50_009)
    assert.deepEqual(
      ['content-type', 'x-content-type-options', 'cache-control', 'content-length'].map((name) => opened.headers[name]),
      ['application/pdf', 'nosniff', 'no-store', '50009'],
    )
    assert.match(String(opened.headers['content-security-policy']), /^sandbox;/)
    assert.match(String(opened.headers['content-disposition']), /^attachment; filename="opinion.pdf"/)
    const { body: one } = await clerk.call('GET', href)
    assert.equal(one.acts.at(-1).title, '材料入卷')
  })

  test('名称不进日志和网址；各岗位看到的：主管部门只看到用途，不能打开', async () => {
    const { app, services, water, clerk } = await here()
    const href = await freshCase()
    await send(clerk, href, parts(uuidv7(), pdfOf(10)))
    const supervisor = await signedIn(app, services, [{ kind: 'supervisor', bodyId: water.id }], now)
    const { body } = await supervisor.call('GET', `${href}/files`)
    assert.equal(body.files[0].name, '征求意见的回函.pdf')
    assert.deepEqual(body.may, { open: false, add: false })
    assert.equal((await supervisor.call('GET', body.files[0].href.replace('/api/v1', ''))).status, 403)
    const signer = await staff('signer')
    assert.equal((await signer.call('GET', `${href}/files`)).body.files[0].name, NAME)
    assert.equal((await signer.call('GET', body.files[0].href.replace('/api/v1', ''))).status, 200)
    assert.equal((await send(signer, href, parts(uuidv7(), pdfOf(10)))).status, 403)
    assert.ok(lines.length > 5)
    for (const line of lines) assert.ok(!line.includes('植入名'), line)
  })

  test('同一编号提交两次：同样的回答，只入卷一次', async () => {
    const { clerk } = await here()
    const href = await freshCase()
    const form = parts(uuidv7(), pdfOf(100_000))
    const [first, second] = await Promise.all([send(clerk, href, form), send(clerk, href, form)])
    const third = await send(clerk, href, form)
    assert.deepEqual([first.status, second.status, third.status], [201, 201, 201])
    assert.deepEqual([second.body.added, third.body.added], [first.body.added, first.body.added])
    assert.equal(third.body.files.length, 1)
  })

  test('第三十条 网上申请所附的、网上补正的文字和材料：都在目录里，打开以后看到，留下记录', async () => {
    const { services, app, clerk } = await here()
    const identity = { name: 'identity', value: PNG, filename: '身份证.png' }
    const { number, queryCode } = await applied(app, 'qyx-slj', [identity])
    const [found] = await services.applying.store.byNumber(number)
    const href = `/requests/qyx-slj/${found?.requestId}`
    const acts = [{ kind: 'confirmed' }, { kind: 'correction_asked', until: '2026-03-20' }]
    for (const [after, act] of acts.entries()) {
      const done = await clerk.call('POST', `${href}/acts`, { ...act, on: '2026-03-02', after, key: uuidv7() })
      assert.equal(done.status, 200, JSON.stringify(done.body))
    }
    const applicant = applicantClient(app)
    await applicant.post(TRACK, [
      { name: 'number', value: number },
      { name: 'code', value: queryCode },
    ])
    const key = /name="key" value="([^"]+)"/.exec((await applicant.get(TRACK)).body)?.[1] ?? ''
    const sent = await applicant.post(`${TRACK}/correction`, [
      { name: 'key', value: key },
      { name: 'text', value: '指的是植入补正文字' },
      { name: 'correction', value: Buffer.from('%PDF-1.4 map'), filename: '图.pdf' },
    ])
    assert.equal(sent.headers.location, TRACK)
    const { body } = await clerk.call('GET', `${href}/files`)
    const words = body.files.find(({ typed }: { typed: boolean }) => typed)
    const card = body.files.find(({ purpose }: { purpose: string }) => purpose === 'identity')
    assert.deepEqual(
      [body.files.length, words.purposeLabel, words.by, card.purposeLabel, card.by],
      [3, '补正材料', null, '身份证明', null],
    )
    assert.ok((await bytesOf(clerk, card.href)).equals(PNG))
    assert.equal((await bytesOf(clerk, words.href)).toString(), '指的是植入补正文字')
    const opened = { act: 'case-file.open', outcome: 'done', subjectId: words.id } as const
    assert.equal((await services.audit.list({ ...opened, page: 1, size: 1 })).total, 1)
    for (const line of lines) assert.ok(!line.includes('植入'), line)
    // What staff add is not the applicant's to see.
    await send(clerk, href, parts(uuidv7(), pdfOf(10)))
    assert.ok(!(await applicant.get(TRACK)).body.includes('征求意见的回函'))
  })

  for (const [what, form, status, words] of [
    ['类型不认识', parts('k'.repeat(20), Buffer.from('MZ\x00\x01')), 422, /按内容判断/],
    ['没有文件', parts('k'.repeat(20), Buffer.alloc(0)).slice(0, 2), 400, /没有收到文件/],
    ['文件在前', [...parts('k'.repeat(20), pdfOf(10))].reverse(), 422, /请选择材料的用途/],
    [
      '用途不是工作人员可以添加的',
      [{ name: 'purpose', value: 'letter' }, ...parts('k'.repeat(20), pdfOf(10)).slice(1)],
      422,
      /用途/,
    ],
  ] as const) {
    test(`${what}：${status}，说明怎样改`, async () => {
      const { clerk } = await here()
      const href = await freshCase()
      const answer = await send(clerk, href, form)
      assert.equal(answer.status, status, JSON.stringify(answer.body))
      assert.match(answer.body.detail, words)
      assert.deepEqual((await clerk.call('GET', `${href}/files`)).body.files, [])
    })
  }

  test('没有查毒的有提示；发现病毒的不能打开，说明怎样办', async () => {
    const { clerk, services, water } = await here()
    scanner.configured = false
    const href = await freshCase()
    const added = await send(clerk, href, parts(uuidv7(), pdfOf(10)))
    assert.match(added.body.files[0].scan.words, /未查毒：没有配置杀毒服务/)
    assert.match(added.body.files[0].scan.warning, /没有经过杀毒服务检查/)
    assert.match(added.body.scanner.words, /没有配置杀毒服务/)
    scanner.configured = true
    await services.atomically((unit) => unit.caseFiles.putScan(water.id, added.body.added, 'infected: Eicar-Test'))
    const { body } = await clerk.call('GET', `${href}/files`)
    assert.match(body.files[0].closed, /发现病毒，不能打开/)
    const opened = await clerk.call('GET', body.files[0].href.replace('/api/v1', ''))
    assert.equal(opened.status, 409)
    assert.match(opened.body.detail, /发现病毒，不能打开/)
  })

  test('没有配置杀毒服务：系统管理员的待办页有提示，配置以后没有；别的岗位没有', async () => {
    const { app, services } = await here()
    const admin = await signedIn(app, services, [{ kind: 'systemAdmin' }], now)
    const noticesOf = async (browser: Browser) => (await browser.call('GET', '/todo')).body.notices
    assert.deepEqual(await noticesOf(admin), [])
    scanner.configured = false
    assert.match((await noticesOf(admin))[0], /没有配置杀毒服务.*安装 ClamAV/)
    assert.deepEqual(await noticesOf(await staff('handler')), [])
    scanner.configured = true
  })

  test('磁盘没有写入：507，说是服务器的事，什么也不留下', async () => {
    const { services, clerk } = await here()
    const href = await freshCase()
    const { put } = services.applying.files
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' })
    Object.assign(services.applying.files, { put: () => Promise.reject(full) })
    const answer = await send(clerk, href, parts(uuidv7(), pdfOf(10)))
    Object.assign(services.applying.files, { put })
    assert.equal(answer.status, 507)
    assert.match(answer.body.detail, /服务器的磁盘已满，案卷里什么也没有增加/)
    assert.deepEqual((await clerk.call('GET', `${href}/files`)).body.files, [])
    assert.ok(lines.some((line) => line.includes('no space left')))
  })

  test('上传 60 MB，中途断开：目录里没有，磁盘上没有；再用同一编号传完，入卷', async () => {
    const { app, clerk } = await here()
    if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    const href = await freshCase()
    const before = folder.lying().length
    const form = parts(uuidv7(), pdfOf(60 * 1024 * 1024))
    const { headers, payload } = formData(...form)
    const outgoing = (): ReturnType<typeof httpRequest> =>
      httpRequest({
        ...{ port, host: '127.0.0.1', method: 'POST', path: `/api/v1${href}/files` },
        headers: {
          ...headers,
          'content-length': payload.length,
          cookie: `gongkai_session=${clerk.held.cookie}`,
          'x-csrf-token': clerk.held.csrf ?? '',
        },
      })
    const broken = outgoing()
    broken.on('error', () => {})
    const halfway = new Promise<void>((resolve) =>
      broken.write(payload.subarray(0, payload.length / 2), () => resolve()),
    )
    await halfway
    // The server has begun to write: only then is there something that could be left behind.
    await until(() => folder.lying().length > before)
    broken.destroy()
    await until(() => folder.lying().length === before)
    assert.deepEqual((await clerk.call('GET', `${href}/files`)).body.files, [])
    const whole = outgoing()
    whole.end(payload)
    const [answer] = await once(whole, 'response')
    assert.equal(answer.statusCode, 201)
    answer.resume()
    const { body } = await clerk.call('GET', `${href}/files`)
    assert.deepEqual([body.files.length, body.files[0].bytes], [1, 60 * 1024 * 1024 + 9])
  })
})

/** Waits for what has to come; the test's own limit ends it where it doesn't. */
async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 10))
}
