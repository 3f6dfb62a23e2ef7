import assert from 'node:assert/strict'
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import type { Letter } from '../../capabilities/messages/index.ts'
import { smsDrop } from './index.ts'

const LETTER: Letter = {
  messageId: '01900000-0000-7000-8000-00000000000a',
  address: '10000000000',
  subject: '答复：清源-2026-00012，今天届满',
  text: '不写入短信。',
  href: null,
  createdAt: '2026-03-10T01:00:00.000Z',
}

describe('短信：写成网关程序取走的文件', () => {
  let root = ''
  let folder = ''
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'gongkai-sms-'))
    folder = join(root, 'outgoing', 'sms')
  })
  afterEach(() => rm(root, { recursive: true }))

  const drop = (enabled = true) => smsDrop({ enabled: async () => enabled, folder, today: () => '2026-03-10' })
  const file = () => join(folder, 'sms-2026-03-10.jsonl')

  test('每条一行 JSON，写的是题名；写了没有，问得出来', async () => {
    const sms = drop()
    assert.equal(await sms.wasSent?.(LETTER.messageId), false)
    await sms.send(LETTER)
    await sms.send({ ...LETTER, messageId: 'second' })
    const lines = (await readFile(file(), 'utf8')).trimEnd().split('\n')
    assert.deepEqual(JSON.parse(lines[0] ?? ''), {
      id: LETTER.messageId,
      to: LETTER.address,
      text: LETTER.subject,
      at: LETTER.createdAt,
    })
    assert.equal(lines.length, 2)
    assert.equal(await sms.wasSent?.(LETTER.messageId), true)
    assert.equal(await sms.wasSent?.('third'), false)
  })

  test('没有写完整的一行不算写了，也不影响后面的行', async () => {
    const sms = drop()
    await sms.send({ ...LETTER, messageId: 'first' })
    await appendFile(file(), `{"id":"${LETTER.messageId}"`)
    assert.equal(await sms.wasSent?.(LETTER.messageId), false)
    await sms.send(LETTER)
    assert.equal(await sms.wasSent?.(LETTER.messageId), true)
    assert.equal(await sms.wasSent?.('first'), true)
  })

  test('没有启用的不需要发送；写不进文件夹的稍后再试', async () => {
    assert.deepEqual(await drop(false).send(LETTER), {
      ok: false,
      error: { failure: 'channel-off', again: 'off', code: null },
    })
    await writeFile(join(root, 'outgoing'), '')
    assert.deepEqual(await drop().send(LETTER), {
      ok: false,
      error: { failure: 'not-written', again: 'later', code: null },
    })
  })
})
