import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { v7 as uuidv7 } from 'uuid'
import { describeDatabase } from '../../../test/support/database.ts'
import { databaseServices } from '../../../test/support/database-services.ts'
import { personWith } from '../../../test/support/staff-client.ts'
import { type JobService, openJobs } from '../../adapters/jobs/index.ts'
import { smtpTransport } from '../../adapters/mail/index.ts'
import { atomically, jobConnection, reminderRuns } from '../../adapters/storage/index.ts'
import { runJobs } from '../../capabilities/jobs/index.ts'
import type { Letter, Transport } from '../../capabilities/messages/index.ts'
import { accept } from '../../law/result.ts'
import type { Services } from '../services.ts'
import { askForDaily, type JobTools, jobHandlers } from './job-handlers.ts'

const NOW = new Date('2026-01-10T01:00:00.000Z')
const signal = new AbortController().signal

describeDatabase('后台任务从头到尾', (database) => {
  let jobs: JobService
  let services: Services
  before(async () => {
    jobs = await openJobs(jobConnection(database()), { pollSeconds: 0.5 })
    services = { ...databaseServices(database()), atomically: atomically(database(), { jobsOn: jobs.queueOn }) }
  })
  after(() => jobs.close())

  const tools = (mail: Transport): JobTools => ({
    transports: { mail, sms: mail },
    reminderRuns: reminderRuns(database().sql),
    now: () => NOW,
  })
  const sink = (letters: Letter[]): Transport => ({
    nameOf: async (id) => `<${id}@example.gov.cn>`,
    send: async (letter) => {
      letters.push(letter)
      return accept(null)
    },
  })
  const bodyWithStaff = async (name: string, mail: string | null) => {
    const body = await services.organisations.add({ name, region: null, level: 'county-department', parentCode: null })
    const person = await personWith(services, [{ kind: 'handler', bodyId: body.id }], { mail })
    return { body, person }
  }

  test('每日任务：清除没有登记的密文，提醒进站内消息和发件箱，记入审计链，生成审计锚；再执行一次什么也不重复', async () => {
    const { body, person } = await bodyWithStaff('清源县教育局', 'chengban@example.gov.cn')
    const letters: Letter[] = []
    const stray = uuidv7()
    await services.applying.files.put(stray, '', Readable.from([Buffer.from('left by a power cut')]))
    const lying = async (): Promise<number> => {
      let count = 0
      for await (const _ of services.applying.files.all()) count += 1
      return count
    }
    assert.equal(await lying(), 1)
    const handlers = jobHandlers(services, tools(sink(letters)))
    await handlers.daily({}, signal)
    await handlers.daily({}, signal)
    assert.equal(await lying(), 0)
    const owner = { personId: person.id, bodyIds: [body.id] }
    const { items } = await services.inbox.list(owner, { unread: true, page: 1, size: 10 })
    assert.deepEqual(
      items.map((each) => each.subject),
      ['年度报告：清源县教育局 2025 年度，还有 21 日，2026年1月31日届满'],
    )
    const entries = await services.audit.read(body.id, null, 100, 100)
    assert.deepEqual(
      entries.map((entry) => entry.act),
      ['reminder.sent'],
    )
    assert.equal((await services.audit.latestAnchors(1, 10)).total, 1)
    await handlers.sweep({}, signal)
    await handlers.sweep({}, signal)
    assert.deepEqual(
      letters.map(({ address }) => address),
      ['chengban@example.gov.cn'],
    )
    assert.match(letters[0]?.text ?? '', /2026年1月31日，依据第四十九条第一款/)
  })

  test('启动时补问每日任务；任务执行后邮件经真的服务器送达', async () => {
    await bodyWithStaff('清源县财政局', 'caizheng@example.gov.cn')
    const arrived = Promise.withResolvers<ParsedMail>()
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        simpleParser(stream).then((mail) => {
          arrived.resolve(mail)
          done()
        }, done)
      },
    })
    const port = await new Promise<number>((resolve) => {
      const listening = server.listen(0, '127.0.0.1', () => {
        const address = listening.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
    const settings = {
      host: '127.0.0.1',
      port,
      security: 'none',
      user: '',
      passwordFile: '',
      caFile: '',
      from: 'gongkai@example.gov.cn',
      fromName: '清源县政府信息公开平台',
    } as const
    const mail = smtpTransport({
      settings: async () => settings,
      secretsFolder: '/nowhere',
      publicUrl: 'https://gk.example',
    })
    try {
      await runJobs(await jobs.startWorking(), jobHandlers(services, tools(mail)))
      await askForDaily(services)
      const received = await arrived.promise
      assert.match(received.subject ?? '', /^年度报告：清源县财政局 2025 年度/)
      assert.match(received.text ?? '', /https:\/\/gk\.example\/console\/annual-reports\//)
      assert.match(received.messageId ?? '', /^<[0-9a-f-]{36}@example\.gov\.cn>$/)
    } finally {
      await new Promise<void>((resolve) => server.close(() => resolve()))
    }
  })
})
