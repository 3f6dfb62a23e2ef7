import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 as uuidv7 } from 'uuid'
import { describeDatabase } from '../../../test/support/database.ts'
import { NO_CREDENTIAL, type Person, type Post } from '../../capabilities/people/index.ts'
import { PLATFORM } from '../../capabilities/transactions/index.ts'
import { day } from '../../law/day/index.ts'
import { accountStores } from './account-stores.ts'

const NOW = '2026-03-02T01:00:00.000Z'
const LATER = '2026-03-02T02:00:00.000Z'

const person = (account: string, name: string, bodyId = PLATFORM): Person => ({
  id: uuidv7(),
  account,
  name,
  bodyId,
  mail: null,
  phone: null,
  state: 'active',
  createdAt: NOW,
  changedAt: NOW,
})
const post = (personId: string, bodyId: string): Post => ({
  id: uuidv7(),
  personId,
  bodyId,
  kind: 'handler',
  fromDay: day('2026-03-02'),
  untilDay: null,
  substituteFor: null,
  grantedBy: null,
  grantedAt: NOW,
  endedBy: null,
  endedAt: null,
})

describeDatabase('人员、岗位和登录', (database) => {
  const stores = () => accountStores(database().sql)
  const added = async (account: string, name: string, bodyId?: string): Promise<Person> => {
    const one = person(account, name, bodyId)
    await stores().people.add(one)
    return one
  }

  test('人员按姓名的拼音排列，可按姓名、账号的一部分查找，字符没有特殊含义', async () => {
    const body = uuidv7()
    await added('zhou.an', '周安', body)
    await added('bai_lu', '白鹭', body)
    const list = async (q?: string) =>
      (await stores().people.list({ ...(q ? { q } : {}), bodies: [body], sort: 'name', page: 1, size: 20 })).items.map(
        (one) => one.name,
      )
    assert.deepEqual(await list(), ['白鹭', '周安'])
    assert.deepEqual(await list('ZHOU'), ['周安'])
    assert.deepEqual(await list('鹭'), ['白鹭'])
    assert.deepEqual(await list('_'), ['白鹭'])
    assert.deepEqual(await list('%'), [])
  })

  test('按机关列出的，既有属于这个机关的，也有在这个机关有岗位的；收回后不再列出', async () => {
    const [body, other] = [uuidv7(), uuidv7()]
    const own = await added('own', '甲一', body)
    const guest = await added('guest', '乙一', other)
    const held = post(guest.id, body)
    await stores().posts.grant(held)
    const listed = async () =>
      (await stores().people.list({ bodies: [body], sort: 'name', page: 1, size: 20 })).items.map((one) => one.id)
    assert.deepEqual(await listed(), [own.id, guest.id])
    await stores().posts.end(held.id, own.id, LATER)
    assert.deepEqual(await listed(), [own.id])
    assert.deepEqual(await stores().posts.ofPerson(guest.id), [{ ...held, endedBy: own.id, endedAt: LATER }])
  })

  test('账号不能重复', async () => {
    assert.equal(await stores().people.add(person('twice', '丙一')), true)
    assert.equal(await stores().people.add(person('twice', '丙二')), false)
    assert.equal((await stores().people.findByAccount('twice'))?.name, '丙一')
  })

  test('恢复码用过一次就不能再用，重新发放也不能使用过的复活', async () => {
    const { id } = await added('codes', '丁一')
    const credential = { ...NO_CREDENTIAL, personId: id, factorSecret: 'sealed', recoveryCodes: ['a', 'b'] }
    await stores().credentials.keep(credential)
    assert.equal(await stores().credentials.spendRecoveryCode(id, 'a', NOW), true)
    assert.equal(await stores().credentials.spendRecoveryCode(id, 'a', NOW), false)
    await stores().credentials.keep({ ...credential, recoveryCodes: ['a', 'c'] })
    assert.deepEqual((await stores().credentials.find(id))?.recoveryCodes, ['c'])
    assert.equal(await stores().credentials.spendRecoveryCode(id, 'b', NOW), false)
  })

  test('会话换了令牌，旧令牌就没有用了；到期的清除', async () => {
    const { id: personId } = await added('sessions', '戊一')
    const session = {
      id: uuidv7(),
      tokenHash: 'first',
      personId,
      step: 'second-factor',
      secondFactor: false,
      method: 'password',
      createdAt: NOW,
      seenAt: NOW,
      address: '192.0.2.7',
      userAgent: 'Firefox',
    } as const
    await stores().sessions.start(session)
    await stores().sessions.advance(session.id, { tokenHash: 'second', step: 'done', secondFactor: true })
    assert.equal(await stores().sessions.find('first'), undefined)
    const advanced = { ...session, tokenHash: 'second', step: 'done', secondFactor: true }
    assert.deepEqual(await stores().sessions.find('second'), advanced)
    await stores().sessions.seen(session.id, LATER)
    await stores().sessions.sweep({ createdAt: NOW, seenAt: LATER })
    assert.equal((await stores().sessions.ofPerson(personId)).length, 1)
    await stores().sessions.sweep({ createdAt: NOW, seenAt: '2026-03-02T03:00:00.000Z' })
    assert.equal((await stores().sessions.ofPerson(personId)).length, 0)
  })

  test('一次性链接只能用一次；再发一个，前一个作废', async () => {
    const { id: personId } = await added('links', '己一')
    const link = {
      id: uuidv7(),
      tokenHash: 'one',
      purpose: 'welcome',
      personId,
      createdBy: null,
      createdAt: NOW,
      expiresAt: LATER,
      usedAt: null,
    } as const
    await stores().welcomeLinks.issue(link)
    await stores().welcomeLinks.issue({ ...link, id: uuidv7(), tokenHash: 'two' })
    assert.equal(await stores().welcomeLinks.find('one'), undefined)
    const two = await stores().welcomeLinks.find('two')
    assert.ok(two)
    assert.equal((await stores().welcomeLinks.pendingOf([personId], NOW)).length, 1)
    assert.equal((await stores().welcomeLinks.pendingOf([personId], LATER)).length, 0)
    assert.equal(await stores().welcomeLinks.use(two.id, NOW), true)
    assert.equal(await stores().welcomeLinks.use(two.id, NOW), false)
  })

  test('两个人同时第一次输错，都算数', async () => {
    const count = () =>
      database()
        .sql.transaction()
        .execute(async (transaction) => {
          const { signInTries } = accountStores(transaction)
          const [tries] = await signInTries.lock(['pair:x'])
          assert.ok(tries)
          await signInTries.keep('pair:x', { ...tries, failures: tries.failures + 1, failedAt: NOW })
        })
    await Promise.all([count(), count(), count(), count()])
    assert.deepEqual(await stores().signInTries.startingWith('pair:x'), [
      { failures: 4, failedAt: NOW, succeededAt: null },
    ])
    await stores().signInTries.forget('pair:')
    assert.equal((await stores().signInTries.startingWith('pair:x'))[0]?.failures, 0)
  })

  test('只有输错记录的，早于一定时间即清除；登录成功过的留得久些', async () => {
    const { signInTries } = stores()
    await signInTries.keep('pair:failed', { failures: 3, failedAt: NOW, succeededAt: null })
    await signInTries.keep('pair:known', { failures: 0, failedAt: null, succeededAt: NOW })
    const left = async () => (await signInTries.startingWith('pair:failed')).length
    await signInTries.sweep({ failed: NOW, any: NOW })
    assert.equal(await left(), 1)
    await signInTries.sweep({ failed: LATER, any: NOW })
    assert.equal(await left(), 0)
    assert.equal((await signInTries.startingWith('pair:known')).length, 1)
    await signInTries.sweep({ failed: LATER, any: LATER })
    assert.equal((await signInTries.startingWith('pair:known')).length, 0)
  })

  test('个人访问令牌的范围原样取回，程序不认得的行为除外', async () => {
    const { id: personId } = await added('tokens', '庚一')
    const token = {
      id: uuidv7(),
      tokenHash: 't',
      personId,
      name: '统计脚本',
      acts: ['request.view'],
      createdAt: NOW,
      expiresAt: LATER,
      usedAt: null,
      endedAt: null,
    } as const
    await stores().personalTokens.add(token)
    assert.deepEqual(await stores().personalTokens.find('t'), token)
    await database()
      .sql.updateTable('personal_tokens')
      .set({ acts: '["request.view","request.burn"]' })
      .where('id', '=', token.id)
      .execute()
    assert.deepEqual((await stores().personalTokens.find('t'))?.acts, ['request.view'])
  })
})
