import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, describe, test } from 'node:test'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { selfSigned } from '../../../test/support/self-signed.ts'
import type { Letter } from '../../capabilities/messages/index.ts'
import type { MailSettings } from '../../capabilities/settings/index.ts'
import { smtpTransport } from './index.ts'

const ID = '01900000-0000-7000-8000-00000000000a'
const PASSWORD = '虚构的密码 #1'
const LETTER: Letter = {
  messageId: `<${ID}@example.gov.cn>`,
  address: 'chengban@example.gov.cn',
  subject: '答复：清源-2026-00012，还有 2 个工作日，2026年3月12日届满',
  text: '答复申请人的最后一日是2026年3月12日，依据第三十三条第二款。',
  href: '/requests/01900000-0000-7000-8000-00000000000b',
  createdAt: '2026-03-10T01:00:00.000Z',
}

describe('邮件（SMTP），对着真的邮件服务器', () => {
  const certificate = selfSigned()
  let folder = ''
  let servers: { close(done: () => void): unknown }[] = []
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-mail-'))
    await writeFile(join(folder, 'mail-password'), `${PASSWORD}\n`)
    await writeFile(join(folder, 'ca.pem'), certificate.cert)
    await writeFile(join(folder, 'other-ca.pem'), selfSigned().cert)
  })
  afterEach(async () => {
    for (const server of servers) await new Promise<void>((resolve) => server.close(() => resolve()))
    servers = []
  })
  after(() => rm(folder, { recursive: true }))

  /** A server that keeps what it takes. */
  const serve = async (options: SMTPServerOptions) => {
    const received: ParsedMail[] = []
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: options.secure || options.key ? [] : ['STARTTLS'],
      onData: (stream, _session, done) => {
        simpleParser(stream).then((mail) => {
          received.push(mail)
          done()
        }, done)
      },
      ...options,
    })
    server.on('error', () => {})
    servers.push(server)
    const port = await new Promise<number>((resolve) => {
      const listening = server.listen(0, '127.0.0.1', () => {
        const address = listening.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
    return { port, received }
  }

  const transport = (settings: Partial<MailSettings>) =>
    smtpTransport({
      settings: async () => ({
        host: '127.0.0.1',
        port: 25,
        security: 'none',
        user: '',
        passwordFile: 'mail-password',
        caFile: '',
        from: 'gongkai@example.gov.cn',
        fromName: '清源县政府信息公开平台',
        ...settings,
      }),
      secretsFolder: folder,
      publicUrl: 'https://gk.example.gov.cn',
      patience: 2000,
    })

  const problemOf = async (settings: Partial<MailSettings>) => {
    const sent = await transport(settings).send(LETTER)
    assert.ok(!sent.ok)
    return sent.error
  }

  test('不加密、不登录：收到的信题名、正文、编号、日期都对，标明是自动发出的', async () => {
    const { port, received } = await serve({})
    assert.deepEqual(await transport({ port }).send(LETTER), { ok: true, value: null })
    const [mail] = received
    assert.equal(mail?.subject, LETTER.subject)
    assert.equal(mail?.messageId, LETTER.messageId)
    assert.equal(mail?.date?.toISOString(), LETTER.createdAt)
    assert.equal(mail?.from?.text, '"清源县政府信息公开平台" <gongkai@example.gov.cn>')
    assert.match(mail?.text ?? '', /依据第三十三条第二款/)
    assert.match(mail?.text ?? '', /https:\/\/gk\.example\.gov\.cn\/console\/requests\//)
    assert.equal(mail?.headers.get('auto-submitted'), 'auto-generated')
  })

  test('编号由消息的编号和发件地址的域名决定：再发一次仍是同一个，收件的一方可以认出', async () => {
    assert.equal(await transport({}).nameOf(ID), LETTER.messageId)
    const { port, received } = await serve({})
    await transport({ port }).send(LETTER)
    await transport({ port }).send(LETTER)
    assert.deepEqual(
      received.map((mail) => mail.messageId),
      [LETTER.messageId, LETTER.messageId],
    )
  })

  const signIn: SMTPServerOptions = {
    authOptional: false,
    onAuth: (auth, _session, done) => {
      const right = auth.username === 'gongkai' && auth.password === PASSWORD
      return right ? done(null, { user: auth.username }) : done(new Error('Invalid login'))
    },
  }

  test('STARTTLS 加密后登录，密码取自文件', async () => {
    const { port, received } = await serve({ ...signIn, ...certificate })
    const sent = await transport({ port, security: 'starttls', user: 'gongkai', caFile: 'ca.pem' }).send(LETTER)
    assert.deepEqual(sent, { ok: true, value: null })
    assert.equal(received.length, 1)
  })

  test('一开始就加密（TLS）', async () => {
    const { port, received } = await serve({ ...signIn, ...certificate, secure: true })
    const sent = await transport({ port, security: 'tls', user: 'gongkai', caFile: 'ca.pem' }).send(LETTER)
    assert.deepEqual(sent, { ok: true, value: null })
    assert.equal(received.length, 1)
  })

  test('密码不对：稍后再试，原因写明', async () => {
    const { port, received } = await serve({ ...signIn, ...certificate })
    await writeFile(join(folder, 'old-password'), '旧的密码')
    const settings = {
      port,
      security: 'starttls',
      user: 'gongkai',
      caFile: 'ca.pem',
      passwordFile: 'old-password',
    } as const
    assert.deepEqual(await problemOf(settings), { failure: 'not-signed-in', again: 'later', code: 535 })
    assert.equal(received.length, 0)
  })

  test('要求 STARTTLS 而服务器不支持：不改用明文', async () => {
    const { port, received } = await serve({})
    assert.equal((await problemOf({ port, security: 'starttls' })).failure, 'not-encrypted')
    assert.equal(received.length, 0)
  })

  for (const [what, caFile] of [
    ['没有给证书', ''],
    ['给的是另一张证书', 'other-ca.pem'],
  ] as const) {
    for (const security of ['tls', 'starttls'] as const) {
      test(`${security}，服务器的证书不可信（${what}）：不发送`, async () => {
        const { port, received } = await serve({ ...certificate, secure: security === 'tls' })
        const { failure, again } = await problemOf({ port, security, caFile })
        assert.deepEqual([failure, again, received.length], ['not-encrypted', 'later', 0])
      })
    }
  }

  const answering = (responseCode: number) => Object.assign(new Error('自造的答复'), { responseCode })

  test('收件人暂时收不了（450）：稍后再试', async () => {
    const { port } = await serve({ onRcptTo: (_address, _session, done) => done(answering(450)) })
    assert.deepEqual(await problemOf({ port }), { failure: 'later', again: 'later', code: 450 })
  })

  test('没有这个收件人（550）：不再试', async () => {
    const { port } = await serve({ onRcptTo: (_address, _session, done) => done(answering(550)) })
    assert.deepEqual(await problemOf({ port }), { failure: 'rejected', again: 'never', code: 550 })
  })

  test('发件地址不被接受（553）、内容不被接受（554）：不再试', async () => {
    const sender = await serve({ onMailFrom: (_address, _session, done) => done(answering(553)) })
    assert.deepEqual(await problemOf({ port: sender.port }), { failure: 'rejected', again: 'never', code: 553 })
    const content = await serve({
      onData: (stream, _session, done) => {
        stream.resume().on('end', () => done(answering(554)))
      },
    })
    assert.deepEqual(await problemOf({ port: content.port }), { failure: 'rejected', again: 'never', code: 554 })
  })

  test('内容收下以前连接断了：稍后再试', async () => {
    const cut = createServer((socket) => {
      socket.write('220 localhost ESMTP\r\n')
      socket.on('error', () => {})
      socket.on('data', (data) => {
        const line = data.toString()
        if (/^EHLO/i.test(line)) socket.write('250 localhost\r\n')
        else if (/^(MAIL|RCPT)/i.test(line)) socket.write('250 OK\r\n')
        else if (/^DATA/i.test(line)) socket.write('354 go on\r\n')
        else socket.destroy()
      })
    })
    servers.push(cut)
    const port = await new Promise<number>((resolve) => {
      cut.listen(0, '127.0.0.1', () => {
        const address = cut.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
    assert.deepEqual(await problemOf({ port }), { failure: 'broken-off', again: 'later', code: null })
  })

  test('连接不上：稍后再试', async () => {
    const { port } = await serve({})
    for (const server of servers) await new Promise<void>((resolve) => server.close(() => resolve()))
    servers = []
    assert.deepEqual(await problemOf({ port }), { failure: 'not-reached', again: 'later', code: null })
  })

  test('没有设置服务器或者发件地址：不需要发送', async () => {
    assert.deepEqual(await problemOf({ host: '' }), { failure: 'channel-off', again: 'off', code: null })
    assert.deepEqual(await problemOf({ from: '' }), { failure: 'channel-off', again: 'off', code: null })
  })

  test('密码文件、证书文件读不出：稍后再试，不连接', async () => {
    const { port, received } = await serve({})
    for (const settings of [{ user: 'gongkai', passwordFile: 'missing' }, { caFile: 'missing' }]) {
      assert.deepEqual(await problemOf({ port, ...settings }), { failure: 'no-secret', again: 'later', code: null })
    }
    assert.equal(received.length, 0)
  })
})
