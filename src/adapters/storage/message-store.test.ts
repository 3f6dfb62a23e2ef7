import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { describeDatabase } from '../../../test/support/database.ts'
import {
  ABANDONED_AFTER_MINUTES,
  type DeliveryContext,
  deliver,
  inboxOf,
  type Letter,
  markRead,
  minutesLater,
  type OutboxMessage,
  RETRY_AFTER_MINUTES,
  retryMessage,
  type SendProblem,
  sweepOutbox,
  type Told,
  type Transport,
  tell,
} from '../../capabilities/messages/index.ts'
import { PLATFORM } from '../../capabilities/transactions/index.ts'
import { accept, refuse } from '../../law/result.ts'
import { atomically, inboxStore, outboxStore } from './index.ts'

const BODY = '01900000-0000-7000-8000-000000000001'
const NOW = '2026-03-10T01:00:00.000Z'
const SOURCE = { at: NOW, address: '192.0.2.1' }

const TOLD: Told = {
  bodyId: BODY,
  kind: 'reminder',
  subject: '答复：清源-2026-00012，还有 2 个工作日',
  text: '答复申请人的最后一日是2026年3月12日。',
  href: '/requests/1',
  about: { kind: 'request', id: '1' },
  key: null,
}

/** A worker that is killed between two steps. */
class Killed extends Error {}

describeDatabase('消息', (database) => {
  const unit = () => atomically(database())
  const outbox = () => outboxStore(database().sql)
  const inbox = () => inboxStore(database().sql)
  const tellNow = (told: Partial<Told>, personIds: readonly string[]) =>
    unit()((stores) => tell(stores, { ...TOLD, ...told }, { personIds, channels: ['mail'], now: NOW, newId: uuidv7 }))
  const waiting = async (): Promise<OutboxMessage> => {
    await tellNow({}, [uuidv7()])
    const found = (await outbox().list({ state: 'waiting', page: 1, size: 1 })).items[0]
    assert.ok(found)
    return found
  }
  const context = (mail: Partial<Transport>, now = NOW): DeliveryContext => {
    const transport: Transport = {
      nameOf: async (id) => `<${id}@example.gov.cn>`,
      send: async () => accept(null),
      ...mail,
    }
    return {
      atomically: unit(),
      transports: { mail: transport, sms: transport },
      addresses: { addressOf: async () => 'chengban@example.gov.cn' },
      now: () => now,
    }
  }
  const failing = (problem: SendProblem): Partial<Transport> => ({ send: async () => refuse(problem) })

  test('与业务同一事务：事务回滚的，站内消息和邮件都没有', async () => {
    const person = uuidv7()
    const failed = unit()(async (stores) => {
      await tell(stores, TOLD, { personIds: [person], channels: ['mail'], now: NOW, newId: uuidv7 })
      throw new Error('nothing is kept')
    })
    await assert.rejects(failed, /nothing is kept/)
    const owner = { personId: person, bodyIds: [BODY] }
    assert.equal((await inbox().list(owner, { unread: false, page: 1, size: 10 })).total, 0)
  })

  test('同一标识对同一人只说一次；别的人、别的标识照说', async () => {
    const [one, other] = [uuidv7(), uuidv7()]
    const key = `reminder ${uuidv7()}`
    assert.deepEqual(await tellNow({ key }, [one, one]), [one])
    assert.deepEqual(await tellNow({ key }, [one, other]), [other])
    assert.deepEqual(await tellNow({ key: `${key} again` }, [one]), [one])
    assert.deepEqual(await tellNow({ key: null }, [one]), [one])
  })

  test('同时说同一件事，也只说一次', async () => {
    const person = uuidv7()
    const key = `reminder ${uuidv7()}`
    const told = await Promise.all(Array.from({ length: 4 }, () => tellNow({ key }, [person])))
    assert.equal(told.flat().length, 1)
    const sent = (await outbox().list({ page: 1, size: 100 })).items.filter((each) => each.to.id === person)
    assert.equal(sent.length, 1)
  })

  test('站内消息：只看到自己的、自己有岗位的机关的；未读数；读过的不再是未读', async () => {
    const person = uuidv7()
    const elsewhere = uuidv7()
    for (const bodyId of [BODY, PLATFORM, elsewhere]) await tellNow({ bodyId }, [person, uuidv7()])
    const post = { id: uuidv7(), kind: 'handler', bodyId: BODY, substituteFor: null } as const
    const actor = { personId: person, posts: [post], reaches: () => false }
    const unread = () => inbox().list(inboxOf(actor), { unread: true, page: 1, size: 1 })
    const { total, items } = await unread()
    assert.deepEqual([total, items.length, items[0]?.bodyId], [2, 1, PLATFORM])
    const first = items[0]
    assert.ok(first)
    assert.deepEqual(await markRead(unit(), { actor, source: SOURCE }, first.id), accept(1))
    assert.deepEqual(await markRead(unit(), { actor, source: SOURCE }, first.id), accept(0))
    assert.equal((await unread()).total, 1)
    const stranger = { ...actor, personId: uuidv7() }
    const refused = await markRead(unit(), { actor: stranger, source: SOURCE }, first.id)
    assert.equal(!refused.ok && refused.error.kind, 'no-such-thing')
    assert.deepEqual(await markRead(unit(), { actor, source: SOURCE }, null), accept(1))
    assert.equal((await inbox().list(inboxOf(actor), { unread: false, page: 1, size: 10 })).total, 2)
  })

  test('送出的标为已送出，带着编号；再来一次没有可做的', async () => {
    const message = await waiting()
    const letters: Letter[] = []
    const ctx = context({
      send: async (letter) => {
        letters.push(letter)
        return accept(null)
      },
    })
    assert.equal(await deliver(ctx, message), 'sent')
    assert.equal(await deliver(ctx, message), 'nothing-to-do')
    const sent = await outbox().find(message)
    assert.deepEqual([sent?.state, sent?.attempts, sent?.messageId], ['sent', 1, `<${message.id}@example.gov.cn>`])
    assert.deepEqual(letters, [
      {
        messageId: `<${message.id}@example.gov.cn>`,
        address: 'chengban@example.gov.cn',
        subject: message.subject,
        text: message.text,
        href: message.href,
        createdAt: NOW,
      },
    ])
  })

  test('几个进程同时拿到同一条，只送一次', async () => {
    const message = await waiting()
    let sent = 0
    const ctx = context({
      send: async () => {
        sent += 1
        return accept(null)
      },
    })
    await Promise.all(Array.from({ length: 5 }, () => deliver(ctx, message)))
    assert.equal(sent, 1)
  })

  test('暂时送不出的，隔 1、5、15、60、240、1080 分钟再试；都不成的，列为没有送出，写明原因', async () => {
    const message = await waiting()
    const later: SendProblem = { failure: 'later', again: 'later', code: 450 }
    let now = NOW
    for (const minutes of RETRY_AFTER_MINUTES) {
      assert.equal(await deliver(context(failing(later), now), message), 'waiting')
      assert.equal((await outbox().find(message))?.nextAt, minutesLater(now, minutes))
      assert.equal(await deliver(context(failing(later), now), message), 'nothing-to-do')
      now = minutesLater(now, minutes)
    }
    assert.equal(await deliver(context(failing(later), now), message), 'undelivered')
    const given = await outbox().find(message)
    assert.deepEqual(
      [given?.state, given?.attempts, given?.failure, given?.failureCode],
      ['undelivered', 7, 'later', 450],
    )
  })

  for (const [what, problem, state] of [
    ['对方拒收', { failure: 'rejected', again: 'never', code: 550 }, 'undelivered'],
    ['没有设置邮件服务器', { failure: 'channel-off', again: 'off', code: null }, 'dropped'],
  ] as const) {
    test(`${what}：不再试，列为 ${state}`, async () => {
      const message = await waiting()
      assert.equal(await deliver(context(failing(problem)), message), state)
      assert.equal((await outbox().find(message))?.failure, problem.failure)
    })
  }

  test('收件人没有邮箱：不需要发送', async () => {
    const message = await waiting()
    const ctx = { ...context({}), addresses: { addressOf: async () => undefined } }
    assert.equal(await deliver(ctx, message), 'dropped')
  })

  test('没有送出的，系统管理员可以重新发送，从头试起；别人不能；已送出的不能', async () => {
    const message = await waiting()
    await deliver(context(failing({ failure: 'rejected', again: 'never', code: 550 })), message)
    const post = { id: uuidv7(), kind: 'systemAdmin', bodyId: PLATFORM, substituteFor: null } as const
    const admin = { actor: { personId: uuidv7(), posts: [post], reaches: () => true }, source: SOURCE }
    const other = { ...admin, actor: { ...admin.actor, posts: [{ ...post, kind: 'handler' as const }] } }
    const refused = await retryMessage(unit(), other, message)
    assert.equal(!refused.ok && refused.error.kind, 'not-allowed')
    assert.deepEqual(await retryMessage(unit(), admin, message), accept(null))
    assert.equal(await deliver(context({}), message), 'sent')
    const again = await retryMessage(unit(), admin, message)
    assert.equal(!again.ok && again.error.kind, 'not-given-up')
  })

  test('发送者在途中消失的，过了时限由别人接着送；时限以内不碰', async () => {
    const message = await waiting()
    await assert.rejects(
      deliver(
        context({
          send: () => {
            throw new Killed()
          },
        }),
        message,
      ),
      Killed,
    )
    const within = minutesLater(NOW, ABANDONED_AFTER_MINUTES)
    assert.equal(await deliver(context({}, within), message), 'nothing-to-do')
    const after = minutesLater(NOW, ABANDONED_AFTER_MINUTES + 1)
    assert.equal((await sweepOutbox(context({}, after))) > 0, true)
    assert.equal((await outbox().find(message))?.state, 'sent')
  })

  test('迟到的记录不改动别人接手以后的结果', async () => {
    const message = await waiting()
    const slow = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    const first = deliver(
      context({
        send: async () => {
          begun.resolve()
          await slow.promise
          return refuse({ failure: 'broken-off', again: 'later', code: null })
        },
      }),
      message,
    )
    await begun.promise
    assert.equal(await deliver(context({}, minutesLater(NOW, ABANDONED_AFTER_MINUTES + 1)), message), 'sent')
    slow.resolve()
    assert.equal(await first, 'nothing-to-do')
    assert.equal((await outbox().find(message))?.state, 'sent')
  })

  /** What a recipient got: how often under which name. */
  const worker = (
    received: Map<string, number>,
    killAt: string | null,
    now: string,
    tells: boolean,
  ): DeliveryContext => {
    const step = (name: string): void => {
      if (name === killAt) throw new Killed(name)
    }
    const transactions = unit()
    let transaction = 0
    const base = context(
      {
        nameOf: async (id) => {
          step('name')
          return `<${id}@example.gov.cn>`
        },
        send: async ({ messageId }) => {
          step('before sending')
          received.set(messageId, (received.get(messageId) ?? 0) + 1)
          step('after sending')
          return accept(null)
        },
        ...(tells ? { wasSent: async (messageId) => received.has(messageId) } : {}),
      },
      now,
    )
    return {
      ...base,
      // Killed in a transaction, all of it is gone; killed after it, all of it is kept.
      atomically: async (work) => {
        transaction += 1
        const at = `transaction ${transaction}`
        const done = await transactions(async (stores) => {
          const value = await work(stores)
          step(`in ${at}`)
          return value
        })
        step(`after ${at}`)
        return done
      },
    }
  }

  const STEPS = [
    'in transaction 1',
    'after transaction 1',
    'name',
    'in transaction 2',
    'after transaction 2',
    'before sending',
    'after sending',
    'in transaction 3',
    'after transaction 3',
    null,
  ]

  for (const tells of [true, false]) {
    const what = tells
      ? '问得出是否送出的途径（短信文件）：不论在哪一步中断多少次，收到的正好一次'
      : '问不出的途径（邮件）：不论在哪一步中断多少次，收到的都是同一个编号，收件的一方认作一封'
    test(what, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.constantFrom(...STEPS), { maxLength: 5 }), async (kills) => {
          const message = await waiting()
          const received = new Map<string, number>()
          let now = NOW
          for (const killAt of [...kills, null]) {
            await deliver(worker(received, killAt, now, tells), message).catch((error: unknown) => {
              if (!(error instanceof Killed)) throw error
            })
            now = minutesLater(now, ABANDONED_AFTER_MINUTES + 1)
          }
          assert.equal((await outbox().find(message))?.state, 'sent')
          assert.deepEqual([...received.keys()], [`<${message.id}@example.gov.cn>`])
          if (tells) assert.deepEqual([...received.values()], [1])
        }),
        { numRuns: 60, seed: 20260310 },
      )
    })
  }
})
